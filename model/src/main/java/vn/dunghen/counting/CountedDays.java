package vn.dunghen.counting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.DaysOff;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * The days that a limit counts and those that it passes over, each with its weekday: {@code T6
 * 13/02, bỏ qua 14–22/02 (Tết), T2 23/02, T3 24/02}.
 */
final class CountedDays {

  /** Of more days only the first three and the last two are named. */
  private static final int ALL_NAMED = 8;

  private static final int FIRST = 3;
  private static final int LAST = 2;

  private static final Sentence NOTHING = Sentence.of("", "");

  /** A day that is counted, or days on end that are not. */
  private sealed interface Part {}

  /**
   * @param work working time counted on it; zero where the day counts as a whole
   */
  private record Counted(LocalDate date, Duration work) implements Part {}

  private record Skipped(DaysOff days) implements Part {}

  private final WorkingCalendar calendar;
  private final Instant from;
  private final Instant due;
  private final boolean inHours;

  private CountedDays(WorkingCalendar calendar, Instant from, Instant due, boolean inHours) {
    this.calendar = calendar;
    this.from = from;
    this.due = due;
    this.inHours = inHours;
  }

  /** How the limit came from the one moment to the other; empty where it counts no day. */
  static Sentence of(
      WorkingCalendar calendar, Instant from, Limit limit, Instant due, DayCount how) {
    if (limit.atOnce()) {
      return NOTHING;
    }
    LocalDate first = VietnamTime.dateOf(from);
    return switch (limit.unit()) {
      case HOUR -> new CountedDays(calendar, from, due, true).said();
      case WORKING_DAY -> new CountedDays(calendar, from, due, how == DayCount.ROLLING).said();
      case DAY -> landed(calendar, first.plusDays(limit.amount()));
      case MONTH -> landed(calendar, first.plusMonths(limit.amount()));
    };
  }

  /** A weekday and a date: {@code T5 12/02/2026 09:30}. */
  static Sentence moment(Instant at) {
    LocalDate date = VietnamTime.dateOf(at);
    return weekday(date, VietnamTime.date(date) + " " + VietnamTime.clock(at));
  }

  private static Sentence day(LocalDate date) {
    return weekday(date, VietnamTime.dayAndMonth(date));
  }

  private static Sentence weekday(LocalDate date, String written) {
    DayOfWeek day = date.getDayOfWeek();
    return Sentence.of(
        VietnamTime.weekday(date) + " " + written,
        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + written);
  }

  /** Calendar days and months: where they come to, and what is passed over from there. */
  private static Sentence landed(WorkingCalendar calendar, LocalDate last) {
    if (calendar.isWorkingDay(last)) {
      return Sentence.of("đến %s", "to %s", day(last));
    }
    LocalDate next = calendar.workingDayFrom(last);
    DaysOff off = calendar.daysOff(last, next.minusDays(1)).getFirst();
    return Sentence.of(
        "đến %s là ngày nghỉ, %s, đến %s",
        "to %s, which is off, %s, to %s", day(last), said(new Skipped(off)), day(next));
  }

  private Sentence said() {
    List<Part> parts = parts();
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Counted) {
        counted.add(i);
      }
    }
    if (counted.size() <= ALL_NAMED) {
      return joined(parts.stream().map(CountedDays::said).toList());
    }
    int head = counted.get(FIRST - 1) + 1;
    int tail = counted.get(counted.size() - LAST);
    List<Sentence> words = new ArrayList<>();
    parts.subList(0, head).forEach(part -> words.add(said(part)));
    words.add(between(parts.subList(head, tail)));
    parts.subList(tail, parts.size()).forEach(part -> words.add(said(part)));
    return joined(words);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    LocalDate first = VietnamTime.dateOf(from);
    LocalDate last = VietnamTime.dateOf(due);
    LocalDate next = inHours ? first : first.plusDays(1);
    while (!next.isAfter(last)) {
      if (counts(next)) {
        parts.add(new Counted(next, inHours ? work(next) : Duration.ZERO));
        next = next.plusDays(1);
        continue;
      }
      LocalDate end = next;
      while (end.isBefore(last) && !counts(end.plusDays(1))) {
        end = end.plusDays(1);
      }
      calendar.daysOff(next, end).forEach(off -> parts.add(new Skipped(off)));
      next = end.plusDays(1);
    }
    return parts;
  }

  private boolean counts(LocalDate date) {
    return inHours ? !work(date).isZero() : calendar.isWorkingDay(date);
  }

  private Duration work(LocalDate date) {
    Instant opens = VietnamTime.startOf(date);
    Instant closes = VietnamTime.startOf(date.plusDays(1));
    return calendar.work(from.isAfter(opens) ? from : opens, due.isBefore(closes) ? due : closes);
  }

  /** {@code … 12 ngày nữa, bỏ qua 30/04–03/05 (…), 2 kỳ nghỉ cuối tuần …}. */
  private static Sentence between(List<Part> middle) {
    int days = 0;
    int weekends = 0;
    List<Sentence> words = new ArrayList<>();
    for (Part part : middle) {
      switch (part) {
        case Counted counted -> days++;
        case Skipped skipped when skipped.days().names().isEmpty() -> weekends++;
        case Skipped skipped -> words.add(said(skipped));
      }
    }
    if (weekends > 0) {
      words.add(Sentence.of("bỏ qua %s kỳ nghỉ cuối tuần", "%s weekends skipped", weekends));
    }
    words.addFirst(Sentence.of("%s ngày nữa", "%s more days", days));
    return Sentence.of("… %s …", "… %s …", joined(words));
  }

  private static Sentence said(Part part) {
    return switch (part) {
      case Counted(LocalDate date, Duration work) when work.isZero() -> day(date);
      case Counted(LocalDate date, Duration work) ->
          Sentence.of("%s %s", "%s %s", work(work), day(date));
      case Skipped(DaysOff days) -> Sentence.of("bỏ qua %s", "%s skipped", days.text());
    };
  }

  /** In hours, never in days of 24: {@code 34 giờ}, {@code 12 giờ 25 phút}, {@code 30 phút}. */
  static Sentence work(Duration work) {
    long hours = work.toHours();
    int minutes = work.toMinutesPart();
    if (hours == 0) {
      return Sentence.of("%s phút", "%s min", minutes);
    }
    return minutes == 0
        ? Sentence.of("%s giờ", "%s h", hours)
        : Sentence.of("%s giờ %s phút", "%s h %s min", hours, minutes);
  }

  private static Sentence joined(List<Sentence> words) {
    String pattern = String.join(", ", Collections.nCopies(words.size(), "%s"));
    return new Sentence(pattern, pattern, List.copyOf(words));
  }
}
