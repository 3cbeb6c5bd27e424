package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * The control reports that units file each month with the national reporting system: most in time,
 * some late, some never, some with another number than their dossiers give.
 */
final class ControlReportMessages {

  private static final String SOURCE = "bcqg";
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final int FORGETS = 29;
  private static final int IS_LATE = 11;
  private static final int MISCOUNTS = 7;

  private final WorkingCalendar calendar;
  private final Map<String, Map<String, Integer>> received = new TreeMap<>();
  private final Line line = new Line();

  ControlReportMessages(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** Minds a dossier for the report of its month. */
  void hear(String unit, Instant accepted) {
    String month = Period.monthOf(VietnamTime.dateOf(accepted)).label();
    received
        .computeIfAbsent(month, name -> new TreeMap<>())
        .merge(reporting(unit), 1, Integer::sum);
  }

  /** A sub-unit reports with the department or commune above it. */
  private static String reporting(String unit) {
    String[] groups = unit.split("\\.", -1);
    return groups.length > 2 ? groups[0] + "." + groups[1] : unit;
  }

  /** The reports filed until then; how many. */
  int tell(Instant until, Consumer<String> out) {
    int[] told = {0};
    received.forEach(
        (month, units) ->
            units.forEach((unit, count) -> told[0] += tell(month, unit, count, until, out)));
    return told[0];
  }

  private int tell(String month, String unit, int count, Instant until, Consumer<String> out) {
    int chance = Math.floorMod((unit + month).hashCode(), FORGETS * IS_LATE * MISCOUNTS);
    LocalDate after = Period.parse(month).lastDay();
    Instant filed = VietnamTime.at(calendar.day(after, chance % IS_LATE == 0 ? 6 : 2), MORNING);
    if (chance % FORGETS == 0 || filed.isAfter(until)) {
      return 0;
    }
    int reported = chance % MISCOUNTS == 0 ? count + 1 + chance % 5 : count;
    out.accept(
        line.begin("reportTotal", SOURCE, "bc06-" + unit + "-" + month, filed)
            .text("unit", unit)
            .text("period", month)
            .text("to", "BCQG")
            .number("received", reported)
            .end());
    return 1;
  }
}
