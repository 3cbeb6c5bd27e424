package vn.dunghen.portalsimulator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The reference data inside the program. */
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
}
