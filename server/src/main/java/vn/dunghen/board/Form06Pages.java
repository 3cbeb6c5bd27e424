package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.Paging;
import vn.dunghen.board.page.SheetListPage;
import vn.dunghen.board.page.SheetPage;
import vn.dunghen.board.page.Written;
import vn.dunghen.counting.CountName;
import vn.dunghen.figure.Form06Sheet;
import vn.dunghen.figure.Form06Sheets;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Form06.Cell;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.Listing;

/** Form 06 of a unit and those below it, and the dossiers behind each cell. */
@Controller
class Form06Pages {

  private static final Frames.Both NO_POINTS = new Frames.Both(null, null);
  private static final String LIST = "/bieu-06/danh-sach";

  /** What was received in the period: online, and in any other way. */
  static final String IN_PERIOD = "in_period";

  private final Questions questions;
  private final Frames frames;
  private final Form06Sheets sheets;
  private final ListRows rows;
  private final LiveRegister live;
  private final Html html;

  Form06Pages(
      Questions questions,
      Frames frames,
      Form06Sheets sheets,
      ListRows rows,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.sheets = sheets;
    this.rows = rows;
    this.live = live;
    this.html = html;
  }

  @GetMapping("/bieu-06")
  ResponseEntity<String> form(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    List<Form06Sheet> found = sheets.of(question.ledger(), question.slice(), GroupBy.UNIT);
    Form06Tables tables = new Form06Tables(question);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("form06"), null));
    return html.page(
        "sheet",
        new SheetPage(
            frames.withFigures(question, Frame.Place.FORM06, question.t("form06.title"), NO_POINTS),
            crumbs,
            question.t(
                "form06.subtitle",
                question.unit().title(),
                Frames.periodSaid(question.language(), question.period())),
            tables.notices(found.getFirst()),
            List.of(),
            List.of(tables.units(found), tables.beside(found.getFirst())),
            question.links().form06(question.unit().code()).replace("/bieu-06", "/bieu-06.csv")));
  }

  /** The same as a file: a row for each unit, what it reported in the last columns. */
  @GetMapping("/bieu-06.csv")
  ResponseEntity<String> file(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    List<String> heads = new ArrayList<>(List.of("unit", "name"));
    for (Cell cell : Cell.values()) {
      heads.add(word(cell));
    }
    for (Cell cell : Cell.values()) {
      heads.add("reported_" + word(cell));
    }
    Csv csv = new Csv(question, heads.toArray(String[]::new));
    for (Form06Sheet sheet : sheets.of(question.ledger(), question.slice(), GroupBy.UNIT)) {
      List<String> row = new ArrayList<>();
      row.add(sheet.unit().code().value());
      row.add(sheet.unit().name());
      for (Cell cell : Cell.values()) {
        row.add(String.valueOf(sheet.ours().of(cell)));
      }
      for (Cell cell : Cell.values()) {
        Long told = sheet.reported(cell);
        row.add(told == null ? "" : told.toString());
      }
      csv.row(row.toArray(String[]::new));
    }
    return csv.answer("bieu-06");
  }

  @GetMapping(LIST)
  ResponseEntity<String> list(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    Asked asked = asked(request);
    int offset = offset(request);
    Listing.DossierListing listing = listing(question, asked, offset, ListPage.PAGE);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("form06"), question.links().form06(question.unit().code())));
    crumbs.add(new Crumb(name(question, asked), null));
    return html.page(
        "sheetlist",
        new SheetListPage(
            frames.withFigures(question, Frame.Place.FORM06, name(question, asked), NO_POINTS),
            crumbs,
            question.t(
                "form06.subtitle",
                question.unit().title(),
                Frames.periodSaid(question.language(), question.period())),
            Paging.of(listing.figure(), offset, from -> address(question, asked, from)),
            rows.of(atTheEnd(question), listing, List.of(CountName.ON_TIME)),
            address(question, asked, 0).replace(LIST, LIST + ".csv")));
  }

  /** The whole list as a file. */
  @GetMapping(LIST + ".csv")
  ResponseEntity<String> listFile(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    Asked asked = asked(request);
    Written written = question.written();
    Csv csv = new Csv(question, "code", "unit", "procedure", "accepted_at", "ended_at", "late");
    for (Listing.DossierRow row : listing(question, asked, 0, Integer.MAX_VALUE).rows()) {
      csv.row(
          row.code().value(),
          row.unit() == null ? "" : row.unit().value(),
          row.procedure() == null ? "" : row.procedure().value(),
          row.acceptedAt() == null ? "" : written.machine(row.acceptedAt()),
          row.endedAt() == null ? "" : written.machine(row.endedAt()),
          String.valueOf(row.late()));
    }
    return csv.answer("bieu-06-" + asked.word());
  }

  private Listing.DossierListing listing(Question question, Asked asked, int offset, int limit) {
    ListOrder order = new ListOrder(ListOrder.Column.ACCEPTED, ListOrder.Direction.ASCENDING);
    return sheets.list(
        question.ledger(), question.slice(), asked.cells(), order, "", offset, limit);
  }

  /** The form stands at the end of its period, and so do the verdicts of its lists. */
  private static Question atTheEnd(Question question) {
    java.time.Instant last = question.period().to().minusSeconds(1);
    return question.asOf().isAfter(last) ? question.withAsOf(last) : question;
  }

  /** The cells that a list is of, and the word for them in the address. */
  private record Asked(String word, Set<Cell> cells) {}

  private static Asked asked(HttpServletRequest request) {
    String word = Optional.ofNullable(request.getParameter("cell")).orElse("");
    if (word.equals(IN_PERIOD)) {
      return new Asked(word, Set.of(Cell.ONLINE, Cell.DIRECT));
    }
    for (Cell cell : Cell.values()) {
      if (word(cell).equals(word)) {
        return new Asked(word, Set.of(cell));
      }
    }
    throw new BadQuestion("cell", word, "bad.cell");
  }

  private static int offset(HttpServletRequest request) {
    String asked = Optional.ofNullable(request.getParameter("offset")).orElse("0");
    if (!asked.matches("[0-9]{1,9}")) {
      throw new BadQuestion("offset", asked, "bad.offset");
    }
    return Integer.parseInt(asked);
  }

  private static String address(Question question, Asked asked, int offset) {
    return list(
        question, asked.word(), question.unit().code(), "offset", offset == 0 ? null : "" + offset);
  }

  /** The list of a cell of the form, or of {@link #IN_PERIOD}. */
  static String list(
      Question question, String cell, UnitCode unit, String name, @Nullable String value) {
    return question
        .links()
        .address(
            LIST,
            "cell",
            cell,
            "unit",
            unit.equals(question.root().code()) ? null : unit.value(),
            name,
            value);
  }

  static String list(Question question, Cell cell, UnitCode unit) {
    return list(question, word(cell), unit, "offset", null);
  }

  static String word(Cell cell) {
    return cell.name().toLowerCase(Locale.ROOT);
  }

  /** The cell by itself: {@code Đã giải quyết quá hạn}. */
  static String name(Question question, Cell cell) {
    return question.t("form06.cell." + cell.name());
  }

  private static String name(Question question, Asked asked) {
    return asked.word().equals(IN_PERIOD)
        ? question.t("form06.inperiod")
        : name(question, asked.cells().iterator().next());
  }
}
