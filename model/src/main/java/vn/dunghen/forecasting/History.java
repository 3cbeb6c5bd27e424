package vn.dunghen.forecasting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Rules;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/** The past of a province, by the unit where each dossier stands in a tree. */
public final class History {

  final Tree tree;
  final Rules rules;

  /** Dossiers that stand at the unit itself, in the order of their acceptance. */
  final Map<UnitCode, List<Course>> byUnit = new LinkedHashMap<>();

  final Map<UnitCode, List<Petition>> petitions = new LinkedHashMap<>();
  final List<Petition> allPetitions;
  private final Map<ProcedureCode, Integer> procedureNumbers = new HashMap<>();
  private final Map<ProcedureCode, Boolean> feeBearing = new HashMap<>();

  public History(Tree tree, Rules rules, List<Course> courses, List<Petition> petitions) {
    this.tree = tree;
    this.rules = rules;
    this.allPetitions = List.copyOf(petitions);
    List<Course> ordered = new ArrayList<>(courses);
    ordered.sort(
        java.util.Comparator.comparingLong((Course course) -> course.accepted)
            .thenComparing(course -> String.valueOf(course.unit))
            .thenComparing(course -> String.valueOf(course.procedure))
            .thenComparingLong(course -> course.ended));
    Map<UnitCode, UnitCode> standing = new HashMap<>();
    for (Course course : ordered) {
      UnitCode at = standing(course.unit, standing);
      if (at != null) {
        byUnit.computeIfAbsent(at, unit -> new ArrayList<>()).add(course);
      }
      if (course.procedure != null) {
        procedureNumbers.computeIfAbsent(course.procedure, code -> procedureNumbers.size());
      }
    }
    for (Petition petition : petitions) {
      UnitCode at = standing(petition.unit(), standing);
      if (at != null) {
        this.petitions.computeIfAbsent(at, unit -> new ArrayList<>()).add(petition);
      }
    }
  }

  private @Nullable UnitCode standing(@Nullable UnitCode unit, Map<UnitCode, UnitCode> known) {
    if (unit == null) {
      return tree.root().map(Unit::code).orElse(null);
    }
    return known.computeIfAbsent(unit, code -> tree.place(code).unit());
  }

  /** All units at which something stands, in the order of their codes. */
  Set<UnitCode> units() {
    Set<UnitCode> units = new TreeSet<>(byUnit.keySet());
    units.addAll(petitions.keySet());
    return units;
  }

  /** The unit and all above it. */
  List<UnitCode> upwards(UnitCode unit) {
    List<UnitCode> all = new ArrayList<>();
    @Nullable UnitCode at = unit;
    while (at != null) {
      all.add(at);
      at = tree.parent(at).map(Unit::code).orElse(null);
    }
    return all;
  }

  int number(@Nullable ProcedureCode procedure) {
    return procedure == null ? -1 : procedureNumbers.getOrDefault(procedure, -1);
  }

  boolean bearsFee(@Nullable ProcedureCode procedure) {
    return procedure != null
        && feeBearing.computeIfAbsent(
            procedure,
            code ->
                rules
                    .procedures()
                    .find(code)
                    .map(found -> Boolean.TRUE.equals(found.feeBearing()))
                    .orElse(false));
  }

  /** The online services that a branch applies, by the numbers of procedures. */
  BitSet services(UnitCode top, Period period) {
    Set<UnitCode> branch = Set.copyOf(tree.branch(top));
    List<Unit> units = tree.units().stream().filter(u -> branch.contains(u.code())).toList();
    BitSet services = new BitSet();
    for (Procedure procedure : rules.procedures().all()) {
      int number = number(procedure.code().national());
      if (number >= 0
          && Counts.procedure(CountName.ONLINE_SERVICES_APPLIED)
                  .of(procedure, period, period.to(), rules)
                  .answer()
              == Answer.YES
          && units.stream().anyMatch(procedure::appliedIn)) {
        services.set(number);
      }
    }
    return services;
  }
}
