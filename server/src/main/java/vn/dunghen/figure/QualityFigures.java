package vn.dunghen.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.QualityGains.Cause;
import vn.dunghen.figure.QualityGains.Gain;
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
  private final QualityGains gains;
  private final QualitySettings settings;
  private final Silences silences;

  QualityFigures(
      LiveRegister live, QualityGains gains, QualitySettings settings, Silences silences) {
    this.live = live;
    this.gains = gains;
    this.settings = settings;
    this.silences = silences;
  }

  /** A rule, how many dossiers it finds, and by how much it distorts which items. */
  public record RuleFigure(QualityRule rule, long dossiers, List<Gain> gains) {

    public RuleFigure {
      gains = List.copyOf(gains);
    }
  }

  /** A pattern that shows, and by how much it distorts which items. */
  public record PatternFigure(QualityPattern.Seen seen, List<Gain> gains) {

    public PatternFigure {
      gains = List.copyOf(gains);
    }
  }

  /** A source that is silent, and what the dossiers that are missing may bring. */
  public record SilentFigure(Silence.Told told, List<Gain> gains) {

    public SilentFigure {
      gains = List.copyOf(gains);
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
      List<PatternFigure> seen,
      List<SilentFigure> silent,
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
        seen(question, asked, total),
        silences.of(question, asked, of(tallies, QualityBy.SOURCE).keySet()).stream()
            .map(told -> silent(question, told))
            .toList(),
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
    List<QualityRule> ofDossiers =
        Arrays.stream(QualityRule.values())
            .filter(rule -> rule.scope().ofDossiers() && !asked.unjudged().contains(rule))
            .toList();
    List<List<Gain>> gains =
        this.gains.of(question, asked, ofDossiers.stream().map(Cause::of).toList());
    List<RuleFigure> rules = new ArrayList<>();
    for (int i = 0; i < ofDossiers.size(); i++) {
      long found = total.found(ofDossiers.get(i));
      if (found > 0 || gains.get(i).stream().anyMatch(gain -> gain.dossiers() > 0)) {
        rules.add(new RuleFigure(ofDossiers.get(i), found, gains.get(i)));
      }
    }
    rules.sort(
        Comparator.comparing(RuleFigure::gains, QualityGains.dearest())
            .thenComparing(RuleFigure::dossiers, Comparator.reverseOrder()));
    return rules;
  }

  private List<PatternFigure> seen(
      FigureQuestion question, QualityQuestion asked, QualityTally total) {
    List<QualityPattern.Seen> seen = new ArrayList<>();
    for (QualityPattern pattern : QualityPattern.values()) {
      long dossiers = total.shown(pattern);
      long among = total.among(pattern);
      if (settings.shows(pattern, dossiers, among)) {
        seen.add(pattern.seen(dossiers, among, total.database()));
      }
    }
    List<List<Gain>> gains =
        this.gains.of(
            question,
            asked,
            seen.stream().map(one -> Cause.of(one.pattern(), total.database())).toList());
    List<PatternFigure> figures = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      figures.add(new PatternFigure(seen.get(i), gains.get(i)));
    }
    return figures;
  }

  private SilentFigure silent(FigureQuestion question, Silence.Told told) {
    return new SilentFigure(told, gains.ofMissing(question, told.rule(), told.missing()));
  }

  /**
   * By how much findings of one dossier distort the figures of the unit of the question.
   *
   * @param causes findings of that dossier
   */
  public List<List<Gain>> ofDossier(FigureQuestion question, List<Cause> causes) {
    return gains.of(question, asked(question, null), causes);
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
