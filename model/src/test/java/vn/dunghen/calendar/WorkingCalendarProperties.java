package vn.dunghen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.calendar.Calendars.OFFICIAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The fast calendar against a clock that counts every minute, and laws that hold for every start
 * and every amount. jqwik prints the seed of each run.
 */
class WorkingCalendarProperties {

  private static final MinuteClock CLOCK = new MinuteClock();

  @Property(tries = 100_000)
  void endsEveryLimitWhereTheMinuteClockDoes(
      @ForAll("starts") LocalDateTime start, @ForAll("limits") Limit limit, @ForAll DayCount how) {
    assertThat(OFFICIAL.due(instant(start), limit, how))
        .isEqualTo(instant(CLOCK.due(start, limit, how)));
  }

  @Property(tries = 500)
  void measuresWorkAsTheMinuteClockDoes(
      @ForAll("starts") LocalDateTime from, @ForAll @IntRange(max = 30_000) int minutes) {
    LocalDateTime to = from.plusMinutes(minutes);

    assertThat(OFFICIAL.work(instant(from), instant(to)))
        .isEqualTo(Duration.ofMinutes(CLOCK.work(from, to)));
  }

  @Property(tries = 500)
  void addsAndTakesOffWorkAsTheMinuteClockDoes(
      @ForAll("starts") LocalDateTime at, @ForAll @IntRange(max = 6_000) int minutes) {
    Duration work = Duration.ofMinutes(minutes);

    assertThat(OFFICIAL.plus(instant(at), work)).isEqualTo(instant(CLOCK.plus(at, minutes)));
    assertThat(OFFICIAL.minus(instant(at), work)).isEqualTo(instant(CLOCK.minus(at, minutes)));
  }

  @Property(tries = 500)
  void findsTheDayTheMinuteClockFinds(
      @ForAll("starts") LocalDateTime at, @ForAll @IntRange(min = -60, max = 60) int n) {
    assertThat(OFFICIAL.day(at.toLocalDate(), n)).isEqualTo(CLOCK.day(at.toLocalDate(), n));
  }

  @Property
  void holdsExactlyTheWorkThatWasAddedOrTakenOff(
      @ForAll("starts") LocalDateTime at, @ForAll @IntRange(max = 100_000_000) int millis) {
    Instant start = instant(at).plusMillis(millis % 60_000);
    Duration work = Duration.ofMillis(millis);

    assertThat(OFFICIAL.work(start, OFFICIAL.plus(start, work))).isEqualTo(work);
    assertThat(OFFICIAL.work(OFFICIAL.minus(start, work), start)).isEqualTo(work);
  }

  @Property
  void isNeverEarlierByDaysThanRolling(
      @ForAll("starts") LocalDateTime start, @ForAll("limits") Limit limit) {
    // A limit of nothing given after closing has no day to end on.
    Assume.that(limit.amount() > 0);

    assertThat(OFFICIAL.due(instant(start), limit, DayCount.DAYS))
        .isAfterOrEqualTo(OFFICIAL.due(instant(start), limit, DayCount.ROLLING));
  }

  @Provide
  Arbitrary<LocalDateTime> starts() {
    LocalDateTime first = LocalDateTime.of(2022, 6, 1, 0, 0);
    return Arbitraries.integers().between(0, 5 * 365 * 1440 - 1).map(first::plusMinutes);
  }

  @Provide
  Arbitrary<Limit> limits() {
    Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 45);
    return Combinators.combine(amounts, Arbitraries.of(LimitUnit.class))
        .as((amount, unit) -> new Limit(unit == LimitUnit.MONTH ? amount % 7 : amount, unit));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(VietnamTime.ZONE).toInstant();
  }
}
