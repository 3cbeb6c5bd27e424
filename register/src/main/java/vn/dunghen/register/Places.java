package vn.dunghen.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * The pairs of unit and procedure that dossiers have: one number says both, and a mark for each
 * pair is all that distinct counts need.
 */
final class Places {

  final Dictionary<UnitCode> units;
  final Dictionary<ProcedureCode> procedures;

  private final Map<Long, Integer> numbers = new HashMap<>();
  private int[] unitOf = new int[64];
  private int[] procedureOf = new int[64];
  private int size;

  Places() {
    this(new Dictionary<>(), new Dictionary<>());
  }

  private Places(Dictionary<UnitCode> units, Dictionary<ProcedureCode> procedures) {
    this.units = units;
    this.procedures = procedures;
  }

  Places copy() {
    Places copy = new Places(units.copy(), procedures.copy());
    copy.numbers.putAll(numbers);
    copy.unitOf = unitOf.clone();
    copy.procedureOf = procedureOf.clone();
    copy.size = size;
    return copy;
  }

  int number(@Nullable UnitCode unit, @Nullable ProcedureCode procedure) {
    int unitNumber = units.number(unit);
    int procedureNumber = procedures.number(procedure);
    Long pair = ((long) unitNumber << 32) | procedureNumber;
    Integer known = numbers.get(pair);
    if (known != null) {
      return known;
    }
    if (size == unitOf.length) {
      unitOf = Arrays.copyOf(unitOf, size * 2);
      procedureOf = Arrays.copyOf(procedureOf, size * 2);
    }
    unitOf[size] = unitNumber;
    procedureOf[size] = procedureNumber;
    numbers.put(pair, size);
    return size++;
  }

  int unit(int place) {
    return unitOf[place];
  }

  int procedure(int place) {
    return procedureOf[place];
  }

  int size() {
    return size;
  }
}
