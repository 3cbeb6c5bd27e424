package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.DossierPage.CountRow;
import vn.dunghen.board.page.DossierPage.Fact;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.ProcedurePage;
import vn.dunghen.board.page.ProcedurePage.FigureRow;
import vn.dunghen.board.page.ProcedurePage.PublicationRow;
import vn.dunghen.board.page.UnitPage.ChildRow;
import vn.dunghen.calendar.Limit;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.ProcedureCount;
import vn.dunghen.counting.Verdict;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.InternalProcess;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedureHistory;
import vn.dunghen.register.Slice;

/** One procedure: what the catalogue says, and how its dossiers fare. */
@Controller
class ProcedureController {

  private static final int UNITS_SHOWN = 20;

  /** Counts of which no is bad, and what must be so for them to be asked at all. */
  private static final Map<CountName, CountName> PROMISED =
      Map.of(
          CountName.ANNOUNCED_ON_TIME, CountName.ANNOUNCED,
          CountName.PUBLICISED_ON_TIME, CountName.PUBLICISED,
          CountName.ALL_PARTS, CountName.IN_PUBLIC_STATE);

  private final Questions questions;
  private final Frames frames;
  private final Scores scores;
  private final Names names;
  private final LiveRegister live;
  private final Html html;

  ProcedureController(
      Questions questions,
      Frames frames,
      Scores scores,
      Names names,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.scores = scores;
    this.names = names;
    this.live = live;
    this.html = html;
  }

  /** Without a code: all of them. */
  @GetMapping("/thu-tuc")
  ResponseEntity<String> byCode(
      HttpServletRequest request,
      @RequestParam(name = "ma", required = false) @Nullable String code) {
    if (code == null || code.isBlank()) {
      Question question = questions.read(request);
      String all = question.links().list("1.3", "denominator", question.root().code());
      return Html.seeOther(all);
    }
    return procedure(request, code);
  }

  @GetMapping("/thu-tuc/{code}")
  ResponseEntity<String> procedure(HttpServletRequest request, @PathVariable("code") String text) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    ProcedureCode code = code(text);
    Optional<Procedure> known = live.procedures().find(code);
    Slice slice = question.slice().withProcedure(code);
    Map<UnitCode, Scored> units = scores.branch(question, slice);
    Scored whole = Optional.ofNullable(units.get(question.unit().code())).orElseThrow();
    boolean silent =
        known.isEmpty() && scores.register(question).dossiersOf(code.national()).isEmpty();
    if (silent) {
      throw new NotThere(NotThere.Kind.PROCEDURE, text);
    }
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(code.national().value(), null));
    return html.page(
        "procedure",
        new ProcedurePage(
            frames.withFigures(
                question, Frame.Place.NOWHERE, names.nameOf(code), new Frames.Both(null, null)),
            crumbs,
            code.national().value(),
            known.isPresent(),
            known.map(procedure -> facts(question, procedure)).orElse(List.of()),
            figures(question, code, whole),
            units(question, code, units),
            known.map(procedure -> publications(question, procedure)).orElse(List.of()),
            known.map(procedure -> counts(question, procedure)).orElse(List.of())));
  }

  private static ProcedureCode code(String text) {
    try {
      return new ProcedureCode(text.strip());
    } catch (IllegalArgumentException noCode) {
      throw new NotThere(NotThere.Kind.PROCEDURE, text);
    }
  }

  private static String said(Question question, @Nullable Limit limit) {
    return Optional.ofNullable(limit)
        .map(question.language()::say)
        .orElse(question.t("procedure.limit.none"));
  }

  /** The limits that dossiers accepted before keep, the latest first. */
  private static String earlier(Question question, ProcedureHistory history) {
    StringBuilder said = new StringBuilder();
    List<ProcedureHistory.Version> versions = history.versions();
    for (int i = versions.size() - 1; i > 0; i--) {
      @Nullable Limit before = versions.get(i - 1).procedure().limit();
      if (!Objects.equals(before, versions.get(i).procedure().limit())) {
        String until = question.written().said(versions.get(i).told().since());
        said.append(question.t("procedure.limit.before", until, said(question, before)));
      }
    }
    return said.toString();
  }

  private List<Fact> facts(Question question, Procedure procedure) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(question.t("procedure.field"), procedure.field(), null));
    facts.add(
        new Fact(
            question.t("procedure.limit"),
            said(question, procedure.limit())
                + live.procedures()
                    .history(procedure.code())
                    .map(history -> earlier(question, history))
                    .orElse(""),
            null));
    facts.add(
        new Fact(
            question.t("procedure.service"),
            Optional.ofNullable(procedure.service())
                .map(level -> question.language().say(level.vietnamese(), level.english()))
                .orElse(question.t("procedure.service.none")),
            null));
    facts.add(
        new Fact(question.t("procedure.state"), question.language().say(procedure.state()), null));
    facts.add(new Fact(question.t("procedure.fee"), known(question, procedure.feeBearing()), null));
    facts.add(
        new Fact(
            question.t("procedure.level"),
            question.language().say(procedure.level().vietnamese(), procedure.level().english()),
            null));
    facts.add(
        new Fact(question.t("procedure.citizens"), known(question, procedure.forCitizens()), null));
    facts.add(
        new Fact(
            question.t("procedure.returns"), known(question, procedure.returnsDocument()), null));
    facts.add(new Fact(question.t("procedure.ministry"), procedure.ministry(), null));
    facts.add(
        new Fact(
            question.t("procedure.process"), process(question, procedure.internalProcess()), null));
    return facts;
  }

  private static String process(Question question, @Nullable InternalProcess process) {
    if (process == null) {
      return question.t("procedure.process.none");
    }
    String approved =
        question.t(
            "procedure.process.approved",
            process.decision(),
            question.written().date(process.approvedOn()));
    return Boolean.TRUE.equals(process.electronic())
        ? question.t("procedure.process.electronic", approved)
        : approved;
  }

  private static String known(Question question, @Nullable Boolean fact) {
    return fact == null ? question.t("procedure.service.none") : question.t(fact ? "yes" : "no");
  }

  /** Indicators that are counted over dossiers alone. */
  private static List<FigureRow> figures(Question question, ProcedureCode code, Scored whole) {
    List<FigureRow> rows = new ArrayList<>();
    for (Indicator indicator : question.definition().indicators()) {
      IndicatorScore score = whole.score().indicator(indicator.code()).orElseThrow();
      if (overDossiers(indicator) && score.numerator() != null && score.denominator() != null) {
        String procedure = code.national().value();
        rows.add(
            new FigureRow(
                indicator.code(),
                Losses.shortName(question, indicator),
                score.numerator(),
                list(question, indicator, "numerator", procedure),
                score.denominator(),
                list(question, indicator, "denominator", procedure),
                score.ratio()));
      }
    }
    return rows;
  }

  private static String list(
      Question question, Indicator indicator, String part, String procedure) {
    return question
        .links()
        .list(indicator.code(), part, question.unit().code(), "procedure", procedure);
  }

  private static boolean overDossiers(Indicator indicator) {
    return indicator.formula() instanceof Formula.Share share
        && !share.denominator().reported()
        && share.numerator().terms().stream()
            .allMatch(term -> term.count().subject() == CountName.Subject.DOSSIER);
  }

  /** Units with most of its dossiers, by their share on time. */
  private static List<ChildRow> units(
      Question question, ProcedureCode code, Map<UnitCode, Scored> units) {
    return units.values().stream()
        .filter(scored -> !scored.unit().code().equals(question.unit().code()))
        .map(scored -> unit(question, code, scored))
        .filter(row -> row.denominator() > 0)
        .sorted(java.util.Comparator.comparingLong(ChildRow::denominator).reversed())
        .limit(UNITS_SHOWN)
        .toList();
  }

  private static ChildRow unit(Question question, ProcedureCode code, Scored scored) {
    Timeliness time = Timeliness.of(question.definition(), scored.tally());
    return new ChildRow(
        scored.unit().code(),
        scored.unit().name(),
        question.links().procedure(code, scored.unit().code()),
        time.onTime(),
        time.dossiers(),
        time.ratio(),
        null,
        null);
  }

  private static List<PublicationRow> publications(Question question, Procedure procedure) {
    return procedure.publications().stream()
        .map(
            publication ->
                new PublicationRow(
                    publication.decision(),
                    question.t("procedure.kind." + publication.kind().name()),
                    question.written().date(publication.decidedOn()),
                    question.written().date(publication.effectiveOn()),
                    question.written().date(publication.publicisedOn())))
        .toList();
  }

  private List<CountRow> counts(Question question, Procedure procedure) {
    List<CountRow> rows = new ArrayList<>();
    for (ProcedureCount count : Counts.procedure()) {
      Verdict verdict = verdict(question, procedure, count);
      CountName base = PROMISED.get(count.name());
      boolean judged =
          base != null
              && verdict(question, procedure, Counts.procedure(base)).answer() == Answer.YES;
      rows.add(
          new CountRow(
              count.basis().item(),
              question.t("count." + count.name().name()),
              null,
              judged
                  ? DossierCounts.cell(question, verdict.answer())
                  : DossierCounts.counted(question, verdict.answer()),
              null,
              question.language().say(verdict.sentence()),
              null,
              count.basis().source()));
    }
    return rows;
  }

  private Verdict verdict(Question question, Procedure procedure, ProcedureCount count) {
    return count.of(procedure, question.period(), question.asOf(), live.rules());
  }
}
