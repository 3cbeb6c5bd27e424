package vn.dunghen.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.register.Batch;
import vn.dunghen.register.Register;

/**
 * What a unit and its province would score if some dossiers were otherwise.
 *
 * <p>Both sides are counted in a register that messages of meanwhile do not change: what moves is
 * the dossiers supposed and nothing else.
 */
final class Supposing {

  private final Register now;
  private final FigureQuestion unit;
  private final FigureQuestion province;

  Supposing(Register ledger, FigureQuestion unit) {
    this.now = ledger.supposing(Batch.of(List.of()));
    this.unit = unit;
    this.province = unit.withUnit(unit.province().code());
  }

  Instant asOf() {
    return unit.slice().asOf();
  }

  /** Of dossiers: those of the batch laid anew, or gone. */
  <C> C reckon(Batch change, BiFunction<Cost.Effect, Cost.Effect, C> cost) {
    Figures before = Figures.of(now);
    boolean none = change.dossiers().isEmpty() && change.dossiersGone().isEmpty();
    Figures after = none ? before : Figures.of(now.supposing(change));
    return cost.apply(
        new Cost.Effect(before.unit(unit), after.unit(unit)),
        new Cost.Effect(before.unit(province), after.unit(province)));
  }
}
