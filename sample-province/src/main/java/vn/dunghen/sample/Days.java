package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/** How many dossiers come on which day, and when on it. */
final class Days {

  private static final double[] MONTHS = {
    0.70, 0.55, 0.88, 0.92, 0.98, 1.05, 1.16, 1.22, 1.22, 1.20, 1.15, 1.10
  };
  private static final double ON_A_DAY_OFF = 0.05;
  private static final LocalDate END_OF_TET = LocalDate.of(2026, 2, 22);

  private final WorkingCalendar calendar;
  private final LocalDate first;
  private final double perWeight;

  /** Spreads the dossiers of the measured days over them. */
  Days(WorkingCalendar calendar, LocalDate first, LocalDate measured, double dossiers) {
    this.calendar = calendar;
    this.first = first;
    double weights = 0;
    for (LocalDate day = first; !day.isAfter(measured); day = day.plusDays(1)) {
      weights += weight(day);
    }
    this.perWeight = dossiers / weights;
  }

  /** Dossiers accepted on that day; the rest of a fraction goes over to the next. */
  long on(LocalDate day) {
    return upTo(day) - upTo(day.minusDays(1));
  }

  private long upTo(LocalDate day) {
    double sum = 0;
    for (LocalDate d = first; !d.isAfter(day); d = d.plusDays(1)) {
      sum += weight(d);
    }
    return Math.round(sum * perWeight);
  }

  private double weight(LocalDate day) {
    double weight = MONTHS[day.getMonthValue() - 1];
    if (!calendar.isWorkingDay(day)) {
      return weight * ON_A_DAY_OFF;
    }
    if (day.isAfter(END_OF_TET) && day.isBefore(END_OF_TET.plusDays(8))) {
      weight *= 1.7;
    }
    if (day.getDayOfMonth() > day.lengthOfMonth() - 2) {
      weight *= 1.2;
    }
    return switch (day.getDayOfWeek()) {
      case MONDAY -> weight * 1.15;
      case FRIDAY -> weight * 0.92;
      default -> weight;
    };
  }

  /** A moment of acceptance: in office hours, on days off during the day. */
  Instant moment(LocalDate day, Random random) {
    int minutes;
    if (!calendar.isWorkingDay(day)) {
      minutes = 8 * 60 + random.nextInt(10 * 60);
    } else if (random.nextInt(100) < 58) {
      minutes = 7 * 60 + 15 + random.nextInt(4 * 60);
    } else {
      minutes = 13 * 60 + 35 + random.nextInt(3 * 60 + 10);
    }
    return VietnamTime.startOf(day).plusSeconds(minutes * 60L + random.nextInt(60));
  }
}
