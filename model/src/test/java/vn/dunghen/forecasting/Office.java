package vn.dunghen.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayKind;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.Payment;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.organisation.Organisation;
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

/** A province of two communes and its dossiers of half a year, made up from a seed. */
final class Office {

  static final UnitCode PROVINCE = new UnitCode("H32");
  static final UnitCode NORTH = new UnitCode("H32.101");
  static final UnitCode SOUTH = new UnitCode("H32.102");

  private static final List<String> PROCEDURES = List.of("1.000001", "1.000002", "1.000003");

  static final Tree TREE =
      new Organisation(
              List.of(
                  unit(PROVINCE, UnitKind.PROVINCE, null),
                  unit(NORTH, UnitKind.COMMUNE, PROVINCE),
                  unit(SOUTH, UnitKind.COMMUNE, PROVINCE)),
              List.of())
          .treeOn(LocalDate.of(2026, 6, 1));

  static final Rules RULES =
      new Rules(
          new WorkingCalendar(
              List.of(
                  new CalendarDay(LocalDate.of(2025, 1, 1), DayKind.HOLIDAY, "Tết", "thử"),
                  new CalendarDay(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "Tết", "thử"),
                  new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "Tết", "thử")),
              WorkingHours.STANDARD),
          new ProcedureCatalogue(PROCEDURES.stream().map(Office::procedure).toList()),
          Rules.ASSUMED_POPULATION_DATABASES);

  private Office() {}

  private static Unit unit(UnitCode code, UnitKind kind, @Nullable UnitCode parent) {
    return new Unit(
        code, "Đơn vị " + code, kind, "", parent, LocalDate.of(2022, 1, 1), null, null, List.of());
  }

  private static Procedure procedure(String code) {
    return new Procedure(
        new ProcedureCode(code),
        "Thủ tục " + code,
        "Hộ tịch",
        "Bộ",
        UnitKind.COMMUNE,
        null,
        code.endsWith("1"),
        true,
        true,
        ServiceLevel.FULL,
        PublicationState.PUBLIC,
        Set.of(ProcedurePart.values()),
        List.of(),
        Set.of(),
        Set.of(UnitKind.COMMUNE));
  }

  static Instant at(String day) {
    return VietnamTime.startOf(LocalDate.parse(day));
  }

  /** Some dossiers a day from January on; one in five is late. */
  static List<Dossier> halfAYear(long seed) {
    Random random = new Random(seed);
    List<Dossier> dossiers = new ArrayList<>();
    Instant day = at("2026-01-02");
    while (day.isBefore(at("2026-07-01"))) {
      for (int i = random.nextInt(7); i > 0; i--) {
        dossiers.add(
            dossier(dossiers.size(), day.plusSeconds(28_800 + random.nextInt(28_800)), random));
      }
      day = day.plus(Duration.ofDays(1));
    }
    return dossiers;
  }

  static Dossier dossier(int number, Instant accepted, Random random) {
    int days = 2 + random.nextInt(8);
    Instant due = accepted.plus(Duration.ofDays(days));
    double share = random.nextInt(5) > 0 ? random.nextDouble() : 1 + random.nextDouble();
    Instant ended = accepted.plusSeconds((long) (days * 86_400 * share) + 600);
    boolean asked = random.nextInt(6) == 0;
    Instant waiting = accepted.plusSeconds(3_600);
    boolean moved = random.nextInt(8) == 0;
    Due first = Due.moment(due);
    Due now = moved ? Due.moment(due.plus(Duration.ofDays(2))) : first;
    boolean online = random.nextBoolean();
    return new Dossier(
        new DossierCode("H32.10%d-260101-%05d".formatted(1 + number % 2, number)),
        List.of(),
        new ProcedureCode(PROCEDURES.get(random.nextInt(3))),
        null,
        number % 2 == 0 ? NORTH : SOUTH,
        online ? 2 : 1,
        1,
        accepted.minusSeconds(600),
        accepted,
        null,
        now,
        first,
        moved ? List.of(new DueChange(first, now, due.minusSeconds(7_200))) : List.of(),
        List.of(
            new StatusChange(Status.ACCEPTED.code(), accepted),
            new StatusChange(Status.DONE.code(), ended)),
        ended,
        null,
        null,
        random.nextInt(3),
        random.nextBoolean() ? List.of(new Fee(null, 20_000)) : List.of(),
        List.of(new Component(null, random.nextBoolean(), random.nextBoolean(), 0, false, null)),
        false,
        random.nextBoolean(),
        List.of(),
        random.nextInt(9) == 0,
        List.of(),
        asked
            ? List.of(new Supplement("1", waiting, waiting.plusSeconds(40_000), null, null))
            : List.of(),
        random.nextBoolean() ? List.of(new Result("1", true, null, null)) : List.of(),
        random.nextBoolean()
            ? List.of(new Payment("TT", 20_000, accepted.plusSeconds(900), 1, true))
            : List.of(),
        random.nextInt(20) == 0 ? Boolean.FALSE : null,
        List.of(),
        random.nextInt(10) > 0 ? ended.plusSeconds(120) : null,
        "mot-cua",
        List.of(),
        null);
  }

  static History history(List<Dossier> dossiers) {
    List<Course> courses = new ArrayList<>();
    dossiers.forEach(dossier -> Course.of(dossier, RULES).ifPresent(courses::add));
    return new History(TREE, RULES, courses, List.of());
  }
}
