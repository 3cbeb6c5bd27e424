package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.ReconciliationPage;
import vn.dunghen.board.page.ReconciliationPage.ItemRow;
import vn.dunghen.board.page.ReconciliationPage.KindRow;
import vn.dunghen.board.page.ReconciliationPage.Points;
import vn.dunghen.board.page.ReconciliationPage.UnitRow;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.portal.SendAgain;
import vn.dunghen.reconciliation.Cost;
import vn.dunghen.reconciliation.Differences;
import vn.dunghen.reconciliation.Late;
import vn.dunghen.reconciliation.LateDossiers;
import vn.dunghen.reconciliation.Reconciliation;
import vn.dunghen.system.Token;

/** What differs between our ledger and the portal's, what that costs, and why dossiers are late. */
@Controller
class ReconciliationPageController {

  /** Above so many dossiers, different and late, the page comes first and its points after it. */
  private static final int RECKONED_AT_ONCE = 2_000;

  /** Above so many they are reckoned only where somebody asks for them. */
  private static final int RECKONED_UNASKED = 20_000;

  private final Questions questions;
  private final Frames frames;
  private final Reconciliation reconciliation;
  private final LateBlocks lateBlocks;
  private final Names names;
  private final Token token;
  private final Html html;

  ReconciliationPageController(
      Questions questions,
      Frames frames,
      Reconciliation reconciliation,
      LateBlocks lateBlocks,
      Names names,
      Token token,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.reconciliation = reconciliation;
    this.lateBlocks = lateBlocks;
    this.names = names;
    this.token = token;
    this.html = html;
  }

  @GetMapping("/doi-soat")
  ResponseEntity<String> reconciliation(HttpServletRequest request) {
    Question question = read(questions, request);
    return html.page(
        "reconciliation",
        page(
            request, question, OrderedAgain.said(request, question, "reconciliation.ordered"), ""));
  }

  /**
   * Orders a group to be sent again, of differences or of late dossiers; whoever orders shows the
   * token.
   */
  @PostMapping("/doi-soat/gui-lai")
  ResponseEntity<String> sendAgain(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String nhom,
      @RequestParam(defaultValue = "") String tre,
      @RequestParam(name = "token", defaultValue = "") String shown) {
    Question question = read(questions, request);
    if (!token.matches(shown.strip())) {
      return refused(request, question, question.t("reconciliation.token"), HttpStatus.FORBIDDEN);
    }
    if (!tre.isEmpty() && !nhom.isEmpty()) {
      throw new BadQuestion("tre", tre, "bad.either");
    }
    Optional<Late> late = tre.isEmpty() ? Optional.empty() : Optional.of(LateBlocks.asked(tre));
    FigureQuestion about = about(question);
    LateDossiers among =
        late.isPresent() ? reconciliation.late(about) : new LateDossiers(about.ledger(), List.of());
    Optional<String> unmended =
        late.flatMap(which -> which.unmendedAmong(among)).map(question.language()::say);
    if (unmended.isPresent()) {
      String said = question.t("reconciliation.unmended", unmended.get());
      return refused(request, question, said, HttpStatus.BAD_REQUEST);
    }
    DifferenceKind kind =
        nhom.isEmpty()
            ? null
            : DifferenceKind.ofId(nhom)
                .orElseThrow(() -> new BadQuestion("nhom", nhom, "bad.kind"));
    SendAgain.Ordered ordered =
        late.isPresent()
            ? reconciliation.sendAgain(about, late.get(), among)
            : reconciliation.sendAgain(about, kind);
    String back =
        question
            .links()
            .reconciliation(
                question.unit().code(), OrderedAgain.NAME, OrderedAgain.written(ordered));
    return Html.seeOther(back);
  }

  private ResponseEntity<String> refused(
      HttpServletRequest request, Question question, String why, HttpStatus status) {
    return html.page("reconciliation", "page", page(request, question, "", why), status);
  }

  /**
   * The question. Other pages leave out {@code ledger=local}, for it is what they take; here it is
   * not, so every address keeps it.
   */
  static Question read(Questions questions, HttpServletRequest request) {
    Question question = questions.read(request).standing();
    return QualityWish.text(request, "ledger") != null && question.ledger() == Ledger.LOCAL
        ? question.withLinks(question.links().with("ledger", "local"))
        : question;
  }

  /**
   * Lateness is looked at in the ledger that was asked for; else on the portal, where it has
   * anything. The API does the same.
   */
  static FigureQuestion about(Question question, Reconciliation reconciliation) {
    Ledger standard = reconciliation.hasData() ? Ledger.PORTAL : Ledger.LOCAL;
    boolean said = question.links().kept().containsKey("ledger");
    return new FigureQuestion(
        said ? question.ledger() : standard, question.definition(), question.slice());
  }

  private FigureQuestion about(Question question) {
    return about(question, reconciliation);
  }

  private ReconciliationPage page(
      HttpServletRequest request, Question question, String said, String refused) {
    FigureQuestion about = about(question);
    Differences differences = reconciliation.differences(about);
    LateDossiers late = reconciliation.late(about);
    Points points = points(request, differences.items().size() + late.items().size());
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("menu.reconciliation"), null));
    UnitCode unit = question.unit().code();
    return new ReconciliationPage(
        frames.withFigures(
            question, Frame.Place.RECONCILIATION, question.t("reconciliation.title"), null),
        crumbs,
        question.unit().name(),
        reconciliation.hasData(),
        differences.items().size(),
        question.links().reconciliationList(unit),
        points,
        question.links().reconciliation(unit, "diem", "co"),
        points == Points.SHOWN
            ? costs(question, about, differences)
            : differences.counts().entrySet().stream()
                .map(each -> kind(question, each.getKey(), each.getValue()))
                .toList(),
        lateBlocks.of(question, about, late, points == Points.SHOWN),
        units(question, about, differences, late),
        said,
        refused,
        hidden(question));
  }

  private static Points points(HttpServletRequest request, int dossiers) {
    return dossiers <= RECKONED_AT_ONCE || request.getParameter("diem") != null
        ? Points.SHOWN
        : dossiers <= RECKONED_UNASKED ? Points.TO_COME : Points.ASKED_FOR;
  }

  private static List<Hidden> hidden(Question question) {
    List<Hidden> hidden = new ArrayList<>();
    if (!question.wholeProvinceAsked()) {
      hidden.add(new Hidden("unit", question.unit().code().value()));
    }
    question.links().kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
    return hidden;
  }

  private List<KindRow> costs(Question question, FigureQuestion about, Differences differences) {
    if (differences.items().isEmpty()) {
      return List.of();
    }
    return reconciliation.costs(about, differences).stream()
        .map(cost -> kind(question, cost))
        .toList();
  }

  private static KindRow kind(Question question, Cost cost) {
    KindRow plain = kind(question, cost.kind(), cost.dossiers());
    return new KindRow(
        plain.id(),
        plain.name(),
        plain.dossiers(),
        plain.href(),
        cost.unit().points(),
        cost.province().points(),
        cost.unit().indicators().stream()
            .map(each -> new ItemRow(each.code(), each.difference()))
            .toList());
  }

  private static KindRow kind(Question question, @Nullable DifferenceKind kind, long dossiers) {
    String id = kind == null ? "" : kind.id();
    return new KindRow(
        id,
        kind == null
            ? question.t("reconciliation.all")
            : question.language().say(kind.vietnamese(), kind.english()),
        dossiers,
        question.links().reconciliationList(question.unit().code(), "nhom", id),
        null,
        null,
        List.of());
  }

  private List<UnitRow> units(
      Question question, FigureQuestion about, Differences differences, LateDossiers late) {
    Map<UnitCode, List<Differences.Item>> differing =
        reconciliation.byUnit(about, differences.items(), Differences.Item::row);
    Map<UnitCode, List<LateDossiers.Item>> overdue =
        reconciliation.byUnit(about, late.items(), LateDossiers.Item::row);
    Map<UnitCode, UnitRow> rows = new TreeMap<>();
    if (about.slice().tree().children(question.unit().code()).isEmpty()) {
      return List.of();
    }
    for (Map<UnitCode, ?> part : List.of(differing, overdue)) {
      for (UnitCode unit : part.keySet()) {
        rows.put(
            unit,
            unit(
                question,
                unit,
                differing.getOrDefault(unit, List.of()).size(),
                new LateDossiers(late.ledger(), overdue.getOrDefault(unit, List.of()))));
      }
    }
    return rows.values().stream()
        .sorted(java.util.Comparator.comparingLong((UnitRow row) -> -row.differing()))
        .toList();
  }

  private UnitRow unit(Question question, UnitCode unit, long differing, LateDossiers late) {
    if (unit.equals(question.unit().code())) {
      return new UnitRow(
          unit.value(),
          question.t("reconciliation.units.own"),
          null,
          differing,
          null,
          late.items().size(),
          null,
          late.notOfUnit().size(),
          null);
    }
    return new UnitRow(
        unit.value(),
        names.nameOf(unit),
        question.links().reconciliation(unit),
        differing,
        question.links().reconciliationList(unit),
        late.items().size(),
        LateBlocks.href(question, unit, "all"),
        late.notOfUnit().size(),
        LateBlocks.href(question, unit, "not-of-unit"));
  }
}
