package vn.dunghen.folding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DoorFinding;

/**
 * What was seen at the door of one dossier. What the dossier's own message says stands until the
 * next one speaks of it; what a step's says, until that step is told again, but for its delay.
 */
final class DoorFindings {

  private List<DoorFinding> ofDossier = List.of();
  private final Map<Object, List<DoorFinding>> ofSteps = new LinkedHashMap<>();

  /** Null: nothing is wrong any more. */
  void ofDossier(@Nullable List<DoorFinding> found) {
    ofDossier = found == null ? List.of() : List.copyOf(found);
  }

  /** Told for the first time. */
  void ofStep(Object step, List<DoorFinding> found) {
    if (!found.isEmpty()) {
      ofSteps.put(step, found);
    }
  }

  /**
   * Told again, mended perhaps. Whether it was told in time is said by the first telling alone: of
   * a step that is mended the moment has long passed, which would be an error for ever.
   */
  void ofStepAgain(Object step, List<DoorFinding> found) {
    List<DoorFinding> now = new ArrayList<>();
    ofSteps.getOrDefault(step, List.of()).stream()
        .filter(DoorFinding::tellsDelay)
        .forEach(now::add);
    found.stream().filter(one -> !one.tellsDelay()).forEach(now::add);
    if (now.isEmpty()) {
      ofSteps.remove(step);
    } else {
      ofSteps.put(step, now);
    }
  }

  /**
   * Of the same rule and field over many steps one stands: of those with a number the largest. Of
   * DQ-28, whose field is its severity, the most severe stands alone.
   */
  List<DoorFinding> all() {
    if (ofSteps.isEmpty()) {
      return ofDossier;
    }
    List<DoorFinding> all = new ArrayList<>(ofDossier);
    for (List<DoorFinding> found : ofSteps.values()) {
      for (DoorFinding one : found) {
        add(all, one);
      }
    }
    return List.copyOf(all);
  }

  private static void add(List<DoorFinding> all, DoorFinding one) {
    for (int i = 0; i < all.size(); i++) {
      DoorFinding other = all.get(i);
      boolean sameField = Objects.equals(other.field(), one.field());
      if (other.rule().equals(one.rule()) && (sameField || one.tellsDelay())) {
        // NB: over a weekend a delay of less than a working day has more minutes than one of more.
        if (sameField ? number(one) > number(other) : one.field() != null) {
          all.set(i, one);
        }
        return;
      }
    }
    all.add(one);
  }

  private static long number(DoorFinding finding) {
    return finding.value() != null && finding.value().matches("[0-9]{1,14}")
        ? Long.parseLong(finding.value())
        : -1;
  }
}
