package vn.dunghen.index;

/** What a reader must know about a figure beside its value. */
public enum Note {
  /** Numerator and denominator are the province's, not the unit's own. */
  PARENTS_FIGURE,
  /** Not computed for units of this kind. */
  NOT_FOR_THIS_KIND,
  /** Nothing was reported, so the numerator stands for the denominator. */
  TEMPORARY_DENOMINATOR,
  /** Nothing was reported, so a share of the year before stands for the denominator. */
  PREVIOUS_YEARS_DENOMINATOR,
  /** The same points for every unit. */
  CONSTANT,
  /** The denominator is 0. */
  EMPTY;
}
