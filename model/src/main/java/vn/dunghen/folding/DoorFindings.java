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
 * next one speaks of it; what a step's says, until that step is told again.
 */
final class DoorFindings {

  private List<DoorFinding> ofDossier = List.of();
  private final Map<Object, List<DoorFinding>> ofSteps = new LinkedHashMap<>();

  /** Null: nothing is wrong any more. */
  void ofDossier(@Nullable List<DoorFinding> found) {
    ofDossier = found == null ? List.of() : List.copyOf(found);
  }

  void ofStep(Object step, List<DoorFinding> found) {
    if (found.isEmpty()) {
      ofSteps.remove(step);
    } else {
      ofSteps.put(step, found);
    }
  }

  /** Of the same rule and field over many steps one stands: of those with a number the largest. */
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
      if (other.rule().equals(one.rule()) && Objects.equals(other.field(), one.field())) {
        if (number(one) > number(other)) {
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
