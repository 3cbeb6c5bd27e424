package vn.dunghen.dossier;

/** An officer by the code of the directory; never a name. */
public record OfficerCode(String value) {

  public static final int LENGTH_MAX = 60;

  public OfficerCode {
    if (value.isBlank() || value.length() > LENGTH_MAX) {
      throw new IllegalArgumentException("not an officer code: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
