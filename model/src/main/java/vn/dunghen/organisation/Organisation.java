package vn.dunghen.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All units of a province that ever stood in the time we look at, and what became of the closed
 * ones.
 *
 * <p>It can be built from faulty lists too, so that all faults are told at once: {@link #problems}
 * is empty for a sound one, and whoever loads it must look.
 */
public final class Organisation {

  private final Map<UnitCode, Unit> units;
  private final List<Succession> successions;
  private final Map<UnitCode, Unit> names;
  private final Map<UnitCode, List<Succession>> successionsOf;
  private final NavigableSet<LocalDate> changes;
  private final List<OrganisationProblem> problems;
  private final Map<LocalDate, TreeShape> shapes = new ConcurrentHashMap<>();

  /** An organisation of these units; of two with one code the first is kept. */
  public Organisation(Collection<Unit> units, Collection<Succession> successions) {
    this.units = byCode(units);
    this.successions = List.copyOf(successions);
    this.names = byEveryName(this.units.values());
    this.successionsOf = byOrigin(successions);
    this.changes = changeDates(this.units.values());
    this.problems = new OrganisationCheck(this, List.copyOf(units), this.successions).problems();
  }

  private static Map<UnitCode, Unit> byCode(Collection<Unit> units) {
    Map<UnitCode, Unit> byCode = new TreeMap<>();
    units.forEach(unit -> byCode.putIfAbsent(unit.code(), unit));
    // For look-ups by hash, and to walk in the order of the codes.
    return Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  /** A code beats an alias, an alias beats a spelling from right to left. */
  private static Map<UnitCode, Unit> byEveryName(Collection<Unit> units) {
    Map<UnitCode, Unit> names = new LinkedHashMap<>();
    units.forEach(unit -> names.put(unit.code(), unit));
    units.forEach(unit -> unit.aliases().forEach(alias -> names.putIfAbsent(alias, unit)));
    for (Unit unit : units) {
      names.putIfAbsent(unit.code().forward(), unit);
      unit.aliases().forEach(alias -> names.putIfAbsent(alias.forward(), unit));
    }
    return names;
  }

  private static Map<UnitCode, List<Succession>> byOrigin(Collection<Succession> successions) {
    Map<UnitCode, List<Succession>> byOrigin = new LinkedHashMap<>();
    for (Succession succession : successions) {
      byOrigin.computeIfAbsent(succession.from(), from -> new ArrayList<>()).add(succession);
    }
    return byOrigin;
  }

  private static NavigableSet<LocalDate> changeDates(Collection<Unit> units) {
    NavigableSet<LocalDate> changes = new TreeSet<>();
    for (Unit unit : units) {
      changes.add(unit.validFrom());
      if (unit.validTo() != null) {
        changes.add(unit.validTo().plusDays(1));
      }
    }
    return changes;
  }

  /** The same organisation with this unit added, or put in the place of the one with its code. */
  public Organisation with(Unit unit) {
    Map<UnitCode, Unit> changed = new LinkedHashMap<>(units);
    changed.put(unit.code(), unit);
    return new Organisation(changed.values(), successions);
  }

  /** The unit of this code, of this alias, or of this code written from right to left. */
  public Optional<Unit> find(UnitCode code) {
    Unit unit = names.get(code);
    return Optional.ofNullable(unit != null ? unit : names.get(code.forward()));
  }

  /** All units, in the order of their codes. */
  public Collection<Unit> units() {
    return units.values();
  }

  /** All successions, as given. */
  public List<Succession> successions() {
    return successions;
  }

  /** What is wrong with the lists; empty if nothing. */
  public List<OrganisationProblem> problems() {
    return problems;
  }

  /** The days on which the tree changes, in order. */
  public List<LocalDate> changeDates() {
    return List.copyOf(changes);
  }

  /** The tree as it stands on this day; empty before the first unit is valid. */
  public Tree treeOn(LocalDate date) {
    LocalDate since = changes.floor(date);
    LocalDate key = since == null ? LocalDate.MIN : since;
    return new Tree(this, date, shapes.computeIfAbsent(key, day -> new TreeShape(this, day)));
  }

  /** Where a closed unit went, all ways; empty for an open one. */
  List<Succession> successionsOf(UnitCode code) {
    return successionsOf.getOrDefault(code, List.of());
  }

  /** The unit that stands for a closed one, or null where nothing took over. */
  @Nullable Unit primarySuccessor(Unit unit) {
    for (Succession succession : successionsOf(unit.code())) {
      if (succession.primary()) {
        return names.get(succession.to());
      }
    }
    return unit.successor() == null ? null : names.get(unit.successor());
  }

  /** The unit above, on whatever day, or null for a root. */
  @Nullable Unit above(Unit unit) {
    return unit.parent() == null ? null : names.get(unit.parent());
  }
}
