package vn.dunghen.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.Rules;

/** A year and an as-of time; another one each run, so that nothing kept from before can answer. */
record Question(Period period, Instant asOf) {

  private static final Period YEAR_2026 = Period.parse("2026");

  /** The year 2026 as of 21 December, both moved on by so many runs of 7 hours and some seconds. */
  static Question ofRun(int run) {
    Duration moved = Duration.ofHours(7).plusSeconds(1).multipliedBy(run);
    Period period =
        new Period("run " + run, YEAR_2026.from().plus(moved), YEAR_2026.to().plus(moved));
    return new Question(period, Instant.parse("2026-12-21T05:00:00Z").plus(moved));
  }

  int from() {
    return Prepared.seconds(period.from());
  }

  /** The last second of the period that has passed. */
  int last() {
    return Math.min(Prepared.seconds(period.to()) - 1, Prepared.seconds(asOf));
  }

  int asOfSecond() {
    return Prepared.seconds(asOf);
  }

  /** The moment at which what had not ended is judged. */
  int open() {
    return Math.min(Prepared.seconds(period.to()), Prepared.seconds(asOf));
  }

  int firstDay() {
    return Math.toIntExact(period.firstDay().toEpochDay());
  }

  int lastDay() {
    return Math.toIntExact(
        Math.min(period.lastDay().toEpochDay(), VietnamTime.dateOf(asOf).toEpochDay()));
  }

  /** The latest date of a decision that must be publicised by the end; 1.2. */
  int latestDecision(Rules rules) {
    return Math.toIntExact(rules.calendar().day(LocalDate.ofEpochDay(lastDay()), 5).toEpochDay());
  }
}
