package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The made-up year is measured by what the portal published for the real one. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CalibrationIT {

  private static final double ONE_POINT = 1.0;

  @Test
  void everyPublishedRatioComesOutWithinOnePoint() throws IOException {
    JsonNode unit =
        Province.server()
            .api()
            .get("/api/v1/index", Map.of("unit", "H32", "period", "2026", "asOf", Province.AS_OF))
            .json()
            .at("/units/0");
    Map<String, Double> ours = ratios(unit);
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<String, Double> published : published().entrySet()) {
      Double our = ours.get(published.getKey());
      all.assertThat(our).as(published.getKey()).isNotNull();
      if (our != null) {
        all.assertThat(our)
            .as(published.getKey())
            .isCloseTo(published.getValue(), within(ONE_POINT));
      }
    }
    all.assertAll();
  }

  /** Percent by indicator, and of group CLGQ, whose parts were not published. */
  private static Map<String, Double> ratios(JsonNode unit) {
    Map<String, Double> ratios = new TreeMap<>();
    for (JsonNode indicator : unit.get("indicators")) {
      if (indicator.path("ratio").isNumber()) {
        ratios.put(indicator.get("code").asString(), indicator.get("ratio").asDouble());
      }
    }
    for (JsonNode group : unit.get("groups")) {
      if (group.get("code").asString().equals("CLGQ")) {
        ratios.put("CLGQ", group.get("points").asDouble() / group.get("max").asDouble() * 100);
      }
    }
    return ratios;
  }

  private static Map<String, Double> published() throws IOException {
    Map<String, Double> ratios = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(Place.REFERENCE.resolve("khanh-hoa-2026-published.csv"));
        Stream<NamedCsvRecord> lines = rows.stream()) {
      List<NamedCsvRecord> all = lines.toList();
      for (NamedCsvRecord row : all) {
        String code = row.getField("indicator");
        String numerator = row.getField("numerator");
        if (!code.isEmpty() && !numerator.isEmpty()) {
          ratios.put(
              code,
              Double.parseDouble(numerator)
                  / Double.parseDouble(row.getField("denominator"))
                  * 100);
        } else if (row.getField("group_code").equals("CLGQ")
            && !row.getField("ratio_pct").isEmpty()) {
          ratios.put("CLGQ", Double.parseDouble(row.getField("ratio_pct")));
        }
      }
    }
    assertThat(ratios).containsKeys("2.1", "3.4", "3.6", "4.5a", "5.1_TTHC", "5.4", "CLGQ");
    return ratios;
  }
}
