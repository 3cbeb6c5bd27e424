package vn.dunghen.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.organisation.UnitCode;

/**
 * Draws what a period may come to at its end: what ended stays; each open dossier goes the way of
 * an earlier one that was open at the same age, of the same unit and procedure where there are
 * enough; for each day to come the arrivals of an earlier day of the unit are taken. Each draw
 * looks at one past month first, so that good and bad months come out too.
 */
public final class Forecaster {

  /** What is trusted of a dossier that has not ended; everything else carries no moment. */
  private static final int TIMED =
      Course.bit(CountName.RECEIVED)
          | Course.bit(CountName.SYNCHRONISED)
          | Course.ON_TIME
          | Course.bit(CountName.ONLINE)
          | Course.bit(CountName.DIRECT)
          | Course.bit(CountName.POSTAL)
          | Course.bit(CountName.RETURNS_DOCUMENT);

  private static final int PAPERS =
      Course.bit(CountName.PAID_ONLINE)
          | Course.bit(CountName.POPULATION_DATA)
          | Course.bit(CountName.SHARED)
          | Course.bit(CountName.REUSED)
          | Course.bit(CountName.FEE_BEARING)
          | Course.FEE_DEMANDED;

  private static final int OF_THE_END =
      Course.bit(CountName.ELECTRONIC_RESULT)
          | Course.bit(CountName.DIGITISED)
          | Course.bit(CountName.DIGITISED_OR_RESULT)
          | Course.HANDLED;

  private static final int SYNCHRONISED = Course.bit(CountName.SYNCHRONISED);
  private static final int RETURNS = Course.bit(CountName.RETURNS_DOCUMENT);
  private static final int RESULT = Course.bit(CountName.ELECTRONIC_RESULT);
  private static final int FEE = Course.bit(CountName.FEE_BEARING);
  private static final long DAYS_OF_ARRIVALS = 84;

  /** How likely a draw goes one month further back. */
  private static final double EARLIER = 0.65;

  private final History history;
  private final Period period;
  private final long from;
  private final long to;
  private final long moment;
  private final long seed;
  private final Donors donors;
  private final PetitionDonors petitionDonors;
  private final Pace pace;

  /**
   * A forecaster of the end of a period.
   *
   * @param asOf nothing later is looked at
   * @param seed the same seed gives the same draws
   */
  public Forecaster(History history, Period period, Instant asOf, long seed) {
    this.history = history;
    this.period = period;
    this.from = period.from().getEpochSecond();
    this.to = period.to().getEpochSecond();
    this.moment = Math.min(asOf.getEpochSecond(), to);
    this.seed = seed;
    this.donors = new Donors(history, moment, to);
    this.pace = new Pace(donors, history.byUnit.keySet(), moment);
    this.petitionDonors = new PetitionDonors(history, from, to, moment);
  }

  /** What a board showed, or would have shown, of the period at its end. */
  public static Map<UnitCode, Tallied> outcome(History history, Period period) {
    Forecaster end = new Forecaster(history, period, period.to(), 0);
    Map<UnitCode, List<Tallied>> one = end.draws(1);
    Map<UnitCode, Tallied> outcome = new LinkedHashMap<>();
    one.forEach((unit, tallied) -> outcome.put(unit, tallied.getFirst()));
    return outcome;
  }

  /** For each unit of the tree at or below which anything stands, so many possible ends. */
  public Map<UnitCode, List<Tallied>> draws(int many) {
    Map<UnitCode, List<Tallied>> draws = new LinkedHashMap<>();
    for (UnitCode unit : history.units()) {
      List<Tallied> own = own(unit, many);
      for (UnitCode above : history.upwards(unit)) {
        List<Tallied> sums = draws.get(above);
        if (sums == null) {
          List<Tallied> copies = new ArrayList<>(many);
          own.forEach(each -> copies.add(each.copy()));
          draws.put(above, copies);
        } else {
          for (int i = 0; i < many; i++) {
            sums.get(i).add(own.get(i));
          }
        }
      }
    }
    draws.forEach(
        (unit, sums) -> {
          var services = history.services(unit, period);
          sums.forEach(each -> each.keepOnline(services));
        });
    return draws;
  }

  private List<Tallied> own(UnitCode unit, int many) {
    Tallied known = new Tallied();
    List<Donors.Donor> open = new ArrayList<>();
    long unratedReceived = 0;
    long unratedInHand = 0;
    for (Course course : history.byUnit.getOrDefault(unit, List.of())) {
      boolean before = course.accepted <= Math.min(moment, to - 1);
      if (before && course.endedBy(moment)) {
        int answers = course.answersAt(moment);
        boolean rated = course.ratedBy(moment) || moment == to;
        if (!rated && (answers & Course.FAULTED) != 0) {
          answers = Course.answers(course.bitsAt(moment) & ~Course.FAULTED, late(course), true);
        }
        boolean received = course.accepted >= from;
        known.add(received, course.ended >= from, answers, history.number(course.procedure));
        boolean mayBe = !rated && (answers & Course.SATISFIED) != 0 && course.ended >= from;
        unratedReceived += mayBe && received ? 1 : 0;
        unratedInHand += mayBe && !received ? 1 : 0;
      } else if (before) {
        open.add(donors.donor(course));
      }
    }
    if (moment == to) {
      open.forEach(one -> add(known, one.course(), one.course().answersAt(moment)));
      petitionDonors.addKnown(unit, known);
      return List.of(known);
    }
    List<Donors.Candidates> candidates = new ArrayList<>();
    TreeSet<Integer> months = new TreeSet<>();
    for (Donors.Donor one : open) {
      candidates.add(donors.candidates(unit, one, until(one.course().accepted)));
    }
    donors.of(unit).forEach(donor -> months.add(donor.month()));
    List<Integer> blocks = List.copyOf(months.descendingSet());
    Arrivals arrivals = new Arrivals(unit);
    List<Tallied> draws = new ArrayList<>(many);
    for (int draw = 0; draw < many; draw++) {
      Chance chance =
          new Chance(seed ^ ((long) unit.hashCode() << 32) ^ (draw * 0x9E3779B97F4A7C15L));
      Tallied drawn = known.copy();
      drawn.dislike(true, Math.min(unratedReceived, chance.events(unratedReceived * faulted())));
      drawn.dislike(false, Math.min(unratedInHand, chance.events(unratedInHand * faulted())));
      int block = blocks.isEmpty() ? 0 : blocks.get(monthsBack(blocks.size(), chance));
      for (int i = 0; i < open.size(); i++) {
        add(
            drawn,
            open.get(i).course(),
            goingOn(unit, open.get(i), candidates.get(i), block, chance));
      }
      arrivals.addTo(drawn, chance);
      petitionDonors.addTo(unit, drawn, chance);
      draws.add(drawn);
    }
    return draws;
  }

  /** Each month is looked at less often than the one after it. */
  private static int monthsBack(int months, Chance chance) {
    int back = 0;
    while (back + 1 < months && chance.share() < EARLIER) {
      back++;
    }
    return back;
  }

  /** Office hours from that moment to the end of the period. */
  private long until(long moment) {
    return donors.clock.at(to) - donors.clock.at(moment);
  }

  private double faulted() {
    return donors.faultedShare();
  }

  private boolean late(Course course) {
    return course.lateFromAt(moment) <= moment;
  }

  private void add(Tallied sum, Course course, int answers) {
    sum.add(course.accepted >= from, true, answers, history.number(course.procedure));
  }

  /** The answers at the end of the period of a dossier that is open now. */
  private int goingOn(
      UnitCode unit, Donors.Donor open, Donors.Candidates candidates, int block, Chance chance) {
    Donors.@Nullable Donor donor =
        pace.chosen(unit, chance, () -> candidates.course(block, chance));
    Course course = open.course();
    int bits = course.bitsAt(moment) & TIMED;
    boolean lateBy = course.lateFromAt(moment) <= to;
    boolean ends = false;
    if (donor != null) {
      long until = (long) (until(course.accepted) * Donors.scale(donor, open));
      Course other = donor.course();
      ends = donor.took() <= until;
      if (ends) {
        lateBy = late(course) || other.lateFromAt(other.ended) <= other.ended;
        bits |= other.bitsAt(other.ended) & OF_THE_END;
      }
      long seen = other.accepted + (to - course.accepted);
      bits |= other.bitsAt(Math.min(seen, moment)) & SYNCHRONISED;
    }
    return Course.answers(whole(bits | papers(unit, course, chance), ends, chance), lateBy, ends);
  }

  private int papers(UnitCode unit, Course of, Chance chance) {
    Donors.@Nullable Donor donor = donors.papers(unit, of.procedure, chance);
    if (donor != null) {
      return donor.course().bitsAt(moment) & PAPERS;
    }
    return history.bearsFee(of.procedure) ? FEE : 0;
  }

  /** What follows from the rest, and whether it will be disliked. */
  private int whole(int some, boolean ends, Chance chance) {
    int bits = some;
    boolean result = (bits & RESULT) != 0;
    boolean returns = (bits & RETURNS) != 0;
    if (returns && result) {
      bits |= Course.bit(CountName.RESULT_OF_DOCUMENT);
    }
    if ((bits & Course.bit(CountName.ONLINE)) != 0 && (result || !returns)) {
      bits |= Course.bit(CountName.ONLINE_WITH_RESULT);
    }
    return ends && chance.share() < faulted() ? bits | Course.FAULTED : bits;
  }

  /** The arrivals of earlier days of a unit, for the days to come. */
  private final class Arrivals {

    private final Map<LocalDate, List<Donors.Donor>> byDay = new HashMap<>();
    private final Map<LocalDate, List<LocalDate>> likeDays = new LinkedHashMap<>();

    private final UnitCode unit;

    Arrivals(UnitCode unit) {
      this.unit = unit;
      LocalDate today = WorkClock.dateOf(moment);
      for (Donors.Donor donor : donors.of(unit)) {
        byDay
            .computeIfAbsent(WorkClock.dateOf(donor.course().accepted), d -> new ArrayList<>())
            .add(donor);
      }
      for (LocalDate day = today; !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
        likeDays.put(day, like(day, today));
      }
    }

    /** Earlier days of the same kind that were watched for long enough. */
    private List<LocalDate> like(LocalDate day, LocalDate today) {
      long ahead = period.lastDay().toEpochDay() + 1 - day.toEpochDay();
      LocalDate last = today.minusDays(ahead);
      List<LocalDate> like = new ArrayList<>();
      for (LocalDate d = last; d.isAfter(last.minusDays(DAYS_OF_ARRIVALS)); d = d.minusDays(1)) {
        if (working(d) == working(day)) {
          like.add(d);
        }
      }
      return like;
    }

    private boolean working(LocalDate day) {
      return history.rules.calendar().isWorkingDay(day);
    }

    void addTo(Tallied drawn, Chance chance) {
      // Each earlier day at most once, or rare procedures would come too seldom.
      Map<Boolean, List<LocalDate>> taken = new HashMap<>();
      likeDays.forEach(
          (day, like) -> {
            List<LocalDate> before = taken.computeIfAbsent(working(day), is -> new ArrayList<>());
            @Nullable LocalDate other = other(like, before, chance);
            if (other != null) {
              before.add(other);
              long moved = WorkClock.startOf(day) - WorkClock.startOf(other);
              for (Donors.Donor donor : byDay.getOrDefault(other, List.of())) {
                long arrives = donor.course().accepted + moved;
                if (arrives > moment && arrives < to) {
                  add(drawn, donor, arrives, chance);
                }
              }
            }
          });
    }

    private @Nullable LocalDate other(List<LocalDate> like, List<LocalDate> taken, Chance chance) {
      List<LocalDate> left = new ArrayList<>(like);
      left.removeAll(taken);
      List<LocalDate> some = left.isEmpty() ? like : left;
      return some.isEmpty() ? null : some.get(chance.below(some.size()));
    }

    private void add(Tallied drawn, Donors.Donor donor, long arrives, Chance chance) {
      Course course = donor.course();
      long until = until(arrives);
      boolean ends = donor.took() <= until;
      boolean late =
          ends
              ? course.lateFromAt(course.ended) <= course.ended
              : donor.allowed() > 0 && donor.allowed() <= until;
      long seen = Math.min(course.accepted + to - arrives, moment);
      int bits = course.bitsAt(ends ? course.ended : Math.min(seen, course.ended - 1));
      bits = (bits & ~Course.FAULTED) | (course.bitsAt(seen) & SYNCHRONISED);
      if (!course.endedBy(moment)) {
        bits = (bits & TIMED) | papers(unit, course, chance);
      }
      int answers = Course.answers(whole(bits, ends, chance), late, ends);
      drawn.add(true, true, answers, history.number(course.procedure));
    }
  }
}
