package vn.dunghen.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of that many dossiers, written row by row. */
final class LargeFiles {

  /** Under the 50 MB that may be uploaded. */
  private static final int LETTERS_OF_NOTES = 26_000_000;

  private static final String NOTE = "không đọc";

  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
          </Types>""",
          "xl/workbook.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
           xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>""",
          "xl/_rels/workbook.xml.rels",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>""");

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private LargeFiles() {}

  /** The code of the dossier of a row, the first being 1. */
  static String code(String source, int row) {
    String day = source.endsWith("csv") ? "260803" : "260804";
    return String.format(Locale.ROOT, "H32.101-%s-%06d", day, row);
  }

  /** With a column that nobody reads, so that all of it is more than a small heap. */
  static Path csv(Path file, int rows) throws IOException {
    String note = NOTE.repeat(Math.max(1, LETTERS_OF_NOTES / NOTE.length() / rows));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả;Trạng thái hồ sơ;Lệ phí;Ghi chú\n");
      for (int row = 1; row <= rows; row++) {
        out.write(code("csv", row));
        out.write(";03/08/2026 08:05;04/08/2026 17:00;4;LP01:4000;" + note + "\n");
      }
    }
    return file;
  }

  /** As Excel writes it: every text stands once in a part that all cells share. */
  static Path xlsx(Path file, int rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.flush();
      }
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst xmlns=\"" + MAIN + "\">");
      text(out, "Mã hồ sơ");
      text(out, "Ngày tiếp nhận");
      text(out, "Ngày hẹn trả");
      text(out, "04/08/2026 08:05");
      text(out, "05/08/2026 17:00");
      for (int row = 1; row <= rows; row++) {
        text(out, code("xlsx", row));
      }
      out.write("</sst>");
      out.flush();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\">");
      out.write("<sheetData>");
      row(out, 1, 0, 1, 2);
      for (int row = 1; row <= rows; row++) {
        row(out, row + 1, row + 4, 3, 4);
      }
      out.write("</sheetData></worksheet>");
      out.flush();
    }
    return file;
  }

  private static void text(Writer out, String text) throws IOException {
    out.write("<si><t>" + text + "</t></si>");
  }

  private static void row(Writer out, int number, int first, int second, int third)
      throws IOException {
    String cell = "<c r=\"%s%d\" t=\"s\"><v>%d</v></c>";
    out.write("<row r=\"" + number + "\">");
    out.write(String.format(Locale.ROOT, cell, "A", number, first));
    out.write(String.format(Locale.ROOT, cell, "B", number, second));
    out.write(String.format(Locale.ROOT, cell, "C", number, third));
    out.write("</row>");
  }
}
