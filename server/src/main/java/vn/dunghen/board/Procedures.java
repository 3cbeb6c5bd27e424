package vn.dunghen.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.UnitPage.ProcedureBlock;
import vn.dunghen.board.page.UnitPage.ProcedureRow;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.GroupBy;

/** Figures of a unit told apart by procedure. */
@Component
final class Procedures {

  /** So many procedures stand in a table; the rest is added up in one row. */
  private static final int SHOWN = 12;

  private final Scores scores;
  private final Names names;
  private final LiveRegister live;

  Procedures(Scores scores, Names names, LiveRegister live) {
    this.scores = scores;
    this.names = names;
    this.live = live;
  }

  /** Part and whole of one procedure. */
  private record Counted(String code, long whole, long fulfilled) {

    long missing() {
      return Math.max(0, whole - fulfilled);
    }
  }

  /** Dossiers that are not on time, by procedure. */
  ProcedureBlock late(Question question) {
    List<Counted> all = new ArrayList<>();
    scores
        .by(question, GroupBy.PROCEDURE)
        .forEach(
            (code, scored) -> {
              Timeliness time = Timeliness.of(question.definition(), scored.tally());
              all.add(new Counted(code, time.dossiers(), time.onTime()));
            });
    return block(
        question, Timeliness.INDICATOR, all, null, question.t("late"), question.t("dossiers"));
  }

  /**
   * An indicator by procedure.
   *
   * @param missing points that the indicator lacks, to be shared out by what is not fulfilled
   */
  ProcedureBlock of(Question question, String indicator, Points missing) {
    Map<String, Scored> scored = scores.by(question, GroupBy.PROCEDURE);
    List<Counted> all = new ArrayList<>();
    scored.forEach(
        (code, one) -> {
          IndicatorScore score = one.score().indicator(indicator).orElseThrow();
          if (score.numerator() != null && score.denominator() != null && score.denominator() > 0) {
            all.add(new Counted(code, score.denominator(), score.numerator()));
          }
        });
    return block(
        question,
        indicator,
        all,
        missing,
        question.t("procedures.missing"),
        question.t("denominator"));
  }

  private ProcedureBlock block(
      Question question,
      String indicator,
      List<Counted> all,
      @Nullable Points missing,
      String partName,
      String wholeName) {
    all.sort(
        Comparator.comparingLong(Counted::missing)
            .thenComparingLong(Counted::whole)
            .reversed()
            .thenComparing(Counted::code));
    long allMissing = all.stream().mapToLong(Counted::missing).sum();
    Share share = new Share(missing, allMissing);
    List<ProcedureRow> rows =
        all.stream().limit(SHOWN).map(one -> row(question, indicator, one, share)).toList();
    List<Counted> rest = all.stream().skip(SHOWN).toList();
    @Nullable ProcedureRow restRow = rest.isEmpty() ? null : rest(rest, share);
    return new ProcedureBlock(
        lead(question, rows, missing), partName, wholeName, rows, rest.size(), restRow);
  }

  /** Points shared out by what is not fulfilled. */
  private record Share(@Nullable Points points, long missing) {

    @Nullable Double of(long part) {
      return points == null || missing == 0 ? null : points.asDouble() * part / missing;
    }
  }

  private static String lead(Question question, List<ProcedureRow> rows, @Nullable Points missing) {
    if (missing == null || missing.isZero()) {
      return question.t("procedures.lead");
    }
    double lost = 0;
    for (ProcedureRow row : rows) {
      lost += row.lost() == null ? 0 : row.lost();
    }
    return question.t(
        "procedures.lead.lost",
        question.written().count(rows.size()),
        question.written().hundredths(lost),
        question.written().points(missing));
  }

  private ProcedureRow row(Question question, String indicator, Counted one, Share share) {
    if (one.code().isEmpty()) {
      return new ProcedureRow(
          "",
          question.t("procedures.none"),
          "",
          null,
          one.whole(),
          null,
          one.missing(),
          null,
          ratio(one),
          share.of(one.missing()));
    }
    ProcedureCode code = new ProcedureCode(one.code());
    return new ProcedureRow(
        one.code(),
        names.nameOf(code),
        limit(question, code),
        question.links().procedure(code, question.unit().code()),
        one.whole(),
        list(question, indicator, "denominator", one.code()),
        one.missing(),
        list(question, indicator, "missing", one.code()),
        ratio(one),
        share.of(one.missing()));
  }

  private static String list(Question question, String indicator, String part, String code) {
    return question.links().list(indicator, part, question.unit().code(), "procedure", code);
  }

  private String limit(Question question, ProcedureCode code) {
    return live.procedures()
        .find(code)
        .map(Procedure::limit)
        .map(question.language()::say)
        .orElse("");
  }

  private static @Nullable Double ratio(Counted one) {
    return one.whole() == 0 ? null : one.fulfilled() * 100.0 / one.whole();
  }

  private static ProcedureRow rest(List<Counted> rest, Share share) {
    long whole = rest.stream().mapToLong(Counted::whole).sum();
    long missing = rest.stream().mapToLong(Counted::missing).sum();
    Counted sum = new Counted("", whole, whole - missing);
    return new ProcedureRow(
        "", "", "", null, whole, null, missing, null, ratio(sum), share.of(missing));
  }
}
