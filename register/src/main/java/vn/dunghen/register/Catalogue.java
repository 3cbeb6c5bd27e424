package vn.dunghen.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.ProcedureCount;
import vn.dunghen.counting.Rules;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/**
 * The procedures as they are known now, and which units of a tree apply them.
 *
 * <p>NB: who applies what is kept for a few trees, because it is a fact and no figure; what a
 * procedure counts for is asked of the model each time.
 */
final class Catalogue {

  private static final int TREES_KEPT = 8;

  /**
   * Counts that do not ask who applies a procedure when the whole province is looked at; 1.1–1.3,
   * 3.1.
   */
  private static final Set<CountName> OF_THE_PROVINCE =
      EnumSet.of(
          CountName.PROCEDURES_UNDER_AUTHORITY,
          CountName.PROCEDURES_ONLINE,
          CountName.ANNOUNCED,
          CountName.ANNOUNCED_ON_TIME,
          CountName.PUBLICISED,
          CountName.PUBLICISED_ON_TIME,
          CountName.IN_PUBLIC_STATE,
          CountName.ALL_PARTS);

  private final Rules rules;
  private final List<Procedure> procedures;
  private final List<ProcedureCode> nationalCodes;
  private final IdentityHashMap<List<Unit>, Map<UnitCode, BitSet>> appliedIn =
      new IdentityHashMap<>();

  Catalogue(Rules rules) {
    this.rules = rules;
    this.procedures = List.copyOf(rules.procedures().all());
    this.nationalCodes = procedures.stream().map(p -> p.code().national()).toList();
  }

  Rules rules() {
    return rules;
  }

  /** For each procedure, its number in the dictionary, or -1. */
  int[] numbersIn(Dictionary<ProcedureCode> dictionary) {
    int[] numbers = new int[procedures.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = dictionary.find(nationalCodes.get(i));
    }
    return numbers;
  }

  /** In the order of their codes. */
  List<Procedure> procedures() {
    return procedures;
  }

  /** For each count, which procedures that the slice admits answer yes; by their number here. */
  Map<CountName, BitSet> yes(Slice slice, Narrowing narrowing) {
    Map<CountName, BitSet> yes = new EnumMap<>(CountName.class);
    Counts.procedure().forEach(count -> yes.put(count.name(), yes(count, slice, narrowing)));
    return yes;
  }

  /** Which procedures that the slice admits answer yes to one count. */
  BitSet yes(CountName count, Slice slice, Narrowing narrowing) {
    return yes(Counts.procedure(count), slice, narrowing);
  }

  private BitSet yes(ProcedureCount count, Slice slice, Narrowing narrowing) {
    BitSet yes = new BitSet(procedures.size());
    for (int i = 0; i < procedures.size(); i++) {
      Procedure procedure = procedures.get(i);
      if (narrowing.admits(procedure)
          && count.of(procedure, slice.period(), slice.asOf(), rules).answer() == Answer.YES) {
        yes.set(i);
      }
    }
    return yes;
  }

  /** Which of those procedures a count looks at in a branch. */
  BitSet inBranch(CountName count, BitSet yes, BitSet applied, boolean wholeProvince) {
    if (wholeProvince && OF_THE_PROVINCE.contains(count)) {
      return yes;
    }
    BitSet both = (BitSet) yes.clone();
    both.and(applied);
    return both;
  }

  /** For each target of a branch, which procedures are applied somewhere in it. */
  List<BitSet> applied(Tree tree, Branch branch) {
    List<BitSet> applied = new ArrayList<>();
    branch.targets().forEach(target -> applied.add(new BitSet(procedures.size())));
    Map<UnitCode, BitSet> own = appliedIn(tree);
    for (UnitCode unit : branch.units()) {
      BitSet here = own.get(unit);
      int[] targets = branch.targetsAbove(unit);
      if (here != null && targets != null) {
        for (int target : targets) {
          applied.get(target).or(here);
        }
      }
    }
    return applied;
  }

  private Map<UnitCode, BitSet> appliedIn(Tree tree) {
    synchronized (appliedIn) {
      Map<UnitCode, BitSet> known = appliedIn.get(tree.units());
      if (known == null) {
        if (appliedIn.size() == TREES_KEPT) {
          appliedIn.clear();
        }
        known = workOutApplied(tree);
        appliedIn.put(tree.units(), known);
      }
      return known;
    }
  }

  private Map<UnitCode, BitSet> workOutApplied(Tree tree) {
    Map<UnitCode, BitSet> applied = new HashMap<>();
    Map<UnitKind, List<UnitCode>> ofKind = new EnumMap<>(UnitKind.class);
    for (Unit unit : tree.units()) {
      applied.put(unit.code(), new BitSet(procedures.size()));
      ofKind.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(unit.code());
    }
    Map<UnitCode, BitSet> named = new HashMap<>();
    for (int i = 0; i < procedures.size(); i++) {
      for (UnitKind kind : procedures.get(i).appliedByKinds()) {
        for (UnitCode unit : ofKind.getOrDefault(kind, List.of())) {
          mark(applied, unit, i);
        }
      }
      for (UnitCode unit : procedures.get(i).appliedBy()) {
        named.computeIfAbsent(unit, code -> new BitSet()).set(i);
      }
    }
    if (!applied.isEmpty()) {
      named.forEach((unit, those) -> markAll(applied, tree.place(unit).unit(), those));
    }
    return applied;
  }

  private static void mark(Map<UnitCode, BitSet> applied, UnitCode unit, int procedure) {
    BitSet those = applied.get(unit);
    if (those != null) {
      those.set(procedure);
    }
  }

  private static void markAll(Map<UnitCode, BitSet> applied, UnitCode unit, BitSet more) {
    BitSet those = applied.get(unit);
    if (those != null) {
      those.or(more);
    }
  }
}
