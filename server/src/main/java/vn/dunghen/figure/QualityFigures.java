package vn.dunghen.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.Counted;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Scoring;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Silence;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;
import vn.dunghen.register.QualityBy;
import vn.dunghen.register.QualityPick;
import vn.dunghen.register.QualityPick.Wish;
import vn.dunghen.register.QualityQuestion;
import vn.dunghen.register.QualityTally;
import vn.dunghen.register.Register;

/**
 * The quality of what the province knows, counted when it is asked for, and what mending it may
 * bring.
 *
 * <p>Always of the local ledger: the portal's holds what was sent there, and is what ours is
 * compared with.
 */
@Component
public final class QualityFigures {

  private static final Set<QualityBy> WAYS = EnumSet.allOf(QualityBy.class);

  private final LiveRegister live;
  private final Figures figures;
  private final QualitySettings settings;
  private final Silences silences;

  QualityFigures(LiveRegister live, Figures figures, QualitySettings settings, Silences silences) {
    this.live = live;
    this.figures = figures;
    this.settings = settings;
    this.silences = silences;
  }

  /** An item of the index that a rule distorts, and what mending would bring it at most. */
  public record Gain(Indicator indicator, long dossiers, Points points) {}

  /** A rule, how many dossiers it finds, and what they cost. */
  public record RuleFigure(QualityRule rule, long dossiers, List<Gain> gains) {

    public RuleFigure {
      gains = List.copyOf(gains);
    }

    /** What mending would bring at most, all items together. */
    public Points points() {
      return gains.stream().map(Gain::points).reduce(Points.ZERO, Points::plus);
    }
  }

  /**
   * Everything found.
   *
   * @param units the unit itself and those directly below it, by code
   * @param sources by name; "" where none is told
   * @param months by label, those that have begun
   * @param rules with at least one dossier, the dearest first
   * @param seen patterns that show
   * @param silent sources of the unit from which nothing or too little came
   * @param unjudged rules that cannot be judged now
   */
  public record Answer(
      QualityTally total,
      Map<String, QualityTally> units,
      Map<String, QualityTally> sources,
      Map<String, QualityTally> months,
      List<RuleFigure> rules,
      List<QualityPattern.Seen> seen,
      List<Silence.Told> silent,
      Set<QualityRule> unjudged) {

    public Answer {
      rules = List.copyOf(rules);
      seen = List.copyOf(seen);
      silent = List.copyOf(silent);
      unjudged = Set.copyOf(unjudged);
    }
  }

  /**
   * Looks at the dossiers that began in the period.
   *
   * @param source only those of which it spoke last; null: all
   */
  public Answer answer(FigureQuestion question, @Nullable String source) {
    QualityQuestion asked = asked(question, source);
    Map<QualityBy, Map<String, QualityTally>> tallies = register().quality(asked, settings, WAYS);
    QualityTally total = of(tallies, QualityBy.TOTAL).values().iterator().next();
    return new Answer(
        total,
        of(tallies, QualityBy.UNIT),
        of(tallies, QualityBy.SOURCE),
        begun(of(tallies, QualityBy.MONTH), question),
        rules(question, asked, total),
        seen(total),
        silences.of(question, asked, of(tallies, QualityBy.SOURCE).keySet()),
        asked.unjudged());
  }

  private static Map<String, QualityTally> of(
      Map<QualityBy, Map<String, QualityTally>> tallies, QualityBy by) {
    return tallies.getOrDefault(by, Map.of());
  }

  /** A month that has not begun has no figure, not a low one. */
  private static Map<String, QualityTally> begun(
      Map<String, QualityTally> months, FigureQuestion question) {
    Map<String, QualityTally> begun = new LinkedHashMap<>();
    question.slice().period().months().stream()
        .filter(month -> month.from().isBefore(question.slice().asOf()))
        .forEach(
            month -> {
              QualityTally tally = months.get(month.label());
              if (tally != null) {
                begun.put(month.label(), tally);
              }
            });
    return begun;
  }

  /** The question as the register is asked it. */
  private QualityQuestion asked(FigureQuestion question, @Nullable String source) {
    Set<QualityRule> unjudged = EnumSet.noneOf(QualityRule.class);
    if (!live.portalHeard()) {
      // Nobody listens there yet, so that it answered nothing says nothing of any dossier.
      unjudged.add(QualityRule.DQ_29);
    }
    return new QualityQuestion(question.slice(), source, unjudged);
  }

  private List<RuleFigure> rules(
      FigureQuestion question, QualityQuestion asked, QualityTally total) {
    Map<Indicator, Wish> wishes = wishes(question);
    List<Wish> inOrder = List.copyOf(wishes.values());
    Map<QualityRule, List<Long>> lost = register().lost(asked, inOrder);
    Scored scored = figures.unit(question.withLedger(Ledger.LOCAL));
    List<RuleFigure> rules = new ArrayList<>();
    for (QualityRule rule : QualityRule.values()) {
      List<Gain> gains = new ArrayList<>();
      List<Long> counts = lost.getOrDefault(rule, List.of());
      int place = 0;
      for (Indicator indicator : wishes.keySet()) {
        long dossiers = place < counts.size() ? counts.get(place) : 0;
        place++;
        if (dossiers > 0 && mends(rule, indicator, wishes)) {
          gain(indicator, scored, dossiers).ifPresent(gains::add);
        }
      }
      long found = total.found(rule);
      if (found > 0 || !gains.isEmpty()) {
        rules.add(new RuleFigure(rule, found, gains));
      }
    }
    rules.sort(
        Comparator.comparing(RuleFigure::points)
            .reversed()
            .thenComparing(RuleFigure::dossiers, Comparator.reverseOrder()));
    return rules;
  }

  /** Items whose ratio is dossiers over dossiers in this unit: only those can be reckoned. */
  private static Map<Indicator, Wish> wishes(FigureQuestion question) {
    Map<Indicator, Wish> wishes = new LinkedHashMap<>();
    for (Indicator indicator : question.definition().indicators()) {
      wish(indicator)
          .filter(wish -> indicator.appliesTo(question.unit().kind()))
          .ifPresent(wish -> wishes.put(indicator, wish));
    }
    return wishes;
  }

  /** The dossiers that an item looks at and the count that it wishes them to answer. */
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
    CountName counted = all.subject() == CountName.Subject.REPORT ? CountName.RECEIVED : all;
    return Stream.of(wished, counted).allMatch(one -> one.subject() == CountName.Subject.DOSSIER)
        ? Optional.of(new Wish(counted, wished, indicator.population()))
        : Optional.empty();
  }

  /** A missing result keeps a dossier out of 3.3 only where the reading asks for a result there. */
  private static boolean mends(QualityRule rule, Indicator indicator, Map<Indicator, Wish> wishes) {
    Wish wish = wishes.get(indicator);
    return rule.distorts().contains(indicator.code())
        && !(rule == QualityRule.DQ_20 && wish != null && wish.wished() == CountName.ONLINE);
  }

  private static Optional<Gain> gain(Indicator indicator, Scored scored, long dossiers) {
    IndicatorScore now = scored.score().indicator(indicator.code()).orElse(null);
    if (now == null || now.numerator() == null || now.denominator() == null) {
      return Optional.empty();
    }
    long most = Math.max(now.numerator(), now.denominator());
    long more = Math.min(most, now.numerator() + dossiers);
    IndicatorScore mended =
        Scoring.score(indicator, Counted.of(more, now.denominator()), now.multiplier());
    return Optional.of(new Gain(indicator, dossiers, mended.adds().minus(now.adds())));
  }

  private List<QualityPattern.Seen> seen(QualityTally total) {
    List<QualityPattern.Seen> seen = new ArrayList<>();
    for (QualityPattern pattern : QualityPattern.values()) {
      long dossiers = total.shown(pattern);
      long among = total.among(pattern);
      if (settings.shows(pattern, dossiers, among)) {
        seen.add(pattern.seen(dossiers, among, total.database()));
      }
    }
    return seen;
  }

  /** One page of the dossiers behind a figure. */
  public Listing.DossierListing list(
      FigureQuestion question, @Nullable String source, QualityPick pick, Page page) {
    return register()
        .list(
            asked(question, source),
            settings,
            pick,
            page.order(),
            page.state(),
            page.find(),
            page.offset(),
            page.limit());
  }

  /** Which page of a list. */
  public record Page(ListOrder order, ListState state, String find, int offset, int limit) {}

  /** The sources that dossiers came from. */
  public List<String> sources() {
    return register().sources();
  }

  private Register register() {
    return live.register(Ledger.LOCAL);
  }
}
