package vn.dunghen.benchmark;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayKind;
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
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationKind;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** Khánh Hòa's real tree, calendar and procedures; which unit applies what is made up. */
final class RealProvince {

  static final UnitCode PROVINCE = new UnitCode("H32");

  /** A procedure in so many has been announced in the last year. */
  private static final int ANNOUNCED_ONE_IN = 18;

  final Organisation organisation =
      new Organisation(
          Table.read("khanh-hoa-units.csv").stream().map(RealProvince::unit).toList(),
          Table.read("khanh-hoa-unit-successions.csv").stream()
              .map(RealProvince::succession)
              .toList());

  final Tree tree = organisation.treeOn(LocalDate.of(2026, 10, 10));
  final List<Unit> departments = ofKind(UnitKind.DEPARTMENT);
  final List<Unit> communes = ofKind(UnitKind.COMMUNE);
  final Rules rules;

  RealProvince() {
    List<CalendarDay> days =
        Table.read("holidays-vn-2022-2027.csv").stream().map(RealProvince::day).toList();
    rules =
        new Rules(
            new WorkingCalendar(days, WorkingHours.STANDARD),
            new ProcedureCatalogue(procedures()),
            Rules.ASSUMED_POPULATION_DATABASES);
  }

  private List<Unit> ofKind(UnitKind kind) {
    return tree.units().stream().filter(unit -> unit.kind() == kind).toList();
  }

  private static Unit unit(NamedCsvRecord row) {
    return new Unit(
        new UnitCode(row.getField("code")),
        row.getField("name_vi"),
        UnitKind.valueOf(row.getField("kind")),
        row.getField("subtype"),
        orNull(row.getField("parent_code")),
        LocalDate.parse(row.getField("valid_from")),
        row.getField("valid_to").isEmpty() ? null : LocalDate.parse(row.getField("valid_to")),
        orNull(row.getField("successor_code")),
        List.of());
  }

  private static @Nullable UnitCode orNull(String code) {
    return code.isEmpty() ? null : new UnitCode(code);
  }

  private static Succession succession(NamedCsvRecord row) {
    return new Succession(
        new UnitCode(row.getField("old_code")),
        new UnitCode(row.getField("new_code")),
        LocalDate.parse(row.getField("effective_date")),
        row.getField("is_primary").equals("true"),
        row.getField("relation"));
  }

  private static CalendarDay day(NamedCsvRecord row) {
    return new CalendarDay(
        LocalDate.parse(row.getField("date")),
        DayKind.valueOf(row.getField("kind")),
        row.getField("name"),
        row.getField("basis"));
  }

  /** Those that departments and communes handle. */
  private List<Procedure> procedures() {
    SplittableRandom random = new SplittableRandom(766);
    List<Procedure> procedures = new ArrayList<>();
    for (NamedCsvRecord row : Table.read("procedures.csv")) {
      String flags = row.getField("quality_flags");
      if (!flags.contains("VERTICAL_SECTOR") && !flags.contains("INTERNAL_PROCEDURE")) {
        procedures.add(procedure(row, random));
      }
    }
    return procedures;
  }

  private Procedure procedure(NamedCsvRecord row, SplittableRandom random) {
    boolean ofCommunes = row.getField("level").equals("COMMUNE");
    Unit department = departments.get(random.nextInt(departments.size()));
    String fee = row.getField("has_fee");
    return new Procedure(
        new ProcedureCode(row.getField("code")),
        row.getField("name_vi"),
        row.getField("field_vi"),
        row.getField("ministry_vi"),
        ofCommunes ? UnitKind.COMMUNE : UnitKind.PROVINCE,
        null,
        fee.equals("unknown") ? null : fee.equals("true"),
        row.getField("citizens").equals("true"),
        random.nextInt(10) > 0,
        ServiceLevel.valueOf(row.getField("service_level")),
        PublicationState.PUBLIC,
        Set.of(ProcedurePart.values()),
        random.nextInt(ANNOUNCED_ONE_IN) == 0 ? List.of(publication(random)) : List.of(),
        Set.of(department.code()),
        ofCommunes ? Set.of(UnitKind.COMMUNE) : Set.of());
  }

  private static Publication publication(SplittableRandom random) {
    LocalDate decided = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    return new Publication(
        "QĐ-" + random.nextInt(10_000) + "/QĐ-UBND",
        decided,
        decided.plusDays(random.nextInt(21)),
        random.nextInt(5) == 0 ? null : decided.plusDays(random.nextInt(14)),
        PublicationKind.NEW);
  }
}
