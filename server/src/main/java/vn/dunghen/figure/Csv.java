package vn.dunghen.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Comma separated answers. */
final class Csv {

  static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");

  /** Characters at which a spreadsheet begins to calculate. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** How an answer is written. */
  enum Format {
    JSON,
    CSV
  }

  /** As the address says, else as the header Accept prefers, else JSON. */
  static Format wanted(Optional<Format> said, String accept) {
    return said.orElseGet(() -> preferred(accept.toLowerCase(Locale.ROOT)));
  }

  /** Whichever is named first; JSON where neither is. */
  private static Format preferred(String accept) {
    int csv = accept.indexOf("text/csv");
    int json = accept.indexOf("json");
    return csv >= 0 && (json < 0 || csv < json) ? Format.CSV : Format.JSON;
  }

  static ResponseEntity<Object> answer(String name, List<String> columns, List<List<String>> rows) {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(columns);
    rows.forEach(csv::writeRecord);
    return ResponseEntity.ok()
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".csv\"")
        .body(out.toString());
  }

  /** A text of ours that no spreadsheet takes for a formula. */
  static String text(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
