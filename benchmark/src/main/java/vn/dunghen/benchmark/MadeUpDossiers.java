package vn.dunghen.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/**
 * The dossiers of a year, from ten days before it, with shares as in the province's published
 * figures. A number and how many there are decide what a dossier is, so any thread can make any of
 * them.
 *
 * <p>NB: none is asked for supplements twice; such a dossier's verdict comes and goes, and one
 * column "late from" could not tell the peers so.
 */
final class MadeUpDossiers {

  private static final Instant START = VietnamTime.startOf(LocalDate.of(2025, 12, 20));
  private static final int YEAR = 366 * 86_400;
  private static final int DAY = 86_400;

  private final List<Owner> owners;
  private final double allWeight;
  private final int count;

  /** A unit with its share of the dossiers and the procedures it applies, the busiest first. */
  private record Owner(UnitCode unit, List<Procedure> procedures, double upTo) {}

  MadeUpDossiers(RealProvince province, int count) {
    this.count = count;
    List<Owner> all = new ArrayList<>();
    double weight = 0;
    List<Unit> units = new ArrayList<>(province.departments);
    units.addAll(province.communes);
    SplittableRandom random = new SplittableRandom(32);
    for (int rank = 0; rank < units.size(); rank++) {
      // The busiest unit has some thirty times the dossiers of the quietest.
      weight += 1.0 / (3 + rank % 40 + random.nextInt(20));
      all.add(new Owner(units.get(rank).code(), applied(province, units.get(rank)), weight));
    }
    owners = all.stream().filter(owner -> !owner.procedures().isEmpty()).toList();
    allWeight = owners.getLast().upTo();
  }

  private static List<Procedure> applied(RealProvince province, Unit unit) {
    return province.rules.procedures().all().stream().filter(p -> p.appliedIn(unit)).toList();
  }

  Dossier dossier(int number) {
    SplittableRandom random = new SplittableRandom(766_000_000_000L + number);
    // They come in the order of time, give or take a day.
    int second = (int) ((double) number / count * YEAR) + random.nextInt(DAY);
    Owner owner = owner(random.nextDouble() * allWeight);
    Procedure procedure = procedure(owner.procedures(), random);
    Instant submitted = START.plusSeconds(second);
    boolean refused = random.nextInt(40) == 0;
    Course course = refused ? Course.NONE : Course.from(submitted, random);
    boolean online = random.nextInt(100) < 78;
    boolean result = course.ended() && random.nextInt(100) < 86;
    return new Dossier(
        code(owner.unit(), submitted, number),
        List.of(),
        identity(procedure),
        null,
        owner.unit(),
        online ? 2 : random.nextInt(12) == 0 ? 3 : 1,
        1,
        submitted,
        course.accepted,
        null,
        course.due,
        course.due,
        List.of(),
        course.statuses,
        null,
        null,
        null,
        online && random.nextInt(100) < 60 ? 1 : 0,
        fees(procedure, random),
        components(random),
        false,
        random.nextInt(100) < 48,
        List.of(),
        random.nextInt(200) == 0,
        List.of(),
        course.supplements,
        result ? List.of(new Result("1", true, null, null)) : List.of(),
        List.of(),
        random.nextInt(300) == 0 ? Boolean.FALSE : null,
        List.of(),
        random.nextInt(100) < 97 ? submitted.plusSeconds(60) : null,
        "mot-cua",
        List.of(),
        null);
  }

  private Owner owner(double at) {
    int low = 0;
    int high = owners.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (owners.get(middle).upTo() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return owners.get(low);
  }

  /** A few procedures make most of the dossiers of a unit. */
  private static Procedure procedure(List<Procedure> procedures, SplittableRandom random) {
    double skewed = Math.pow(random.nextDouble(), 3);
    return procedures.get((int) (skewed * procedures.size()));
  }

  private static ProcedureCode identity(Procedure procedure) {
    return procedure.code();
  }

  private static List<Fee> fees(Procedure procedure, SplittableRandom random) {
    boolean some = Boolean.TRUE.equals(procedure.feeBearing()) && random.nextInt(10) < 8;
    return some ? List.of(new Fee(null, random.nextInt(6) == 0 ? 0 : 20_000)) : List.of();
  }

  private static List<Component> components(SplittableRandom random) {
    return List.of(
        new Component(
            null,
            random.nextInt(100) < 45,
            random.nextInt(100) < 28,
            0,
            random.nextInt(150) == 0,
            null));
  }

  private static DossierCode code(UnitCode unit, Instant submitted, int number) {
    LocalDate date = VietnamTime.dateOf(submitted);
    int yymmdd = date.getYear() % 100 * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    // The leading 1 keeps eight digits.
    String serial = Integer.toString(100_000_000 + number).substring(1);
    return new DossierCode(unit.value() + '-' + yymmdd + '-' + serial);
  }

  /** What happened to a dossier after it was handed in. */
  private record Course(
      @Nullable Instant accepted,
      @Nullable Due due,
      List<StatusChange> statuses,
      List<Supplement> supplements,
      boolean ended) {

    static final Course NONE = new Course(null, null, List.of(), List.of(), false);

    static Course from(Instant submitted, SplittableRandom random) {
      Instant accepted = submitted.plusSeconds(random.nextInt(6 * 3600));
      int allowed = (1 + random.nextInt(20)) * DAY;
      // Nine in ten are done within what is allowed; the rest take up to twice as long.
      double share = random.nextInt(10) > 0 ? random.nextDouble() : 1 + random.nextDouble();
      Instant ended = accepted.plusSeconds((long) (allowed * share));
      Due due = random.nextInt(200) == 0 ? null : Due.moment(accepted.plusSeconds(allowed));
      List<Supplement> supplements = List.of();
      if (random.nextInt(16) == 0) {
        Instant asked = accepted.plusSeconds(1 + random.nextInt(DAY));
        Instant answered = asked.plusSeconds(1 + random.nextInt(4 * DAY));
        supplements = List.of(new Supplement("1", asked, answered, null, null));
        ended = ended.isAfter(answered) ? ended : answered.plusSeconds(3600);
      }
      if (random.nextInt(25) == 0) {
        return new Course(
            accepted, due, List.of(status(Status.ACCEPTED, accepted)), supplements, false);
      }
      Status how = random.nextInt(40) == 0 ? Status.STOPPED : Status.DONE;
      return new Course(
          accepted,
          due,
          List.of(status(Status.ACCEPTED, accepted), status(how, ended)),
          supplements,
          true);
    }

    private static StatusChange status(Status status, Instant at) {
      return new StatusChange(status.code(), at);
    }
  }
}
