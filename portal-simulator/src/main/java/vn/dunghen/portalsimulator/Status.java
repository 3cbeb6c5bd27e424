package vn.dunghen.portalsimulator;

/** {@code TrangThaiHoSo}, section 5: what of it has a meaning for the clock. */
final class Status {

  static final int RECEIVED = 2;
  static final int REFUSED = 3;
  static final int IN_PROCESS = 4;
  static final int SUPPLEMENT_ASKED = 5;
  static final int WITHDRAWN = 7;
  static final int STOPPED = 8;
  static final int DONE = 9;
  static final int RETURNED = 10;

  private Status() {}
}
