package vn.dunghen.intake.file;

/**
 * A file, or what is wanted of it, cannot be; the message is a sentence that a clerk understands.
 */
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of refusal it is, for the code of HTTP. */
  public enum Kind {
    /** The file or the question is wrong. */
    WRONG,
    TOO_LARGE,
    /** There is no such import. */
    UNKNOWN,
    /** Not in the state it is in. */
    NOT_NOW,
    /** No token, or a wrong one. */
    NO_TOKEN
  }

  private final Kind kind;

  FileRefused(String sentence) {
    this(Kind.WRONG, sentence);
  }

  public FileRefused(Kind kind, String sentence) {
    // A caller's mistake: where it was found is of no use to anybody.
    super(sentence, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
