package vn.dunghen.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.OrganisationProblem;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.system.Home;

/**
 * The organisation and the working calendar as files tell them. A province's own files in {@code
 * $DUNGHEN_HOME/config} ({@code units.csv}, {@code unit-successions.csv}, {@code holidays.csv})
 * take the place of the shipped ones.
 *
 * <p>A file that is wrong stops the start, with file, line and reason.
 */
@Component
public class ReferenceData {

  private final Organisation organisation;
  private final List<CalendarDay> days;
  private final WorkingCalendar calendar;

  public ReferenceData(Home home) {
    ReferenceTable units = new ReferenceTable("khanh-hoa-units.csv", home.configured("units.csv"));
    ReferenceTable successions =
        new ReferenceTable(
            "khanh-hoa-unit-successions.csv", home.configured("unit-successions.csv"));
    ReferenceTable holidays =
        new ReferenceTable("holidays-vn-2022-2027.csv", home.configured("holidays.csv"));
    this.organisation = organisation(units, successions);
    this.days = days(holidays);
    this.calendar = calendar(holidays, days);
  }

  public Organisation organisation() {
    return organisation;
  }

  /** The rows of the calendar. */
  List<CalendarDay> days() {
    return days;
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  private static Organisation organisation(ReferenceTable units, ReferenceTable successions) {
    List<Unit> rows = units.rows(ReferenceData::unit);
    Organisation organisation = new Organisation(rows, successions.rows(ReferenceData::succession));
    List<OrganisationProblem> problems = organisation.problems();
    if (!problems.isEmpty()) {
      OrganisationProblem first = problems.getFirst();
      ReferenceTable table = first.list() == OrganisationProblem.Rows.UNITS ? units : successions;
      // The header is line 1.
      throw new ReferenceProblem(
          table.name(),
          first.row() + 1L,
          first.reason() + (problems.size() > 1 ? " (+%d)".formatted(problems.size() - 1) : ""));
    }
    return organisation;
  }

  private static Unit unit(ReferenceTable.Row row) {
    return new Unit(
        new UnitCode(row.get("code")),
        row.get("name_vi"),
        UnitKind.valueOf(row.get("kind")),
        row.find("subtype").orElse(""),
        orNull(row.find("parent_code"), UnitCode::new),
        LocalDate.parse(row.get("valid_from")),
        orNull(row.find("valid_to"), LocalDate::parse),
        orNull(row.find("successor_code"), UnitCode::new),
        List.of());
  }

  private static Succession succession(ReferenceTable.Row row) {
    return new Succession(
        new UnitCode(row.get("old_code")),
        new UnitCode(row.get("new_code")),
        LocalDate.parse(row.get("effective_date")),
        Boolean.parseBoolean(row.get("is_primary")),
        row.get("relation"));
  }

  private static List<CalendarDay> days(ReferenceTable holidays) {
    return holidays.rows(
        row ->
            CalendarDay.of(
                row.get("date"), row.get("kind"), row.get("name"), row.find("basis").orElse("")));
  }

  private static WorkingCalendar calendar(ReferenceTable holidays, List<CalendarDay> days) {
    try {
      return new WorkingCalendar(days, WorkingHours.STANDARD);
    } catch (IllegalArgumentException wrong) {
      throw new ReferenceProblem(holidays.name(), String.valueOf(wrong.getMessage()));
    }
  }

  private static <T> @Nullable T orNull(Optional<String> text, Function<String, T> read) {
    return text.map(read).orElse(null);
  }
}
