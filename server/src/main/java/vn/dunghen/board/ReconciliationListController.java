package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.Paging;
import vn.dunghen.board.page.ReconciliationListPage;
import vn.dunghen.board.page.ReconciliationListPage.Row;
import vn.dunghen.comparing.Comparison;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.reconciliation.Differences;
import vn.dunghen.reconciliation.Late;
import vn.dunghen.reconciliation.LateDossiers;
import vn.dunghen.reconciliation.Reconciliation;
import vn.dunghen.register.Listing.DossierRow;

/** The dossiers behind a figure of reconciliation: what differs, or why it is late. */
@Controller
class ReconciliationListController {

  private static final int AT_ONCE = 1_000;

  private final Questions questions;
  private final Frames frames;
  private final Reconciliation reconciliation;
  private final Dossiers dossiers;
  private final Names names;
  private final Html html;

  ReconciliationListController(
      Questions questions,
      Frames frames,
      Reconciliation reconciliation,
      Dossiers dossiers,
      Names names,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.reconciliation = reconciliation;
    this.dossiers = dossiers;
    this.names = names;
    this.html = html;
  }

  /** A dossier of the list before it is written out: late ones have their cause. */
  private record Found(DossierRow row, LateDossiers.@Nullable Item late) {}

  /**
   * Which list it is.
   *
   * @param late null where it is one of differences
   * @param kind null: all kinds
   */
  private record Wish(@Nullable Late late, @Nullable DifferenceKind kind, String find, int offset) {

    static Wish read(HttpServletRequest request) {
      String tre = QualityWish.text(request, "tre");
      String nhom = QualityWish.text(request, "nhom");
      String find = QualityWish.text(request, "find");
      return new Wish(
          tre == null ? null : LateBlocks.asked(tre),
          nhom == null
              ? null
              : DifferenceKind.ofId(nhom)
                  .orElseThrow(() -> new BadQuestion("nhom", nhom, "bad.kind")),
          find == null ? "" : find,
          QualityWish.offset(request));
    }

    @Nullable String[] pairs(HttpServletRequest request) {
      return new @Nullable String[] {
        "tre", request.getParameter("tre"), "nhom", request.getParameter("nhom"), "find", find
      };
    }
  }

  @GetMapping("/doi-soat/ho-so")
  ResponseEntity<String> list(HttpServletRequest request) {
    Question question = ReconciliationPageController.read(questions, request);
    Wish wish = Wish.read(request);
    List<Found> all = found(question, wish);
    List<Found> filtered = filtered(all, wish.find());
    List<Found> shown = part(filtered, wish.offset(), ListPage.PAGE);
    String heading = heading(question, wish);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(
        new Crumb(
            question.t("menu.reconciliation"),
            question.links().reconciliation(question.unit().code())));
    crumbs.add(new Crumb(heading, null));
    return html.page(
        "reconciliationlist",
        new ReconciliationListPage(
            frames.withFigures(question, Frame.Place.RECONCILIATION, heading, null),
            crumbs,
            heading,
            question.unit().name(),
            filter(request, question, wish),
            all.size(),
            Paging.of(
                filtered.size(), wish.offset(), offset -> address(request, question, wish, offset)),
            rows(question, shown),
            question
                .links()
                .address("/doi-soat/ho-so.csv", withUnit(question, wish.pairs(request)))));
  }

  private List<Found> found(Question question, Wish wish) {
    var about = ReconciliationPageController.about(question, reconciliation);
    List<Found> found = new ArrayList<>();
    if (wish.late() != null) {
      wish.late()
          .among(reconciliation.late(about))
          .forEach(item -> found.add(new Found(item.row(), item)));
    } else {
      Differences differences = reconciliation.differences(about);
      differences.of(wish.kind()).forEach(item -> found.add(new Found(item.row(), null)));
    }
    return found;
  }

  private static List<Found> filtered(List<Found> all, String find) {
    String wanted = find.toUpperCase(Locale.ROOT);
    return all.stream()
        .filter(one -> one.row().code().value().toUpperCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private static List<Found> part(List<Found> all, int from, int length) {
    int begin = Math.min(from, all.size());
    return all.subList(begin, Math.min(begin + length, all.size()));
  }

  private static String heading(Question question, Wish wish) {
    if (wish.late() != null) {
      String heading = LateBlocks.heading(question, wish.late());
      return wish.late().one() == null ? heading : question.t("reconciliation.late.with", heading);
    }
    return wish.kind() == null
        ? question.t("reconciliation.all")
        : question.language().say(wish.kind().vietnamese(), wish.kind().english());
  }

  private List<Row> rows(Question question, List<Found> shown) {
    Map<DossierCode, State> known = new HashMap<>();
    dossiers
        .states(shown.stream().map(one -> one.row().code()).toList())
        .forEach(state -> known.put(state.code(), state));
    return shown.stream().map(one -> row(question, one, known.get(one.row().code()))).toList();
  }

  private Row row(Question question, Found one, @Nullable State state) {
    List<String> tags = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    if (one.late() != null) {
      tags.add(LateBlocks.name(question, one.late().why().cause()));
      sentences.add(question.language().say(one.late().why().sentence()));
    } else if (state != null) {
      Comparison.of(state.local().orElse(null), state.portal().orElse(null))
          .forEach(
              difference -> {
                DifferenceKind kind = difference.kind();
                String tag = question.language().say(kind.vietnamese(), kind.english());
                if (!tags.contains(tag)) {
                  tags.add(tag);
                }
                sentences.add(question.language().say(difference.vi(), difference.en()));
              });
    }
    return new Row(
        one.row().code().value(),
        question.links().dossier(one.row().code()),
        one.row().procedure() == null
            ? question.t("dossier.procedure.none")
            : names.nameOf(one.row().procedure()),
        question.unit().code().equals(one.row().unit()) ? null : names.nameOf(one.row().unit()),
        one.row().acceptedAt(),
        tags,
        sentences,
        question.links().evidence(one.row().code()));
  }

  private static @Nullable String[] withUnit(Question question, @Nullable String[] pairs) {
    @Nullable String[] all = new String[pairs.length + 2];
    System.arraycopy(pairs, 0, all, 2, pairs.length);
    all[0] = "unit";
    all[1] = question.wholeProvinceAsked() ? null : question.unit().code().value();
    return all;
  }

  private static String address(
      HttpServletRequest request, Question question, Wish wish, int offset) {
    @Nullable String[] pairs = wish.pairs(request);
    @Nullable String[] all = java.util.Arrays.copyOf(pairs, pairs.length + 2);
    all[pairs.length] = "offset";
    all[pairs.length + 1] = offset == 0 ? null : String.valueOf(offset);
    return question.links().reconciliationList(question.unit().code(), all);
  }

  private static ListPage.Filter filter(HttpServletRequest request, Question question, Wish wish) {
    List<Hidden> hidden = new ArrayList<>();
    if (!question.wholeProvinceAsked()) {
      hidden.add(new Hidden("unit", question.unit().code().value()));
    }
    for (String name : List.of("tre", "nhom")) {
      String value = QualityWish.text(request, name);
      if (value != null) {
        hidden.add(new Hidden(name, value));
      }
    }
    question.links().kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
    return new ListPage.Filter(wish.find(), List.of(), List.<Choice>of(), hidden);
  }

  @GetMapping("/doi-soat/ho-so.csv")
  ResponseEntity<String> csv(HttpServletRequest request) {
    Question question = ReconciliationPageController.read(questions, request);
    Wish wish = Wish.read(request);
    Csv csv = new Csv(question, "dossier", "procedure", "unit", "what", "sentence");
    List<Found> all = filtered(found(question, wish), wish.find());
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Found> some = part(all, from, AT_ONCE);
      List<Row> written = rows(question, some);
      for (int i = 0; i < some.size(); i++) {
        DossierRow row = some.get(i).row();
        csv.row(
            row.code().value(),
            row.procedure() == null ? "" : row.procedure().value(),
            row.unit() == null ? "" : row.unit().value(),
            String.join("; ", written.get(i).tags()),
            String.join("; ", written.get(i).sentences()));
      }
    }
    return csv.answer("doi-soat");
  }
}
