package vn.dunghen.organisation;

/** On which level a unit stands. */
public enum UnitKind {
  /** A province or a city directly under the centre, <i>tỉnh, thành phố</i>. */
  PROVINCE("tỉnh", "province"),
  /** A specialised agency of the province, <i>sở, ban, ngành</i>. */
  DEPARTMENT("sở, ban, ngành", "provincial department"),
  /** A district; the level ended on 30 June 2025, <i>huyện, thị xã, thành phố</i>. */
  DISTRICT("huyện", "district"),
  /** A commune, ward, township or special zone, <i>xã, phường, thị trấn, đặc khu</i>. */
  COMMUNE("xã, phường, đặc khu", "commune, ward, special zone"),
  /** A sub-unit of one of these, such as a branch of the land registration office. */
  OTHER("đơn vị trực thuộc", "sub-unit");

  private final String vietnamese;
  private final String english;

  UnitKind(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** As in a sentence, with a small first letter. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The same for readers of English. */
  public String english() {
    return english;
  }
}
