package vn.dunghen.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.dunghen.calendar.VietnamTime;

/** The made-up year against what the portal published for Khánh Hòa on 10/10/2026. */
class PublishedSharesTest {

  private static final Instant MEASURED = Instant.parse("2026-10-10T16:59:59Z");

  /** Group CLGQ, whose counts are not published: points of 12. */
  private static final double CLGQ = 6.89;

  /** Of 3.4 and 3.5 the ratio is not published but both counts, or what its points leave open. */
  private static final Map<String, Double> BY_COUNTS =
      Map.of(
          "3.4", 100.0 * 120 / 346,
          "3.5", 100.0 * 44 / 346,
          "3.6", 100.0 * 125_695 / 142_365,
          "fees", 100.0 * 142_365 / 325_476);

  private static HandCount counted(double scale, LocalDate until) {
    MadeUpYear year =
        new MadeUpYear(766, scale, VietnamTime.startOf(until.plusDays(1)).minusSeconds(1));
    Set<String> retracted = new HashSet<>();
    year.tell(
        lines ->
            lines.stream()
                .filter(line -> line.contains("\"retraction\""))
                .forEach(line -> retracted.add(Door.read(line).get("retracts").asString())));
    Door door = new Door();
    HandCount count = new HandCount();
    new MadeUpYear(766, scale, VietnamTime.startOf(until.plusDays(1)).minusSeconds(1))
        .tell(
            lines -> {
              for (String line : lines) {
                JsonNode message = Door.read(line);
                if (door.admits(message, line)
                    && !retracted.contains(message.get("messageId").asString())) {
                  count.hear(message);
                }
              }
            });
    return count;
  }

  private static Map<String, Double> published() {
    Map<String, Double> ratios = new HashMap<>(BY_COUNTS);
    Reference.rows("khanh-hoa-2026-published.csv").stream()
        .filter(row -> row.getField("row_type").equals("INDICATOR"))
        .filter(row -> !row.getField("ratio_pct").isEmpty())
        // 1.4 divides by itself, for want of a denominator; 4.6 is a constant.
        .filter(row -> !Set.of("1.4", "4.6").contains(row.getField("indicator")))
        .forEach(
            row ->
                ratios.put(
                    row.getField("indicator"), Double.parseDouble(row.getField("ratio_pct"))));
    return ratios;
  }

  private static double of(Map<String, Double> shares, String name) {
    return shares.getOrDefault(name, Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 2026-10-10", "0.05, 2026-11-24"})
  void everyPublishedRatioComesOutWithinOnePoint(double scale, LocalDate until) {
    HandCount count = counted(scale, until);
    Map<String, Double> shares = count.shares(MEASURED);
    assertAll(
        published().entrySet().stream()
            .map(
                ratio ->
                    () ->
                        assertThat(of(shares, ratio.getKey()))
                            .as(ratio.getKey())
                            .isCloseTo(ratio.getValue(), Offset.offset(1.0))));
    double points =
        2 * Math.min(1, of(shares, "3.1") / 80)
            + 4 * of(shares, "3.2") / 100
            + 6 * Math.min(1, of(shares, "3.3") / 50);
    assertThat(of(shares, "acknowledged")).isCloseTo(80, Offset.offset(1.0));
    assertThat(points).isCloseTo(CLGQ, Offset.offset(0.1));
    assertThat(of(shares, "petitions")).isCloseTo(403, Offset.offset(2.0));
    assertThat(count.decisionsUntil(VietnamTime.dateOf(MEASURED))).isEqualTo(44);
    assertThat(count.handlingDays(MEASURED)).isCloseTo(5.87, Offset.offset(0.5));
  }

  @Test
  void unitsAndMonthsDiffer() {
    HandCount count = counted(0.1, LocalDate.of(2026, 10, 10));
    Map<String, Double> byUnit = count.onTimeByUnit(MEASURED, 150);
    assertThat(byUnit.values().stream().min(Double::compare).orElseThrow()).isBetween(60.0, 78.0);
    assertThat(byUnit.values().stream().max(Double::compare).orElseThrow()).isBetween(95.0, 100.0);
    assertThat(of(byUnit, "H32.25")).isLessThan(80);
    Map<String, Double> byMonth = count.onTimeByMonth(MEASURED);
    assertThat(byMonth).hasSize(10);
    assertThat(of(byMonth, "JULY")).isLessThan(of(byMonth, "FEBRUARY") - 5);
  }
}
