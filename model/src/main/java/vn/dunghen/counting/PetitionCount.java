package vn.dunghen.counting;

import java.time.Instant;
import vn.dunghen.calendar.Period;
import vn.dunghen.petition.Petition;

/** What a petition counts for, by one rule. */
public interface PetitionCount {

  CountName name();

  Clause basis();

  Profile of(Petition petition, Rules rules);

  /**
   * Whether a petition is in hand in the period, as far as it has run: sent to the unit before its
   * end, and not finished before its start; 5.2.
   */
  static boolean inHand(Petition petition, Period period, Instant asOf) {
    return petition
        .arrivedAt()
        .filter(arrived -> arrived.isBefore(period.to()) && !arrived.isAfter(asOf))
        .filter(
            arrived -> petition.finishedAt().filter(end -> end.isBefore(period.from())).isEmpty())
        .isPresent();
  }

  /**
   * The moment whose answer counts in the period: the as-of time, or while unfinished the last
   * second of the period. Limits are days, and one that ends with the period is not over in it
   * (deadlines, section 9).
   */
  static Instant evaluatedAt(Petition petition, Period period, Instant asOf) {
    boolean finished = petition.finishedAt().filter(end -> !end.isAfter(asOf)).isPresent();
    return finished || asOf.isBefore(period.to()) ? asOf : period.to().minusSeconds(1);
  }
}
