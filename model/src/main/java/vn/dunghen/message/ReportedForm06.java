package vn.dunghen.message;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of form 06, <i>biểu 06</i>, as a unit reported them; null where it did not.
 *
 * @param total received in all
 * @param online received in the period, online
 * @param direct received in the period, at the counter or by post
 * @param broughtForward brought forward from the period before
 * @param resolved resolved in all, then before the day of the appointment, on it, and too late
 * @param open in hand in all, then not yet late, and late
 */
public record ReportedForm06(
    @Nullable Long total,
    @Nullable Long online,
    @Nullable Long direct,
    @Nullable Long broughtForward,
    @Nullable Long resolved,
    @Nullable Long resolvedEarly,
    @Nullable Long resolvedOnTime,
    @Nullable Long resolvedLate,
    @Nullable Long open,
    @Nullable Long openInTime,
    @Nullable Long openLate) {

  /** A report that tells nothing but how many were received. */
  public static final ReportedForm06 NOTHING =
      new ReportedForm06(null, null, null, null, null, null, null, null, null, null, null);

  /** Two sums that should be equal and are not (DQ-36). */
  public record Imbalance(long received, long other) {}

  /**
   * The first sum that does not come out: received = resolved + open; received = brought forward +
   * new; and each part of its columns. A sum of which a part is not told is not looked at.
   *
   * @param inPeriod dossiers reported as received in the period
   */
  public Optional<Imbalance> imbalance(long inPeriod) {
    return Stream.of(
            different(total, resolved, open),
            different(total, broughtForward, inPeriod),
            different(inPeriod, online, direct),
            different(resolved, resolvedEarly, resolvedOnTime, resolvedLate),
            different(open, openInTime, openLate))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Imbalance> different(@Nullable Long whole, @Nullable Long... parts) {
    if (whole == null) {
      return Optional.empty();
    }
    long sum = 0;
    for (Long part : parts) {
      if (part == null) {
        return Optional.empty();
      }
      sum += part;
    }
    return sum == whole ? Optional.empty() : Optional.of(new Imbalance(whole, sum));
  }

  /** Whether nothing at all is told. */
  public boolean isEmpty() {
    return equals(NOTHING);
  }
}
