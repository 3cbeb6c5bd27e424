package vn.dunghen.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Profile;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Stretch;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;

/** All that is not a dossier, as typed rows for the peers; a cell is a number or a truth value. */
final class SmallTables {

  private static final List<CountName> PRESENT =
      List.of(
          CountName.PROCEDURES_UNDER_AUTHORITY,
          CountName.PROCEDURES_ONLINE,
          CountName.ONLINE_SERVICES_APPLIED,
          CountName.PROCEDURES_WITH_FEE,
          CountName.PROCEDURES_FOR_CITIZENS,
          CountName.IN_PUBLIC_STATE,
          CountName.ALL_PARTS);

  /** Counts that, for the whole province, are of procedures somebody applies. */
  private static final Set<CountName> APPLIED =
      Set.of(
          CountName.ONLINE_SERVICES_APPLIED,
          CountName.PROCEDURES_WITH_FEE,
          CountName.PROCEDURES_FOR_CITIZENS);

  private final RealProvince province;
  private final Prepared numbers;

  SmallTables(RealProvince province, Prepared numbers) {
    this.province = province;
    this.numbers = numbers;
  }

  Rules rules() {
    return province.rules;
  }

  /** unit, ancestor: each unit with itself and all above. */
  List<Object[]> above() {
    List<Object[]> rows = new ArrayList<>();
    for (Unit unit : province.tree.units()) {
      @Nullable UnitCode above = unit.code();
      while (above != null) {
        rows.add(new Object[] {number(unit.code()), number(above)});
        above = province.tree.parent(above).map(Unit::code).orElse(null);
      }
    }
    return rows;
  }

  private Short number(UnitCode unit) {
    return numbers.units.getOrDefault(unit.value(), -1).shortValue();
  }

  private Short number(Procedure procedure) {
    return numbers.procedures.getOrDefault(procedure.code().value(), -1).shortValue();
  }

  /** unit, procedure, and what the procedure counts for in the branch of the unit. */
  List<Object[]> branchProcedures(Question any) {
    List<Object[]> rows = new ArrayList<>();
    for (Unit unit : province.tree.units()) {
      Set<UnitCode> branch = new HashSet<>(province.tree.branch(unit.code()));
      boolean whole = unit.code().equals(RealProvince.PROVINCE);
      for (Procedure procedure : province.rules.procedures().all()) {
        boolean applied =
            province.tree.units().stream()
                .filter(u -> branch.contains(u.code()))
                .anyMatch(procedure::appliedIn);
        if (applied || whole) {
          rows.add(branchProcedure(unit, procedure, applied, any));
        }
      }
    }
    return rows;
  }

  private Object[] branchProcedure(Unit unit, Procedure procedure, boolean applied, Question any) {
    List<Object> row = new ArrayList<>(List.of(number(unit.code()), number(procedure)));
    for (CountName count : PRESENT) {
      boolean yes =
          Counts.procedure(count).of(procedure, any.period(), any.asOf(), province.rules).answer()
              == Answer.YES;
      row.add(yes && (applied || !APPLIED.contains(count)));
    }
    return row.toArray();
  }

  /** procedure, decided, announced on time, publicised, publicise by, pending; days as numbers. */
  List<Object[]> publications() {
    List<Object[]> rows = new ArrayList<>();
    for (Procedure procedure : province.rules.procedures().all()) {
      for (Publication publication : procedure.publications()) {
        LocalDate effective = publication.effectiveOn();
        LocalDate publicised = publication.publicisedOn();
        LocalDate decided = publication.decidedOn();
        boolean onTime =
            effective == null || !decided.isAfter(province.rules.calendar().day(effective, -5));
        rows.add(
            new @Nullable Object[] {
              number(procedure),
              (int) decided.toEpochDay(),
              onTime,
              publicised == null ? null : (int) publicised.toEpochDay(),
              (int) province.rules.calendar().day(decided, 5).toEpochDay(),
              // Every procedure of the made-up catalogue is public.
              false
            });
      }
    }
    return rows;
  }

  /** unit, arrived, finished, late from, on time before, satisfied before. */
  List<Object[]> petitions(List<Petition> petitions) {
    List<Object[]> rows = new ArrayList<>();
    for (Petition petition : petitions) {
      Profile onTime = Counts.petition(CountName.PETITIONS_ON_TIME).of(petition, province.rules);
      Profile satisfied =
          Counts.petition(CountName.PETITIONS_SATISFIED).of(petition, province.rules);
      List<Stretch> flips = onTime.flips();
      UnitCode unit = petition.unit();
      rows.add(
          new Object[] {
            unit == null ? Short.valueOf((short) -1) : number(unit),
            Prepared.seconds(petition.arrivedAt().orElseThrow()),
            petition.finishedAt().map(Prepared::seconds).orElse(Prepared.NEVER),
            flips.isEmpty() ? Prepared.NEVER : Prepared.seconds(flips.getFirst().from()),
            onTime.stretches().getFirst().answer() == Answer.YES,
            satisfied.stretches().getFirst().answer() == Answer.YES
          });
    }
    return rows;
  }
}
