package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.SheetPage;
import vn.dunghen.board.page.SheetPage.Cell;
import vn.dunghen.board.page.SheetPage.Column;
import vn.dunghen.board.page.SheetPage.Row;
import vn.dunghen.board.page.SheetPage.Section;
import vn.dunghen.board.page.Written;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.officer.Officer;
import vn.dunghen.officer.OfficerDirectory.Serving;
import vn.dunghen.officer.Post;
import vn.dunghen.organisation.UnitCode;

/** Who works in a unit on the day of the tree, and where one officer worked before. */
@Controller
class OfficerPages {

  private static final String PATH = "/can-bo";
  private static final String FILE = PATH + ".csv";
  private static final int PAGE = 100;

  private final Questions questions;
  private final Frames frames;
  private final LiveRegister live;
  private final Names names;
  private final Html html;

  OfficerPages(Questions questions, Frames frames, LiveRegister live, Names names, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.live = live;
    this.names = names;
    this.html = html;
  }

  /** The officers of the unit; with {@code ma} the posts of one. */
  @GetMapping(PATH)
  ResponseEntity<String> officers(HttpServletRequest request) {
    Question question = questions.read(request);
    @Nullable String code = QualityWish.text(request, "ma");
    int offset = QualityWish.offset(request);
    List<Serving> serving = live.officers().in(question.tree(), question.unit().code());
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(
        new Crumb(
            question.t("officers"),
            code == null ? null : question.links().officers(question.unit().code())));
    if (code != null) {
      crumbs.add(new Crumb(code, null));
    }
    return html.page(
        "sheet",
        new SheetPage(
            frames.withFigures(question, Frame.Place.UNITS, question.t("officers"), null),
            crumbs,
            question.t(
                "officers.lead",
                question.unit().title(),
                question.written().date(question.tree().date())),
            List.of(),
            List.of(),
            List.of(code == null ? serving(question, serving, offset) : posts(question, code)),
            question.links().officers(question.unit().code(), "ma", code).replace(PATH, FILE),
            code == null
                ? Pagers.of(question, offset, serving.size(), PAGE, at -> page(question, at))
                : null));
  }

  /** The same as a file: all officers of the unit, or all posts of one. */
  @GetMapping(FILE)
  ResponseEntity<String> file(HttpServletRequest request) {
    Question question = questions.read(request);
    @Nullable String code = QualityWish.text(request, "ma");
    Csv csv =
        new Csv(
            question,
            "officer",
            "unit",
            "name",
            "told_unit",
            "title",
            "valid_from",
            "valid_to",
            "tree");
    if (code == null) {
      for (Serving one : live.officers().in(question.tree(), question.unit().code())) {
        row(csv, question, one.officer(), one.post());
      }
    } else {
      Officer officer = officer(code);
      officer.posts().reversed().forEach(post -> row(csv, question, officer, post));
    }
    return csv.answer("can-bo");
  }

  /** The unit as it is in the tree that is looked at, and as the directory says it. */
  private void row(Csv csv, Question question, Officer officer, Post post) {
    @Nullable UnitCode told = post.unit();
    @Nullable UnitCode unit = told == null ? null : question.tree().place(told).unit();
    csv.row(
        officer.code().value(),
        unit == null ? "" : unit.value(),
        unit == null ? "" : names.nameOf(unit),
        told == null ? "" : told.value(),
        post.title() == null ? "" : post.title(),
        post.validFrom() == null ? "" : post.validFrom().toString(),
        post.validTo() == null ? "" : post.validTo().toString(),
        question.tree().date().toString());
  }

  private Section serving(Question question, List<Serving> serving, int offset) {
    return new Section(
        "can-bo",
        question.t("officers.of"),
        question.t("officers.count", question.written().count(serving.size())),
        List.of(),
        columns(question, "officers.code"),
        serving.stream().skip(offset).limit(PAGE).map(one -> row(question, one)).toList(),
        question.t("officers.none"),
        question.t("officers.note"));
  }

  private static List<Column> columns(Question question, String first) {
    return List.of(
        Column.words(question.t(first)),
        Column.words(question.t(first.equals("unit") ? "officers.now" : "unit")),
        Column.words(question.t("officers.post")),
        Column.number(question.t("officers.from")),
        Column.number(question.t("officers.to")));
  }

  private Row row(Question question, Serving serving) {
    String code = serving.officer().code().value();
    UnitCode unit = serving.place().unit();
    return Row.of(
        Cell.of(code, question.links().officers(question.unit().code(), "ma", code)),
        Cell.of(names.nameOf(unit), question.links().unit(unit)).with(told(question, serving)),
        Cell.of(written(serving.post().title())),
        day(question, serving.post().validFrom()),
        day(question, serving.post().validTo()));
  }

  /** What the directory calls the unit, where it has been merged since. */
  private String told(Question question, Serving serving) {
    return serving.place().unit().equals(serving.post().unit())
        ? ""
        : question.t("officers.told", names.nameOf(serving.post().unit()));
  }

  private Officer officer(String code) {
    return Optional.of(code)
        .filter(text -> text.length() <= OfficerCode.LENGTH_MAX)
        .flatMap(text -> live.officers().find(new OfficerCode(text)))
        .orElseThrow(() -> new BadQuestion("ma", code, "bad.officer"));
  }

  private Section posts(Question question, String code) {
    Officer officer = officer(code);
    List<Row> rows = new ArrayList<>();
    officer.posts().reversed().forEach(post -> rows.add(row(question, post)));
    return new Section(
        "qua-trinh",
        question.t("officers.history", code),
        question.t("officers.history.lead"),
        List.of(),
        columns(question, "unit"),
        rows,
        "",
        question.t("officers.note"));
  }

  private Row row(Question question, Post post) {
    return Row.of(
        Cell.of(names.nameOf(post.unit())),
        now(question, post),
        Cell.of(written(post.title())),
        day(question, post.validFrom()),
        day(question, post.validTo()));
  }

  /** Where the unit belongs in the tree that is looked at. */
  private Cell now(Question question, Post post) {
    if (post.unit() == null) {
      return Cell.of(Written.NOTHING);
    }
    UnitCode unit = question.tree().place(post.unit()).unit();
    return Cell.of(names.nameOf(unit), question.links().unit(unit));
  }

  private static String written(@Nullable String title) {
    return title == null ? Written.NOTHING : title;
  }

  private static Cell day(Question question, @Nullable LocalDate day) {
    return Cell.of(day == null ? Written.NOTHING : question.written().date(day));
  }

  private static String page(Question question, int offset) {
    return question
        .links()
        .officers(question.unit().code(), "offset", offset == 0 ? null : String.valueOf(offset));
  }
}
