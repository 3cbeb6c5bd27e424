package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** The command that scores published counts, held against what the portal published for them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ScoreCommandIT {

  private static final Path CASES = Place.REFERENCE.resolve("portal-results/indicator-cases.csv");
  private static final Path GROUPS = Place.REFERENCE.resolve("portal-results/group-cases.csv");
  private static final String HEADER = "case_id,unit_code,code,points";

  @Test
  void reproducesWhatThePortalPublished() {
    Finished finished = score("--counts", CASES.toString());
    assertThat(finished.exit()).as(finished.errors()).isZero();
    assertThat(finished.out()).startsWith(HEADER);
    Map<String, String> points = pointsIn(finished.out());
    // 144 indicators, 121 groups: reference-data/README.md, "checked".
    assertThat(agreeing(published(CASES, "indicator"), points, "indicator")).isEqualTo(144);
    assertThat(agreeing(published(GROUPS, "group_code"), points, "group_code"))
        .isGreaterThanOrEqualTo(121);
  }

  @Test
  void leavesEmptyWhatIsNotGivenAndNeverWritesZeroForIt() {
    Map<String, String> points = pointsIn(score("--counts", CASES.toString()).out());
    // Đồng Tháp: the numerator of 3.5 was not published, so its group and total stay empty.
    assertThat(points).containsEntry("H20_Y2026_20261010 3.5", "");
    assertThat(points.getOrDefault("H20_Y2026_20261010 TTTT", "")).isEmpty();
    assertThat(points.getOrDefault("H20_Y2026_20261010 TOTAL", "")).isEmpty();
    assertThat(points).containsEntry("H20_Y2026_20261010 4.6", "2.00");
    assertThat(points).containsEntry("H20_Y2026_20261010 2.1", "17.69");
  }

  @Test
  void saysTheSameAsJson() {
    Finished finished = score("--counts", CASES.toString(), "--format", "json");
    assertThat(finished.exit()).as(finished.errors()).isZero();
    assertThat(JsonMapper.builder().build().readTree(finished.out()).toString())
        .contains("H20_Y2026_20261010");
  }

  @Test
  void refusesAFileItCannotReadWithLineAndReason() throws IOException {
    Path wrong = Place.kept("wrong-counts.csv");
    java.nio.file.Files.writeString(
        wrong,
        """
        case_id,unit_code,unit_name,period,captured_on,indicator,numerator,denominator,published_points,note
        X,H32,Khánh Hòa,Y2026,2026-10-10,2.1,chín,10,,
        """);
    Finished finished = score("--counts", wrong.toString());
    assertThat(finished.exit()).isNotZero();
    assertThat(finished.errors()).contains("2").contains("chín");
    assertThat(finished.errors()).doesNotContain("\tat ");
  }

  private static Finished score(String... arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.addAll(
        List.of(
            Place.java(),
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-jar",
            Place.serverJar().toString(),
            "score"));
    command.addAll(List.of(arguments));
    return Finished.run(command, Place.ROOT, Map.of(), Duration.ofMinutes(2));
  }

  /** "case code" to the points printed. */
  private static Map<String, String> pointsIn(String csv) {
    Map<String, String> points = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        points.put(row.getField("case_id") + " " + row.getField("code"), row.getField("points"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return points;
  }

  private static List<NamedCsvRecord> published(Path file, String code) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .filter(row -> !row.getField("published_points").isEmpty())
          .filter(row -> !row.getField(code).isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many published points we also print; any that differs fails. */
  private static long agreeing(
      List<NamedCsvRecord> published, Map<String, String> points, String code) {
    long agreeing = 0;
    for (NamedCsvRecord row : published) {
      String key = row.getField("case_id") + " " + row.getField(code);
      String ours = points.getOrDefault(key, "");
      if (!ours.isEmpty()) {
        assertThat(new BigDecimal(ours))
            .as(key)
            .isEqualByComparingTo(new BigDecimal(row.getField("published_points")));
        assertThat(ours).as(key).matches("\\d+\\.\\d{2}");
        agreeing++;
      }
    }
    return agreeing;
  }
}
