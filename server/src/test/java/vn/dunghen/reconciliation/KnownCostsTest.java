package vn.dunghen.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Period;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.comparing.LateCause;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.UnitCode;

/** Costs are reckoned once while nothing changes that they hang on. */
class KnownCostsTest {

  private final KnownCosts<Integer> costs = new KnownCosts<>();
  private final AtomicInteger reckoned = new AtomicInteger();

  private static KnownCosts.Asked asked(long version, String unit, String asOf, long late) {
    return new KnownCosts.Asked(
        version,
        Ledger.PORTAL,
        Definitions.shipped().standard(),
        LocalDate.of(2026, 11, 29),
        new UnitCode(unit),
        Period.parse("2026"),
        Instant.parse(asOf),
        null,
        null,
        null,
        null,
        Map.of(LateCause.UNIT, late));
  }

  private int ask(KnownCosts.Asked asked) {
    return costs.of(asked, () -> List.of(reckoned.incrementAndGet())).getFirst();
  }

  @Test
  void theSameQuestionIsReckonedOnce() {
    int first = ask(asked(1, "H32.101", "2026-11-29T05:00:00Z", 3));
    assertThat(ask(asked(1, "H32.101", "2026-11-29T05:00:00Z", 3))).isEqualTo(first);
    assertThat(reckoned).hasValue(1);
  }

  @Test
  void whatIsLaidAnotherUnitAMinuteAndAnotherGroupAreReckonedAnew() {
    ask(asked(1, "H32.101", "2026-11-29T05:00:00Z", 3));
    ask(asked(2, "H32.101", "2026-11-29T05:00:00Z", 3));
    ask(asked(1, "H32.102", "2026-11-29T05:00:00Z", 3));
    ask(asked(1, "H32.101", "2026-11-29T05:01:00Z", 3));
    ask(asked(1, "H32.101", "2026-11-29T05:00:00Z", 4));
    assertThat(reckoned).hasValue(5);
  }

  @Test
  void theOldestAreForgotten() {
    for (int version = 0; version < 33; version++) {
      ask(asked(version, "H32.101", "2026-11-29T05:00:00Z", 3));
    }
    ask(asked(32, "H32.101", "2026-11-29T05:00:00Z", 3));
    assertThat(reckoned).hasValue(33);
    ask(asked(0, "H32.101", "2026-11-29T05:00:00Z", 3));
    assertThat(reckoned).hasValue(34);
  }
}
