package vn.dunghen.board;

import java.util.HashMap;
import java.util.Map;
import vn.dunghen.board.page.Links;
import vn.dunghen.evaluation.Comparison.Cause;
import vn.dunghen.evaluation.PublishedDossier.Where;

/** Which dossiers of a comparison are listed. */
final class PublishedListWish {

  private PublishedListWish() {}

  /** A part of the differing dossiers, or those that should be on the portal. */
  enum Which {
    ALL("tat-ca"),
    NOT_THERE("chua-co"),
    DIFFERENT("khac"),
    ONLY_THERE("chi-cong"),
    DUE("phai-co");

    private final String word;

    Which(String word) {
      this.word = word;
    }

    /** As in the address. */
    String word() {
      return word;
    }

    static Which named(String word) {
      for (Which one : values()) {
        if (one.word.equals(word)) {
          return one;
        }
      }
      return ALL;
    }

    static Which of(Cause cause) {
      return switch (cause) {
        case NOT_ON_PORTAL -> NOT_THERE;
        case DIFFERENT -> DIFFERENT;
        case ONLY_ON_PORTAL -> ONLY_THERE;
        case SINCE_CAPTURE, OTHER_THAN_DOSSIERS, CONSTANT, READING, COUNTS, FORMULA, UNKNOWN -> ALL;
      };
    }

    boolean has(Where where) {
      return switch (this) {
        case ALL, DUE -> true;
        case NOT_THERE -> where == Where.ONLY_HERE;
        case DIFFERENT -> where == Where.BOTH;
        case ONLY_THERE -> where == Where.ONLY_THERE;
      };
    }
  }

  /** The same addresses about the portal's ledger. */
  static Links portal(Links links) {
    Map<String, String> kept = new HashMap<>(links.kept());
    kept.put("ledger", "portal");
    return new Links(links.root(), kept);
  }
}
