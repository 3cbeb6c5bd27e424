package vn.dunghen.dossier;

/** Sổ: whose data. Which rule is applied to it is another question, the reading. */
public enum Ledger {
  /** What the province knows. */
  LOCAL,
  /** What the national portal confirmed that it knows. */
  PORTAL
}
