package vn.dunghen.acceptance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Draws slices of every shape: units large and small, all kinds of period, old trees, filters. */
final class SliceDraw {

  private static final List<String> INDICATORS =
      List.of(
          "1.1", "1.2", "1.3", "1.4", "2.1", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4.1", "4.2",
          "4.3", "4.4", "4.5a", "4.5b", "5.2", "5.3", "5.4");
  private static final List<String> PERIODS =
      List.of(
          "2026", "2026", "2026-9M", "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-Q3",
          "2026-01", "2026-03", "2026-06", "2026-08", "2026-09", "2026-10", "2025", "2025-12");
  private static final List<String> TREES =
      List.of("2026-10-10", "2025-07-01", "2025-06-30", "2024-10-31");

  private final RandomGenerator random;
  private final Choices choices;

  /** What there is to ask for. */
  record Choices(
      List<String> units, List<String> procedures, List<String> fields, List<String> officers) {

    /** Everything the running server has dossiers of. */
    static Choices of(Api api) {
      List<String> units = new ArrayList<>();
      for (JsonNode unit : index(api, "&children=true")) {
        units.add(unit.get("unit").asString());
      }
      return new Choices(
          units, keysOf(api, "procedure"), keysOf(api, "field"), keysOf(api, "officer"));
    }

    private static List<String> keysOf(Api api, String by) {
      List<String> keys = new ArrayList<>();
      for (JsonNode group : index(api, "&by=" + by)) {
        String key = group.path("key").asString("");
        if (!key.isEmpty()) {
          keys.add(key);
        }
      }
      return keys;
    }

    private static JsonNode index(Api api, String more) {
      String path = "/api/v1/index?unit=H32&period=2026&asOf=2026-10-10T00:00:00%2B07:00" + more;
      return api.get(path).json().get("units");
    }
  }

  SliceDraw(RandomGenerator random, Choices choices) {
    this.random = random;
    this.choices = choices;
  }

  List<RandomSlice> draw(int count) {
    List<RandomSlice> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slices.add(next(String.valueOf(i)));
    }
    return slices;
  }

  private RandomSlice next(String id) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("unit", random.nextInt(2) == 0 ? "H32" : any(choices.units()));
    OffsetDateTime begins = putPeriod(parameters);
    parameters.put("asOf", Told.moment(asOf(begins)));
    if (random.nextInt(4) == 0) {
      parameters.put("ledger", "portal");
    }
    if (random.nextInt(8) == 0) {
      parameters.put("tree", any(TREES));
      parameters.put("unit", "H32");
    }
    putFilter(parameters);
    String part = random.nextBoolean() ? "numerator" : "denominator";
    return new RandomSlice(id, parameters, any(INDICATORS), part);
  }

  /** Puts a period; when it begins. */
  private OffsetDateTime putPeriod(Map<String, String> parameters) {
    if (random.nextInt(5) > 0) {
      String period = any(PERIODS);
      parameters.put("period", period);
      return begin(period);
    }
    LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(280));
    LocalDate to = from.plusDays(1 + random.nextInt(60));
    parameters.put("from", Told.moment(midnight(from)));
    parameters.put("to", Told.moment(midnight(to)));
    return midnight(from);
  }

  private static OffsetDateTime begin(String period) {
    String part = period.length() == 4 ? "01" : period.substring(5);
    int month =
        switch (part) {
          case "9M", "H1", "Q1" -> 1;
          case "Q2" -> 4;
          case "H2", "Q3" -> 7;
          case "Q4" -> 10;
          default -> Integer.parseInt(part);
        };
    return midnight(LocalDate.of(Integer.parseInt(period.substring(0, 4)), month, 1));
  }

  /** After the beginning: of a period that has not begun nothing is answered. */
  private OffsetDateTime asOf(OffsetDateTime begins) {
    OffsetDateTime drawn =
        random.nextInt(3) == 0
            ? OffsetDateTime.parse(Province.AS_OF)
            : midnight(LocalDate.of(2026, 1, 15)).plusSeconds(random.nextLong(270L * 24 * 60 * 60));
    return drawn.isAfter(begins)
        ? drawn
        : begins.plusSeconds(1 + random.nextLong(20L * 24 * 60 * 60));
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atTime(LocalTime.MIDNIGHT).atOffset(Told.VIETNAM);
  }

  private void putFilter(Map<String, String> parameters) {
    switch (random.nextInt(10)) {
      case 0 -> parameters.put("channel", any(List.of("1", "2", "3")));
      case 1 -> parameters.put("procedure", any(choices.procedures()));
      case 2 -> parameters.put("field", any(choices.fields()));
      case 3 -> parameters.put("officer", any(choices.officers()));
      default -> {}
    }
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
