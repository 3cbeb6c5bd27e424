package vn.dunghen.quality;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a province sets for itself: what a finding takes off, and from which share a pattern shows.
 *
 * @param weights what a dossier loses by a finding of the rule, in hundredths of a dossier. The
 *     heaviest finding counts, so a dossier is lost once at most
 * @param dossiersMin below so many dossiers no pattern is looked for
 * @param sharesAbove for each pattern the percentage that its share must exceed
 * @param bulkMin so many dossiers within an hour are a bulk
 * @param quietWorkingDays a source not heard for more working days is silent
 * @param fewPercent a source is short of dossiers below that part of what is usual
 */
public record QualitySettings(
    Map<QualityRule, Integer> weights,
    int dossiersMin,
    Map<QualityPattern, Integer> sharesAbove,
    int bulkMin,
    int quietWorkingDays,
    int fewPercent) {

  /** A whole dossier. */
  public static final int WHOLE = 100;

  /** Refuses what is missing or out of range, naming it. */
  public QualitySettings {
    for (QualityRule rule : QualityRule.values()) {
      within("weight of " + rule.id(), weights.get(rule), 0, WHOLE);
    }
    for (QualityPattern pattern : QualityPattern.values()) {
      within("share of " + pattern.id(), sharesAbove.get(pattern), 0, WHOLE - 1);
    }
    within("dossiersMin", dossiersMin, 1, 1_000_000);
    within("bulkMin", bulkMin, 2, 1_000_000);
    within("quietWorkingDays", quietWorkingDays, 1, 365);
    within("fewPercent", fewPercent, 0, WHOLE);
    weights = Map.copyOf(weights);
    sharesAbove = Map.copyOf(sharesAbove);
  }

  private static void within(
      String name, @org.jspecify.annotations.Nullable Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %s; accepted: %d to %d".formatted(name, value, least, most));
    }
  }

  /** An error takes the whole dossier, anything else nothing. */
  public static Map<QualityRule, Integer> errorsOnly() {
    Map<QualityRule, Integer> weights = new EnumMap<>(QualityRule.class);
    for (QualityRule rule : QualityRule.values()) {
      boolean error = rule.severity() == Severity.ERROR && rule.scope().ofDossiers();
      weights.put(rule, error ? WHOLE : 0);
    }
    return weights;
  }

  public int weight(QualityRule rule) {
    return weights.getOrDefault(rule, 0);
  }

  /** Whether that share of that many dossiers shows the pattern. */
  public boolean shows(QualityPattern pattern, long dossiers, long of) {
    return of >= dossiersMin
        && dossiers * WHOLE > of * (long) sharesAbove.getOrDefault(pattern, WHOLE);
  }
}
