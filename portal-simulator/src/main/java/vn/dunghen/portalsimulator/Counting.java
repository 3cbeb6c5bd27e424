package vn.dunghen.portalsimulator;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts a period: one pass over everything, for all units at once. */
final class Counting {

  private static final int ONLINE = 2;
  private static final int POSTAL = 3;

  private final Units units;
  private final Catalogue catalogue;
  private final Facts facts;
  private final WorkingDays days;
  private final Period period;
  private final long asOf;

  /** Only of this procedure; null for all. */
  private final Catalogue.@Nullable Procedure only;

  private final Tally[] tallies;
  private final Set<String> petitionedAbout = new HashSet<>();

  private Counting(World world, Period period, long asOf, Catalogue.@Nullable Procedure only) {
    this.units = world.units();
    this.catalogue = world.catalogue();
    this.facts = world.facts();
    this.days = world.days();
    this.period = period;
    this.asOf = asOf;
    this.only = only;
    this.tallies = new Tally[units.size()];
    for (int i = 0; i < tallies.length; i++) {
      tallies[i] = new Tally();
    }
  }

  /** What everything is counted from. */
  record World(Units units, Catalogue catalogue, Facts facts, WorkingDays days) {}

  /** The counts of every unit, by its place. */
  static Tally[] count(
      World world,
      Collection<Dossier> dossiers,
      Period period,
      long asOf,
      Catalogue.@Nullable Procedure only) {
    Counting counting = new Counting(world, period, asOf, only);
    new Petitions(world.facts(), world.units(), world.days(), period, asOf)
        .count(counting.tallies, counting.petitionedAbout);
    Facts.Derived told = world.facts().derived();
    for (Dossier dossier : dossiers) {
      if (only == null || only.index == dossier.procedure) {
        counting.count(dossier, told);
      }
    }
    counting.catalogue();
    new Announcements(world.catalogue(), world.days(), period, asOf, only)
        .count(counting.tallies[0]);
    return counting.tallies;
  }

  private void count(Dossier dossier, Facts.Derived told) {
    Snapshot now = dossier.now;
    boolean feeSent = (now.facts() & Snapshot.FEE_SENT) != 0;
    long started = now.accepted() != Moments.NONE ? now.accepted() : now.submitted();
    if (feeSent && isReceived(started)) {
      tallies[0].feeProcedures.set(dossier.procedure);
      tallies[dossier.owner].feeProcedures.set(dossier.procedure);
    }
    if (!Moments.by(now.accepted(), asOf) || now.accepted() >= period.until()) {
      return;
    }
    long out = Verdict.outOfHand(dossier, asOf);
    boolean received = now.accepted() >= period.from();
    if (!received && out != Moments.NONE && out < period.from()) {
      return;
    }
    Seen seen = new Seen(dossier, received, out, verdict(dossier), told);
    add(seen, tallies[dossier.owner]);
    if (dossier.owner != 0) {
      add(seen, tallies[0]);
    }
  }

  private boolean isReceived(long moment) {
    return Moments.by(moment, asOf) && moment >= period.from() && moment < period.until();
  }

  private Verdict verdict(Dossier dossier) {
    Catalogue.Procedure procedure = catalogue.all().get(dossier.procedure);
    return Verdict.of(dossier, procedure.limit, days, period.until(), asOf);
  }

  /** A dossier of the period, and what was found out about it. */
  private record Seen(
      Dossier dossier, boolean received, long out, Verdict verdict, Facts.Derived told) {

    boolean has(int fact) {
      return (dossier.now.facts() & fact) != 0;
    }
  }

  private void add(Seen seen, Tally tally) {
    if (seen.received()) {
      addReceived(seen, tally);
    }
    Dossier dossier = seen.dossier();
    Catalogue.Procedure procedure = catalogue.all().get(dossier.procedure);
    boolean overdue = seen.verdict() == Verdict.OVERDUE;
    boolean result = seen.has(Snapshot.RESULT_FILE);
    tally.inHand++;
    tally.onTime += count(seen.verdict() == Verdict.ON_TIME);
    tally.overdue += count(overdue);
    if (seen.out() != Moments.NONE && seen.out() < period.until()) {
      tally.completed++;
      if (dossier.first(Status.DONE) != Moments.NONE
          || dossier.first(Status.RETURNED) != Moments.NONE) {
        tally.handled++;
        tally.handledSeconds += seen.out() - dossier.now.accepted();
      }
    }
    tally.withResult += count(result && procedure.returnsDocument);
    tally.digitised +=
        count(seen.has(Snapshot.COMPONENT_FILE) && (result || !procedure.returnsDocument));
    tally.reused += count(seen.has(Snapshot.DIGITISED));
    tally.shared +=
        count(seen.has(Snapshot.FROM_REPOSITORY) || seen.told().shared().contains(dossier.code));
    if (seen.has(Snapshot.POPULATION_DATA)) {
      tally.population++;
      tally.populationProcedures.set(dossier.procedure);
    }
    boolean disliked = seen.told().disliked().contains(dossier.code);
    tally.contented += count(!overdue && !disliked && !petitionedAbout.contains(dossier.code));
  }

  private static int count(boolean holds) {
    return holds ? 1 : 0;
  }

  private void addReceived(Seen seen, Tally tally) {
    Dossier dossier = seen.dossier();
    boolean online = dossier.now.channel() == ONLINE;
    tally.received++;
    tally.online += count(online);
    tally.postal += count(dossier.now.channel() == POSTAL);
    tally.direct += count(dossier.now.channel() == 1);
    if (online) {
      tally.usedOnline.set(dossier.procedure);
      tally.onlineOnTime += count(seen.verdict() == Verdict.ON_TIME);
      tally.onlineOverdue += count(seen.verdict() == Verdict.OVERDUE);
    }
    if (seen.has(Snapshot.PAID) || seen.told().paid().contains(dossier.code)) {
      tally.paid++;
      tally.paidProcedures.set(dossier.procedure);
    }
    boolean bearsFee = catalogue.all().get(dossier.procedure).bearsFee;
    tally.obliged += count(bearsFee && !seen.has(Snapshot.FEES_ALL_ZERO));
  }

  /** What a unit applies, now. */
  private void catalogue() {
    for (Units.Unit unit : units.all()) {
      Tally tally = tallies[unit.index()];
      tally.reported = only == null ? facts.reported(unit.code(), period.label()) : 0;
      for (Catalogue.Procedure procedure : catalogue.all()) {
        if (procedure.isInForce()
            && procedure.isAppliedBy(unit.index())
            && (only == null || only == procedure)) {
          add(procedure, tally, unit.index() == 0);
        }
      }
    }
  }

  private static void add(Catalogue.Procedure procedure, Tally tally, boolean province) {
    if (province) {
      tally.authority++;
      tally.partial += count(procedure.service.equals("PARTIAL"));
      tally.full += count(procedure.service.equals("FULL"));
    }
    if (procedure.isOnline()) {
      tally.services++;
      tally.servicesUsed += count(tally.usedOnline.get(procedure.index));
    }
    tally.feeBearing += count(procedure.bearsFee);
    tally.forCitizens += count(procedure.forCitizens);
  }
}
