package vn.dunghen.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A CSV file of reference data: the province's own where there is one, else the shipped one. */
final class ReferenceTable {

  private final String name;
  private final Optional<Path> own;

  ReferenceTable(String name, Optional<Path> own) {
    this.name = name;
    this.own = own;
  }

  String name() {
    return own.map(Path::toString).orElse(name);
  }

  /** Every row as read by the function; what it refuses is told with file and line. */
  <T> List<T> rows(Function<Row, T> read) {
    List<T> rows = new ArrayList<>();
    try (Reader text = open();
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord line : csv) {
        try {
          rows.add(read.apply(new Row(line)));
        } catch (RuntimeException wrong) {
          throw new ReferenceProblem(
              name(), line.getStartingLineNumber(), String.valueOf(wrong.getMessage()));
        }
      }
    } catch (CsvParseException broken) {
      throw new ReferenceProblem(name(), String.valueOf(broken.getMessage()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name(), unreadable);
    }
    if (rows.isEmpty()) {
      throw new ReferenceProblem(name(), "không có dòng nào · has no rows");
    }
    return rows;
  }

  private Reader open() throws IOException {
    if (own.isPresent()) {
      return Files.newBufferedReader(own.get());
    }
    InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name);
    if (in == null) {
      throw new IllegalStateException("the program was built without " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** A row by the names of its columns. */
  record Row(NamedCsvRecord line) {

    /** The text of that column; empty means unknown. */
    Optional<String> find(String column) {
      return line.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    String get(String column) {
      return find(column)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "cột " + column + " trống hoặc thiếu · column is empty or missing"));
    }
  }
}
