package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.DayKind;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.OfficeCalendars;
import vn.dunghen.calendar.OfficeCalendars.KnownDay;
import vn.dunghen.calendar.OfficeCalendars.UnitHours;
import vn.dunghen.calendar.OfficeHours;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.counting.ClockSettings.DayEnd;
import vn.dunghen.counting.ClockSettings.HourMode;
import vn.dunghen.counting.ClockSettings.Option;
import vn.dunghen.counting.ClockSettings.PauseMode;
import vn.dunghen.counting.ClockSettings.StartClock;
import vn.dunghen.counting.LawRule.Reckoning;
import vn.dunghen.counting.LawRule.Stage;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;

/** The settings of the clock against the worked examples of the deadlines, section 12. */
class ClockSettingsTest {

  private static final Instant LATER = at("31/12 12:00");
  private static final String PROCEDURE = "1.000105";

  static Option option(PauseMode supplement, DayCount count) {
    return option(supplement, count, false);
  }

  private static Option option(PauseMode supplement, DayCount count, boolean reappointedIsOnTime) {
    return new Option(
        LocalDate.of(2026, 1, 1),
        null,
        "",
        "",
        count,
        supplement,
        PauseMode.EXTEND,
        StartClock.COMPETENT,
        false,
        reappointedIsOnTime,
        Duration.ofHours(1),
        HourMode.WORKING,
        DayEnd.CLOSING,
        Duration.ofHours(8));
  }

  /** W10 with the supplement of 19/08 to 24/08, ended 28/08 09:30. */
  private static Reckoning w10(Option option) {
    Telling telling =
        new Telling("H32.25-260817-00213")
            .accepted("17/08 08:30", null)
            .say("17/08 08:30", said -> said.withProcedure(PROCEDURE))
            .supplement("1", "19/08 10:00", "24/08 14:00")
            .status(9, "28/08 09:30");
    Limit limit = new Limit(5, LimitUnit.WORKING_DAY);
    Rules rules = Book.rules(Book.procedure(PROCEDURE, limit, null, true));
    return LawRule.at(LATER, telling.local(), rules, Book.settings(option)).orElseThrow();
  }

  @Test
  void w10InEachModeOfThePause() {
    Reckoning restart = w10(option(PauseMode.RESTART, DayCount.DAYS));
    assertThat(restart.due()).isEqualTo(at("03/09 17:00"));
    assertThat(restart.stage()).isEqualTo(Stage.ON_TIME);
    Reckoning subtract = w10(option(PauseMode.SUBTRACT, DayCount.DAYS));
    assertThat(subtract.due()).isEqualTo(at("22/08 17:00"));
    assertThat(subtract.end()).isEqualTo(at("23/08 05:30"));
    assertThat(subtract.stage()).isEqualTo(Stage.OVERDUE_ENDED);
    Reckoning extend = w10(option(PauseMode.EXTEND, DayCount.DAYS));
    assertThat(extend.due()).isEqualTo(at("28/08 17:00"));
    assertThat(extend.stage()).isEqualTo(Stage.ON_TIME);
    Reckoning rolling = w10(option(PauseMode.EXTEND, DayCount.ROLLING));
    assertThat(rolling.due()).isEqualTo(at("27/08 10:30"));
    assertThat(rolling.stage()).isEqualTo(Stage.OVERDUE_ENDED);
  }

  private static Option with(HourMode hours, DayEnd dayEnd, Duration acceptWithin) {
    return new Option(
        LocalDate.of(2026, 1, 1),
        null,
        "",
        "",
        DayCount.DAYS,
        PauseMode.RESTART,
        PauseMode.EXTEND,
        StartClock.COMPETENT,
        false,
        false,
        Duration.ofHours(1),
        hours,
        dayEnd,
        acceptWithin);
  }

  private static Reckoning judged(Telling telling, Limit limit, Option option) {
    Rules rules = Book.rules(Book.procedure(PROCEDURE, limit, null, true));
    Telling applied = telling.say("01/01 08:00", said -> said.withProcedure(PROCEDURE));
    return LawRule.at(LATER, applied.local(), rules, Book.settings(option)).orElseThrow();
  }

  private static Telling accepted(String when, String ended) {
    return new Telling("H32.25-260817-00213").accepted(when, null).status(9, ended);
  }

  @Test
  void w7InHoursOfTheClockPassesOverNothing() {
    Limit hours = new Limit(4, LimitUnit.HOUR);
    Telling telling = accepted("23/11 16:00", "25/11 09:00");
    Option working = with(HourMode.WORKING, DayEnd.CLOSING, Duration.ofHours(8));
    Reckoning byWork = judged(telling, hours, working);
    assertThat(byWork.due()).isEqualTo(at("25/11 10:00"));
    assertThat(byWork.stage()).isEqualTo(Stage.ON_TIME);
    Option clock = with(HourMode.CLOCK, DayEnd.CLOSING, Duration.ofHours(8));
    Reckoning byClock = judged(telling, hours, clock);
    assertThat(byClock.due()).isEqualTo(at("23/11 20:00"));
    assertThat(byClock.stage()).isEqualTo(Stage.OVERDUE_ENDED);
    assertThat(byClock.steps().get(1).sentence().vi()).contains("tính liên tục theo đồng hồ");
  }

  @Test
  void aDayMayLastUntilMidnight() {
    Limit oneDay = new Limit(1, LimitUnit.WORKING_DAY);
    Telling evening = accepted("17/08 08:30", "18/08 20:00");
    Option closing = with(HourMode.WORKING, DayEnd.CLOSING, Duration.ofHours(8));
    assertThat(judged(evening, oneDay, closing).stage()).isEqualTo(Stage.OVERDUE_ENDED);
    Option midnight = with(HourMode.WORKING, DayEnd.MIDNIGHT, Duration.ofHours(8));
    assertThat(judged(evening, oneDay, midnight).stage()).isEqualTo(Stage.ON_TIME);
    Telling promised =
        accepted("17/08 08:30", "22/08 20:00")
            .say("17/08 08:31", said -> said.withDue(Due.day(LocalDate.of(2026, 8, 22))));
    assertThat(judged(promised, oneDay, closing).stage()).isEqualTo(Stage.OVERDUE_ENDED);
    assertThat(judged(promised, oneDay, midnight).stage()).isEqualTo(Stage.ON_TIME);
    Telling nextDay = accepted("17/08 08:30", "19/08 00:00");
    assertThat(judged(nextDay, oneDay, midnight).stage()).isEqualTo(Stage.OVERDUE_ENDED);
  }

  @Test
  void aProvinceSaysWithinWhatASubmissionIsToBeAccepted() {
    Telling telling =
        accepted("17/08 08:30", "17/08 09:00")
            .say("17/08 08:30", said -> said.withSubmittedAt(at("14/08 16:00")));
    Option two = with(HourMode.WORKING, DayEnd.CLOSING, Duration.ofHours(2));
    assertThat(judged(telling, new Limit(1, LimitUnit.WORKING_DAY), two).steps().getFirst())
        .satisfies(step -> assertThat(step.kind()).isEqualTo(StepKind.SUBMITTED))
        .satisfies(step -> assertThat(step.at()).isEqualTo(at("17/08 08:00")));
  }

  /** The mild setting is for the new appointment of the law, which comes with a letter. */
  @Test
  void aNewAppointmentWithALetterIsOnTimeWhereASettingSaysSo() {
    Option mild = option(PauseMode.RESTART, DayCount.DAYS, true);
    Rules rules = Book.rules(Book.procedure(PROCEDURE, null, null, true));
    Telling moved =
        new Telling("H32.25-260817-00213")
            .accepted("17/08 08:30", "22/08 17:00")
            .say("21/08 09:00", said -> said.withDue(Due.moment(at("26/08 17:00"))))
            .status(9, "26/08 10:00");
    assertThat(LawRule.at(LATER, moved.local(), rules, Book.settings(mild)).orElseThrow().stage())
        .isEqualTo(Stage.ON_TIME_AFTER_REAPPOINTMENT);
    Telling apologised = moved.say("21/08 09:10", said -> said.withApology(null));
    assertThat(
            LawRule.at(LATER, apologised.local(), rules, Book.settings(mild)).orElseThrow().stage())
        .isEqualTo(Stage.ON_TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "23/11 15:00, 23/11 17:00",
    "23/11 15:30, 25/11 07:00",
    "28/08 15:01, 03/09 07:00",
    "13/02 15:05, 23/02 07:00",
    "21/11 20:10, 23/11 07:00"
  })
  void theTransferIsDueOnTheSameDayOrAtTheNextOpening(String received, String due) {
    assertThat(Transfer.due(at(received), Book.calendar(), Duration.ZERO)).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({"03/09 17:00, 28/08 17:00", "24/02 17:00, 23/02 17:00", "06/05 17:00, 05/05 17:00"})
  void theApologyIsDueTheWorkingDayBefore(String due, String apology) {
    assertThat(Transfer.apologyDue(at(due), Book.calendar())).isEqualTo(at(apology));
  }

  @Test
  void aCounterThatOpensOnSaturdayWorksThenButASaturdayIsNoWorkingDay() {
    WorkingHours saturday = WorkingHours.morning(LocalTime.of(7, 30), LocalTime.of(11, 30));
    OfficeHours hours =
        new OfficeHours(
            LocalDate.of(2026, 1, 1),
            null,
            WorkingHours.STANDARD,
            Map.of(DayOfWeek.SATURDAY, saturday));
    OfficeCalendars calendars =
        new OfficeCalendars(known(), List.of(new UnitHours("H32.101", hours)), List.of());
    WorkingCalendar counter = calendars.of("H32.101.07", LocalDate.of(2026, 6, 1));
    // Friday 05/06 16:00: one hour, then Saturday 07:30 and on.
    assertThat(counter.plus(at("05/06 16:00"), Duration.ofHours(4))).isEqualTo(at("06/06 10:30"));
    assertThat(counter.day(LocalDate.of(2026, 6, 5), 1)).isEqualTo(LocalDate.of(2026, 6, 8));
    WorkingCalendar others = calendars.of("H32.102", LocalDate.of(2026, 6, 1));
    assertThat(others.plus(at("05/06 16:00"), Duration.ofHours(4))).isEqualTo(at("08/06 10:00"));
  }

  @Test
  void hoursChangeOnTheirDay() {
    OfficeHours summer =
        new OfficeHours(
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 8, 31),
            WorkingHours.read("06:30-11:00 13:30-17:00"),
            Map.of());
    WorkingCalendar calendar =
        new OfficeCalendars(known(), List.of(new UnitHours("", summer)), List.of())
            .of("H32.101", LocalDate.of(2026, 6, 1));
    // Friday 29/05 still opens at 7:00, Monday 01/06 at 6:30.
    assertThat(calendar.plus(at("29/05 16:00"), Duration.ofHours(2))).isEqualTo(at("01/06 07:30"));
    assertThat(calendar.minus(at("01/06 07:30"), Duration.ofHours(2))).isEqualTo(at("29/05 16:00"));
  }

  @Test
  void aSwapAnnouncedLaterDoesNotRewriteWhatWasSaidBefore() {
    List<KnownDay> days = new java.util.ArrayList<>(known());
    days.add(
        new KnownDay(
            new CalendarDay(
                LocalDate.of(2026, 6, 5), DayKind.SWAPPED_DAY_OFF, "hoán đổi", "thông báo"),
            LocalDate.of(2026, 5, 20)));
    OfficeCalendars calendars = new OfficeCalendars(days, List.of(), List.of());
    Limit oneDay = new Limit(1, LimitUnit.WORKING_DAY);
    Instant start = at("04/06 09:00");
    assertThat(calendars.of("", LocalDate.of(2026, 5, 19)).due(start, oneDay, DayCount.DAYS))
        .isEqualTo(at("05/06 17:00"));
    assertThat(calendars.of("", LocalDate.of(2026, 5, 20)).due(start, oneDay, DayCount.DAYS))
        .isEqualTo(at("08/06 17:00"));
  }

  @Test
  void anExceptionOfAUnitBeatsTheTable() {
    OfficeCalendars.OtherDay open =
        new OfficeCalendars.OtherDay(
            "H32.101",
            LocalDate.of(2026, 5, 1),
            Optional.of(WorkingHours.STANDARD),
            "trực lễ",
            "kế hoạch");
    OfficeCalendars calendars = new OfficeCalendars(known(), List.of(), List.of(open));
    LocalDate today = LocalDate.of(2026, 4, 1);
    assertThat(calendars.of("H32.101", today).isWorkingDay(LocalDate.of(2026, 5, 1))).isTrue();
    assertThat(calendars.of("H32.102", today).isWorkingDay(LocalDate.of(2026, 5, 1))).isFalse();
  }

  private static List<KnownDay> known() {
    return Book.days().stream().map(day -> new KnownDay(day, null)).toList();
  }
}
