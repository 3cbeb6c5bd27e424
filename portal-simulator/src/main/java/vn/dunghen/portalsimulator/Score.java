package vn.dunghen.portalsimulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to (index 7).
 *
 * @param ratio in percent, unrounded; null where nothing was measured
 * @param points null where nothing was measured, which is not 0
 */
record Score(
    long numerator, long denominator, @Nullable Double ratio, @Nullable BigDecimal points) {

  /** What stands where the denominator is 0. */
  enum WhenEmpty {
    ZERO,
    NULL,
    FULL
  }

  /** The 21 scored indicators in the order of their numbers. */
  enum Indicator {
    ANNOUNCED("1.1", "PUBLISH_ON_TIME", 6, 100, WhenEmpty.NULL),
    PUBLICISED("1.2", "PUBLIC_UPDATE_ON_TIME", 4, 100, WhenEmpty.NULL),
    WHOLE("1.3", "PUBLIC_CONTENT_FULL", 2, 100, WhenEmpty.NULL),
    SYNCHRONISED("1.4", "DOSSIER_SYNC", 6, 100, WhenEmpty.ZERO),
    ON_TIME("2.1", "ON_TIME", 20, 100, WhenEmpty.ZERO),
    OFFERED("3.1", "ONLINE_OFFERED", 2, 80, WhenEmpty.ZERO),
    USED("3.2", "ONLINE_USED", 4, 100, WhenEmpty.ZERO),
    ONLINE("3.3", "ONLINE_SUBMITTED", 6, 50, WhenEmpty.ZERO),
    PAID_PROCEDURES("3.4", "PAYMENT_FORMALITY", 2, 80, WhenEmpty.ZERO),
    FEE_PROCEDURES("3.5", "PAYMENT_INTEGRATED", 2, 80, WhenEmpty.ZERO),
    PAID("3.6", "PAYMENT_DOSSIER", 6, 100, WhenEmpty.ZERO),
    RESULT("4.1", "ORIGINAL_RESULT_AVAILABLE", 6, 100, WhenEmpty.NULL),
    DIGITISED("4.2", "SO_HOA_GIAY_TO_GIAI_QUYET", 4, 100, WhenEmpty.NULL),
    REUSED("4.3", "REUSED_DIGITIZED_DATA", 2, 80, WhenEmpty.NULL),
    SHARED("4.4", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", 4, 100, WhenEmpty.NULL),
    POPULATION_PROCEDURES("4.5a", "CITIZEN_DATA_CONNECTED_FORMALITY", 2, 100, WhenEmpty.NULL),
    POPULATION("4.5b", "CITIZEN_DATA_CONNECTED_DOSSIER", 2, 100, WhenEmpty.NULL),
    CERTIFIED_COPY("4.6", "ELECTRONIC_CERTIFIED_COPY", 2, 100, WhenEmpty.NULL),
    PETITIONS_ON_TIME("5.2", "PETITION_PROCESSING_ON_TIME", 6, 100, WhenEmpty.FULL),
    PETITIONS_CONTENT("5.3", "PETITION_HANDLING_SATISFACTION", 6, 100, WhenEmpty.FULL),
    CONTENTED("5.4", "DOSSIER_RECEIVING_SATISFACTION", 6, 90, WhenEmpty.ZERO);

    final String number;
    final String code;
    final int max;
    final int target;
    final WhenEmpty whenEmpty;

    Indicator(String number, String code, int max, int target, WhenEmpty whenEmpty) {
      this.number = number;
      this.code = code;
      this.max = max;
      this.target = target;
      this.whenEmpty = whenEmpty;
    }

    boolean roundsRatioFirst() {
      return this == PAID_PROCEDURES || this == FEE_PROCEDURES || this == PAID;
    }
  }

  static BigDecimal rounded(double exact) {
    return new BigDecimal(exact).setScale(2, RoundingMode.HALF_UP);
  }

  static Score of(Indicator indicator, long numerator, long denominator) {
    if (indicator == Indicator.CERTIFIED_COPY) {
      return new Score(0, 0, 100.0, rounded(indicator.max));
    }
    if (denominator == 0) {
      return switch (indicator.whenEmpty) {
        case ZERO -> new Score(numerator, 0, 0.0, rounded(0));
        case NULL -> new Score(numerator, 0, null, null);
        case FULL -> new Score(numerator, 0, null, rounded(indicator.max));
      };
    }
    double ratio = (double) numerator / denominator * 100;
    double used = indicator.roundsRatioFirst() ? rounded(ratio).doubleValue() : ratio;
    double points = Math.min(indicator.max, used * indicator.max / indicator.target);
    return new Score(numerator, denominator, ratio, rounded(points));
  }

  /** What it adds to its group: nothing where nothing was measured. */
  BigDecimal adds() {
    return points == null ? BigDecimal.ZERO : points;
  }
}
