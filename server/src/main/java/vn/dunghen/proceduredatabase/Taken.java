package vn.dunghen.proceduredatabase;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of procedures that were read.
 *
 * @param read elements that were a procedure
 * @param changed of these, those that said something new; told to the journal
 * @param unchanged of these, those that said what this source had said last
 * @param decisions decisions read along
 * @param unreadable elements of which nothing was taken, with the reason; the first 5,000
 * @param findings what of the taken ones could not be read as it should; the first 5,000
 */
record Taken(
    int read,
    int changed,
    int unchanged,
    int decisions,
    List<ProcedureReading.Unreadable> unreadable,
    List<Finding> findings) {

  static final Taken NOTHING = new Taken(0, 0, 0, 0, List.of(), List.of());

  /** So many reasons and findings are told; the rest is more of the same. */
  private static final int TOLD = 5_000;

  Taken {
    unreadable = List.copyOf(unreadable);
    findings = List.copyOf(findings);
  }

  /** Both together. */
  Taken and(Taken more) {
    return new Taken(
        read + more.read,
        changed + more.changed,
        unchanged + more.unchanged,
        decisions + more.decisions,
        joined(unreadable, more.unreadable),
        joined(findings, more.findings));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).limit(TOLD).toList();
  }
}
