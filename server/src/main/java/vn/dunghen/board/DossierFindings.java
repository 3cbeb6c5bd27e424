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
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.Finding;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.RuleWords;
import vn.dunghen.quality.Severity;
import vn.dunghen.quality.Subject;
import vn.dunghen.quality.Twin;

/** What is wrong with the data of one dossier, told by the rules that the figures count. */
@Component
final class DossierFindings {

  private final LiveRegister live;

  DossierFindings(LiveRegister live) {
    this.live = live;
  }

  /**
   * What holds at the moment asked about; nothing for a dossier that the province does not know.
   */
  List<FindingRow> of(Question question, State state) {
    return state.local().map(ours -> rows(question, ours, state)).orElse(List.of());
  }

  private List<FindingRow> rows(Question question, Dossier ours, State state) {
    List<Finding> findings = holding(question, ours, state.portal().orElse(null));
    live.register(Ledger.LOCAL).twins(ours.code()).stream()
        .limit(1)
        .forEach(twin -> findings.add(Twin.finding(ours.code().value(), twin.value())));
    return findings.stream().map(finding -> row(question, finding)).toList();
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

  static FindingRow row(Question question, Finding finding) {
    QualityRule rule = finding.rule();
    RuleWords words = RuleWords.of(rule);
    return new FindingRow(
        rule.number(),
        severity(question, rule.severity()),
        tone(rule.severity()),
        question.language().say(finding.vi(), finding.en()),
        question.language().say(words.mend(), words.mendEnglish()),
        items(question, rule),
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

  /** The items it distorts; a rule that names none distorts all, or what depends. */
  static String items(Question question, QualityRule rule) {
    return switch (rule) {
      case DQ_21 -> question.t("quality.items.all");
      case DQ_23 -> question.t("quality.items.portal");
      case DQ_24 -> question.t("quality.items.depends");
      default -> String.join(", ", rule.distorts());
    };
  }
}
