package vn.dunghen.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of a file of reference data, each by the names of its columns; RFC 4180. */
public final class ReferenceRows {

  /** One row; a column that the file does not have is a mistake of the test. */
  public record Row(Map<String, String> fields) {

    public String get(String column) {
      return Objects.requireNonNull(fields.get(column), column);
    }
  }

  private static final String FOLDER = "/reference/";

  private ReferenceRows() {}

  public static List<Row> of(String file) {
    List<List<String>> lines = text(file).lines().map(ReferenceRows::fields).toList();
    List<String> header = lines.getFirst();
    return lines.stream().skip(1).map(line -> row(header, line)).toList();
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(ReferenceRows.class.getResourceAsStream(FOLDER + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Row row(List<String> header, List<String> fields) {
    if (header.size() != fields.size()) {
      throw new IllegalStateException(header.size() + " columns, but " + fields);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), fields.get(i));
    }
    return new Row(row);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        // A doubled quote closes and opens again: the first of the two is then part of the text.
        quoted = !quoted;
        if (quoted && !field.isEmpty()) {
          field.append('"');
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
