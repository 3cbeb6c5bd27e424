package vn.dunghen.dossier;

/** An officer by the code of the directory; never a name. */
public record OfficerCode(String value) {

  public OfficerCode {
    if (value.isBlank() || value.length() > 60) {
      throw new IllegalArgumentException("not an officer code: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
