package vn.dunghen.quality;

import java.util.List;
import java.util.function.Consumer;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Fee;

/** What can be wrong with fees and payments. */
final class PaymentChecks {

  private PaymentChecks() {}

  /** DQ-31: flagged as paid online without a payment, or paid online without the flag. */
  static void flagAndRecord(Subject subject, Consumer<Finding> found) {
    if (subject.dossier().tellsPaidOnline() != subject.dossier().hasOnlinePayment()) {
      found.accept(Finding.always(QualityRule.DQ_31, subject.code()));
    }
  }

  /** DQ-32: the procedure bears a fee, and the dossier tells none, or 0 only. */
  static void feeMissing(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    boolean bears =
        subject.procedure() != null && Boolean.TRUE.equals(subject.procedure().feeBearing());
    if (bears && dossier.acceptedAt() != null && nothing(dossier.fees())) {
      found.accept(Finding.always(QualityRule.DQ_32, subject.code()));
    }
  }

  private static boolean nothing(List<Fee> fees) {
    return fees.stream().allMatch(fee -> fee.amount() == 0);
  }
}
