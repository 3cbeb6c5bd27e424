package vn.dunghen.figure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The command reproduces what the portal published. Every expected value is a published one; how
 * many there are is said in section 4 of {@code reference-data/README.md}.
 */
class PublishedScoresTest {

  private static final String CASES = "portal-results/indicator-cases.csv";
  private static final String GROUPS = "portal-results/group-cases.csv";
  private static final List<String> GROUP_CODES =
      List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL");

  private static final Map<String, String> SCORED = new HashMap<>();

  @BeforeAll
  static void score() throws Exception {
    Path file =
        Path.of(
            Objects.requireNonNull(PublishedScoresTest.class.getResource("/reference/" + CASES))
                .toURI());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        ScoreCommand.run(
            new String[] {"--counts", file.toString()},
            new PrintWriter(out),
            new PrintWriter(err, true));
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("case_id,unit_code,code,points\n");
    out.toString()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> SCORED.put(cells[0] + " " + cells[2], cells[3]));
  }

  @Test
  void reproducesAllPublishedPointsOfIndicators() throws IOException {
    int reproduced = 0;
    for (NamedCsvRecord row : Published.rows(CASES)) {
      String published = row.getField("published_points");
      String key = row.getField("case_id") + " " + row.getField("indicator");
      if (!published.isEmpty()) {
        assertThat(SCORED.get(key)).as(key).isEqualTo(twoDecimals(published));
        reproduced++;
      } else if (row.getField("note").equals("POINTS_PUBLISHED_AS_NULL")) {
        assertThat(SCORED.get(key)).as(key).isEmpty();
      }
    }
    assertThat(reproduced).isEqualTo(144);
  }

  @Test
  void reproducesAllGroupsWhosePartsArePublished() throws IOException {
    int reproduced = 0;
    for (NamedCsvRecord row : Published.rows(GROUPS)) {
      String key = row.getField("case_id") + " " + row.getField("group_code");
      String scored = SCORED.get(key);
      if (scored != null && GROUP_CODES.contains(row.getField("group_code"))) {
        assertThat(scored).as(key).isEqualTo(twoDecimals(row.getField("published_points")));
        reproduced++;
      }
    }
    assertThat(reproduced).isEqualTo(121);
  }

  @Test
  void reproducesAllTotalsAsSumsOfTheirPublishedGroups() throws IOException {
    Map<String, List<NamedCsvRecord>> cases = new HashMap<>();
    for (NamedCsvRecord row : Published.rows(GROUPS)) {
      cases.computeIfAbsent(row.getField("case_id"), id -> new ArrayList<>()).add(row);
    }
    int reproduced = 0;
    for (Map.Entry<String, List<NamedCsvRecord>> each : cases.entrySet()) {
      Map<String, BigDecimal> points = new HashMap<>();
      each.getValue()
          .forEach(
              row ->
                  points.put(
                      row.getField("group_code"),
                      new BigDecimal(row.getField("published_points"))));
      BigDecimal total = points.remove("TOTAL");
      if (total != null && points.keySet().containsAll(GROUP_CODES)) {
        BigDecimal sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(each.getKey()).isEqualByComparingTo(total);
        reproduced++;
      }
    }
    assertThat(reproduced).isEqualTo(139);
  }

  @Test
  void roundsPaymentRatiosFirst() {
    // With unrounded ratios Chân Mộng would come to 7.23; 7.22 was published.
    assertThat(SCORED).containsEntry("H44.125_Y2026_20260926 TTTT", "7.22");
  }

  @Test
  void saysNothingWhereCountsAreMissing() {
    // 3.5 of Đồng Tháp: the numerator was not published.
    assertThat(SCORED)
        .containsEntry("H20_Y2026_20261010 3.5", "")
        .doesNotContainKeys("H20_Y2026_20261010 TTTT", "H20_Y2026_20261010 TOTAL")
        .containsEntry("H20_Y2026_20261010 3.4", "0.86")
        .containsEntry("H20_Y2026_20261010 4.6", "2.00");
  }

  private static String twoDecimals(String points) {
    return new BigDecimal(points).setScale(2).toPlainString();
  }
}
