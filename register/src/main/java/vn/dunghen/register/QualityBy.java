package vn.dunghen.register;

/** How figures of data quality are told apart, and what their keys are. */
public enum QualityBy {
  /** One; its key is the code of the unit. */
  TOTAL,
  /** The unit and the units directly below it, by code, each with all below it. */
  UNIT,
  /** Sources with at least one dossier, by name; "" for dossiers of which none is told. */
  SOURCE,
  /** The calendar months of the period, by label, each with the dossiers that began in it. */
  MONTH
}
