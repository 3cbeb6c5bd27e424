package vn.dunghen.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Two labels that some scripts have exchanged: CLGQ is online services with 12 points, TTTT is
 * payment with 10; index-766, section 9.1.
 */
final class Groups {

  private static final String ONLINE = "CLGQ";
  private static final String PAYMENT = "TTTT";
  private static final BigDecimal ONLINE_MAX = BigDecimal.valueOf(12);
  private static final BigDecimal PAYMENT_MAX = BigDecimal.TEN;

  private Groups() {}

  /** Which group is meant, by the maximum that stands beside the label. */
  static String meant(String label, @Nullable BigDecimal max) {
    if (max != null && label.equals(ONLINE) && max.compareTo(PAYMENT_MAX) == 0) {
      return PAYMENT;
    }
    if (max != null && label.equals(PAYMENT) && max.compareTo(ONLINE_MAX) == 0) {
      return ONLINE;
    }
    return label;
  }
}
