package vn.dunghen.portalsimulator;

/** The portal says no; the message is what it answers. NB: none may contain "thành công". */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;

  Refused(String message) {
    this("-1", message);
  }

  Refused(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  /** The message, which is never absent. */
  String told() {
    return String.valueOf(getMessage());
  }
}
