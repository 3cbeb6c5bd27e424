package vn.dunghen.figure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.index.Counted;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Note;
import vn.dunghen.index.Standing;

/** The examples of index-766 section 10 and Khánh Hòa's own published result. */
class WorkedExamplesTest {

  private static final String PORTAL = Definitions.STANDARD;
  private static final String DOCUMENT = "766-working-document";
  private static final String VENDOR = "766-2023-vendor";

  private static final Definitions DEFINITIONS = Definitions.shipped();

  /** 10.1; 53 is the only numerator of 3.5 that fits, CLGQ's counts are not at hand. */
  private static PublishedCase dongThap() {
    Map<String, Counted> counts = new HashMap<>();
    put(counts, "1.1", 0, 52);
    put(counts, "1.2", 45, 52);
    put(counts, "1.3", 52, 52);
    put(counts, "1.4", 349_383, 349_383);
    put(counts, "2.1", 358_660, 405_424);
    put(counts, "3.4", 113, 330);
    put(counts, "3.5", 53, 330);
    put(counts, "3.6", 227_321, 264_583);
    put(counts, "4.1", 308_947, 405_424);
    put(counts, "4.2", 96_583, 405_424);
    put(counts, "4.3", 119_406, 405_424);
    put(counts, "4.4", 2_009, 405_424);
    put(counts, "4.5a", 314, 1_307);
    put(counts, "4.5b", 194_880, 405_424);
    counts.put("4.6", Counted.NOTHING);
    put(counts, "5.2", 234, 286);
    put(counts, "5.3", 184, 286);
    put(counts, "5.4", 358_522, 405_424);
    return new PublishedCase("dong-thap", "H20", "UBND tỉnh Đồng Tháp", counts);
  }

  /** 10.2. */
  private static PublishedCase baVi() {
    Map<String, Counted> counts = new HashMap<>();
    put(counts, "1.1", 0, 79);
    put(counts, "1.2", 65, 80);
    put(counts, "1.3", 78, 80);
    put(counts, "1.4", 3_801, 3_801);
    put(counts, "2.1", 4_358, 4_474);
    put(counts, "3.1", 0, 0);
    put(counts, "3.2", 31, 403);
    put(counts, "3.3", 3_294, 4_474);
    put(counts, "3.4", 3, 31);
    put(counts, "3.5", 3, 31);
    put(counts, "3.6", 2_558, 3_292);
    put(counts, "4.1", 4_172, 4_474);
    put(counts, "4.2", 1_032, 4_474);
    put(counts, "5.2", 0, 0);
    put(counts, "5.3", 0, 0);
    put(counts, "5.4", 4_357, 4_474);
    return new PublishedCase("ba-vi", "H26.189", "UBND xã Ba Vì", counts);
  }

  private static void put(
      Map<String, Counted> counts, String code, long numerator, long denominator) {
    counts.put(code, Counted.of(numerator, denominator));
  }

  @Test
  void scoresDongThapAsPublished() {
    IndexScore score = dongThap().score(DEFINITIONS.get(PORTAL));
    assertPoints(score, "1.1", "0.00", "1.2", "3.46", "1.3", "2.00", "1.4", "6.00");
    assertPoints(score, "3.4", "0.86", "3.5", "0.40", "3.6", "5.16");
    assertPoints(score, "4.1", "4.57", "4.2", "0.95", "4.3", "0.74", "4.4", "0.02");
    assertPoints(score, "4.5a", "0.48", "4.5b", "0.96", "4.6", "2.00");
    assertPoints(score, "5.2", "4.91", "5.3", "3.86", "5.4", "5.90");
    assertGroups(score, "CKMB", "11.46", "TDGQ", "17.69", "TTTT", "6.42", "MDSH", "9.72");
    // The exact sum 14.6647 would give 14.66.
    assertGroups(score, "MDHL", "14.67");
    assertThat(score.total()).isNull();
  }

  @Test
  void scoresDongThapByOtherReadings() {
    assertPoints(dongThap().score(DEFINITIONS.get(DOCUMENT)), "4.2", "1.19");
    IndexScore vendor = dongThap().score(DEFINITIONS.get(VENDOR));
    assertPoints(vendor, "4.2", "1.19", "3.6", "6.00", "3.4", "1.37");
  }

  @Test
  void scoresBaViAsPublished() {
    IndexScore score = baVi().score(DEFINITIONS.get(PORTAL));
    assertPoints(score, "1.1", "0.00", "1.2", "3.25", "1.3", "1.95", "1.4", "6.00");
    assertPoints(score, "3.1", "0.00", "3.2", "0.31", "3.3", "6.00");
    assertPoints(score, "3.4", "0.24", "3.5", "0.24", "3.6", "4.66");
    assertPoints(score, "4.1", "5.59", "4.2", "0.92");
    assertPoints(score, "5.2", "6.00", "5.3", "6.00", "5.4", "6.00");
    assertGroups(score, "CKMB", "11.20", "TDGQ", "19.48", "CLGQ", "6.31", "TTTT", "5.14");
    assertGroups(score, "MDHL", "18.00");
  }

  @Test
  void scoresBaViByOtherReadings() {
    IndexScore document = baVi().score(DEFINITIONS.get(DOCUMENT));
    assertPoints(document, "4.2", "1.15");
    assertPoints(
        baVi().score(DEFINITIONS.get(VENDOR)), "4.2", "1.15", "3.6", "6.00", "3.4", "0.39");
    // Not computed for communes, and no petitions: neither points nor maximum.
    for (String code : new String[] {"1.1", "1.2", "1.3", "3.1", "5.2", "5.3"}) {
      IndicatorScore out = document.indicator(code).orElseThrow();
      assertThat(out.standing()).as(code).isEqualTo(Standing.NOT_APPLICABLE);
      assertThat(out.points()).as(code).isNull();
    }
    GroupScore satisfaction = document.group("MDHL").orElseThrow();
    assertThat(satisfaction.points()).hasToString("6.00");
    assertThat(satisfaction.maxApplicable()).hasToString("6.00");
  }

  /** 10.3: Văn phòng UBND tỉnh Phú Thọ, month 8/2026. */
  @Test
  void scoresAUnitWithoutDossiersAsPublished() {
    Map<String, Counted> counts = new HashMap<>();
    put(counts, "2.1", 0, 0);
    put(counts, "3.4", 0, 1);
    put(counts, "3.5", 0, 1);
    put(counts, "3.6", 0, 0);
    for (String code : new String[] {"4.1", "4.2", "4.3", "4.4", "4.5b", "5.2", "5.3", "5.4"}) {
      put(counts, code, 0, 0);
    }
    put(counts, "4.5a", 0, 3);
    counts.put("4.6", Counted.NOTHING);
    IndexScore score =
        new PublishedCase("phu-tho", "H44.01", "", counts).score(DEFINITIONS.get(PORTAL));
    assertThat(score.indicator("2.1").orElseThrow().ratio()).isZero();
    IndicatorScore none = score.indicator("4.1").orElseThrow();
    assertThat(none.ratio()).isNull();
    assertThat(none.points()).isNull();
    assertThat(none.note()).isEqualTo(Note.EMPTY);
    assertPoints(score, "4.5a", "0.00", "5.2", "6.00", "5.3", "6.00", "5.4", "0.00");
    assertGroups(score, "TDGQ", "0.00", "TTTT", "0.00", "MDSH", "2.00", "MDHL", "12.00");
  }

  /** The published result of the province, with the one numerator of 3.5 that fits its group. */
  @Test
  void scoresKhanhHoaAsPublished() throws IOException {
    Map<String, Counted> counts = new HashMap<>();
    Map<String, String> published = new HashMap<>();
    for (NamedCsvRecord row : Published.rows("khanh-hoa-2026-published.csv")) {
      String indicator = row.getField("indicator");
      if (row.getField("row_type").equals("INDICATOR")) {
        String numerator = indicator.equals("3.5") ? "44" : row.getField("numerator");
        String denominator = row.getField("denominator");
        counts.put(indicator, new Counted(number(numerator), number(denominator), null));
      }
      String code = indicator.isEmpty() ? row.getField("group_code") : indicator;
      if (!row.getField("published_points").isEmpty()) {
        published.put(code, row.getField("published_points"));
      }
    }
    IndexScore score =
        new PublishedCase("khanh-hoa", "H32", "", counts).score(DEFINITIONS.get(PORTAL));
    int indicators = 0;
    for (IndicatorScore each : score.indicators()) {
      if (published.containsKey(each.code())) {
        assertThat(Objects.requireNonNull(each.points()).value())
            .as(each.code())
            .isEqualByComparingTo(published.get(each.code()));
        indicators++;
      }
    }
    assertThat(indicators).isEqualTo(15);
    assertGroups(score, "CKMB", "14.00", "TDGQ", "16.88", "TTTT", "6.49", "MDSH", "9.60");
    assertGroups(score, "MDHL", "7.80");
    assertThat(score.group("CLGQ").orElseThrow().points()).isNull();
  }

  private static @Nullable Long number(String written) {
    return written.isEmpty() ? null : Long.valueOf(written);
  }

  private static void assertPoints(IndexScore score, String... codesAndPoints) {
    for (int i = 0; i < codesAndPoints.length; i += 2) {
      assertThat(score.indicator(codesAndPoints[i]).orElseThrow().points())
          .as(codesAndPoints[i])
          .hasToString(codesAndPoints[i + 1]);
    }
  }

  private static void assertGroups(IndexScore score, String... codesAndPoints) {
    for (int i = 0; i < codesAndPoints.length; i += 2) {
      assertThat(score.group(codesAndPoints[i]).orElseThrow().points())
          .as(codesAndPoints[i])
          .hasToString(codesAndPoints[i + 1]);
    }
  }
}
