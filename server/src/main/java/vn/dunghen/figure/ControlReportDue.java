package vn.dunghen.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Period;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.system.SettingRefused;

/**
 * By when the control report of a month is to be filed: a day of the month after it, or the next
 * working day where that is a day off. Data with validity, setting {@code
 * dunghen.control-report.due}: {@code 2022-01-01:5,2027-01-01:7} reads "the 5th, and for months
 * from January 2027 on the 7th".
 */
@Component
public final class ControlReportDue {

  private static final Pattern ENTRY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}):([1-9]|[12]\\d|3[01])");

  private final TreeMap<LocalDate, Integer> days;
  private final LiveRegister live;

  ControlReportDue(
      @Value("${dunghen.control-report.due:2000-01-01:5}") String setting, LiveRegister live) {
    this.days = new TreeMap<>(read(setting));
    this.live = live;
  }

  private static Map<LocalDate, Integer> read(String setting) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (String entry : setting.split(",", -1)) {
      Matcher matcher = ENTRY.matcher(entry.strip());
      if (!matcher.matches()) {
        throw wrong(setting);
      }
      try {
        days.put(LocalDate.parse(matcher.group(1)), Integer.valueOf(matcher.group(2)));
      } catch (DateTimeException noSuchDay) {
        throw wrong(setting);
      }
    }
    return days;
  }

  private static SettingRefused wrong(String setting) {
    return new SettingRefused(
        "DUNGHEN_CONTROL_REPORT_DUE (dunghen.control-report.due): cần ngày:số, như 2022-01-01:5 · wanted day:number, such as"
            + " 2022-01-01:5, not '%s'".formatted(setting));
  }

  /** The last day, until 24:00; empty where no setting or calendar reaches the month. */
  public Optional<LocalDate> of(Period month) {
    Map.Entry<LocalDate, Integer> valid = days.floorEntry(month.firstDay());
    if (valid == null) {
      return Optional.empty();
    }
    LocalDate next = month.lastDay().plusDays(1);
    LocalDate day = next.withDayOfMonth(Math.min(valid.getValue(), next.lengthOfMonth()));
    try {
      return Optional.of(live.rules().calendar().workingDayFrom(day));
    } catch (DateOutsideCalendar noSuchYear) {
      return Optional.empty();
    }
  }
}
