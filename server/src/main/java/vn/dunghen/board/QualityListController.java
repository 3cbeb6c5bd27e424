package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.Paging;
import vn.dunghen.board.page.QualityListPage;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.QualityFigures;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.RuleWords;
import vn.dunghen.register.Listing;
import vn.dunghen.register.QualityPick;

/** The dossiers behind a figure of data quality, each with what is wrong with it. */
@Controller
class QualityListController {

  private final Questions questions;
  private final Frames frames;
  private final QualityFigures quality;
  private final Names names;
  private final Dossiers dossiers;
  private final DossierFindings findings;
  private final Html html;

  QualityListController(
      Questions questions,
      Frames frames,
      QualityFigures quality,
      Names names,
      Dossiers dossiers,
      DossierFindings findings,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.quality = quality;
    this.names = names;
    this.dossiers = dossiers;
    this.findings = findings;
    this.html = html;
  }

  @GetMapping("/chat-luong/ho-so")
  ResponseEntity<String> list(HttpServletRequest request) {
    Question question = questions.read(request).withLedger(Ledger.LOCAL);
    QualityWish wish = QualityWish.read(request, question, quality.sources(), ListPage.PAGE);
    Listing.DossierListing listing =
        quality.list(QualityController.about(question), wish.source(), wish.pick(), wish.page());
    return html.page("qualitylist", page(request, question, wish, listing));
  }

  private QualityListPage page(
      HttpServletRequest request,
      Question question,
      QualityWish wish,
      Listing.DossierListing listing) {
    String order = wish.orderWord(request);
    Optional<Map<DossierCode, State>> known = states(listing.rows());
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(
        new Crumb(question.t("menu.quality"), question.links().quality(question.unit().code())));
    crumbs.add(new Crumb(heading(question, wish), null));
    return new QualityListPage(
        frames.withFigures(question, Frame.Place.QUALITY, heading(question, wish), null),
        crumbs,
        heading(question, wish),
        question.unit().name(),
        meaning(question, wish),
        mend(question, wish),
        filter(question, wish, order),
        listing.figure(),
        Paging.of(
            listing.total(),
            wish.page().offset(),
            offset -> address(question, wish, order, offset)),
        listing.rows().stream()
            .map(row -> row(question, row, known.map(s -> s.get(row.code())).orElse(null)))
            .toList(),
        known.isPresent());
  }

  /** What is known of the dossiers listed; empty while the store is away. */
  private Optional<Map<DossierCode, State>> states(List<Listing.DossierRow> listed) {
    try {
      return Optional.of(
          dossiers.states(listed.stream().map(Listing.DossierRow::code).toList()).stream()
              .collect(Collectors.toMap(State::code, Function.identity())));
    } catch (DataAccessException | TransactionException away) {
      return Optional.empty();
    }
  }

  private QualityListPage.Row row(
      Question question, Listing.DossierRow row, @Nullable State state) {
    return new QualityListPage.Row(
        row.code().value(),
        question.links().dossier(row.code()),
        row.procedure() == null
            ? question.t("dossier.procedure.none")
            : names.nameOf(row.procedure()),
        question.unit().code().equals(row.unit()) ? null : names.nameOf(row.unit()),
        row.acceptedAt(),
        state == null ? List.of() : findings.of(question, state));
  }

  private static String heading(Question question, QualityWish wish) {
    if (wish.rule() != null) {
      return wish.rule().number() + " " + question.t("dq." + wish.rule().id());
    }
    if (wish.pattern() != null) {
      return wish.pattern().rule().number()
          + " "
          + question.t(
              "quality.pattern",
              question.language().say(wish.pattern().vietnamese(), wish.pattern().english()));
    }
    return question.t("quality.list");
  }

  private static String meaning(Question question, QualityWish wish) {
    List<String> parts = new ArrayList<>();
    if (wish.item() != null) {
      parts.add(
          wish.pick() instanceof QualityPick.Touched touched
              ? question.t("quality.list." + GainCells.word(touched.way()), wish.item())
              : wish.item());
    }
    if (wish.rule() == null && wish.pattern() == null) {
      parts.add(
          switch (wish.pick()) {
            case QualityPick.Sound sound -> question.t("quality.sound");
            case QualityPick.Faulty faulty -> question.t("quality.faulty");
            default -> question.t("quality.all");
          });
    }
    if (wish.source() != null) {
      parts.add(question.t("quality.list.source", wish.source()));
    }
    return String.join("; ", parts);
  }

  private static String mend(Question question, QualityWish wish) {
    @Nullable QualityRule rule =
        wish.rule() != null ? wish.rule() : wish.pattern() != null ? wish.pattern().rule() : null;
    if (rule == null) {
      return "";
    }
    RuleWords words = RuleWords.of(rule);
    return question.language().say(words.mend(), words.mendEnglish());
  }

  private static String address(Question question, QualityWish wish, String order, int offset) {
    List<String> pairs = new ArrayList<>(wish.pairs());
    Stream.of("order", order, "find", wish.page().find(), "offset", String.valueOf(offset))
        .forEach(pairs::add);
    return question.links().qualityList(question.unit().code(), pairs.toArray(String[]::new));
  }

  private static ListPage.Filter filter(Question question, QualityWish wish, String order) {
    List<Hidden> hidden = new ArrayList<>();
    if (!question.wholeProvinceAsked()) {
      hidden.add(new Hidden("unit", question.unit().code().value()));
    }
    for (int i = 0; i < wish.pairs().size(); i += 2) {
      hidden.add(new Hidden(wish.pairs().get(i), wish.pairs().get(i + 1)));
    }
    question.links().kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
    List<Choice> orders =
        QualityWish.ORDERS.stream()
            .map(word -> new Choice(word, question.t("list.order." + word), word.equals(order)))
            .toList();
    return new ListPage.Filter(wish.page().find(), List.of(), orders, hidden);
  }
}
