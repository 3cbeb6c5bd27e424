package vn.dunghen.quality;

/** How much a finding weighs; portal protocol, section 11. */
public enum Severity {
  /** The figure is wrong, or the portal's will be. */
  ERROR("E", "Lỗi", "Error"),
  /** Probably wrong, or a pattern over many dossiers. */
  WARNING("W", "Cảnh báo", "Warning"),
  /** To know. */
  NOTE("I", "Lưu ý", "Note");

  private final String letter;
  private final String vietnamese;
  private final String english;

  Severity(String letter, String vietnamese, String english) {
    this.letter = letter;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** As the table of rules writes it: E, W or I. */
  public String letter() {
    return letter;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }
}
