package vn.dunghen.register;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PetitionCount;
import vn.dunghen.counting.Population;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;

/**
 * One question to the register, answered from the rows. A key's tally is what the slice narrowed to
 * that key answers: petitions and reports, which know no procedure, field, officer or channel,
 * stand under each such key alike.
 */
final class Counting {

  private final Shelves shelves;
  private final Slice slice;
  private final GroupBy by;
  private final Branch branch;
  private final Narrowing narrowing;
  private final Window window;

  /** For each procedure of the catalogue, its number in the columns, or -1. */
  private final int[] numbers;

  Counting(Shelves shelves, Slice slice, GroupBy by) {
    this.shelves = shelves;
    this.slice = slice;
    this.by = by;
    this.branch = new Branch(slice, by);
    this.narrowing =
        new Narrowing(slice, shelves.columns(), shelves.catalogue().rules().procedures());
    this.window = new Window(slice, shelves.catalogue().rules());
    this.numbers = shelves.catalogue().numbersIn(shelves.columns().places.procedures);
  }

  Map<String, Tally> run(int threads) {
    return switch (by) {
      case TOTAL, UNIT, BRANCH -> byUnit(threads);
      case MONTH -> byMonth(threads);
      case CHANNEL -> byChannel(threads);
      case PROCEDURE -> byProcedure(threads, false);
      case FIELD -> byProcedure(threads, true);
      case OFFICER -> byOfficer();
    };
  }

  private Map<String, Tally> byMonth(int threads) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Period month : slice.period().months()) {
      tallies.put(month.label(), total(slice.withPeriod(month), threads));
    }
    return tallies;
  }

  private Map<String, Tally> byChannel(int threads) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int channel = 0; channel <= 3; channel++) {
      if (slice.channel() == null || slice.channel() == channel) {
        Tally tally = total(slice.withChannel(channel), threads);
        if (!tally.withoutDossiers()) {
          tallies.put(Integer.toString(channel), tally);
        }
      }
    }
    return tallies;
  }

  private Tally total(Slice part, int threads) {
    Map<String, Tally> one = new Counting(shelves, part, GroupBy.TOTAL).run(threads);
    return one.values().iterator().next();
  }

  private Map<String, Tally> byUnit(int threads) {
    Columns columns = shelves.columns();
    Grouping grouping = Grouping.byUnit(branch, narrowing, columns.places);
    Sums sums = Scan.over(columns, window, grouping, narrowing, threads);
    List<Tally> tallies = Dossiers.add(sums, grouping);
    List<BitSet> applied = shelves.catalogue().applied(slice.tree(), branch);
    DistinctProcedures distinct = DistinctProcedures.of(sums, grouping, columns.places);
    Map<CountName, BitSet> yes = shelves.catalogue().yes(slice, narrowing);
    Map<String, Tally> byKey = new LinkedHashMap<>();
    for (int key = 0; key < tallies.size(); key++) {
      Tally tally = tallies.get(key);
      addProcedures(tally, yes, applied.get(key), key == 0 && branch.wholeProvince());
      addDistinct(tally, distinct, key, services(yes, applied.get(key)));
      if (!slice.narrowed()) {
        tally.report(
            shelves.reports().largest(slice.tree(), branch.targets().get(key), slice.period()));
      }
      byKey.put(grouping.keys().get(key), tally);
    }
    addPetitions(tallies);
    return byKey;
  }

  private Map<String, Tally> byProcedure(int threads, boolean fieldsOnly) {
    Columns columns = shelves.columns();
    Grouping grouping = Grouping.byProcedure(branch, narrowing, columns.places, fieldsOnly);
    Sums sums = Scan.over(columns, window, grouping, narrowing, threads);
    List<Tally> tallies = Dossiers.add(sums, grouping);
    BitSet applied = shelves.catalogue().applied(slice.tree(), branch).getFirst();
    DistinctProcedures distinct = DistinctProcedures.of(sums, grouping, columns.places);
    Map<CountName, BitSet> yes = shelves.catalogue().yes(slice, narrowing);
    Map<String, BitSet> ofKey = proceduresByKey(fieldsOnly);
    Tally petitions = petitions();
    Map<String, Tally> byKey = new TreeMap<>();
    for (int key = 0; key < tallies.size(); key++) {
      Tally tally = tallies.get(key);
      String name = grouping.keys().get(key);
      if (!tally.withoutDossiers()) {
        Map<CountName, BitSet> own = only(yes, ofKey.getOrDefault(name, new BitSet()));
        addProcedures(tally, own, applied, branch.wholeProvince());
        addDistinct(tally, distinct, key, services(own, applied));
        tally.add(petitions);
        byKey.put(name, tally);
      }
    }
    return byKey;
  }

  private Map<String, BitSet> proceduresByKey(boolean fieldsOnly) {
    List<Procedure> procedures = shelves.catalogue().procedures();
    Map<String, BitSet> byKey = new HashMap<>();
    for (int i = 0; i < procedures.size(); i++) {
      Procedure procedure = procedures.get(i);
      String key = fieldsOnly ? procedure.field() : procedure.code().national().value();
      byKey.computeIfAbsent(key, name -> new BitSet()).set(i);
    }
    return byKey;
  }

  private static Map<CountName, BitSet> only(Map<CountName, BitSet> yes, BitSet those) {
    Map<CountName, BitSet> some = new EnumMap<>(CountName.class);
    yes.forEach(
        (count, procedures) -> {
          BitSet both = (BitSet) procedures.clone();
          both.and(those);
          some.put(count, both);
        });
    return some;
  }

  private Map<String, Tally> byOfficer() {
    OfficerSums sums = new OfficerSums(shelves.columns(), window);
    sums.scan(Grouping.byUnit(branch, narrowing, shelves.columns().places), narrowing);
    Map<CountName, BitSet> yes = shelves.catalogue().yes(slice, narrowing);
    BitSet applied = shelves.catalogue().applied(slice.tree(), branch).getFirst();
    Tally petitions = petitions();
    Map<String, Tally> byKey = new TreeMap<>();
    sums.tallies()
        .forEach(
            (officer, tally) -> {
              addProcedures(tally, yes, applied, branch.wholeProvince());
              addDistinct(tally, sums.distinct(officer), 0, services(yes, applied));
              tally.add(petitions);
              byKey.put(officer.value(), tally);
            });
    return byKey;
  }

  private void addProcedures(
      Tally tally, Map<CountName, BitSet> yes, BitSet applied, boolean province) {
    yes.forEach(
        (count, those) ->
            tally.addInEveryPopulation(
                count,
                shelves.catalogue().inBranch(count, those, applied, province).cardinality()));
  }

  /** The online services of a branch, as numbers of the columns. */
  private BitSet services(Map<CountName, BitSet> yes, BitSet applied) {
    BitSet services = new BitSet();
    BitSet all = yes.getOrDefault(CountName.ONLINE_SERVICES_APPLIED, new BitSet());
    for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      if (applied.get(i) && numbers[i] >= 0) {
        services.set(numbers[i]);
      }
    }
    return services;
  }

  private static void addDistinct(
      Tally tally, DistinctProcedures distinct, int key, BitSet services) {
    int[] counted = distinct.counted(key, new DistinctProcedures.Wanted(services));
    for (CountName count : Bits.DISTINCT) {
      for (Population population : List.of(Population.RECEIVED, Population.IN_HAND)) {
        int mark = DistinctProcedures.mark(count, population);
        tally.add(count, population, counted[Integer.numberOfTrailingZeros(mark)]);
      }
    }
  }

  private void addPetitions(List<Tally> tallies) {
    for (Petitions.Shelved petition : shelves.petitions().all()) {
      int kind = window.kind(petition.arrived(), petition.finished());
      if (kind != Window.NEITHER) {
        UnitCode unit = branch.place(petition.petition().unit()).unit();
        int[] targets = branch.targetsAbove(unit);
        if (targets != null) {
          for (int target : targets) {
            add(tallies.get(target), petition, kind);
          }
        }
      }
    }
  }

  /** Petitions of the slice, which stand under every key that is no unit. */
  private Tally petitions() {
    Tally petitions = new Tally();
    addPetitions(List.of(petitions));
    return petitions;
  }

  private void add(Tally tally, Petitions.Shelved petition, int kind) {
    List<PetitionCount> counts = Counts.petition();
    int answers = petition.answersAt(window.momentOfPetition(petition.finished()));
    for (Population population : List.of(Population.RECEIVED, Population.IN_HAND)) {
      if (Dossiers.in(population, kind)) {
        for (int i = 0; i < counts.size(); i++) {
          tally.add(counts.get(i).name(), population, (answers >> i) & 1);
        }
      }
    }
  }
}
