package vn.dunghen.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Points;
import vn.dunghen.index.Ranking;
import vn.dunghen.index.Settings.RankList;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;

/**
 * The index of units, counted when it is asked for. Pages and the API take every figure from here,
 * so that both say the same.
 */
@Component
public final class Figures {

  private final Function<Ledger, Register> registers;
  private final Predicate<Ledger> heard;

  @Autowired
  Figures(LiveRegister live) {
    this(live::register, ledger -> ledger == Ledger.LOCAL || live.portalHeard());
  }

  private Figures(Function<Ledger, Register> registers, Predicate<Ledger> heard) {
    this.registers = registers;
    this.heard = heard;
  }

  /** The same figures of one register, whatever ledger is asked for. */
  public static Figures of(Register register) {
    return new Figures(ledger -> register, ledger -> true);
  }

  /**
   * Whether the ledger has anything to say. The portal's has nothing before the first
   * acknowledgement, which is not the same as zeros.
   */
  public boolean hasData(Ledger ledger) {
    return heard.test(ledger);
  }

  /** The unit of the question. */
  public Scored unit(FigureQuestion question) {
    Tally own = register(question).count(question.slice());
    Tally province = Counting.needsProvince(question) ? provinceTally(question) : own;
    return counting(question).score(question.unit(), own, province);
  }

  /** What tallies are worth that nobody counted: of the unit of the question and its province. */
  public Scored score(FigureQuestion question, Tally own, Tally province) {
    return counting(question).score(question.unit(), own, province);
  }

  /** What is counted of the unit of the question. */
  public Tally tally(FigureQuestion question) {
    return register(question).count(question.slice());
  }

  /** What is counted of the unit of the question and of all below it. */
  public Map<UnitCode, Tally> tallies(FigureQuestion question) {
    Map<UnitCode, Tally> tallies = new LinkedHashMap<>();
    register(question)
        .count(question.slice(), GroupBy.BRANCH)
        .forEach((code, tally) -> tallies.put(new UnitCode(code), tally));
    return tallies;
  }

  /** The unit of the question and those directly below it, in the order of the tree. */
  public Map<UnitCode, Scored> children(FigureQuestion question) {
    return units(question, GroupBy.UNIT);
  }

  /** The unit of the question and all below it, in the order of the tree. */
  public Map<UnitCode, Scored> branch(FigureQuestion question) {
    return units(question, GroupBy.BRANCH);
  }

  private Map<UnitCode, Scored> units(FigureQuestion question, GroupBy by) {
    Map<String, Tally> tallies = register(question).count(question.slice(), by);
    Tally first = tallies.values().iterator().next();
    Tally province = question.isAboutProvince() ? first : provinceTally(question);
    Map<UnitCode, Scored> scored = new LinkedHashMap<>();
    tallies.forEach(
        (code, tally) -> {
          Unit unit = question.unit(new UnitCode(code));
          FigureQuestion own = question.withUnit(unit.code());
          scored.put(unit.code(), counting(own).score(unit, tally, province));
        });
    return scored;
  }

  /**
   * The unit's figures told apart.
   *
   * @param by MONTH, PROCEDURE, FIELD, OFFICER or CHANNEL; the keys are those of {@link GroupBy}
   */
  public Map<String, Scored> by(FigureQuestion question, GroupBy by) {
    if (by == GroupBy.TOTAL || by == GroupBy.UNIT || by == GroupBy.BRANCH) {
      throw new IllegalArgumentException(by + " tells units apart, not the figures of one");
    }
    Map<String, Tally> own = register(question).count(question.slice(), by);
    Map<String, Tally> province =
        Counting.needsProvince(question)
            ? register(question).count(question.ofProvince().slice(), by)
            : own;
    Map<String, Scored> scored = new LinkedHashMap<>();
    own.forEach(
        (key, tally) -> {
          FigureQuestion part = by == GroupBy.MONTH ? inMonth(question, key) : question;
          if (!part.slice().period().from().isBefore(question.slice().asOf())) {
            // A month that has not begun has no figure, not a low one.
            return;
          }
          Tally provinces = province.getOrDefault(key, tally);
          scored.put(key, counting(part).score(question.unit(), tally, provinces));
        });
    return scored;
  }

  private static FigureQuestion inMonth(FigureQuestion question, String label) {
    Slice slice = question.slice();
    return slice.period().months().stream()
        .filter(month -> month.label().equals(label))
        .findFirst()
        .map(month -> question.withSlice(slice.withPeriod(month)))
        .orElse(question);
  }

  /** Units of a list of the definition, the best first; those without a total are left out. */
  public static List<Ranking.Place> ranked(RankList list, Map<UnitCode, Scored> units) {
    Map<UnitCode, Points> totals = new LinkedHashMap<>();
    units.forEach(
        (code, scored) -> {
          Points total = scored.score().total();
          if (total != null && isIn(list, scored.unit().kind())) {
            totals.put(code, total);
          }
        });
    return Ranking.of(totals);
  }

  private static boolean isIn(RankList list, UnitKind kind) {
    return switch (list) {
      case DEPARTMENTS -> kind == UnitKind.DEPARTMENT;
      case COMMUNES -> kind == UnitKind.COMMUNE;
      case TOGETHER -> kind == UnitKind.DEPARTMENT || kind == UnitKind.COMMUNE;
    };
  }

  /** The same data by several readings, in their order. */
  public List<Reading> readings(FigureQuestion question, List<IndexDefinition> definitions) {
    List<Reading> readings = new ArrayList<>();
    for (IndexDefinition definition : definitions) {
      readings.add(new Reading(definition, unit(question.withDefinition(definition))));
    }
    return readings;
  }

  /** What one reading makes of the data. */
  public record Reading(IndexDefinition definition, Scored scored) {}

  /** What stands behind a figure. */
  public FigureList list(FigureQuestion question, ListQuestion asked) {
    return hasData(question.ledger())
        ? new FigureLists(register(question), question).list(asked)
        : new FigureList.NoData();
  }

  private Tally provinceTally(FigureQuestion question) {
    return register(question).count(question.ofProvince().slice());
  }

  private Counting counting(FigureQuestion question) {
    Slice slice = question.slice();
    return new Counting(
        question, period -> register(question).reported(slice.tree(), slice.unit(), period));
  }

  private Register register(FigureQuestion question) {
    return registers.apply(question.ledger());
  }
}
