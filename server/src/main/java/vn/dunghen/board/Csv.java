package vn.dunghen.board;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Rows as a file, with the moment, ledger and definition of the figures in every row's last cells.
 */
final class Csv {

  /** So that spreadsheets read Vietnamese letters. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final StringWriter text = new StringWriter();
  private final CsvWriter writer = CsvWriter.builder().build(text);
  private final String[] tail;

  Csv(Question question, String... heads) {
    text.write(BYTE_ORDER_MARK);
    writer.writeRecord(joined(heads, "as_of", "ledger", "definition", "period"));
    tail =
        new String[] {
          question.written().machine(question.asOf()),
          question.ledger().name().toLowerCase(java.util.Locale.ROOT),
          question.definition().id(),
          question.period().label()
        };
  }

  void row(String... cells) {
    String[] safe = Arrays.stream(cells).map(Csv::safe).toArray(String[]::new);
    writer.writeRecord(joined(safe, tail));
  }

  /** A cell that a spreadsheet would run as a formula is marked as text. */
  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !number(cell)
        ? "'" + cell
        : cell;
  }

  private static boolean number(String cell) {
    return cell.matches("-?[0-9.]+");
  }

  private static String[] joined(String[] first, String... second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  String text() {
    try {
      writer.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Takes what has been written so far away, so that long files need little memory. */
  String drain() {
    String written = text();
    text.getBuffer().setLength(0);
    return written;
  }

  static HttpHeaders headers(String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(TYPE);
    headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    headers.setCacheControl(CacheControl.noStore());
    return headers;
  }

  ResponseEntity<String> answer(String name) {
    return ResponseEntity.ok().headers(headers(name)).body(text());
  }
}
