package vn.dunghen.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.dunghen.calendar.VietnamTime;

/**
 * Ngày hẹn trả: the moment promised, or a day without a time.
 *
 * <p>NB: a day without a time is not midnight to the citizen, but the portal reads it so (DQ-09);
 * {@link #at()} is the portal's moment.
 */
public record Due(Instant at, Precision precision) {

  /** How exactly the moment was told. */
  public enum Precision {
    DAY,
    SECOND
  }

  public static Due moment(Instant at) {
    return new Due(at, Precision.SECOND);
  }

  public static Due day(LocalDate date) {
    return new Due(VietnamTime.startOf(date), Precision.DAY);
  }
}
