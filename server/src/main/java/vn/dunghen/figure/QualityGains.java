package vn.dunghen.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.CountName.Subject;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.Counted;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Note;
import vn.dunghen.index.Points;
import vn.dunghen.index.Scoring;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.quality.Distortion;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.register.QualityPick;
import vn.dunghen.register.QualityPick.Shift;
import vn.dunghen.register.QualityPick.Touched;
import vn.dunghen.register.QualityPick.Wish;
import vn.dunghen.register.QualityQuestion;

/**
 * By how many points findings and patterns distort the items of the index: each item is scored
 * again with the dossiers mended, or without them.
 */
@Component
public final class QualityGains {

  private final LiveRegister live;
  private final Figures figures;
  private final QualitySettings settings;

  QualityGains(LiveRegister live, Figures figures, QualitySettings settings) {
    this.live = live;
    this.figures = figures;
    this.settings = settings;
  }

  /**
   * An item that is distorted.
   *
   * @param way null where nothing stands in the item and so nothing would change
   * @param dossiers that stand in the item in that way
   * @param points what the item would change by at most; below 0 where it is puffed up now
   * @param exact the same before points are rounded
   */
  public record Gain(
      Indicator indicator, @Nullable Distortion way, long dossiers, Points points, double exact) {}

  /**
   * Something that distorts.
   *
   * @param items codes of those that may be distorted; null: all that the rule says
   */
  public record Cause(QualityPick pick, QualityRule rule, @Nullable List<String> items) {

    /** All dossiers with a finding of the rule. NB: DQ-24 goes by its field, which no row keeps. */
    public static Cause of(QualityRule rule) {
      return new Cause(
          new QualityPick.Found(rule), rule, rule == QualityRule.DQ_24 ? List.of() : null);
    }

    /** All dossiers that make the pattern. */
    public static Cause of(QualityPattern pattern, String database) {
      return new Cause(
          new QualityPick.Shown(pattern, database), pattern.rule(), pattern.distorts());
    }

    /** One finding of one dossier. */
    public static Cause of(DossierCode dossier, QualityRule rule, @Nullable List<String> items) {
      return new Cause(new QualityPick.Only(dossier), rule, items);
    }

    Set<Distortion> ways(Indicator indicator) {
      return items != null && !items.contains(indicator.code())
          ? Set.of()
          : Distortion.of(rule, indicator.code());
    }
  }

  /** How a cause may stand in an item that can be scored again; nothing where it does not. */
  public static List<Touched> touched(Cause cause, Indicator indicator) {
    Optional<Wish> wish = wish(indicator);
    // One dossier under two codes is of one procedure still.
    boolean told = cause.rule() == QualityRule.DQ_05 && wish.filter(Wish::ofProcedures).isPresent();
    // A missing result keeps a dossier out of 3.3 only where the reading asks for a result there.
    boolean heeded =
        cause.rule() == QualityRule.DQ_20
            && wish.filter(one -> one.wished() == CountName.ONLINE).isPresent();
    return wish.isEmpty() || told || heeded
        ? List.of()
        : cause.ways(indicator).stream()
            .sorted()
            .map(way -> new Touched(cause.pick(), wish.get(), way))
            .toList();
  }

  /** The items that each of the causes distorts in the unit of the question. */
  public List<List<Gain>> of(FigureQuestion question, QualityQuestion asked, List<Cause> causes) {
    Scored scored = figures.unit(question.withLedger(Ledger.LOCAL));
    List<Indicator> indicators =
        question.definition().indicators().stream()
            .filter(indicator -> indicator.appliesTo(question.unit().kind()))
            .toList();
    List<Touched> touched = new ArrayList<>();
    for (Cause cause : causes) {
      indicators.forEach(indicator -> touched.addAll(touched(cause, indicator)));
    }
    List<Shift> shifts = live.register(Ledger.LOCAL).shifts(asked, settings, touched);
    List<List<Gain>> all = new ArrayList<>();
    int next = 0;
    for (Cause cause : causes) {
      List<Gain> gains = new ArrayList<>();
      for (Indicator indicator : indicators) {
        List<Touched> ways = touched(cause, indicator);
        gains.addAll(gains(indicator, scored, ways, shifts.subList(next, next + ways.size())));
        next += ways.size();
      }
      all.add(shown(cause, gains));
    }
    return all;
  }

  /** Where every item may be distorted, those that are; else each item that the rule names. */
  private static List<Gain> shown(Cause cause, List<Gain> gains) {
    List<Gain> real = gains.stream().filter(gain -> gain.dossiers() > 0).toList();
    return cause.rule().distorts().isEmpty() || cause.rule() == QualityRule.DQ_05 ? real : gains;
  }

  private static List<Gain> gains(
      Indicator indicator, Scored scored, List<Touched> ways, List<Shift> shifts) {
    IndicatorScore now = scored.score().indicator(indicator.code()).orElse(null);
    if (ways.isEmpty() || now == null || now.numerator() == null || now.denominator() == null) {
      return List.of();
    }
    List<Gain> gains = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      if (shifts.get(i).dossiers() > 0) {
        gains.add(gain(indicator, now, ways.get(i).way(), shifts.get(i)));
      }
    }
    return gains.isEmpty() ? List.of(new Gain(indicator, null, 0, Points.ZERO, 0)) : gains;
  }

  private static Gain gain(Indicator indicator, IndicatorScore now, Distortion way, Shift shift) {
    IndicatorScore then = again(indicator, now, shift);
    return new Gain(
        indicator,
        way,
        shift.dossiers(),
        then.adds().minus(now.adds()),
        Scoring.exactPoints(indicator, then) - Scoring.exactPoints(indicator, now));
  }

  private static IndicatorScore again(Indicator indicator, IndicatorScore now, Shift shift) {
    long numerator = now.numerator() == null ? 0 : now.numerator();
    long denominator = now.denominator() == null ? 0 : now.denominator();
    boolean reported =
        indicator.formula() instanceof Formula.Share share && share.denominator().reported();
    long all = denominator + (reported ? 0 : shift.denominator());
    long more = Math.max(0, Math.min(Math.max(numerator, all), numerator + shift.numerator()));
    // What stands for a total that was not reported goes with the numerator.
    boolean temporary = now.note() == Note.TEMPORARY_DENOMINATOR;
    return Scoring.score(
        indicator, Counted.of(more, temporary ? more : Math.max(0, all)), now.multiplier());
  }

  /** What dossiers that never came would bring at most to the items that a silence distorts. */
  List<Gain> ofMissing(FigureQuestion question, QualityRule rule, long missing) {
    Scored scored = figures.unit(question.withLedger(Ledger.LOCAL));
    return question.definition().indicators().stream()
        .filter(indicator -> indicator.appliesTo(question.unit().kind()))
        .filter(indicator -> rule.distorts().contains(indicator.code()))
        .flatMap(indicator -> ofMissing(indicator, scored, missing).stream())
        .toList();
  }

  private static Optional<Gain> ofMissing(Indicator indicator, Scored scored, long missing) {
    return scored
        .score()
        .indicator(indicator.code())
        .filter(now -> now.numerator() != null && now.denominator() != null)
        .map(
            now ->
                gain(indicator, now, Distortion.UNCOUNTED, new Shift(missing, missing, missing)));
  }

  /**
   * What an item looks at and the count that it wishes to be answered; nothing where its ratio is
   * not one count over another, of dossiers, or of procedures with such dossiers over procedures.
   */
  public static Optional<Wish> wish(Indicator indicator) {
    if (!(indicator.formula() instanceof Formula.Share share)
        || !share.numerator().plain()
        || !share.denominator().plain()
        || indicator.population() == Population.PRESENT) {
      return Optional.empty();
    }
    CountName wished = share.numerator().terms().getFirst().count();
    CountName all = share.denominator().terms().getFirst().count();
    // What a reported total reports are dossiers received.
    CountName counted = all.subject() == Subject.REPORT ? CountName.RECEIVED : all;
    boolean ofDossiers =
        Stream.of(wished, counted).allMatch(one -> one.subject() == Subject.DOSSIER);
    boolean ofProcedures =
        wished.subject() == Subject.PROCEDURE_IN_DOSSIERS && counted.subject() == Subject.PROCEDURE;
    return ofDossiers || ofProcedures
        ? Optional.of(new Wish(counted, wished, indicator.population()))
        : Optional.empty();
  }

  /** The dearest first: what is lost and what is puffed up together. */
  static Comparator<List<Gain>> dearest() {
    return Comparator.comparing(
            (List<Gain> gains) -> lost(gains).plus(Points.ZERO.minus(inflated(gains))))
        .reversed();
  }

  /** What mending may bring at most, all items together. */
  public static Points lost(List<Gain> gains) {
    return gains.stream()
        .map(Gain::points)
        .filter(points -> points.compareTo(Points.ZERO) > 0)
        .reduce(Points.ZERO, Points::plus);
  }

  /** What may go at most, all items together; below 0. */
  public static Points inflated(List<Gain> gains) {
    return gains.stream()
        .map(Gain::points)
        .filter(points -> points.compareTo(Points.ZERO) < 0)
        .reduce(Points.ZERO, Points::plus);
  }
}
