package vn.dunghen.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.OrganisationProblem.Kind;
import vn.dunghen.organisation.OrganisationProblem.Rows;

/** Looks through the lists of an organisation and tells every fault with its row. */
final class OrganisationCheck {

  private final Organisation organisation;
  private final List<Unit> units;
  private final List<Succession> successions;
  private final List<OrganisationProblem> problems = new ArrayList<>();

  OrganisationCheck(Organisation organisation, List<Unit> units, List<Succession> successions) {
    this.organisation = organisation;
    this.units = units;
    this.successions = successions;
  }

  List<OrganisationProblem> problems() {
    Map<UnitCode, Integer> rows = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      checkCodes(i + 1, unit, rows);
      checkParent(i + 1, unit);
      checkSuccessor(i + 1, unit);
      checkPrimary(i + 1, unit);
    }
    for (int i = 0; i < successions.size(); i++) {
      checkSuccession(i + 1, successions.get(i));
    }
    problems.sort(
        Comparator.comparing(OrganisationProblem::list).thenComparingInt(OrganisationProblem::row));
    return List.copyOf(problems);
  }

  private void checkCodes(int row, Unit unit, Map<UnitCode, Integer> rows) {
    List<UnitCode> codes = new ArrayList<>(unit.aliases());
    codes.addFirst(unit.code());
    for (UnitCode code : codes) {
      Integer other = rows.putIfAbsent(code, row);
      if (other != null && other != row) {
        unitProblem(
            row, unit, Kind.DUPLICATE_CODE, "%s already stands in row %d".formatted(code, other));
      }
    }
  }

  private void checkParent(int row, Unit unit) {
    if (unit.parent() == null) {
      return;
    }
    Unit parent = organisation.find(unit.parent()).orElse(null);
    if (parent == null) {
      unitProblem(
          row, unit, Kind.MISSING_PARENT, "parent %s is not in the list".formatted(unit.parent()));
    } else if (loops(unit, organisation::above)) {
      unitProblem(
          row, unit, Kind.PARENT_CYCLE, "is above itself by way of %s".formatted(parent.code()));
    } else if (!covers(parent, unit)) {
      unitProblem(
          row,
          unit,
          Kind.PARENT_NOT_COVERING,
          "stands %s, its parent %s only %s".formatted(days(unit), parent.code(), days(parent)));
    }
  }

  private void checkSuccessor(int row, Unit unit) {
    if (unit.successor() == null) {
      return;
    }
    Unit successor = organisation.find(unit.successor()).orElse(null);
    if (successor == null) {
      unitProblem(
          row,
          unit,
          Kind.MISSING_SUCCESSOR,
          "successor %s is not in the list".formatted(unit.successor()));
    } else if (unit.validTo() == null) {
      unitProblem(
          row,
          unit,
          Kind.SUCCESSOR_NOT_VALID,
          "names %s but never closes".formatted(successor.code()));
    } else if (loops(unit, organisation::primarySuccessor)) {
      unitProblem(
          row, unit, Kind.SUCCESSOR_CYCLE, "succeeds itself by %s".formatted(successor.code()));
    } else if (!successor.validOn(unit.validTo().plusDays(1))) {
      unitProblem(
          row,
          unit,
          Kind.SUCCESSOR_NOT_VALID,
          "closes on %s, but its successor %s stands %s"
              .formatted(unit.validTo(), successor.code(), days(successor)));
    }
  }

  private void checkPrimary(int row, Unit unit) {
    List<Succession> all = organisation.successionsOf(unit.code());
    if (all.isEmpty()) {
      return;
    }
    List<UnitCode> primary = all.stream().filter(Succession::primary).map(Succession::to).toList();
    if (primary.size() != 1) {
      unitProblem(
          row,
          unit,
          Kind.PRIMARY_SUCCESSOR,
          "has %d primary successors, not 1".formatted(primary.size()));
    } else if (unit.successor() != null && !primary.contains(unit.successor())) {
      unitProblem(
          row,
          unit,
          Kind.PRIMARY_SUCCESSOR,
          "names %s, but its primary succession leads to %s"
              .formatted(unit.successor(), primary.getFirst()));
    }
  }

  private void checkSuccession(int row, Succession succession) {
    Unit from = organisation.find(succession.from()).orElse(null);
    Unit to = organisation.find(succession.to()).orElse(null);
    if (from == null || to == null) {
      UnitCode unknown = from == null ? succession.from() : succession.to();
      problem(
          Rows.SUCCESSIONS,
          row,
          succession.from(),
          Kind.MISSING_SUCCESSOR,
          unknown + " is not in the list of units");
    } else if (!succession.effective().minusDays(1).equals(from.validTo())) {
      problem(
          Rows.SUCCESSIONS,
          row,
          succession.from(),
          Kind.SUCCESSOR_NOT_VALID,
          "takes effect on %s, but the unit stands %s"
              .formatted(succession.effective(), days(from)));
    } else if (!to.validOn(succession.effective())) {
      problem(
          Rows.SUCCESSIONS,
          row,
          succession.from(),
          Kind.SUCCESSOR_NOT_VALID,
          "%s does not stand on %s".formatted(to.code(), succession.effective()));
    }
  }

  private static boolean loops(Unit start, Function<Unit, @Nullable Unit> next) {
    Set<UnitCode> seen = new HashSet<>();
    @Nullable Unit unit = start;
    while (unit != null) {
      if (!seen.add(unit.code())) {
        return true;
      }
      unit = next.apply(unit);
    }
    return false;
  }

  private static boolean covers(Unit parent, Unit child) {
    LocalDate parentEnd = parent.validTo();
    LocalDate childEnd = child.validTo();
    return !child.validFrom().isBefore(parent.validFrom())
        && (parentEnd == null || (childEnd != null && !childEnd.isAfter(parentEnd)));
  }

  private static String days(Unit unit) {
    return "from " + unit.validFrom() + (unit.validTo() == null ? " on" : " to " + unit.validTo());
  }

  private void unitProblem(int row, Unit unit, Kind kind, String reason) {
    problem(Rows.UNITS, row, unit.code(), kind, reason);
  }

  private void problem(Rows list, int row, UnitCode unit, Kind kind, String reason) {
    problems.add(new OrganisationProblem(list, row, unit, kind, unit + " " + reason));
  }
}
