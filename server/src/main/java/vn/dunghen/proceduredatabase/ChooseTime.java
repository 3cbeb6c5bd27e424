package vn.dunghen.proceduredatabase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dunghen.calendar.Limit;

/** Which of several times of a procedure is its maximum time; setting {@code choose-time}. */
enum ChooseTime {
  LONGEST,
  SHORTEST,
  FIRST;

  /** How long, roughly: a day of work is 8 hours, a week has 5, a month is 30 days. */
  private static final Comparator<Limit> BY_LENGTH =
      Comparator.comparingLong(ChooseTime::roughHours).thenComparing(Limit::unit);

  private static final int HOURS_OF_WORK = 8;
  private static final int DAYS_OF_WEEK = 7;
  private static final int WORKING_DAYS_OF_WEEK = 5;
  private static final int DAYS_OF_MONTH = 30;

  Optional<Limit> of(List<Limit> times) {
    return switch (this) {
      case LONGEST -> times.stream().max(BY_LENGTH);
      case SHORTEST -> times.stream().min(BY_LENGTH);
      case FIRST -> times.stream().findFirst();
    };
  }

  /** In sevenths of an hour, so that calendar days come out whole. */
  private static long roughHours(Limit limit) {
    long amount = limit.amount();
    return switch (limit.unit()) {
      case HOUR -> amount * DAYS_OF_WEEK;
      case WORKING_DAY -> amount * HOURS_OF_WORK * DAYS_OF_WEEK;
      case DAY -> amount * HOURS_OF_WORK * WORKING_DAYS_OF_WEEK;
      case MONTH -> amount * DAYS_OF_MONTH * HOURS_OF_WORK * WORKING_DAYS_OF_WEEK;
    };
  }
}
