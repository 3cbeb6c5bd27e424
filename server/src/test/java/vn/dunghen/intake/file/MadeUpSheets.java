package vn.dunghen.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files as tests want them: by the writer of spreadsheets, or spelled out part by part. */
final class MadeUpSheets {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.%s.main+xml"/>
      </Types>""";

  private static final String WORKBOOK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>""";

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>""";

  private MadeUpSheets() {}

  /** Fills a workbook. */
  interface Filling {
    void fill(Workbook workbook) throws IOException;
  }

  static Path xlsx(Path folder, Filling filling) {
    Path file = folder.resolve("made-up-" + System.nanoTime());
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      filling.fill(workbook);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return file;
  }

  /** The parts of a workbook with one sheet of that XML between its rows. */
  static Map<String, byte[]> parts(String sheetData, String after) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", bytes(TYPES.formatted("sheet")));
    parts.put("xl/workbook.xml", bytes(WORKBOOK));
    parts.put("xl/_rels/workbook.xml.rels", bytes(RELATIONS));
    parts.put(
        "xl/worksheets/sheet1.xml",
        bytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>"
                + sheetData
                + "</sheetData>"
                + after
                + "</worksheet>"));
    return parts;
  }

  static byte[] macroTypes() {
    return bytes(
        TYPES
            .formatted("sheet")
            .replace(
                "openxmlformats-officedocument.spreadsheetml.sheet",
                "ms-excel.sheet.macroEnabled"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Path zip(Path folder, Map<String, byte[]> parts) {
    return write(folder, zipped(parts));
  }

  static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /** A file of that many zeros, packed; it is never whole in memory. */
  static Path bomb(Path folder, long unpacked) {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts("", "").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
      byte[] zeros = new byte[1 << 20];
      for (long written = 0; written < unpacked; written += zeros.length) {
        zip.write(zeros);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return file;
  }

  static Path write(Path folder, byte[] content) {
    try {
      return Files.write(folder.resolve("made-up-" + System.nanoTime()), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Path write(Path folder, String content) {
    return write(folder, bytes(content));
  }

  /** All rows that a file hands over. */
  static List<SheetRow> rows(Path file) {
    List<SheetRow> rows = new ArrayList<>();
    Sheet.of(file).read(rows::add);
    return rows;
  }

  /** The same as text, blank cells as nothing. */
  static List<List<String>> shown(Path file) {
    return rows(file).stream().map(row -> row.cells().stream().map(Cell::shown).toList()).toList();
  }
}
