package vn.dunghen.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.DossierPage.Cell;
import vn.dunghen.board.page.DossierPage.CountRow;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Stretch;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Part;
import vn.dunghen.organisation.UnitCode;

/** What a dossier counts for: the indicators of the definition, then every other count. */
final class DossierCounts {

  /** Answers that lateness turns. */
  private static final Set<CountName> OF_LATENESS =
      Set.of(CountName.ON_TIME, CountName.OVERDUE, CountName.SATISFIED);

  private final Question question;
  private final Rules rules;
  private final UnitCode unit;
  private final Optional<Dossier> local;
  private final Optional<Dossier> portal;
  private final Set<CountName> told = EnumSet.noneOf(CountName.class);

  /**
   * Verdicts in both ledgers.
   *
   * @param unit whose figures the dossier stands in
   */
  DossierCounts(
      Question question,
      Rules rules,
      UnitCode unit,
      Optional<Dossier> local,
      Optional<Dossier> portal) {
    this.question = question;
    this.rules = rules;
    this.unit = unit;
    this.local = local;
    this.portal = portal;
  }

  /** The indicators of the definition. */
  List<CountRow> rows() {
    List<CountRow> rows = new ArrayList<>();
    for (Indicator indicator : question.definition().indicators()) {
      if (indicator.formula() instanceof Formula.Share share) {
        add(rows, indicator, share.numerator());
      }
    }
    return rows;
  }

  /** Counts that no indicator of the definition has in its numerator; to be asked after rows. */
  List<CountRow> others() {
    List<CountRow> rows = new ArrayList<>();
    for (DossierCount count : Counts.dossier()) {
      if (told.add(count.name())) {
        rows.add(row(count, count.basis(), "", question.t("count." + count.name().name()), null));
      }
    }
    return rows;
  }

  private void add(List<CountRow> rows, Indicator indicator, Part part) {
    part.terms()
        .forEach(
            term ->
                count(term.count())
                    .ifPresent(
                        count -> {
                          told.add(term.count());
                          rows.add(
                              row(
                                  count,
                                  indicator.clause(),
                                  indicator.code(),
                                  Losses.shortName(question, indicator),
                                  question.links().indicator(indicator.code(), unit)));
                        }));
  }

  private static Optional<DossierCount> count(CountName name) {
    return switch (name.subject()) {
      case DOSSIER -> Optional.of(Counts.dossier(name));
      case PROCEDURE_IN_DOSSIERS -> Optional.of(Counts.inDossiers(name));
      case PROCEDURE, PETITION, REPORT -> Optional.empty();
    };
  }

  /** NB: several indicators share a count, so the clause is the indicator's where there is one. */
  private CountRow row(
      DossierCount count, Clause clause, String indicator, String name, @Nullable String href) {
    Optional<Stretch> here = local.map(dossier -> stretch(count, dossier));
    Optional<Stretch> there = portal.map(dossier -> stretch(count, dossier));
    boolean judged = !indicator.isEmpty();
    Stretch shown = here.or(() -> there).orElseThrow();
    boolean differs =
        here.isPresent() && there.isPresent() && here.get().answer() != there.get().answer();
    return new CountRow(
        indicator,
        name,
        href,
        cell(here.map(Stretch::answer).orElse(Answer.NOT_APPLICABLE), judged),
        there.map(stretch -> cell(stretch.answer(), judged)).orElse(null),
        question.language().say(shown.sentence()),
        differs ? question.language().say(there.orElseThrow().sentence()) : null,
        clause.source().isEmpty() ? question.language().say(clause.standing()) : clause.source());
  }

  private Stretch stretch(DossierCount count, Dossier dossier) {
    Instant moment =
        OF_LATENESS.contains(count.name())
            ? Moments.ofPage(question, dossier, rules)
            : question.asOf();
    return count.of(dossier, rules).stretchAt(moment);
  }

  private Cell cell(Answer answer, boolean judged) {
    return judged ? cell(question, answer) : counted(question, answer);
  }

  /** Whether the rule is fulfilled. */
  static Cell cell(Question question, Answer answer) {
    String key =
        switch (answer) {
          case YES -> "verdict.yes";
          case NO -> "verdict.no";
          case NOT_APPLICABLE -> "verdict.na";
        };
    return new Cell(answer, question.t(key), true);
  }

  /** Whether the thing is among those counted, which is neither good nor bad. */
  static Cell counted(Question question, Answer answer) {
    String key =
        switch (answer) {
          case YES -> "counted.yes";
          case NO -> "counted.no";
          case NOT_APPLICABLE -> "verdict.na";
        };
    return new Cell(answer, question.t(key), false);
  }
}
