package vn.dunghen.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A CSV file in UTF-8, its cells parted by commas, semicolons or tabs. */
final class CsvSheet implements Sheet {

  private static final int MOST_COLUMNS = 256;
  private static final int LONGEST_CELL = 100_000;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final String NOT_UTF_8 =
      "Tệp CSV không phải UTF-8 nên chữ tiếng Việt sẽ sai. Trong Excel, chọn Lưu thành (Save As) →"
          + " «CSV UTF-8 (Comma delimited)», hoặc lưu dạng .xlsx.";

  private final Path file;
  private final char separator;
  private final long lines;

  private CsvSheet(Path file, char separator, long lines) {
    this.file = file;
    this.separator = separator;
    this.lines = lines;
  }

  static CsvSheet open(Path file) {
    try (BufferedReader text = text(file)) {
      Survey survey = new Survey();
      char[] some = new char[1 << 14];
      for (int n = text.read(some); n >= 0; n = text.read(some)) {
        survey.see(some, n);
      }
      if (!survey.anything) {
        throw new FileRefused("Tệp trống, không có dòng nào.");
      }
      return new CsvSheet(file, survey.separator(), survey.lines + 1);
    } catch (CharacterCodingException wrong) {
      throw new FileRefused(NOT_UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static BufferedReader text(Path file) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** Counts lines, and the separators of the first line with any; a zero is no text at all. */
  private static final class Survey {
    private final int[] seen = new int[3];
    private boolean quoted;
    private boolean decided;
    private boolean anything;
    private long lines;

    void see(char[] some, int length) {
      for (int i = 0; i < length; i++) {
        char c = some[i];
        if (c == 0) {
          throw new FileRefused(NOT_UTF_8);
        }
        anything |= !Character.isWhitespace(c);
        quoted ^= c == '"';
        if (c == '\n') {
          lines++;
          decided |= seen[0] + seen[1] + seen[2] > 0;
        } else if (!quoted && !decided) {
          int kind = ",;\t".indexOf(c);
          if (kind >= 0) {
            seen[kind]++;
          }
        }
      }
    }

    char separator() {
      // Hardly anybody has a tab within a cell.
      if (seen[2] > 0 && seen[2] >= Math.max(seen[0], seen[1])) {
        return '\t';
      }
      return seen[1] > seen[0] ? ';' : ',';
    }
  }

  @Override
  public Look look() {
    List<String> notes = new ArrayList<>();
    notes.add(
        switch (separator) {
          case ';' -> "Tệp CSV, các ô cách nhau bằng dấu chấm phẩy.";
          case '\t' -> "Tệp CSV, các ô cách nhau bằng dấu tab.";
          default -> "Tệp CSV, các ô cách nhau bằng dấu phẩy.";
        });
    return new Look(lines, notes);
  }

  @Override
  public void read(Predicate<SheetRow> more) {
    int number = 0;
    try (Reader text = text(file);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                    CsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST_CELL)
                        .build(),
                    text)) {
      for (CsvRecord record : records) {
        number++;
        List<Cell> cells = new ArrayList<>(record.getFieldCount());
        record.getFields().forEach(field -> cells.add(new Cell.Text(field)));
        if (!more.test(new SheetRow(number, cells))) {
          return;
        }
      }
    } catch (CsvParseException broken) {
      throw new FileRefused(
          ("Không đọc được tệp CSV sau dòng %d: dấu ngoặc kép mở mà không đóng, quá %d cột, hoặc ô"
                  + " quá dài.")
              .formatted(number, MOST_COLUMNS));
    } catch (CharacterCodingException wrong) {
      throw new FileRefused(NOT_UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
