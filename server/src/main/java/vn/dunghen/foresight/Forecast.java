package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dunghen.calendar.Period;
import vn.dunghen.organisation.UnitCode;

/**
 * What a period is expected to come to at its end.
 *
 * @param asOf with what was known then
 * @param units for each unit, by code of an indicator (its ratio in percent) or {@link #TOTAL}
 *     (points): between which values, four times in five
 * @param backTested how well the same way foretold past months
 * @param took how long it took to draw
 */
public record Forecast(
    Period period,
    Instant asOf,
    String definition,
    Map<UnitCode, Map<String, Range>> units,
    BackTested backTested,
    int draws,
    Duration took) {

  /** Stands for the whole index among the codes of indicators. */
  public static final String TOTAL = "TOTAL";

  public Forecast {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** What is expected of a unit; empty where nothing stands there. */
  public Map<String, Range> of(UnitCode unit) {
    return units.getOrDefault(unit, Map.of());
  }
}
