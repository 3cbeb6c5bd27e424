package vn.dunghen.forecasting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.forecasting.PetitionCourse.Fault;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;

/** The same for petitions: few in a unit, so they go the way of any earlier one of the province. */
final class PetitionDonors {

  private static final long DAYS_BACK = 200;
  private static final long DAY = 86_400;

  /** A unit's own rate of arrivals weighs as much as the province's once it has seen so many. */
  private static final double SHRINKAGE = 2;

  private final History history;
  private final long from;
  private final long to;
  private final long moment;

  /** Seen until the moment, ratings of long ago included. */
  private final List<PetitionCourse> past = new ArrayList<>();

  private final Map<UnitCode, List<PetitionCourse>> known = new HashMap<>();
  private final Map<UnitCode, Integer> lately = new HashMap<>();
  private final double daysWatched;
  private final double faulted;
  private final double disliked;
  private final double perUnit;

  PetitionDonors(History history, long from, long to, long moment) {
    this.history = history;
    this.from = from;
    this.to = to;
    this.moment = moment;
    Instant at = Instant.ofEpochSecond(moment);
    long first = Long.MAX_VALUE;
    int all = 0;
    for (Map.Entry<UnitCode, List<Petition>> unit : history.petitions.entrySet()) {
      for (Petition petition : unit.getValue()) {
        PetitionCourse course =
            AsKnown.at(petition, at)
                .flatMap(seen -> PetitionCourse.of(seen, history.rules))
                .orElse(null);
        if (course == null) {
          continue;
        }
        known.computeIfAbsent(unit.getKey(), code -> new ArrayList<>()).add(course);
        if (course.arrived() > moment - DAYS_BACK * DAY) {
          past.add(course);
          all++;
          lately.merge(unit.getKey(), 1, Integer::sum);
          first = Math.min(first, course.arrived());
        }
      }
    }
    daysWatched = first == Long.MAX_VALUE ? 1 : Math.max(1, (moment - first) / (double) DAY);
    long units = Math.max(1, history.byUnit.size());
    perUnit = (double) all / units;
    List<Fault> faults = faults(history, moment);
    disliked = share(faults, EnumSet.of(Fault.DISLIKED));
    faulted = share(faults, EnumSet.of(Fault.DISLIKED, Fault.PETITIONED_AGAIN));
  }

  /** Of those handled in time long ago; ratings carry no moment. */
  private static List<Fault> faults(History history, long moment) {
    List<Fault> faults = new ArrayList<>();
    for (Petition petition : history.allPetitions) {
      PetitionCourse course = PetitionCourse.of(petition, history.rules).orElse(null);
      boolean inTime = course != null && course.lateFrom() > course.finished();
      if (course != null && inTime && course.finished() <= moment - 30 * DAY) {
        faults.add(course.fault());
      }
    }
    return faults;
  }

  private static double share(List<Fault> faults, Set<Fault> asked) {
    return faults.isEmpty()
        ? 0
        : (double) faults.stream().filter(asked::contains).count() / faults.size();
  }

  private Fault fault(double drawn) {
    return drawn < disliked
        ? Fault.DISLIKED
        : drawn < faulted ? Fault.PETITIONED_AGAIN : Fault.NONE;
  }

  /** At the end of the period nothing is left to chance, and ratings are as they are. */
  void addKnown(UnitCode unit, Tallied sum) {
    for (Petition petition : history.petitions.getOrDefault(unit, List.of())) {
      AsKnown.at(petition, Instant.ofEpochSecond(to))
          .flatMap(seen -> PetitionCourse.of(seen, history.rules))
          .ifPresent(
              course -> {
                Fault fault = course.finished() <= to ? Fault.of(petition) : Fault.NONE;
                add(sum, course, course.lateFrom() > to, fault);
              });
    }
  }

  private void add(Tallied sum, PetitionCourse course, boolean onTime, Fault fault) {
    if (course.arrived() < to) {
      sum.addPetition(course.arrived() >= from, course.finished() >= from, onTime, fault);
    }
  }

  void addTo(UnitCode unit, Tallied drawn, Chance chance) {
    for (PetitionCourse course : known.getOrDefault(unit, List.of())) {
      if (course.finished() >= from) {
        boolean late = course.lateFrom() <= moment;
        if (!late && course.finished() > moment) {
          late = lateAtTheEnd(course, chance);
        }
        add(drawn, course, !late, course.finished() <= to ? fault(chance.share()) : Fault.NONE);
      }
    }
    double own = lately.getOrDefault(unit, 0);
    double mean = perUnit == 0 ? 0 : (own + SHRINKAGE) / (1 + SHRINKAGE / perUnit);
    int arrivals = chance.events(mean / daysWatched * (to - moment) / DAY);
    for (int i = 0; i < arrivals; i++) {
      long arrived = moment + (long) (chance.share() * (to - moment));
      PetitionCourse arriving =
          new PetitionCourse(unit, arrived, Course.NEVER, Course.NEVER, Fault.NONE);
      add(drawn, arriving, !lateAtTheEnd(arriving, chance), Fault.NONE);
    }
  }

  /** As one that was neither late nor finished at the same age was, when it was as old. */
  private boolean lateAtTheEnd(PetitionCourse course, Chance chance) {
    long age = Math.max(0, moment - course.arrived());
    long then = to - course.arrived();
    List<PetitionCourse> like = new ArrayList<>();
    for (PetitionCourse donor : past) {
      boolean alike = donor.lateFrom() - donor.arrived() > age || donor.lateFrom() == Course.NEVER;
      boolean running =
          donor.finished() == Course.NEVER || donor.finished() - donor.arrived() > age;
      if (alike && running && moment - donor.arrived() >= then) {
        like.add(donor);
      }
    }
    if (like.isEmpty()) {
      return false;
    }
    PetitionCourse donor = like.get(chance.below(like.size()));
    return donor.lateFrom() != Course.NEVER && donor.lateFrom() - donor.arrived() <= then;
  }
}
