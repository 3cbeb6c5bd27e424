package vn.dunghen.figure;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;

/** Moments as the API writes them: RFC 3339 with the offset of Việt Nam. */
public final class Moments {

  private Moments() {}

  /** A moment; whole seconds. */
  public static String written(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(VietnamTime.ZONE));
  }

  /** The same; null stays null. */
  public static @Nullable String orNull(@Nullable Instant moment) {
    return moment == null ? null : written(moment);
  }
}
