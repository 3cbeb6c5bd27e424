package vn.dunghen.counting;

import java.time.Instant;
import java.util.Optional;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.PortalRule.Reckoning;
import vn.dunghen.dossier.Dossier;

/**
 * Ended on a day before that of its appointment, supplement time taken out: the column <i>trước
 * hạn</i> of form 06. On the day itself, up to the appointment, is <i>đúng hạn</i>.
 */
public final class HandledEarly {

  private HandledEarly() {}

  /** No for what has not ended, ended late, or has neither appointment nor limit. */
  public static boolean of(Dossier dossier, Rules rules) {
    Optional<Instant> end = HandlingEnd.inHand(dossier);
    if (end.isEmpty() || dossier.acceptedAt() == null) {
      return false;
    }
    return PortalRule.on(dossier, rules)
        .map(rule -> rule.at(end.get()))
        .filter(Reckoning::onTime)
        .map(HandledEarly::before)
        .orElse(false);
  }

  private static boolean before(Reckoning reckoning) {
    return VietnamTime.dateOf(reckoning.effectiveEnd())
        .isBefore(VietnamTime.dateOf(reckoning.appointment().at()));
  }
}
