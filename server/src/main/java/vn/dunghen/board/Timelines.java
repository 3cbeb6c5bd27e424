package vn.dunghen.board;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Timeline;
import vn.dunghen.board.page.Timeline.Bar;
import vn.dunghen.board.page.Timeline.Day;
import vn.dunghen.board.page.Timeline.Lane;
import vn.dunghen.board.page.Timeline.Mark;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.PortalRule;
import vn.dunghen.counting.PortalRule.Stage;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Supplement;

/** Draws what happened to a dossier, and how the portal's rule reckons it, on one row of days. */
final class Timelines {

  /** With more days than this only some are named. */
  private static final int EVERY_DAY = 20;

  private static final int EVERY_WEEK = 100;
  private static final double FULL = 100;
  private static final int HEIGHT = 164;
  private static final double ACTUAL = 66;
  private static final double RULE = 124;

  /** Narrower bars bear no words. */
  private static final double ROOM = 9;

  private final Question question;
  private final WorkingCalendar calendar;
  private final Dossier dossier;
  private final PortalRule.Reckoning reckoning;
  private final Instant accepted;
  private final LocalDate first;
  private final LocalDate last;

  private Timelines(
      Question question,
      WorkingCalendar calendar,
      Dossier dossier,
      PortalRule.Reckoning reckoning,
      Instant accepted) {
    this.question = question;
    this.calendar = calendar;
    this.dossier = dossier;
    this.reckoning = reckoning;
    this.accepted = accepted;
    Instant end = end().orElse(question.asOf());
    Instant due = reckoning.appointment().at();
    Instant effective = reckoning.effectiveEnd();
    this.first = VietnamTime.dateOf(earliest(accepted, due, effective));
    this.last = VietnamTime.dateOf(latest(end, due, effective));
  }

  private static Instant earliest(Instant accepted, Instant due, Instant effective) {
    Instant earlier = due.isBefore(accepted) ? due : accepted;
    return effective.isBefore(earlier) ? effective : earlier;
  }

  private static Instant latest(Instant end, Instant due, Instant effective) {
    Instant later = end.isAfter(due) ? end : due;
    return effective.isAfter(later) ? effective : later;
  }

  /** Null where the rule does not judge, so there is nothing to measure against. */
  static @Nullable Timeline of(
      Question question,
      WorkingCalendar calendar,
      Dossier dossier,
      Optional<PortalRule.Reckoning> reckoning,
      String sentence) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null || reckoning.isEmpty()) {
      return null;
    }
    return new Timelines(question, calendar, dossier, reckoning.get(), accepted).draw(sentence);
  }

  private Timeline draw(String sentence) {
    String from = question.written().date(first);
    String to = question.written().date(last);
    List<Day> days = days();
    boolean known = days.stream().anyMatch(Day::off);
    return new Timeline(
        question.t("timeline.story", from, to, sentence),
        question.t(known ? "timeline.lead" : "timeline.lead.nocalendar", from, to),
        HEIGHT,
        days,
        List.of(actual(), rule()));
  }

  private long count() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }

  private double x(Instant moment) {
    Duration since = Duration.between(VietnamTime.startOf(first), moment);
    double share = since.toSeconds() / (double) Duration.ofDays(count()).toSeconds();
    return Math.clamp(share * FULL, 0, FULL);
  }

  private List<Day> days() {
    List<Day> days = new ArrayList<>();
    long count = count();
    double width = FULL / count;
    for (long i = 0; i < count; i++) {
      LocalDate date = first.plusDays(i);
      boolean named =
          count <= EVERY_DAY
              || (count <= EVERY_WEEK && date.getDayOfWeek() == DayOfWeek.MONDAY)
              || (count > EVERY_WEEK && date.getDayOfMonth() == 1);
      String weekday =
          count <= EVERY_WEEK ? question.t("weekday." + date.getDayOfWeek().getValue()) : "";
      String number =
          count <= EVERY_DAY
              ? String.valueOf(date.getDayOfMonth())
              : count <= EVERY_WEEK
                  ? date.getDayOfMonth() + "/" + date.getMonthValue()
                  : "T" + date.getMonthValue();
      days.add(
          new Day(i * width, width, named ? weekday : "", named ? number : "", off(date, count)));
    }
    return days;
  }

  private boolean off(LocalDate date, long count) {
    try {
      return count <= EVERY_WEEK && !calendar.isWorkingDay(date);
    } catch (DateOutsideCalendar unknown) {
      return false;
    }
  }

  private Optional<Instant> end() {
    return HandlingEnd.byRule(dossier, question.asOf());
  }

  /** Handling, and waiting for the citizen, as it was. */
  private Lane actual() {
    Instant until = end().orElse(question.asOf());
    List<Bar> bars = new ArrayList<>();
    Instant from = accepted;
    for (Supplement round : dossier.supplements()) {
      if (round.askedAt().isBefore(from) || !round.askedAt().isBefore(until)) {
        continue;
      }
      Instant answered = round.answeredAt();
      Instant to = answered == null || answered.isAfter(until) ? until : answered;
      bars.add(bar(from, round.askedAt(), "run", "timeline.run"));
      bars.add(bar(round.askedAt(), to, "wait", "timeline.wait"));
      from = to;
    }
    if (from.isBefore(until)) {
      bars.add(bar(from, until, "run", "timeline.run"));
    }
    String text =
        end().isPresent()
            ? question.t("timeline.done", question.written().clock(until))
            : question.t("timeline.open");
    return new Lane(
        question.t("timeline.actual"), ACTUAL, bars, List.of(beside(x(until), text, "", 15)));
  }

  private Bar bar(Instant from, Instant to, String style, String key) {
    double start = x(from);
    double width = Math.max(0.15, x(to) - start);
    return new Bar(start, width, style, width > ROOM ? question.t(key) : "");
  }

  /** Until the due date, and beyond it. */
  private Lane rule() {
    Instant due = reckoning.appointment().at();
    Instant effective = reckoning.effectiveEnd();
    boolean late = effective.isAfter(due);
    List<Bar> bars = new ArrayList<>();
    Instant inTime = late ? due : effective;
    if (inTime.isAfter(accepted)) {
      bars.add(bar(accepted, inTime, "run", "timeline.run"));
    }
    List<Mark> marks = new ArrayList<>();
    if (late) {
      Instant from = due.isBefore(accepted) ? accepted : due;
      if (effective.isAfter(from)) {
        bars.add(new Bar(x(from), Math.max(0.4, x(effective) - x(from)), "over", ""));
      }
      String lapse = question.written().lapse(Duration.between(due, effective));
      marks.add(beside(x(effective), question.t("timeline.over", lapse), "t-late", 15));
    } else if (reckoning.stage() == Stage.WAITING_AGAIN) {
      marks.add(beside(x(effective), question.t("word.late"), "t-late", 15));
    }
    double at = x(due);
    String anchor = at > 80 ? "end" : at < 20 ? "start" : "middle";
    marks.add(
        new Mark(
            at, question.t("timeline.due", question.written().said(due)), anchor, true, "", 38));
    return new Lane(question.t("timeline.rule"), RULE, bars, marks);
  }

  /** Words beside a moment, on the side where there is room. */
  private static Mark beside(double x, String text, String style, double dy) {
    return new Mark(x, text, x > 80 ? "end" : "start", false, style, x > 80 ? -6 : dy);
  }
}
