package vn.dunghen.quality;

/** What a rule looks at; portal protocol, section 11. */
public enum Scope {
  /** One dossier. */
  DOSSIER("D"),
  /** Many dossiers of a source or unit. */
  SOURCE("S"),
  /** Either: the dossier that shows it, and the source where all do. */
  BOTH("D/S");

  private final String letter;

  Scope(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  public boolean ofDossiers() {
    return this != SOURCE;
  }

  public boolean ofSources() {
    return this != DOSSIER;
  }
}
