package vn.dunghen.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.SheetPage;
import vn.dunghen.board.page.SheetPage.Column;
import vn.dunghen.board.page.SheetPage.Group;
import vn.dunghen.board.page.SheetPage.Row;
import vn.dunghen.board.page.SheetPage.Section;
import vn.dunghen.board.page.SheetPage.Standing;
import vn.dunghen.board.page.SheetPage.Tone;
import vn.dunghen.figure.Form06Sheet;
import vn.dunghen.message.ReportedForm06;
import vn.dunghen.register.Form06.Cell;
import vn.dunghen.register.ReportTotal;

/** The tables of form 06. */
final class Form06Tables {

  private static final List<Cell> RECEIVED =
      List.of(Cell.RECEIVED, Cell.ONLINE, Cell.DIRECT, Cell.BROUGHT_FORWARD);
  private static final List<Cell> RESOLVED =
      List.of(Cell.RESOLVED, Cell.RESOLVED_EARLY, Cell.RESOLVED_ON_TIME, Cell.RESOLVED_LATE);
  private static final List<Cell> OPEN = List.of(Cell.OPEN, Cell.OPEN_IN_TIME, Cell.OPEN_LATE);

  private final Question question;

  Form06Tables(Question question) {
    this.question = question;
  }

  /** What is wrong with the sheet of the unit asked about. */
  List<String> notices(Form06Sheet sheet) {
    List<String> notices = new ArrayList<>();
    if (!sheet.ours().balanced()) {
      notices.add(
          imbalance(
              sheet.ours().of(Cell.RECEIVED),
              sheet.ours().of(Cell.RESOLVED) + sheet.ours().of(Cell.OPEN)));
    }
    ReportedForm06.@Nullable Imbalance reported = sheet.imbalance();
    if (reported != null) {
      notices.add(
          question.t("form06.report.wrong")
              + " "
              + imbalance(reported.received(), reported.other()));
    }
    long unknown = sheet.ours().of(Cell.RESOLVED_UNKNOWN) + sheet.ours().of(Cell.OPEN_UNKNOWN);
    if (unknown > 0) {
      notices.add(question.t("form06.unknown", question.written().count(unknown)));
    }
    return notices;
  }

  private String imbalance(long received, long other) {
    return question.t(
        "form06.imbalance", question.written().count(received), question.written().count(other));
  }

  Section units(List<Form06Sheet> sheets) {
    boolean unknown =
        sheets.getFirst().ours().of(Cell.RESOLVED_UNKNOWN)
                + sheets.getFirst().ours().of(Cell.OPEN_UNKNOWN)
            > 0;
    List<Cell> cells = cells(unknown);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(question.t("unit")));
    cells.forEach(cell -> columns.add(column(cell)));
    columns.add(Column.words(question.t("form06.report")));
    List<Row> rows = new ArrayList<>();
    for (Form06Sheet sheet : sheets) {
      boolean top = sheet.unit().code().equals(question.unit().code());
      rows.add(row(sheet, cells, top));
    }
    return new Section(
        "bieu",
        question.t("form06.units"),
        balance(sheets.getFirst()),
        groups(unknown),
        columns,
        rows,
        "",
        question.t("form06.note"));
  }

  /** The identity, spelt out for the unit asked about. */
  private String balance(Form06Sheet sheet) {
    long received = sheet.ours().of(Cell.RECEIVED);
    long resolved = sheet.ours().of(Cell.RESOLVED);
    long open = sheet.ours().of(Cell.OPEN);
    return sheet.ours().balanced()
        ? question.t(
            "form06.balance",
            question.written().count(received),
            question.written().count(resolved),
            question.written().count(open))
        : imbalance(received, resolved + open);
  }

  private static List<Cell> cells(boolean unknown) {
    List<Cell> cells = new ArrayList<>(RECEIVED);
    cells.addAll(RESOLVED);
    if (unknown) {
      cells.add(Cell.RESOLVED_UNKNOWN);
    }
    cells.addAll(OPEN);
    if (unknown) {
      cells.add(Cell.OPEN_UNKNOWN);
    }
    return cells;
  }

  private List<Group> groups(boolean unknown) {
    int more = unknown ? 1 : 0;
    return List.of(
        new Group("", 1),
        new Group(question.t("form06.received"), RECEIVED.size()),
        new Group(question.t("form06.resolved"), RESOLVED.size() + more),
        new Group(question.t("form06.open"), OPEN.size() + more),
        new Group("", 1));
  }

  private Column column(Cell cell) {
    return new Column(
        question.t("form06.head." + cell.name()), Form06Pages.name(question, cell), true);
  }

  private Row row(Form06Sheet sheet, List<Cell> cells, boolean top) {
    List<SheetPage.Cell> row = new ArrayList<>();
    String name = sheet.unit().name();
    row.add(
        top
            ? SheetPage.Cell.of(name)
            : SheetPage.Cell.of(name, question.links().form06(sheet.unit().code())));
    for (Cell cell : cells) {
      row.add(figure(sheet, cell));
    }
    row.add(agreement(sheet));
    return new Row(
        row,
        top
            ? Standing.WHOLE
            : sheet.ours().of(Cell.RECEIVED) == 0 ? Standing.NOTHING : Standing.ONE);
  }

  private SheetPage.Cell figure(Form06Sheet sheet, Cell cell) {
    long count = sheet.ours().of(cell);
    String text = question.written().count(count);
    Tone tone =
        count > 0 && (cell == Cell.RESOLVED_LATE || cell == Cell.OPEN_LATE)
            ? Tone.LATE
            : Tone.PLAIN;
    return count == 0
        ? SheetPage.Cell.of(text).in(Tone.QUIET)
        : SheetPage.Cell.of(text, Form06Pages.list(question, cell, sheet.unit().code())).in(tone);
  }

  private SheetPage.Cell agreement(Form06Sheet sheet) {
    if (!sheet.ours().balanced()) {
      return SheetPage.Cell.of(question.t("form06.unbalanced")).in(Tone.LATE);
    }
    if (sheet.report() == null) {
      return SheetPage.Cell.of(question.t("form06.report.none")).in(Tone.QUIET);
    }
    int different = sheet.differences();
    if (different == 0 && sheet.imbalance() == null) {
      return sheet.told() == Form06Sheet.REPORTED_COLUMNS
          ? SheetPage.Cell.of(question.t("form06.report.same"))
          : SheetPage.Cell.of(told(sheet, "form06.report.part", sheet.told()));
    }
    String text =
        different == 0
            ? question.t("form06.unbalanced")
            : told(sheet, "form06.report.different", different);
    return SheetPage.Cell.of(text).in(Tone.RISK);
  }

  private String told(Form06Sheet sheet, String key, int columns) {
    return question.t(
        key,
        question.written().count(columns),
        question
            .written()
            .count(key.endsWith("part") ? Form06Sheet.REPORTED_COLUMNS : sheet.told()));
  }

  /** The report of the unit asked about beside ours, column by column. */
  Section beside(Form06Sheet sheet) {
    @Nullable ReportTotal report = sheet.report();
    List<Row> rows = new ArrayList<>();
    if (report != null) {
      rows.add(
          compared(
              question.t("form06.inperiod"),
              report.received(),
              sheet.oursInPeriod(),
              Form06Pages.list(
                  question, Form06Pages.IN_PERIOD, sheet.unit().code(), "offset", null)));
      for (Cell cell : cells(false)) {
        rows.add(
            compared(
                Form06Pages.name(question, cell),
                sheet.reported(cell),
                sheet.ours().of(cell),
                Form06Pages.list(question, cell, sheet.unit().code())));
      }
    }
    String lead =
        report == null || report.filedAt() == null
            ? question.t("form06.beside.lead")
            : question.t("form06.beside.filed", question.written().said(report.filedAt()));
    return new Section(
        "bao-cao",
        question.t("form06.beside"),
        lead,
        List.of(),
        List.of(
            Column.words(question.t("form06.column")),
            Column.number(question.t("form06.reported")),
            Column.number(question.t("form06.counted")),
            Column.number(question.t("form06.difference"))),
        rows,
        question.t("form06.beside.none"),
        "");
  }

  private Row compared(String name, @Nullable Long reported, long ours, @Nullable String href) {
    String counted = question.written().count(ours);
    long difference = reported == null ? 0 : reported - ours;
    String said =
        reported == null
            ? question.written().count((Long) null)
            : difference == 0 ? "0" : signed(difference);
    return Row.of(
        SheetPage.Cell.of(name),
        SheetPage.Cell.of(question.written().count(reported)),
        href == null || ours == 0 ? SheetPage.Cell.of(counted) : SheetPage.Cell.of(counted, href),
        SheetPage.Cell.of(said).in(difference == 0 ? Tone.QUIET : Tone.RISK));
  }

  private String signed(long difference) {
    return (difference > 0 ? "+" : "−") + question.written().count(Math.abs(difference));
  }
}
