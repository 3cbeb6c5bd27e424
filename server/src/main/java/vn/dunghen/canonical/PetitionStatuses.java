package vn.dunghen.canonical;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of petition statuses met in imports, and what each is kept as (deadlines, section 9):
 * data, so that another name is a line there.
 */
final class PetitionStatuses {

  private static final String FILE = "/petition/statuses.csv";

  private PetitionStatuses() {}

  /** What is kept, by what is sent. */
  static Map<String, String> read() {
    try (InputStream file = PetitionStatuses.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not in the program");
      }
      Map<String, String> names = new LinkedHashMap<>();
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder()
              .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        rows.forEach(row -> names.put(row.getField("as_sent"), row.getField("status")));
      }
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }
}
