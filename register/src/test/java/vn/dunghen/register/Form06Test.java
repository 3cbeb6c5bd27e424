package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.register.SmallProvince.NORTH;
import static vn.dunghen.register.SmallProvince.PROVINCE;
import static vn.dunghen.register.SmallProvince.SOUTH;
import static vn.dunghen.register.SmallProvince.at;
import static vn.dunghen.register.SmallProvince.slice;
import static vn.dunghen.register.Told.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.Status;
import vn.dunghen.register.Form06.Cell;

/** Form 06 of a made-up September, worked out by hand. */
class Form06Test {

  private static final Instant AUTUMN = at("2026-10-10T00:00");

  private static Told told(String code) {
    return dossier(code).of(NORTH).applyingFor(SmallProvince.BIRTH).due("2026-09-10T17:00");
  }

  private static List<Dossier> september() {
    List<Told> told = new ArrayList<>();
    told.add(told("BROUGHT").accepted("2026-08-25T08:00").done("2026-09-09T16:00"));
    told.add(told("LAST-DAY").by(2).accepted("2026-09-03T08:00").done("2026-09-10T16:59"));
    told.add(told("A-MINUTE-LATE").by(3).accepted("2026-09-03T08:00").done("2026-09-10T17:01"));
    told.add(
        told("ENDED-IN-OCTOBER")
            .by(1)
            .accepted("2026-09-28T08:00")
            .due("2026-10-05T17:00")
            .done("2026-10-02T09:00"));
    told.add(told("STILL-OPEN").by(2).accepted("2026-09-01T08:00"));
    told.add(unlimited("NO-LIMIT").accepted("2026-09-05T08:00").done("2026-09-06T08:00"));
    told.add(unlimited("NO-LIMIT-OPEN").accepted("2026-09-05T08:00"));
    told.add(
        told("WITHDRAWN")
            .accepted("2026-09-07T08:00")
            .due("2026-09-20T17:00")
            .entered(Status.WITHDRAWN, at("2026-09-08T08:00")));
    // Two days of waiting are taken out: 9 September, the day before.
    told.add(
        told("WAITED")
            .accepted("2026-09-01T08:00")
            .asked(at("2026-09-02T08:00"), at("2026-09-04T08:00"))
            .done("2026-09-11T16:00"));
    told.add(told("IN-AUGUST").accepted("2026-08-03T08:00").done("2026-08-31T23:59"));
    told.add(told("IN-OCTOBER").accepted("2026-10-01T00:00").due("2026-10-08T17:00"));
    told.add(told("NEVER-ACCEPTED").submitted(at("2026-09-02T08:00")));
    told.add(told("SOUTH").of(SOUTH).by(2).accepted("2026-09-02T08:00").done("2026-09-03T08:00"));
    return told.stream().map(Told::now).toList();
  }

  private static Told unlimited(String code) {
    return dossier(code).of(NORTH).applyingFor(SmallProvince.NOTICE);
  }

  private static Register register() {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    register.apply(Batch.of(september()));
    return register;
  }

  private static Map<Cell, Long> cells(Form06 form) {
    Map<Cell, Long> cells = new EnumMap<>(Cell.class);
    for (Cell cell : Cell.values()) {
      cells.put(cell, form.of(cell));
    }
    return cells;
  }

  private static Form06 form(Register register, Slice slice) {
    return Objects.requireNonNull(
        register.form06(slice, GroupBy.TOTAL).get(slice.unit()), slice.unit().value());
  }

  @Test
  void countsEachCellAtTheEndOfThePeriod() {
    Form06 north = form(register(), slice(NORTH, "2026-09", AUTUMN));
    assertThat(cells(north))
        .containsOnly(
            Map.entry(Cell.RECEIVED, 9L),
            Map.entry(Cell.ONLINE, 2L),
            Map.entry(Cell.DIRECT, 6L),
            Map.entry(Cell.BROUGHT_FORWARD, 1L),
            Map.entry(Cell.RESOLVED, 6L),
            Map.entry(Cell.RESOLVED_EARLY, 3L),
            Map.entry(Cell.RESOLVED_ON_TIME, 1L),
            Map.entry(Cell.RESOLVED_LATE, 1L),
            Map.entry(Cell.RESOLVED_UNKNOWN, 1L),
            Map.entry(Cell.OPEN, 3L),
            Map.entry(Cell.OPEN_IN_TIME, 1L),
            Map.entry(Cell.OPEN_LATE, 1L),
            Map.entry(Cell.OPEN_UNKNOWN, 1L));
    assertThat(north.balanced()).isTrue();
  }

  @Test
  void aCellOpensItsDossiers() {
    Register register = register();
    Slice slice = slice(NORTH, "2026-09", AUTUMN);
    assertThat(codes(register, slice, Cell.RESOLVED_EARLY))
        .containsExactly("BROUGHT", "WAITED", "WITHDRAWN");
    assertThat(codes(register, slice, Cell.RESOLVED_LATE)).containsExactly("A-MINUTE-LATE");
    assertThat(codes(register, slice, Cell.OPEN))
        .containsExactly("ENDED-IN-OCTOBER", "NO-LIMIT-OPEN", "STILL-OPEN");
  }

  private static List<String> codes(Register register, Slice slice, Cell cell) {
    return register
        .listForm06(slice, java.util.Set.of(cell), ListOrder.CODE, ListState.ALL, "", 0, 100)
        .rows()
        .stream()
        .map(row -> row.code().value())
        .toList();
  }

  @Test
  void whatIsOpenIsBroughtForwardToTheNextMonth() {
    Form06 october = form(register(), slice(NORTH, "2026-10", AUTUMN));
    assertThat(october.of(Cell.BROUGHT_FORWARD)).isEqualTo(3);
    assertThat(october.of(Cell.DIRECT)).isEqualTo(1);
    // One of the three ended on 2 October; the new one was due on 8 October.
    assertThat(october.of(Cell.RESOLVED_EARLY)).isEqualTo(1);
    assertThat(october.of(Cell.OPEN_LATE)).isEqualTo(2);
  }

  @Test
  void whatHasNotHappenedIsNotCounted() {
    Form06 then = form(register(), slice(NORTH, "2026-09", at("2026-09-04T12:00")));
    // Accepted until then: BROUGHT, LAST-DAY, A-MINUTE-LATE, STILL-OPEN, WAITED; none ended.
    assertThat(then.of(Cell.RECEIVED)).isEqualTo(5);
    assertThat(then.of(Cell.OPEN_IN_TIME)).isEqualTo(5);
    assertThat(then.of(Cell.RESOLVED)).isZero();
  }

  @Test
  void theProvinceHasTheDossiersOfItsUnits() {
    Map<?, Form06> forms = register().form06(slice(PROVINCE, "2026-09", AUTUMN), GroupBy.UNIT);
    assertThat(forms.get(PROVINCE)).extracting(form -> form.of(Cell.RECEIVED)).isEqualTo(10L);
    assertThat(forms.get(NORTH)).extracting(form -> form.of(Cell.RECEIVED)).isEqualTo(9L);
    assertThat(forms.get(SOUTH)).extracting(form -> form.of(Cell.RESOLVED_EARLY)).isEqualTo(1L);
  }
}
