package vn.dunghen.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayKind;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.OfficeCalendars;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** The days off of 2026 that the worked examples of the deadlines meet, and a few procedures. */
final class Book {

  private Book() {}

  static WorkingCalendar calendar() {
    return new WorkingCalendar(days(), WorkingHours.STANDARD);
  }

  static ClockSettings settings(ClockSettings.Option... options) {
    return new ClockSettings(OfficeCalendars.standard(days()), List.of(options));
  }

  static List<CalendarDay> days() {
    List<CalendarDay> days = new ArrayList<>();
    for (int day = 16; day <= 20; day++) {
      days.add(off(LocalDate.of(2026, 2, day), DayKind.HOLIDAY));
    }
    days.add(off(LocalDate.of(2026, 4, 27), DayKind.SUBSTITUTE_HOLIDAY));
    days.add(off(LocalDate.of(2026, 4, 30), DayKind.HOLIDAY));
    days.add(off(LocalDate.of(2026, 5, 1), DayKind.HOLIDAY));
    days.add(off(LocalDate.of(2026, 8, 22), DayKind.SWAPPED_WORKING_DAY));
    days.add(off(LocalDate.of(2026, 8, 31), DayKind.SWAPPED_DAY_OFF));
    days.add(off(LocalDate.of(2026, 9, 1), DayKind.HOLIDAY));
    days.add(off(LocalDate.of(2026, 9, 2), DayKind.HOLIDAY));
    days.add(off(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY));
    days.add(off(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY));
    days.add(off(LocalDate.of(2025, 1, 1), DayKind.HOLIDAY));
    return days;
  }

  private static CalendarDay off(LocalDate date, DayKind kind) {
    return new CalendarDay(date, kind, "ngày của bài tập", "deadlines.md 12");
  }

  static Rules rules(Procedure... procedures) {
    return new Rules(
        calendar(),
        new ProcedureCatalogue(List.of(procedures)),
        Rules.ASSUMED_POPULATION_DATABASES);
  }

  static Procedure procedure(
      String code, @Nullable Limit limit, @Nullable Boolean feeBearing, boolean returnsDocument) {
    return new Procedure(
        new ProcedureCode(code),
        "Thủ tục thử nghiệm",
        "Lĩnh vực",
        "Bộ",
        UnitKind.PROVINCE,
        limit,
        feeBearing,
        true,
        returnsDocument,
        ServiceLevel.PARTIAL,
        PublicationState.PUBLIC,
        Set.of(ProcedurePart.values()),
        List.of(),
        Set.of(),
        Set.of());
  }

  static Procedure announced(String code, PublicationState state, Publication... publications) {
    return new Procedure(
        new ProcedureCode(code),
        "Thủ tục thử nghiệm",
        "Lĩnh vực",
        "Bộ",
        UnitKind.PROVINCE,
        null,
        null,
        true,
        true,
        ServiceLevel.PARTIAL,
        state,
        Set.of(ProcedurePart.values()),
        List.of(publications),
        Set.of(),
        Set.of());
  }
}
