package vn.dunghen.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Comma separated answers. */
public final class Csv {

  private static final String TYPE = "text/csv;charset=UTF-8";

  /** Characters at which a spreadsheet begins to calculate. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** How an answer is written. */
  public enum Format {
    JSON,
    CSV
  }

  /** As the address says, else as the header Accept prefers, else JSON. */
  public static Format wanted(Optional<Format> said, String accept) {
    return said.orElseGet(() -> preferred(accept.toLowerCase(Locale.ROOT)));
  }

  /** Whichever is named first; JSON where neither is. */
  private static Format preferred(String accept) {
    int csv = accept.indexOf("text/csv");
    int json = accept.indexOf("json");
    return csv >= 0 && (json < 0 || csv < json) ? Format.CSV : Format.JSON;
  }

  /**
   * Writes an answer row by row, so that a long one needs no memory of its own.
   *
   * @param name of the file, if somebody keeps it
   */
  public static void answer(
      HttpServletResponse response, String name, List<String> columns, Stream<List<String>> rows) {
    response.setContentType(TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".csv\"");
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(response.getWriter())) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** A text of ours that no spreadsheet takes for a formula. */
  public static String text(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
