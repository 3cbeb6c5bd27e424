package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.ListPage.Tab;
import vn.dunghen.board.page.SheetPage;
import vn.dunghen.board.page.SheetPage.Cell;
import vn.dunghen.board.page.SheetPage.Column;
import vn.dunghen.board.page.SheetPage.Row;
import vn.dunghen.board.page.SheetPage.Section;
import vn.dunghen.board.page.SheetPage.Tone;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.figure.ControlReport;
import vn.dunghen.figure.ControlReport.State;
import vn.dunghen.figure.ControlReports;
import vn.dunghen.figure.Form06Sheet;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Tree;
import vn.dunghen.register.Slice;

/** Which units have filed their control report of a month, late, or not at all. */
@Controller
class ControlReportPages {

  private static final String PATH = "/bao-cao-kiem-soat";

  private final Questions questions;
  private final Frames frames;
  private final ControlReports reports;
  private final LiveRegister live;
  private final Html html;

  ControlReportPages(
      Questions questions, Frames frames, ControlReports reports, LiveRegister live, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.reports = reports;
    this.live = live;
    this.html = html;
  }

  @GetMapping(PATH)
  ResponseEntity<String> reports(HttpServletRequest request) {
    Question question = questions.read(request);
    Period month = month(question);
    List<ControlReport> all = reports.of(slice(question, month));
    Optional<State> asked = asked(request);
    List<ControlReport> shown =
        all.stream().filter(one -> asked.isEmpty() || one.state() == asked.get()).toList();
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("control"), null));
    return html.page(
        "sheet",
        new SheetPage(
            frames.withMonths(
                question, Frame.Place.CONTROL_REPORTS, question.t("control.title"), month),
            crumbs,
            question.t(
                "form06.subtitle",
                question.unit().title(),
                Frames.periodSaid(question.language(), month)),
            notices(question, month),
            tabs(question, month, all, asked.orElse(null)),
            List.of(section(question, month, shown)),
            null));
  }

  /** The month asked for, else the latest whose reports are due. */
  private Period month(Question question) {
    return asksPeriod(question)
        ? reports.month(question.period(), question.asOf())
        : reports.latest(question.asOf());
  }

  private static boolean asksPeriod(Question question) {
    return question.links().kept().containsKey("period")
        || question.links().kept().containsKey("from");
  }

  private Slice slice(Question question, Period month) {
    Tree tree =
        question.links().kept().containsKey("tree")
            ? question.tree()
            : live.organisation().treeOn(ControlReports.treeDay(month, question.asOf()));
    return new Slice(tree, question.unit().code(), month, question.asOf(), null, null, null, null);
  }

  private static Optional<State> asked(HttpServletRequest request) {
    String word = request.getParameter("state");
    if (word == null || word.isBlank()) {
      return Optional.empty();
    }
    for (State state : State.values()) {
      if (word(state).equals(word)) {
        return Optional.of(state);
      }
    }
    throw new BadQuestion("state", word, "bad.report");
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> notices(Question question, Period month) {
    return asksPeriod(question) && !question.period().label().equals(month.label())
        ? List.of(question.t("control.month", Frames.periodSaid(question.language(), month)))
        : List.of();
  }

  private static List<Tab> tabs(
      Question question, Period month, List<ControlReport> all, @Nullable State chosen) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(
        new Tab(
            question.t("control.all"),
            address(question, month, null),
            (long) all.size(),
            chosen == null));
    for (State state : State.values()) {
      long units = all.stream().filter(one -> one.state() == state).count();
      tabs.add(
          new Tab(
              question.t("control.state." + state),
              address(question, month, state),
              units,
              state == chosen));
    }
    return tabs;
  }

  private static String address(Question question, Period month, @Nullable State state) {
    return question
        .links()
        .address(
            PATH,
            "unit",
            question.wholeProvinceAsked() ? null : question.unit().code().value(),
            "state",
            state == null ? null : word(state),
            "period",
            asksPeriod(question) ? month.label() : null);
  }

  private Section section(Question question, Period month, List<ControlReport> shown) {
    String due =
        reports
            .dueOf(month)
            .map(day -> question.t("control.due", question.written().date(day)))
            .orElse(question.t("control.due.none"));
    return new Section(
        "don-vi",
        question.t("control.units"),
        due,
        List.of(),
        List.of(
            Column.words(question.t("unit")),
            Column.words(question.t("state")),
            Column.number(question.t("control.filed")),
            Column.number(question.t("control.received")),
            Column.number(question.t("form06.counted")),
            Column.words(question.t("control.balance"))),
        shown.stream().map(one -> row(question, month, one)).toList(),
        question.t("control.none"),
        question.t("control.note"));
  }

  private static Row row(Question question, Period month, ControlReport one) {
    Form06Sheet sheet = one.sheet();
    String form =
        question
            .links()
            .address("/bieu-06", "unit", sheet.unit().code().value(), "period", month.label());
    boolean filed = one.filedAt() != null && sheet.report() != null;
    @Nullable Long received =
        filed && sheet.report() != null ? Long.valueOf(sheet.report().received()) : null;
    boolean differs = received != null && received != sheet.oursInPeriod();
    return Row.of(
        Cell.of(sheet.unit().name(), form)
            .with(question.t("unit.kind." + sheet.unit().kind().name())),
        Cell.of(question.t("control.state." + one.state())).in(tone(one.state())),
        filed(question, one),
        Cell.of(question.written().count(received)).in(differs ? Tone.RISK : Tone.PLAIN),
        counted(question, month, sheet),
        balance(question, sheet, filed));
  }

  /** When it says it was filed; beside it when it was heard, where that is another day. */
  private static Cell filed(Question question, ControlReport one) {
    Instant filed = one.filedAt();
    Instant heard = one.heardAt();
    Cell cell = Cell.of(question.written().moment(filed));
    if (filed == null
        || heard == null
        || VietnamTime.dateOf(heard).equals(VietnamTime.dateOf(filed))) {
      return cell;
    }
    return cell.with(
        question.t("control.heard", question.written().date(VietnamTime.dateOf(heard))));
  }

  private static Cell counted(Question question, Period month, Form06Sheet sheet) {
    String text = question.written().count(sheet.oursInPeriod());
    return sheet.oursInPeriod() == 0
        ? Cell.of(text)
        : Cell.of(
            text,
            Form06Pages.list(
                question, Form06Pages.IN_PERIOD, sheet.unit().code(), "period", month.label()));
  }

  private static Tone tone(State state) {
    return switch (state) {
      case FILED -> Tone.PLAIN;
      case FILED_LATE, HEARD_LATE -> Tone.RISK;
      case MISSING -> Tone.LATE;
      case NOT_DUE -> Tone.QUIET;
    };
  }

  private static Cell balance(Question question, Form06Sheet sheet, boolean filed) {
    if (!filed || sheet.report() == null) {
      return Cell.of("–").in(Tone.QUIET);
    }
    if (sheet.report().form06().isEmpty()) {
      return Cell.of(question.t("control.columns.none")).in(Tone.QUIET);
    }
    return sheet.imbalance() == null
        ? Cell.of(question.t("form06.balanced"))
        : Cell.of(question.t("form06.unbalanced")).in(Tone.LATE);
  }
}
