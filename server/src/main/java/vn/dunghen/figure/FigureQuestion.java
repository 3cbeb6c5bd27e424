package vn.dunghen.figure;

import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.register.Slice;

/**
 * Whose data, by whose rule, about what: a figure never leaves without all three.
 *
 * @param slice its unit stands in its tree
 */
public record FigureQuestion(Ledger ledger, IndexDefinition definition, Slice slice) {

  /** The first year that a message, and so a question, may speak of. */
  public static final int YEAR_MIN = 2000;

  /** The last one. */
  public static final int YEAR_MAX = 2100;

  /** So many months are told apart at most: each is counted and scored by itself. */
  public static final int MONTHS_MAX = 120;

  /** The unit asked about. */
  public Unit unit() {
    return unit(slice.unit());
  }

  /**
   * A unit of the slice's tree.
   *
   * @throws IllegalArgumentException if it does not stand there
   */
  public Unit unit(UnitCode code) {
    Tree tree = slice.tree();
    return tree.find(code)
        .orElseThrow(
            () -> new IllegalArgumentException(code + " does not stand on " + tree.date()));
  }

  /** The province above the unit, or the unit itself: the one whose figures children repeat. */
  public Unit province() {
    Unit unit = unit();
    while (unit.kind() != UnitKind.PROVINCE) {
      Unit above = slice.tree().parent(unit.code()).orElse(null);
      if (above == null) {
        return unit;
      }
      unit = above;
    }
    return unit;
  }

  public FigureQuestion withSlice(Slice other) {
    return new FigureQuestion(ledger, definition, other);
  }

  public FigureQuestion withUnit(UnitCode other) {
    return withSlice(slice.withUnit(other));
  }

  public FigureQuestion withDefinition(IndexDefinition other) {
    return new FigureQuestion(ledger, other, slice);
  }

  public FigureQuestion withLedger(Ledger other) {
    return new FigureQuestion(other, definition, slice);
  }

  /** The same question about the whole province. */
  FigureQuestion ofProvince() {
    return withUnit(province().code());
  }

  boolean isAboutProvince() {
    return unit().kind() == UnitKind.PROVINCE;
  }
}
