package vn.dunghen.intake.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.dunghen.canonical.Form;
import vn.dunghen.message.MessageKind;

/** Empty sheets to be filled in: headings, one made-up row, and what each column means. */
public final class Templates {

  private static final double DATA_WIDTH = 22;
  private static final double NOTE_WIDTH = 90;

  private Templates() {}

  public static byte[] csv(MessageKind kind) {
    List<Column> columns = Columns.of(kind).all();
    StringWriter text = new StringWriter();
    // So that spreadsheets read Vietnamese letters.
    text.write('\ufeff');
    CsvWriter writer = CsvWriter.builder().build(text);
    writer.writeRecord(columns.stream().map(Column::heading).toList());
    writer.writeRecord(columns.stream().map(Column::example).toList());
    flush(writer);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void flush(CsvWriter writer) {
    try {
      writer.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static byte[] xlsx(MessageKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "DungHen", "1.0")) {
      List<Column> columns = Columns.of(kind).all();
      data(workbook.newWorksheet("Dữ liệu"), columns);
      notes(workbook.newWorksheet("Hướng dẫn"), columns);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void data(Worksheet sheet, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.width(i, DATA_WIDTH);
      if (text(column.field().form())) {
        sheet.style(i).format("@").set();
      }
      sheet.value(0, i, column.heading());
      sheet.style(0, i).bold().wrapText(true).set();
      if (!column.example().isEmpty()) {
        sheet.value(1, i, column.example());
        sheet.style(1, i).format("@").set();
      }
    }
    sheet.freezePane(0, 1);
  }

  /** A code or a period typed into such a column keeps its zeros. */
  private static boolean text(Form form) {
    return form instanceof Form.Code
        || form instanceof Form.PeriodName
        || form instanceof Form.ListOf;
  }

  private static void notes(Worksheet sheet, List<Column> columns) {
    List<String> heads = List.of("Cột", "Bắt buộc", "Ví dụ", "Cách ghi");
    for (int i = 0; i < heads.size(); i++) {
      sheet.value(0, i, heads.get(i));
      sheet.style(0, i).bold().set();
    }
    sheet.width(0, DATA_WIDTH + DATA_WIDTH);
    sheet.width(2, DATA_WIDTH);
    sheet.width(3, NOTE_WIDTH);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.value(i + 1, 0, column.heading());
      sheet.value(i + 1, 1, column.required() ? "có" : "");
      sheet.value(i + 1, 2, column.example());
      sheet.value(i + 1, 3, column.note());
    }
    int after = columns.size() + 2;
    sheet.value(
        after,
        0,
        "Xóa dòng mẫu trước khi nhập. Ô để trống: giữ nguyên điều đã biết. Ô ghi (xóa): bỏ điều đã biết.");
    sheet.value(
        after + 1,
        0,
        "Ngày giờ ghi như 23/11/2026 07:30. Không ghi họ tên, số định danh, địa chỉ, điện thoại của người nộp hồ sơ.");
  }
}
