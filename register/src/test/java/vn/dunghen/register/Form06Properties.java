package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.calendar.Period;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.register.Form06.Cell;

/**
 * Goal: form 06 adds up whatever the dossiers are like. Method: dossiers and slices by chance from
 * a seed that a failure prints.
 */
class Form06Properties {

  private static Register register(MadeUp madeUp) {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    register.apply(Batch.of(madeUp.dossiers(60)));
    return register;
  }

  @Property(tries = 200)
  void everyCellIsAsLongAsItsListAndTheFormIsBalanced(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = register(madeUp);
    Slice slice = madeUp.slice();
    register
        .form06(slice, GroupBy.BRANCH)
        .forEach(
            (unit, form) -> {
              assertThat(form.balanced()).isTrue();
              for (Cell cell : Cell.values()) {
                assertThat(
                        register
                            .listForm06(
                                slice.withUnit(unit),
                                java.util.Set.of(cell),
                                ListOrder.CODE,
                                ListState.ALL,
                                "",
                                0,
                                1_000)
                            .rows())
                    .as("%s of %s", cell, unit)
                    .hasSize((int) form.of(cell));
              }
            });
  }

  @Property(tries = 100)
  void whatIsOpenAtTheEndOfAMonthIsBroughtForwardToTheNext(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = register(madeUp);
    List<Period> months = Period.parse("2026").months();
    Slice slice =
        SmallProvince.slice(SmallProvince.PROVINCE, "2026", SmallProvince.at("2027-03-01T00:00"));
    for (int i = 1; i < months.size(); i++) {
      assertThat(form(register, slice.withPeriod(months.get(i))).of(Cell.BROUGHT_FORWARD))
          .isEqualTo(form(register, slice.withPeriod(months.get(i - 1))).of(Cell.OPEN));
    }
  }

  private static Form06 form(Register register, Slice slice) {
    return Objects.requireNonNull(
        register.form06(slice, GroupBy.TOTAL).get(slice.unit()), "the unit's form");
  }
}
