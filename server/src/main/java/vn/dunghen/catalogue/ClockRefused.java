package vn.dunghen.catalogue;

/** The settings of the clock are wrong; the message names file, field and what is accepted. */
public final class ClockRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  ClockRefused(String message) {
    super(message);
  }
}
