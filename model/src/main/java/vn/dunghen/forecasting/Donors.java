package vn.dunghen.forecasting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Earlier dossiers whose way another may go. Nothing later than the moment is looked at: a donor
 * must have been watched for as long as is foreseen.
 */
final class Donors {

  /** Only so far back: offices change. */
  private static final long DAYS_BACK = 200;

  private static final long DAY = 86_400;

  /** So many donors of the narrow kind weigh as much as all of the broader one. */
  private static final double SHRINKAGE = 6;

  private static final int AT_MOST = 400;

  private final long moment;
  final WorkClock clock;
  private final Map<UnitCode, List<Donor>> byUnit = new HashMap<>();
  private final Map<ProcedureCode, List<Donor>> byProcedure = new HashMap<>();
  private final Map<Both, List<Donor>> endedOfBoth = new HashMap<>();
  private final Map<ProcedureCode, List<Donor>> endedOf = new HashMap<>();
  private final double faultedShare;

  /**
   * An earlier dossier, its times in office hours.
   *
   * @param allowed from the acceptance to being overdue, as it was promised; 0: nothing was
   * @param took from the acceptance to the end; {@link Course#NEVER} while it is open
   * @param watched from the acceptance to the moment
   */
  record Donor(Course course, int month, long allowed, long took, long watched) {

    /** Whether the promised day has come. */
    boolean isDue() {
      return allowed > 0 && allowed <= watched;
    }

    /** Whether it ended late, or is late and still open. */
    boolean wasLate() {
      return took == Course.NEVER ? isDue() : course.lateFromAt(course.ended) <= course.ended;
    }

    boolean sameProcedure(Course other) {
      return other.procedure != null && other.procedure.equals(course.procedure);
    }
  }

  Donors(History history, long moment, long to) {
    this.moment = moment;
    long first = moment - DAYS_BACK * DAY;
    this.clock = new WorkClock(history.rules.calendar(), first - 400 * DAY, to + 400 * DAY);
    long faulted = 0;
    long rated = 0;
    for (Map.Entry<UnitCode, List<Course>> unit : history.byUnit.entrySet()) {
      for (Course course : unit.getValue()) {
        if (course.accepted <= moment && course.accepted > first) {
          Donor donor = donor(course);
          byUnit.computeIfAbsent(unit.getKey(), code -> new ArrayList<>()).add(donor);
          if (course.procedure != null) {
            byProcedure.computeIfAbsent(course.procedure, code -> new ArrayList<>()).add(donor);
          }
          if (course.procedure != null && course.endedBy(moment)) {
            endedOf.computeIfAbsent(course.procedure, code -> new ArrayList<>()).add(donor);
            endedOfBoth
                .computeIfAbsent(
                    new Both(unit.getKey(), course.procedure), both -> new ArrayList<>())
                .add(donor);
          }
          if (course.ratedBy(moment)) {
            rated++;
            faulted += (course.bitsAt(moment) & Course.FAULTED) != 0 ? 1 : 0;
          }
        }
      }
    }
    faultedShare = rated == 0 ? 0 : (double) faulted / rated;
  }

  /** A dossier as a donor; of its end nothing is told that came later than the moment. */
  Donor donor(Course course) {
    long began = clock.at(course.accepted);
    long late = course.lateFromAt(course.accepted);
    return new Donor(
        course,
        WorkClock.month(course.accepted),
        late == Course.NEVER ? 0 : Math.max(0, clock.at(late) - began),
        course.endedBy(moment) ? clock.at(course.ended) - began : Course.NEVER,
        clock.at(moment) - began);
  }

  /** How many of those that ended are disliked in the end, all over the province. */
  double faultedShare() {
    return faultedShare;
  }

  List<Donor> of(UnitCode unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  private List<Donor> of(@Nullable ProcedureCode procedure) {
    return procedure == null ? List.of() : byProcedure.getOrDefault(procedure, List.of());
  }

  /** Candidates told apart by the month of their acceptance. */
  static final class Pool {

    private final Map<Integer, List<Donor>> byMonth = new HashMap<>();
    private final List<Donor> all = new ArrayList<>();

    void add(Donor donor) {
      all.add(donor);
      byMonth.computeIfAbsent(donor.month(), month -> new ArrayList<>()).add(donor);
    }

    private List<Donor> of(int month) {
      return month == 0 ? all : byMonth.getOrDefault(month, List.of());
    }
  }

  /**
   * Those whose way an open dossier may go.
   *
   * @param both of the same unit and procedure
   * @param unit of the same unit
   * @param procedure of the same procedure
   */
  record Candidates(Pool both, Pool unit, Pool procedure) {

    /** A donor of the month where there is one; null where there is none at all. */
    @Nullable Donor course(int month, Chance chance) {
      Donor found = from(month, chance, both, unit, procedure);
      return found != null || month == 0 ? found : from(0, chance, both, unit, procedure);
    }

    private static @Nullable Donor from(int month, Chance chance, Pool... pools) {
      List<List<Donor>> some = new ArrayList<>();
      for (Pool pool : pools) {
        some.add(pool.of(month));
      }
      return oneOf(some, chance);
    }
  }

  /** One of the first list, the likelier the longer it is, else of the next; null of none. */
  private static @Nullable Donor oneOf(List<List<Donor>> lists, Chance chance) {
    @Nullable Donor last = null;
    for (List<Donor> some : lists) {
      if (!some.isEmpty()) {
        last = some.get(chance.below(some.size()));
        if (chance.share() < some.size() / (some.size() + SHRINKAGE)) {
          return last;
        }
      }
    }
    return last;
  }

  /** Whose papers a dossier may have: one of its procedure that ended; null where none did. */
  @Nullable Donor papers(UnitCode unit, @Nullable ProcedureCode procedure, Chance chance) {
    if (procedure == null) {
      return null;
    }
    return oneOf(
        List.of(
            endedOfBoth.getOrDefault(new Both(unit, procedure), List.of()),
            endedOf.getOrDefault(procedure, List.of())),
        chance);
  }

  private record Both(UnitCode unit, ProcedureCode procedure) {}

  /**
   * A donor's time for one second of the other, so that what both are allowed runs out together.
   */
  static double scale(Donor donor, Donor open) {
    return donor.allowed() == 0 || open.allowed() == 0
        ? 1
        : (double) donor.allowed() / open.allowed();
  }

  Candidates candidates(UnitCode unit, Donor open, long until) {
    Pool both = new Pool();
    Pool ofUnit = new Pool();
    List<Donor> own = of(unit);
    // The latest first: what is left out is what is oldest.
    for (int i = own.size() - 1; i >= 0 && ofUnit.all.size() < AT_MOST; i--) {
      Donor donor = own.get(i);
      boolean same = donor.sameProcedure(open.course());
      if (goesOn(donor, open, until)) {
        ofUnit.add(donor);
        if (same) {
          both.add(donor);
        }
      }
    }
    Pool ofProcedure = new Pool();
    List<Donor> others = of(open.course().procedure);
    for (int i = others.size() - 1; i >= Math.max(0, others.size() - 2 * AT_MOST); i--) {
      Donor donor = others.get(i);
      if (goesOn(donor, open, until)) {
        ofProcedure.add(donor);
      }
    }
    return new Candidates(both, ofUnit, ofProcedure);
  }

  /**
   * Whether it was still open at the same age, and was watched until the end of the outlook.
   *
   * @param until from the open one's acceptance to the end of the outlook
   */
  private static boolean goesOn(Donor donor, Donor open, long until) {
    double scale = scale(donor, open);
    return donor.took() > open.watched() * scale && donor.watched() >= until * scale;
  }
}
