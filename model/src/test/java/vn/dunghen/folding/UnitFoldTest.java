package vn.dunghen.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.message.Said;
import vn.dunghen.message.Stamp;
import vn.dunghen.message.UnitMessage;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

class UnitFoldTest {

  private static final UnitCode CODE = new UnitCode("H32.97");

  @Test
  void aLastDayBeforeTheFirstDoesNotCloseTheUnit() {
    Unit unit =
        UnitFold.fold(
                CODE,
                null,
                List.of(
                    days("1", LocalDate.of(2026, 5, 1), null),
                    days("2", null, LocalDate.of(2026, 4, 1))))
            .orElseThrow()
            .unit();
    assertThat(unit.validFrom()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(unit.validTo()).isNull();
  }

  private static UnitMessage days(String id, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new UnitMessage(
        new Stamp(Instant.parse("2026-05-01T00:00:00Z"), "test", id),
        CODE,
        null,
        null,
        null,
        null,
        from == null ? null : new Said<>(from),
        to == null ? null : new Said<>(to),
        null,
        null,
        null);
  }
}
