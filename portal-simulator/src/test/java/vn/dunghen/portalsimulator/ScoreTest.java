package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.portalsimulator.Score.Indicator;

/** What the real portal published is what we come to from the same counts. */
class ScoreTest {

  private static final Map<String, Indicator> BY_NUMBER = new HashMap<>();

  static {
    for (Indicator indicator : Indicator.values()) {
      BY_NUMBER.put(indicator.number, indicator);
    }
  }

  private static Score score(NamedCsvRecord row) {
    Indicator indicator = BY_NUMBER.get(row.getField("indicator"));
    return Score.of(
        java.util.Objects.requireNonNull(indicator),
        number(row.getField("numerator")),
        number(row.getField("denominator")));
  }

  private static long number(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  @Test
  void everyPublishedPointIsReproduced() {
    int compared = 0;
    for (NamedCsvRecord row : Reference.rows("portal-results/indicator-cases.csv")) {
      String published = row.getField("published_points");
      boolean asNull = row.getField("note").equals("POINTS_PUBLISHED_AS_NULL");
      if (asNull) {
        assertThat(score(row).points()).as(row.toString()).isNull();
      } else if (!published.isEmpty()) {
        assertThat(score(row).points()).as(row.toString()).isEqualByComparingTo(published);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(130);
  }

  @Test
  void everyGroupWhoseCountsWerePublishedIsReproduced() {
    Map<String, Map<Indicator, Score>> cases = new HashMap<>();
    for (NamedCsvRecord row : Reference.rows("portal-results/indicator-cases.csv")) {
      if (BY_NUMBER.containsKey(row.getField("indicator"))
          && !row.getField("note").equals("NUMERATOR_NOT_PUBLISHED")
          && !row.getField("note").equals("PARTIAL_COUNT_NOT_PUBLISHED")) {
        cases
            .computeIfAbsent(row.getField("case_id"), any -> new HashMap<>())
            .put(
                java.util.Objects.requireNonNull(BY_NUMBER.get(row.getField("indicator"))),
                score(row));
      }
    }
    int compared = 0;
    for (NamedCsvRecord row : Reference.rows("portal-results/group-cases.csv")) {
      Map<Indicator, Score> known = cases.getOrDefault(row.getField("case_id"), Map.of());
      for (Card.Group group : Card.Group.values()) {
        if (group.name().equals(row.getField("group_code"))
            && known.keySet().containsAll(group.parts)) {
          assertThat(sum(group.parts, known))
              .as(row.toString())
              .isEqualByComparingTo(row.getField("published_points"));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static BigDecimal sum(List<Indicator> parts, Map<Indicator, Score> known) {
    return parts.stream()
        .map(part -> java.util.Objects.requireNonNull(known.get(part)).adds())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void theRatioIsNotRoundedFirstButForPayments() {
    // Index 10.2: 5.59499… is 5.59; rounded first it would be 5.60.
    assertThat(Score.of(Indicator.RESULT, 4_172, 4_474).points()).isEqualByComparingTo("5.59");
    assertThat(Score.of(Indicator.PAID, 2_558, 3_292).points()).isEqualByComparingTo("4.66");
  }

  @Test
  void theMaximaComeToAHundred() {
    assertThat(Arrays.stream(Card.Group.values()).mapToInt(group -> group.max).sum())
        .isEqualTo(100);
    for (Card.Group group : Card.Group.values()) {
      assertThat(group.parts.stream().mapToInt(part -> part.max).sum()).isEqualTo(group.max);
    }
  }
}
