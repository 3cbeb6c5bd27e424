package vn.dunghen.figure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Counted;
import vn.dunghen.index.IndexDefinition;

/**
 * Reads published counts, a row for each indicator of a case; columns as in {@code
 * reference-data/portal-results/indicator-cases.csv}. All problems are found at once.
 */
final class PublishedCounts {

  private static final List<String> NEEDED =
      List.of("case_id", "unit_code", "indicator", "numerator", "denominator");

  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private final Path file;
  private final IndexDefinition definition;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, PublishedCase> cases = new LinkedHashMap<>();
  private List<String> header = List.of();

  private PublishedCounts(Path file, IndexDefinition definition) {
    this.file = file;
    this.definition = definition;
  }

  /**
   * The cases of the file, in its order.
   *
   * @throws Refused with a line for each problem
   */
  static List<PublishedCase> read(Path file, IndexDefinition definition) throws Refused {
    PublishedCounts counts = new PublishedCounts(file, definition);
    counts.read();
    if (!counts.problems.isEmpty()) {
      throw new Refused(counts.problems);
    }
    return List.copyOf(counts.cases.values());
  }

  /** The file is wrong; a message for each problem, with its line. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private Refused(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  private void read() {
    String text = text();
    if (text == null) {
      return;
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(this::line);
    } catch (CsvParseException wrong) {
      problems.add(file + ": no CSV: " + wrong.getMessage());
    } catch (IOException unreadable) {
      problems.add(file + ": cannot be read: " + unreadable.getMessage());
    }
    if (header.isEmpty() && problems.isEmpty()) {
      problems.add(file + ":1: the file is empty; columns needed: " + String.join(",", NEEDED));
    }
  }

  private @Nullable String text() {
    try {
      String text = Files.readString(file);
      // A spreadsheet may have put a byte order mark in front.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException missing) {
      problems.add(file + ": there is no such file");
    } catch (CharacterCodingException wrong) {
      problems.add(file + ": the file is not UTF-8");
    } catch (IOException unreadable) {
      problems.add(file + ": cannot be read: " + unreadable.getMessage());
    }
    return null;
  }

  private void line(CsvRecord line) {
    if (header.isEmpty()) {
      header(line);
    } else if (header.containsAll(NEEDED)) {
      if (line.getFieldCount() == header.size()) {
        row(line);
      } else {
        wrong(line, "%d fields, but the header has %d", line.getFieldCount(), header.size());
      }
    }
  }

  private void header(CsvRecord line) {
    header = line.getFields().stream().map(String::strip).toList();
    NEEDED.stream()
        .filter(column -> !header.contains(column))
        .forEach(column -> wrong(line, "column '%s' is missing", column));
    header.stream()
        .distinct()
        .filter(column -> header.indexOf(column) != header.lastIndexOf(column))
        .forEach(column -> wrong(line, "column '%s' is there twice", column));
  }

  private void row(CsvRecord line) {
    String caseId = value(line, "case_id");
    String unitCode = value(line, "unit_code");
    String indicator = value(line, "indicator");
    if (caseId.isEmpty() || unitCode.isEmpty()) {
      wrong(line, "case_id and unit_code must not be empty");
      return;
    }
    Long numerator = count(line, "numerator");
    Long denominator = count(line, "denominator");
    PublishedCase of =
        cases.computeIfAbsent(
            caseId,
            id -> new PublishedCase(id, unitCode, value(line, "unit_name"), new LinkedHashMap<>()));
    if (!of.unitCode().equals(unitCode)) {
      wrong(line, "case %s is of unit %s above, of %s here", caseId, of.unitCode(), unitCode);
    } else if (definition.indicator(indicator).isPresent()) {
      if (of.counts().putIfAbsent(indicator, new Counted(numerator, denominator, null)) != null) {
        wrong(line, "indicator %s is there twice in case %s", indicator, caseId);
      }
    } else if (definition.figure(indicator).isEmpty()) {
      wrong(line, "indicator '%s' is not in definition %s", indicator, definition.id());
    }
  }

  private String value(CsvRecord line, String column) {
    int index = header.indexOf(column);
    return index < 0 ? "" : line.getField(index).strip();
  }

  /** A count not given is null, never 0. */
  private @Nullable Long count(CsvRecord line, String column) {
    String written = value(line, column);
    if (written.isEmpty()) {
      return null;
    }
    if (COUNT.matcher(written).matches()) {
      return Long.parseLong(written);
    }
    boolean negative = written.startsWith("-") && COUNT.matcher(written.substring(1)).matches();
    wrong(
        line, negative ? "%s '%s' is negative" : "%s '%s' is not a whole number", column, written);
    return null;
  }

  private void wrong(CsvRecord line, String pattern, Object... arguments) {
    String reason = told(pattern, List.of(arguments));
    problems.add("%s:%d: %s".formatted(file, line.getStartingLineNumber(), reason));
  }

  private static String told(String pattern, List<Object> arguments) {
    return pattern.formatted(arguments.toArray());
  }
}
