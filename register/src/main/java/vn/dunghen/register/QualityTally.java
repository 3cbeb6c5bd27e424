package vn.dunghen.register;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Trait;

/** What was found in the data of some dossiers. */
public final class QualityTally {

  private long dossiers;
  private long faulty;
  private long hundredthsLost;

  /** By the place of the bit. */
  private final long[] said = new long[Marks.BITS];

  private long twins;
  private final Map<QualityPattern, Long> shown = new EnumMap<>(QualityPattern.class);
  private final Map<String, Long> databases = new TreeMap<>();

  QualityTally() {}

  /** Dossiers looked at. */
  public long dossiers() {
    return dossiers;
  }

  /** Dossiers of which something is taken off. */
  public long faulty() {
    return faulty;
  }

  public long sound() {
    return dossiers - faulty;
  }

  /** What is taken off altogether, in hundredths of a dossier. */
  public long hundredthsLost() {
    return hundredthsLost;
  }

  /** Percent that is left; NaN without dossiers. */
  public double score() {
    return dossiers == 0
        ? Double.NaN
        : 100.0 - (double) hundredthsLost / (dossiers * QualitySettings.WHOLE) * 100;
  }

  /** Dossiers with a finding of the rule. */
  public long found(QualityRule rule) {
    if (rule == QualityRule.DQ_05) {
      return twins;
    }
    return rule.scope().ofDossiers() ? of(Marks.of(rule)) : 0;
  }

  private long of(long bit) {
    return said[Long.numberOfTrailingZeros(bit)];
  }

  /** Dossiers that make the pattern; for the same database, those of the code met most often. */
  public long shown(QualityPattern pattern) {
    if (pattern == QualityPattern.SAME_DATABASE) {
      return databases.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
    Trait trait = pattern.trait();
    return trait != null ? of(Marks.of(trait)) : shown.getOrDefault(pattern, 0L);
  }

  /** Dossiers of which the pattern is a share. */
  public long among(QualityPattern pattern) {
    Trait among = pattern.among();
    return among == null ? dossiers : of(Marks.of(among));
  }

  /** The database met most often, the first by its code; "" where none was. */
  public String database() {
    long most = shown(QualityPattern.SAME_DATABASE);
    return databases.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  void add(long bits, int weight) {
    dossiers++;
    faulty += weight > 0 ? 1 : 0;
    hundredthsLost += weight;
    for (long rest = bits & Marks.SAID; rest != 0; rest &= rest - 1) {
      said[Long.numberOfTrailingZeros(rest)]++;
    }
  }

  void addTwin() {
    twins++;
  }

  void addShown(QualityPattern pattern) {
    shown.merge(pattern, 1L, Long::sum);
  }

  void addDatabase(String code) {
    databases.merge(code, 1L, Long::sum);
  }
}
