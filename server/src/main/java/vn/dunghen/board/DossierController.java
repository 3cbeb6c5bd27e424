package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.DossierFindPage;
import vn.dunghen.board.page.DossierPage;
import vn.dunghen.board.page.DossierPage.Cause;
import vn.dunghen.board.page.DossierPage.Column;
import vn.dunghen.board.page.DossierPage.Difference;
import vn.dunghen.board.page.DossierPage.Fact;
import vn.dunghen.board.page.DossierPage.Reckoning;
import vn.dunghen.board.page.Frame;
import vn.dunghen.calendar.Limit;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.Entries;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.reconciliation.Reconciliation;

/** One dossier: what is known of it, why it counts, and the messages that told so. */
@Controller
class DossierController {

  private static final String LOCAL = "verdict.portal.local";
  private static final String PORTAL = "verdict.portal.portal";

  private final Questions questions;
  private final Frames frames;
  private final Dossiers dossiers;
  private final Entries entries;
  private final Names names;
  private final Scores scores;
  private final LiveRegister live;
  private final ClockSettings settings;
  private final DossierFindings findings;
  private final Reconciliation reconciliation;
  private final Html html;

  DossierController(
      Questions questions,
      Frames frames,
      Dossiers dossiers,
      Entries entries,
      Names names,
      Scores scores,
      LiveRegister live,
      DossierFindings findings,
      Reconciliation reconciliation,
      Html html,
      ClockSettings settings) {
    this.reconciliation = reconciliation;
    this.settings = settings;
    this.questions = questions;
    this.frames = frames;
    this.dossiers = dossiers;
    this.entries = entries;
    this.names = names;
    this.scores = scores;
    this.live = live;
    this.findings = findings;
    this.html = html;
  }

  /** The way to a dossier; with a code the dossier itself, whatever signs the code has. */
  @GetMapping("/ho-so")
  ResponseEntity<String> find(
      HttpServletRequest request,
      @RequestParam(name = "ma", required = false) @Nullable String code) {
    Question question = questions.read(request);
    if (code != null && !code.isBlank()) {
      Optional<DossierCode> asked = code(code);
      if (asked.flatMap(dossiers::state).isPresent()) {
        return dossier(request, code.strip());
      }
    }
    long all =
        Timeliness.of(
                question.definition(), scores.register(question).count(question.wholeProvince()))
            .dossiers();
    Frame frame = frames.plain(question, Frame.Place.DOSSIERS, question.t("dossiers.title"));
    String sought = code == null || code.isBlank() ? null : code.strip();
    String list =
        question.links().list(Timeliness.INDICATOR, "denominator", question.root().code());
    return html.page("dossiers", new DossierFindPage(frame, sought, list, all));
  }

  private static Optional<DossierCode> code(String text) {
    try {
      return Optional.of(new DossierCode(text.strip()));
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }

  @GetMapping("/ho-so/{code}")
  ResponseEntity<String> dossier(HttpServletRequest request, @PathVariable("code") String text) {
    Question question = questions.read(request);
    State state =
        code(text)
            .flatMap(dossiers::state)
            .orElseThrow(() -> new NotThere(NotThere.Kind.DOSSIER, text));
    Optional<Dossier> shown = state.local().or(state::portal);
    if (shown.isEmpty()) {
      throw new NotThere(NotThere.Kind.DOSSIER, text);
    }
    return html.page("dossier", page(question, state, shown.get()));
  }

  private DossierPage page(Question question, State state, Dossier shown) {
    Rules rules = live.rules();
    Reckonings reckonings = new Reckonings(question, rules);
    Optional<Unit> unit = unit(question, shown);
    List<Column> columns = new ArrayList<>();
    List<Reckoning> steps = new ArrayList<>();
    state
        .local()
        .ifPresent(
            dossier -> {
              LawVerdicts law = new LawVerdicts(question, rules, settings, dossier);
              columns.add(law.column());
              law.steps().ifPresent(steps::add);
              columns.add(reckonings.column(LOCAL, dossier));
              reckonings.steps(LOCAL, dossier).ifPresent(steps::add);
            });
    state
        .portal()
        .ifPresent(
            dossier -> {
              columns.add(reckonings.column(PORTAL, dossier));
              reckonings.steps(PORTAL, dossier).ifPresent(steps::add);
            });
    List<Difference> differences =
        state.local().isPresent() && state.portal().isPresent()
            ? new DossierDifferences(question, names, rules)
                .of(state.local().get(), state.portal().get())
            : List.of();
    UnitCode owner = unit.map(Unit::code).orElse(question.root().code());
    DossierCounts counts = new DossierCounts(question, rules, owner, state.local(), state.portal());
    return new DossierPage(
        frames.withFigures(
            question,
            Frame.Place.DOSSIERS,
            question.t("dossier") + " " + shown.code().value(),
            null),
        crumbs(question, unit, shown),
        shown.code().value(),
        procedure(question, shown),
        shown.procedure() == null ? null : question.links().procedure(shown.procedure()),
        facts(question, shown, unit),
        columns,
        causes(question, state),
        question.links().evidence(shown.code()),
        Timelines.of(
            question,
            rules.calendar(),
            shown,
            reckonings.reckoned(shown),
            reckonings.column(LOCAL, shown).sentence()),
        DossierEvents.of(question, names, shown),
        steps,
        counts.rows(),
        counts.others(),
        state.portal().isPresent(),
        handling(question, shown, rules),
        differences,
        lead(question, differences),
        findings.reckoned(question, unit.orElse(question.root()), state),
        RawMessages.of(entries.of(state.code())));
  }

  private List<Cause> causes(Question question, State state) {
    List<Cause> causes = new ArrayList<>();
    for (Ledger ledger : Ledger.values()) {
      state
          .in(ledger)
          .map(dossier -> Moments.ofPage(question, dossier, live.rules()))
          .flatMap(moment -> reconciliation.cause(state, ledger, moment))
          .ifPresent(
              why ->
                  causes.add(
                      new Cause(
                          question.t(ledger == Ledger.LOCAL ? "ledger.local" : "ledger.portal"),
                          LateBlocks.name(question, why.cause()),
                          question.t(
                              why.cause().ofUnit()
                                  ? "reconciliation.dossier.side.unit"
                                  : "reconciliation.dossier.side.other"),
                          question.language().say(why.sentence()))));
    }
    return causes;
  }

  /** The unit in whose figures the dossier stands. */
  private static Optional<Unit> unit(Question question, Dossier dossier) {
    return dossier
        .owner()
        .map(code -> question.tree().place(code).unit())
        .flatMap(question.tree()::find);
  }

  private static List<Crumb> crumbs(Question question, Optional<Unit> unit, Dossier dossier) {
    List<Crumb> crumbs = UnitController.above(unit.map(question::withUnit).orElse(question));
    crumbs.add(new Crumb(question.t("dossiers.title"), question.links().dossiers()));
    crumbs.add(new Crumb(dossier.code().value(), null));
    return crumbs;
  }

  /** With the limit that the dossier keeps, that of its acceptance. */
  private String procedure(Question question, Dossier dossier) {
    ProcedureCode code = dossier.procedure();
    if (code == null) {
      return question.t("dossier.procedure.none");
    }
    Optional<Limit> then = live.rules().procedureOf(dossier).map(Procedure::limit);
    String limit = then.map(found -> ", " + question.language().say(found)).orElse("");
    if (!then.equals(live.procedures().find(code).map(Procedure::limit))) {
      limit += question.t("dossier.limit.then");
    }
    return names.nameOf(code) + " (" + code.national() + limit + ")";
  }

  private List<Fact> facts(Question question, Dossier dossier, Optional<Unit> unit) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(question.t("dossier.status"), Statuses.of(question, dossier), null));
    facts.add(
        new Fact(
            question.t("dossier.channel"), Statuses.channel(question, dossier.channel()), null));
    long moved = dossier.dueChanges().stream().filter(change -> change.from() != null).count();
    facts.add(
        new Fact(
            question.t("dossier.duechanges"),
            moved == 0
                ? question.t("dossier.duechanges.none")
                : question.t("dossier.duechanges.times", question.written().count(moved)),
            null));
    facts.add(
        new Fact(
            question.t("dossier.unit"),
            names.nameOf(dossier.owner().orElse(null))
                + (dossier.creditedToSender() ? question.t("dossier.unit.sender") : ""),
            unit.map(one -> question.links().unit(one.code())).orElse(null)));
    if (!dossier.aliases().isEmpty()) {
      facts.add(
          new Fact(question.t("dossier.aliases"), String.join(", ", dossier.aliases()), null));
    }
    return facts;
  }

  private static String handling(Question question, Dossier dossier, Rules rules) {
    Instant accepted = dossier.acceptedAt();
    boolean handled =
        Counts.dossier(CountName.HANDLED).of(dossier, rules).at(question.asOf()) == Answer.YES;
    return HandlingEnd.inHand(dossier)
        .filter(end -> handled && accepted != null)
        .map(
            end ->
                question.t(
                    "counts.handling", question.written().lapse(Duration.between(accepted, end))))
        .orElseGet(() -> question.t("counts.nohandling"));
  }

  private static String lead(Question question, List<Difference> differences) {
    if (differences.isEmpty()) {
      return question.t("differences.none");
    }
    long differing = differences.stream().filter(Difference::differs).count();
    return question.t(
        "differences.lead",
        question.written().count(differing),
        question.written().count(differences.size() - differing));
  }
}
