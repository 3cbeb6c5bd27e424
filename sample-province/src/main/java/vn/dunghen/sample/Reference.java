package vn.dunghen.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;

/** The reference data that the made-up year stands on. */
final class Reference {

  private Reference() {}

  static List<NamedCsvRecord> rows(String file) {
    InputStream in = Reference.class.getResourceAsStream("/reference/" + file);
    if (in == null) {
      throw new IllegalStateException("the program was built without " + file);
    }
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  static WorkingCalendar calendar() {
    List<CalendarDay> days =
        rows("holidays-vn-2022-2027.csv").stream()
            .map(
                row ->
                    CalendarDay.of(
                        row.getField("date"),
                        row.getField("kind"),
                        row.getField("name"),
                        row.getField("basis")))
            .toList();
    return new WorkingCalendar(days, WorkingHours.STANDARD);
  }
}
