package vn.dunghen.forecasting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitCode;

/**
 * Whether offices have lately been later than they used to be: dossiers of the last weeks whose
 * promised day has come, beside earlier ones that were promised as much. Donors are taken the
 * oftener or the more seldom for it.
 */
final class Pace {

  private static final long LATELY = 24 * 86_400L;
  private static final long OFFICE_DAY = 34_200;
  private static final int CLASSES = 8;

  /** A unit's own experience weighs as much as the province's once so many were to be late. */
  private static final double SHRINKAGE = 8;

  private static final int TRIES = 4;

  private final Map<UnitCode, Double> odds = new HashMap<>();

  Pace(Donors donors, Set<UnitCode> units, long moment) {
    double[] due = new double[CLASSES];
    double[] late = new double[CLASSES];
    for (UnitCode unit : units) {
      for (Donors.Donor donor : donors.of(unit)) {
        if (donor.isDue() && donor.course().accepted <= moment - LATELY) {
          due[kind(donor)]++;
          late[kind(donor)] += donor.wasLate() ? 1 : 0;
        }
      }
    }
    double allLate = 0;
    double allExpected = 0;
    Map<UnitCode, double[]> own = new HashMap<>();
    for (UnitCode unit : units) {
      double[] rates = rates(donors, unit, moment, due, late);
      double[] seen = new double[2];
      for (Donors.Donor donor : donors.of(unit)) {
        if (donor.isDue() && donor.course().accepted > moment - LATELY) {
          seen[0] += donor.wasLate() ? 1 : 0;
          seen[1] += rates[kind(donor)];
        }
      }
      own.put(unit, seen);
      allLate += seen[0];
      allExpected += seen[1];
    }
    double whole = allExpected < 1 ? 1 : allLate / allExpected;
    own.forEach(
        (unit, seen) -> odds.put(unit, (seen[0] + SHRINKAGE * whole) / (seen[1] + SHRINKAGE)));
  }

  /** How often dossiers of each kind used to be late in the unit; where few were, in all. */
  private static double[] rates(
      Donors donors, UnitCode unit, long moment, double[] due, double[] late) {
    double[] ownDue = new double[CLASSES];
    double[] ownLate = new double[CLASSES];
    for (Donors.Donor donor : donors.of(unit)) {
      if (donor.isDue() && donor.course().accepted <= moment - LATELY) {
        ownDue[kind(donor)]++;
        ownLate[kind(donor)] += donor.wasLate() ? 1 : 0;
      }
    }
    double[] rates = new double[CLASSES];
    for (int kind = 0; kind < CLASSES; kind++) {
      double all = due[kind] == 0 ? 0 : late[kind] / due[kind];
      rates[kind] = (ownLate[kind] + 20 * all) / (ownDue[kind] + 20);
    }
    return rates;
  }

  /** By how many office days they were promised, in doublings. */
  private static int kind(Donors.Donor donor) {
    long days = Math.max(1, donor.allowed() / OFFICE_DAY);
    return Math.min(CLASSES - 1, 63 - Long.numberOfLeadingZeros(days));
  }

  /** A donor, with late ones taken as often as they have lately come about. */
  Donors.@Nullable Donor chosen(
      UnitCode unit, Chance chance, Supplier<Donors.@Nullable Donor> from) {
    double ratio = odds.getOrDefault(unit, 1.0);
    Donors.@Nullable Donor donor = from.get();
    for (int tries = 1; tries < TRIES && donor != null; tries++) {
      double weight = donor.wasLate() ? Math.min(1, ratio) : Math.min(1, 1 / ratio);
      if (chance.share() < weight) {
        return donor;
      }
      donor = from.get();
    }
    return donor;
  }
}
