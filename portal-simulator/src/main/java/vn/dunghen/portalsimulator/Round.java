package vn.dunghen.portalsimulator;

/**
 * A round of supplements.
 *
 * @param answered {@link Moments#NONE} while it is not
 */
record Round(long asked, long answered) {

  boolean isAnsweredBy(long then) {
    return Moments.by(answered, then);
  }
}
