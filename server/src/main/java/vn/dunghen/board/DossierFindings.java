package vn.dunghen.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.DossierPage.FindingRow;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.QualityFigures;
import vn.dunghen.figure.QualityGains.Cause;
import vn.dunghen.figure.QualityGains.Gain;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.quality.Distortion;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.Finding;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.Severity;
import vn.dunghen.quality.Subject;
import vn.dunghen.quality.Twin;

/** What is wrong with the data of one dossier, told by the rules that the figures count. */
@Component
final class DossierFindings {

  private final LiveRegister live;
  private final QualityFigures quality;

  DossierFindings(LiveRegister live, QualityFigures quality) {
    this.live = live;
    this.quality = quality;
  }

  /**
   * What holds at the moment asked about; nothing for a dossier that the province does not know.
   */
  List<FindingRow> of(Question question, State state) {
    return all(question, state).stream().map(finding -> row(question, finding, List.of())).toList();
  }

  /**
   * The same, and by how many points each distorts the figures of a unit.
   *
   * @param unit in whose figures the dossier stands
   */
  List<FindingRow> reckoned(Question question, Unit unit, State state) {
    List<Finding> findings = all(question, state);
    Question asked = question.withUnit(unit).withLedger(Ledger.LOCAL);
    List<List<Gain>> gains =
        findings.isEmpty()
            ? List.of()
            : quality.ofDossier(
                QualityController.about(asked),
                findings.stream()
                    .map(found -> Cause.of(state.code(), found.rule(), items(found)))
                    .toList());
    List<FindingRow> rows = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      rows.add(row(question, findings.get(i), points(question, findings.get(i), gains.get(i))));
    }
    return rows;
  }

  /** Of DQ-24 those that its field drives; null: all that the rule names. */
  private static @Nullable List<String> items(Finding finding) {
    return finding.rule() == QualityRule.DQ_24
        ? Distortion.itemsOf(finding.arguments().get(1).toString())
        : null;
  }

  private static List<String> points(Question question, Finding finding, List<Gain> gains) {
    GainCells cells = new GainCells(question);
    return gains.isEmpty()
        ? List.of(none(question, cells, finding))
        : gains.stream().map(gain -> gain.indicator().code() + ": " + cells.points(gain)).toList();
  }

  private static String none(Question question, GainCells cells, Finding finding) {
    List<String> items = items(finding);
    return items == null
        ? cells.none(finding.rule())
        : question.t(items.isEmpty() ? "quality.points.nothing" : "quality.points.zero");
  }

  private List<Finding> all(Question question, State state) {
    return state.local().map(ours -> all(question, ours, state)).orElse(List.of());
  }

  private List<Finding> all(Question question, Dossier ours, State state) {
    List<Finding> findings = holding(question, ours, state.portal().orElse(null));
    live.register(Ledger.LOCAL).twins(ours.code()).stream()
        .limit(1)
        .forEach(twin -> findings.add(Twin.finding(ours.code().value(), twin.value())));
    return findings;
  }

  /** Each rule once, of what holds at the moment asked about. */
  List<Finding> holding(Question question, Dossier ours, @Nullable Dossier portal) {
    Subject subject = Subject.of(ours, portal, live.rules(), live.organisation());
    Set<QualityRule> told = EnumSet.noneOf(QualityRule.class);
    if (!live.portalHeard()) {
      told.add(QualityRule.DQ_29);
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : DossierChecks.of(subject)) {
      if (finding.holdsAt(question.asOf()) && told.add(finding.rule())) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static FindingRow row(Question question, Finding finding, List<String> points) {
    QualityRule rule = finding.rule();
    return new FindingRow(
        rule.number(),
        severity(question, rule.severity()),
        tone(rule.severity()),
        question.language().say(finding.vi(), finding.en()),
        question.language().say(finding.mend(), finding.mendEnglish()),
        itemsOf(question, finding),
        points,
        finding.since().equals(Instant.MIN) ? null : finding.since());
  }

  static String severity(Question question, Severity severity) {
    return question.language().say(severity.vietnamese(), severity.english());
  }

  static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "tag-late";
      case WARNING -> "tag-risk";
      case NOTE -> "";
    };
  }

  private static String itemsOf(Question question, Finding finding) {
    List<String> items = items(finding);
    if (items == null) {
      return items(question, finding.rule());
    }
    return items.isEmpty() ? question.t("quality.items.none") : String.join(", ", items);
  }

  /** The items it distorts; a rule that names none distorts all, or what depends. */
  static String items(Question question, QualityRule rule) {
    return switch (rule) {
      case DQ_05, DQ_21 -> question.t("quality.items.all");
      case DQ_23 -> question.t("quality.items.portal");
      case DQ_24 -> question.t("quality.items.depends") + ": " + String.join(", ", rule.distorts());
      default -> String.join(", ", rule.distorts());
    };
  }
}
