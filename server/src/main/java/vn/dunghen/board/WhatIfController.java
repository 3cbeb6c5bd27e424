package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.WhatIfPage;
import vn.dunghen.board.page.WhatIfPage.Result;
import vn.dunghen.board.page.WhatIfPage.Row;
import vn.dunghen.board.page.WhatIfPage.Wish;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.foresight.Change;
import vn.dunghen.foresight.ChangeKind;
import vn.dunghen.foresight.Supposed;
import vn.dunghen.foresight.WhatIf;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Readings;
import vn.dunghen.index.Settings.RankList;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.Slice;
import vn.dunghen.supposing.Mend;

/** What would come of a change, counted and not estimated. */
@Controller
class WhatIfController {

  private static final String PATH = "/neu-thi";
  private static final int DOSSIERS_MAX = 300;

  private static final Set<String> OWN =
      Set.of("unit", "kind", "dossiers", "due", "procedure", "other", "databases", "asOf");

  private final Questions questions;
  private final Frames frames;
  private final WhatIf whatIf;
  private final Definitions definitions;
  private final LiveRegister live;
  private final Html html;

  WhatIfController(
      Questions questions,
      Frames frames,
      WhatIf whatIf,
      Definitions definitions,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.whatIf = whatIf;
    this.definitions = definitions;
    this.live = live;
    this.html = html;
  }

  @GetMapping(PATH)
  ResponseEntity<String> whatIf(HttpServletRequest request) {
    Question question = questions.read(request);
    String word = text(request, "kind");
    Optional<ChangeKind> kind = ChangeKind.of(word);
    if (!word.isEmpty() && kind.isEmpty()) {
      throw new BadQuestion("kind", word, "bad.change");
    }
    if (kind.filter(ChangeKind.SENT_AGAIN::equals).isPresent()) {
      question = question.withLedger(Ledger.PORTAL);
      PortalSilent.check(question, live);
    }
    Wish wish = wish(request, question, kind.orElse(ChangeKind.END));
    @Nullable Result result = kind.isEmpty() ? null : result(question, kind.get(), wish);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("suppose"), null));
    return html.page(
        "whatif",
        new WhatIfPage(
            frames.withFigures(
                question.standing(), Frame.Place.WHAT_IF, question.t("suppose"), null),
            crumbs,
            question.unit().name(),
            wish,
            result));
  }

  private static String text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).map(String::strip).orElse("");
  }

  private Wish wish(HttpServletRequest request, Question question, ChangeKind chosen) {
    List<Hidden> hidden = new ArrayList<>();
    question
        .links()
        .kept()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name)) {
                hidden.add(new Hidden(name, value));
              }
            });
    List<Choice> units =
        question.tree().units().stream()
            .filter(unit -> unit.kind() != UnitKind.OTHER || unit.equals(question.unit()))
            .map(
                unit ->
                    new Choice(
                        unit.code().value(),
                        unit.name(),
                        unit.code().equals(question.unit().code())))
            .toList();
    List<Choice> kinds =
        Stream.of(ChangeKind.values())
            .map(
                kind ->
                    new Choice(
                        kind.word(), question.t("suppose.kind." + kind.word()), kind == chosen))
            .toList();
    String other = text(request, "other");
    List<Choice> others =
        definitions.all().stream()
            .filter(definition -> !definition.equals(question.definition()))
            .map(
                definition ->
                    new Choice(
                        definition.id(),
                        question.language().say(definition.name()),
                        definition.id().equals(other)))
            .toList();
    return new Wish(
        hidden,
        units,
        kinds,
        text(request, "dossiers"),
        text(request, "due"),
        text(request, "procedure"),
        others,
        text(request, "databases"),
        text(request, "asOf"));
  }

  private Result result(Question question, ChangeKind kind, Wish wish) {
    Slice slice = question.slice();
    FigureQuestion asked = new FigureQuestion(question.ledger(), question.definition(), slice);
    Change change = change(kind, wish, slice);
    Supposed supposed = whatIf.ask(asked, change);
    Question after = question.withDefinition(supposed.definition());
    return new Result(
        question.t("suppose.kind." + kind.word()),
        supposed.before().score().total(),
        Heroes.band(question, supposed.before().score().band()),
        supposed.after().score().total(),
        Heroes.band(after, supposed.after().score().band()),
        supposed.gain(),
        rank(question, supposed.place()),
        changed(question, kind, supposed),
        question.t(
            "suppose.took",
            milliseconds(question, supposed.laying()),
            milliseconds(question, supposed.counting())),
        supposed.differences().stream().map(each -> row(question, each)).toList());
  }

  private static String milliseconds(Question question, Duration took) {
    return question.t("milliseconds", question.written().count(took.toMillis()));
  }

  private static String rank(Question question, Supposed.@Nullable Place place) {
    if (place == null || place.before() == null || place.after() == null) {
      return "";
    }
    return question.t(
        place.list() == RankList.DEPARTMENTS ? "suppose.rank.so" : "suppose.rank.xa",
        question.written().count(place.before().longValue()),
        question.written().count(place.after().longValue()),
        question.written().count(place.of()));
  }

  private static String changed(Question question, ChangeKind kind, Supposed supposed) {
    String changed = question.written().count(supposed.changed());
    return switch (kind) {
      case DEFINITION -> question.t("suppose.changed.none");
      case POPULATION_DATABASES -> question.t("suppose.changed.all", changed);
      case END,
          RESULT_FILE,
          DIGITISE,
          REUSE,
          SHARE,
          POPULATION_DATA,
          PAY_ONLINE,
          SYNCHRONISE,
          SENT_AGAIN ->
          supposed.unchanged() == 0
              ? question.t("suppose.changed", changed)
              : question.t(
                  "suppose.changed.some", changed, question.written().count(supposed.unchanged()));
    };
  }

  private static Row row(Question question, Readings.Difference each) {
    String code = each.code();
    String name =
        question
            .definition()
            .indicator(code)
            .map(Indicator::name)
            .map(question.language()::say)
            .orElse("");
    return new Row(
        code,
        name,
        question.links().indicator(code, question.unit().code()),
        counts(question, each.first()),
        each.first() == null ? null : each.first().points(),
        counts(question, each.second()),
        each.second() == null ? null : each.second().points(),
        each.difference());
  }

  private static String counts(Question question, @Nullable IndicatorScore score) {
    if (score == null || score.numerator() == null || score.denominator() == null) {
      return "";
    }
    return question.written().count(score.numerator())
        + " / "
        + question.written().count(score.denominator());
  }

  private Change change(ChangeKind kind, Wish wish, Slice slice) {
    return switch (kind) {
      case END, RESULT_FILE, DIGITISE, REUSE, SHARE, POPULATION_DATA, PAY_ONLINE, SYNCHRONISE -> {
        Mend mend = Mend.valueOf(kind.name());
        yield wish.dossiers().isEmpty()
            ? all(mend, wish, slice)
            : new Change.Mended(mend, codes(wish.dossiers()));
      }
      case SENT_AGAIN -> new Change.SentAgain();
      case DEFINITION ->
          new Change.Redefined(
              wish.definitions().stream()
                  .filter(Choice::chosen)
                  .findFirst()
                  .flatMap(choice -> definitions.find(choice.value()))
                  .orElseThrow(() -> new BadQuestion("other", "", "bad.definition")));
      case POPULATION_DATABASES ->
          new Change.PopulationDatabases(
              Stream.of(wish.databases().split("[,;\\s]+"))
                  .filter(code -> !code.isEmpty())
                  .collect(Collectors.toSet()));
    };
  }

  private static Change all(Mend mend, Wish wish, Slice slice) {
    Slice among =
        wish.procedure().isEmpty() ? slice : slice.withProcedure(procedure(wish.procedure()));
    return new Change.MendedAll(
        mend,
        among,
        wish.due().isEmpty() ? null : VietnamTime.startOf(day(wish.due()).plusDays(1)));
  }

  private static ProcedureCode procedure(String text) {
    try {
      return new ProcedureCode(text);
    } catch (IllegalArgumentException wrong) {
      throw new BadQuestion("procedure", text, "bad.code");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new BadQuestion("due", text, "bad.date");
    }
  }

  private static List<DossierCode> codes(String text) {
    List<DossierCode> codes = new ArrayList<>();
    for (String code : text.split("[,;\\s]+")) {
      if (!code.isEmpty()) {
        try {
          codes.add(new DossierCode(code));
        } catch (IllegalArgumentException wrong) {
          throw new BadQuestion("dossiers", code, "bad.code");
        }
      }
    }
    if (codes.size() > DOSSIERS_MAX) {
      throw new BadQuestion("dossiers", String.valueOf(codes.size()), "bad.dossiers");
    }
    return codes;
  }
}
