package vn.dunghen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.organisation.UnitCode;

class RankingTest {

  @Test
  void letsEqualTotalsShareTheRankInTheOrderOfTheirCodes() {
    Map<UnitCode, Points> totals =
        Map.of(
            new UnitCode("H32.101"), Points.of("70"),
            new UnitCode("H32.26"), Points.of("70"),
            new UnitCode("H32.01"), Points.of("60"),
            new UnitCode("H32.102"), Points.of("80.50"));
    assertThat(Ranking.of(totals))
        .extracting(place -> place.rank() + " " + place.unit())
        .containsExactly("1 H32.102", "2 H32.26", "2 H32.101", "4 H32.01");
  }
}
