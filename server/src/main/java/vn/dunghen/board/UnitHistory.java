package vn.dunghen.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dunghen.board.page.SheetPage.Cell;
import vn.dunghen.board.page.SheetPage.Column;
import vn.dunghen.board.page.SheetPage.Row;
import vn.dunghen.board.page.SheetPage.Section;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** Since when a unit stands, what it grew from, what became of it, and its other codes. */
final class UnitHistory {

  private final Question question;
  private final Organisation organisation;
  private final List<Row> rows = new ArrayList<>();

  private UnitHistory(Question question, Organisation organisation) {
    this.question = question;
    this.organisation = organisation;
  }

  static Section of(Question question, Organisation organisation) {
    UnitHistory history = new UnitHistory(question, organisation);
    Unit unit = question.unit();
    history.validity(unit);
    history.aliases(unit);
    organisation.successions().stream()
        .filter(succession -> succession.to().equals(unit.code()))
        .sorted(Comparator.comparing(Succession::effective).thenComparing(Succession::from))
        .forEach(succession -> history.from(succession));
    List<Succession> onwards =
        organisation.successions().stream()
            .filter(succession -> succession.from().equals(unit.code()))
            .toList();
    onwards.forEach(succession -> history.into(succession));
    if (onwards.isEmpty()) {
      history.successor(unit);
    }
    return new Section(
        "lich-su",
        question.t("history"),
        question.t("history.lead", question.written().date(question.tree().date())),
        List.of(),
        List.of(
            Column.words(question.t("history.what")),
            Column.words(question.t("unit")),
            Column.number(question.t("history.day"))),
        history.rows,
        "",
        "");
  }

  private void validity(Unit unit) {
    rows.add(
        Row.of(
            Cell.of(question.t("history.from")),
            Cell.of(unit.title()),
            Cell.of(question.written().date(unit.validFrom()))));
    if (unit.validTo() != null) {
      rows.add(
          Row.of(
              Cell.of(question.t("history.to")),
              Cell.of(unit.title()),
              Cell.of(question.written().date(unit.validTo()))));
    }
  }

  private void aliases(Unit unit) {
    if (!unit.aliases().isEmpty()) {
      String codes = String.join(", ", unit.aliases().stream().map(UnitCode::value).toList());
      rows.add(Row.of(Cell.of(question.t("history.aliases")), Cell.of(codes), Cell.of("")));
    }
  }

  /**
   * NB: the old unit stands in the tree of the day before, and its page must be asked for there.
   */
  private void from(Succession succession) {
    LocalDate before = succession.effective().minusDays(1);
    rows.add(
        Row.of(
            Cell.of(question.t("history.out." + relation(succession))),
            unit(succession.from(), before),
            Cell.of(question.written().date(succession.effective()))));
  }

  private void into(Succession succession) {
    String primary = succession.primary() ? question.t("history.primary") : "";
    rows.add(
        Row.of(
            Cell.of(question.t("history.in." + relation(succession))).with(primary),
            unit(succession.to(), succession.effective()),
            Cell.of(question.written().date(succession.effective()))));
  }

  private void successor(Unit unit) {
    if (unit.successor() != null && unit.validTo() != null) {
      LocalDate day = unit.validTo().plusDays(1);
      rows.add(
          Row.of(
              Cell.of(question.t("history.in.WHOLE")),
              unit(unit.successor(), day),
              Cell.of(question.written().date(day))));
    }
  }

  private static String relation(Succession succession) {
    return switch (succession.relation()) {
      case Succession.PART, Succession.REMAINDER, Succession.FUNCTIONS -> succession.relation();
      default -> Succession.WHOLE;
    };
  }

  private Cell unit(UnitCode code, LocalDate day) {
    String name = organisation.find(code).map(Unit::title).orElse(code.value());
    boolean stands = organisation.treeOn(day).find(code).isPresent();
    return stands
        ? Cell.of(name, question.links().address("/don-vi/" + code.value(), "tree", day.toString()))
        : Cell.of(name);
  }
}
