package vn.dunghen.index;

/** The same words in Vietnamese and in English. */
public record Words(String vi, String en) {

  /** Refuses words that are missing in one of the languages. */
  public Words {
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("words are missing: vi '" + vi + "', en '" + en + "'");
    }
  }
}
