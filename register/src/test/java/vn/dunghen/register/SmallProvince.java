package vn.dunghen.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayKind;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.counting.Rules;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/**
 * A province of two departments, one of them with a branch office, and three communes. The commune
 * H32.90 closed on 30 June 2025 and was divided between H32.101 (which took the rest) and H32.102.
 */
final class SmallProvince {

  static final UnitCode PROVINCE = new UnitCode("H32");
  static final UnitCode LAND = new UnitCode("H32.10");
  static final UnitCode LAND_BRANCH = new UnitCode("H32.10.01");
  static final UnitCode JUSTICE = new UnitCode("H32.11");
  static final UnitCode NORTH = new UnitCode("H32.101");
  static final UnitCode SOUTH = new UnitCode("H32.102");
  static final UnitCode ISLAND = new UnitCode("H32.103");
  static final UnitCode DIVIDED = new UnitCode("H32.90");
  static final UnitCode STRANGE = new UnitCode("X99");

  static final ProcedureCode BIRTH = new ProcedureCode("1.000001");
  static final ProcedureCode LAND_TITLE = new ProcedureCode("1.000002");
  static final ProcedureCode COPY = new ProcedureCode("1.000003");
  static final ProcedureCode NOTICE = new ProcedureCode("1.000004");
  static final ProcedureCode UNHEARD_OF = new ProcedureCode("9.999999");

  static final Organisation ORGANISATION =
      new Organisation(units(), List.of(passedOn(NORTH, true), passedOn(SOUTH, false)));

  static final Rules RULES = rules(procedures());

  private SmallProvince() {}

  static Rules rules(List<Procedure> procedures) {
    return new Rules(
        new WorkingCalendar(holidays(), WorkingHours.STANDARD),
        new ProcedureCatalogue(procedures),
        Rules.ASSUMED_POPULATION_DATABASES);
  }

  static Tree tree() {
    return ORGANISATION.treeOn(LocalDate.of(2026, 10, 10));
  }

  static Slice slice(UnitCode unit, String period, Instant asOf) {
    return Slice.of(tree(), unit, Period.parse(period), asOf);
  }

  /** A moment in Việt Nam, as in {@code 2026-03-02T08:30}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
  }

  private static List<Unit> units() {
    LocalDate always = LocalDate.of(2022, 1, 1);
    LocalDate last = LocalDate.of(2025, 6, 30);
    return List.of(
        unit(PROVINCE, "Tỉnh Thử", UnitKind.PROVINCE, null, always, null),
        unit(LAND, "Sở Đất", UnitKind.DEPARTMENT, PROVINCE, always, null),
        unit(LAND_BRANCH, "Chi nhánh đất", UnitKind.OTHER, LAND, always, null),
        unit(JUSTICE, "Sở Tư pháp", UnitKind.DEPARTMENT, PROVINCE, always, null),
        unit(NORTH, "Phường Bắc", UnitKind.COMMUNE, PROVINCE, always, null),
        unit(SOUTH, "Phường Nam", UnitKind.COMMUNE, PROVINCE, always, null),
        unit(ISLAND, "Đặc khu Đảo", UnitKind.COMMUNE, PROVINCE, always, null),
        unit(DIVIDED, "Xã Giữa", UnitKind.COMMUNE, PROVINCE, always, last));
  }

  private static Unit unit(
      UnitCode code,
      String name,
      UnitKind kind,
      @Nullable UnitCode parent,
      LocalDate from,
      @Nullable LocalDate to) {
    return new Unit(code, name, kind, "", parent, from, to, to == null ? null : NORTH, List.of());
  }

  private static Succession passedOn(UnitCode to, boolean primary) {
    String relation = primary ? "REMAINDER" : "PART";
    return new Succession(DIVIDED, to, LocalDate.of(2025, 7, 1), primary, relation);
  }

  private static List<CalendarDay> holidays() {
    List<CalendarDay> days = new ArrayList<>();
    for (int year = 2024; year <= 2027; year++) {
      days.add(
          new CalendarDay(
              LocalDate.of(year, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", "Điều 112 BLLĐ"));
    }
    return days;
  }

  static List<Procedure> procedures() {
    return List.of(
        procedure(BIRTH, "Hộ tịch", 3, false, ServiceLevel.FULL, Set.of(), UnitKind.COMMUNE),
        procedure(LAND_TITLE, "Đất đai", 10, true, ServiceLevel.PARTIAL, Set.of(LAND_BRANCH), null),
        procedure(COPY, "Hộ tịch", 1, true, ServiceLevel.PARTIAL, Set.of(JUSTICE, DIVIDED), null),
        procedure(NOTICE, "Báo chí", 0, null, ServiceLevel.INFO, Set.of(), null));
  }

  private static Procedure procedure(
      ProcedureCode code,
      String field,
      int workingDays,
      @Nullable Boolean feeBearing,
      ServiceLevel service,
      Set<UnitCode> appliedBy,
      @Nullable UnitKind kind) {
    return new Procedure(
        code,
        "Thủ tục " + code,
        field,
        "Bộ",
        UnitKind.PROVINCE,
        workingDays == 0 ? null : new Limit(workingDays, LimitUnit.WORKING_DAY),
        feeBearing,
        true,
        !code.equals(NOTICE),
        service,
        PublicationState.PUBLIC,
        Set.of(ProcedurePart.values()),
        List.of(),
        appliedBy,
        kind == null ? Set.of() : Set.of(kind));
  }
}
