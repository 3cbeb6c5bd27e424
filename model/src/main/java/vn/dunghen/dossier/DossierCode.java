package vn.dunghen.dossier;

/** Mã số hồ sơ: identifies a dossier within the province; any form is accepted. */
public record DossierCode(String value) {

  public DossierCode {
    if (value.isBlank() || value.length() > 60) {
      throw new IllegalArgumentException("not a dossier code: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
