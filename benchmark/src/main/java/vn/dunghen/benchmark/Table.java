package vn.dunghen.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the reference data, read from the jar. */
final class Table {

  private Table() {}

  static List<NamedCsvRecord> read(String name) {
    try (InputStream file = open("/reference/" + name);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static InputStream open(String path) {
    @Nullable InputStream file = Table.class.getResourceAsStream(path);
    if (file == null) {
      throw new IllegalStateException("not in the jar: " + path);
    }
    return file;
  }
}
