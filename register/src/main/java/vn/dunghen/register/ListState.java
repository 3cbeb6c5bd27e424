package vn.dunghen.register;

/** Which dossiers of a listing to show, by their state at the as-of time of the slice. */
public enum ListState {
  ALL,
  /** Not ended by then. */
  RUNNING,
  ENDED,
  /** Overdue, ended or not. */
  LATE
}
