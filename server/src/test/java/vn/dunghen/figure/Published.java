package vn.dunghen.figure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The results published by the national portal, as the reference data keep them. */
final class Published {

  private Published() {}

  static List<NamedCsvRecord> rows(String file) throws IOException {
    try (Reader text =
            new InputStreamReader(
                Objects.requireNonNull(
                    Published.class.getResourceAsStream("/reference/" + file), file),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    }
  }
}
