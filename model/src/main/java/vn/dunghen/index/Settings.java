package vn.dunghen.index;

import java.util.List;

/**
 * What a definition says about the index as a whole. Values that no source forbids but that are not
 * built are named here too, so that a definition asking for one is refused and not misread.
 */
public record Settings(
    Rounding rounding,
    NotApplicable notApplicable,
    List<RankList> rankLists,
    Ties ties,
    String calendar,
    EndOfRunningPeriod endOfRunningPeriod,
    DueCompare dueCompare,
    SupplementMode supplementMode,
    SeveralSupplements severalSupplements) {

  public Settings {
    rankLists = List.copyOf(rankLists);
  }

  /** How points are rounded; index-766 section 7.2. */
  public enum Rounding {
    /** Two decimals, half up, on the exact value of the binary double. */
    HALF_UP_2
  }

  /** What becomes of points that do not apply; index-766 section 8. */
  public enum NotApplicable {
    /** They are left out, and the sum of the maxima that do apply stands beside the total. */
    SHOW_SUM_OF_MAXIMA,
    /** The rest of the group is stretched to the group's maximum. */
    RESCALE
  }

  /** Lists in which units are ranked; index-766 section 7.7. */
  public enum RankList {
    DEPARTMENTS,
    COMMUNES,
    TOGETHER
  }

  /** What equal totals do. */
  public enum Ties {
    /** They share the rank, 1, 2, 2, 4, in the order of the units' codes. */
    SHARED
  }

  /** What stands for the end of an open dossier in a running period; index-766 9.2, 4. */
  public enum EndOfRunningPeriod {
    AS_OF,
    LAST_DAY
  }

  /** How an end is compared with the appointment; index-766 9.2, 5. */
  public enum DueCompare {
    INSTANT,
    DAY
  }

  /** What waiting for a supplement does to the clock; index-766 9.2, 7. */
  public enum SupplementMode {
    SUBTRACT,
    MOVE_DUE,
    RESTART
  }

  /** Which dossiers a second request for a supplement makes overdue; index-766 9.2, 6. */
  public enum SeveralSupplements {
    WAITING_ONLY,
    ALL
  }
}
