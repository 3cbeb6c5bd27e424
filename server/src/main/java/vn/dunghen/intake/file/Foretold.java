package vn.dunghen.intake.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dunghen.intake.file.Import.PreviewRow;

/** What every row of a file will do, as CSV beside the file itself; none is held. */
final class Foretold implements AutoCloseable {

  private final CsvWriter csv;

  Foretold(Path file) {
    try {
      var text = Files.newBufferedWriter(file);
      // So that spreadsheets read Vietnamese letters.
      text.write('\ufeff');
      csv = CsvWriter.builder().build(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    csv.writeRecord("Dòng", "Sẽ làm gì", "Mã", "Lý do hoặc điều cần xem lại");
  }

  void add(PreviewRow row) {
    String does =
        switch (row.becomes()) {
          case NEW -> "Mới";
          case CHANGES -> "Bổ sung, thay đổi";
          case KNOWN -> "Đã biết, không đổi";
          case REFUSED -> "Bị từ chối";
        };
    csv.writeRecord(Integer.toString(row.row()), does, row.subject(), String.join(" ", row.says()));
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
