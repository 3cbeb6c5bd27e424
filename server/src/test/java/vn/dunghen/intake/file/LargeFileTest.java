package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200,000 rows pass through a heap of 48 MiB, which could not hold them: a JVM of its own reads
 * them to their end.
 */
class LargeFileTest {

  private static final int ROWS = 200_000;
  private static final String HEAP = "-Xmx48m";

  private static final byte[] SHARED_TEXTS =
      MadeUpSheets.bytes(
          "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");

  @TempDir private Path folder;

  private static String read(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadsInASmallHeap.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }

  @Test
  void csvOf200000RowsIsReadInASmallHeap() throws IOException, InterruptedException {
    Path file = folder.resolve("lon.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả;Trạng thái hồ sơ;Lệ phí;Ghi chú\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(
            "H32.101-260803-%06d;03/08/2026 08:05;04/08/2026 17:00;4;LP01:4000;%s\n"
                .formatted(i, "không đọc".repeat(10)));
      }
    }
    assertThat(Files.size(file)).isGreaterThan(30_000_000);
    assertThat(read(file)).isEqualTo(Integer.toString(ROWS));
  }

  /** As Excel writes it: the cells point to texts that stand in a part of their own. */
  @Test
  void aSpreadsheetOf200000RowsIsReadInASmallHeap() throws IOException, InterruptedException {
    Path file = folder.resolve("lon.xlsx");
    Map<String, byte[]> parts = MadeUpSheets.parts("", "");
    String sheet = "xl/worksheets/sheet1.xml";
    String[] around =
        new String(parts.remove(sheet), StandardCharsets.UTF_8).split("(?<=<sheetData>)");
    parts.merge("[Content_Types].xml", SHARED_TEXTS, LargeFileTest::withType);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      texts(out);
      zip.putNextEntry(new ZipEntry(sheet));
      out.write(around[0]);
      row(out, 1, 0, 1, 2);
      for (int i = 0; i < ROWS; i++) {
        row(out, i + 2, i + 5, 3, 4);
      }
      out.write(around[1]);
      out.flush();
    }
    assertThat(read(file)).isEqualTo(Integer.toString(ROWS));
  }

  private static byte[] withType(byte[] types, byte[] type) {
    return MadeUpSheets.bytes(
        new String(types, StandardCharsets.UTF_8)
            .replace("</Types>", new String(type, StandardCharsets.UTF_8)));
  }

  private static void texts(Writer out) throws IOException {
    out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for (String text :
        List.of("Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "03/08/2026 08:05", "04/08/2026")) {
      out.write("<si><t>" + text + "</t></si>");
    }
    for (int i = 0; i < ROWS; i++) {
      out.write("<si><t>H32.101-260803-%06d</t></si>".formatted(i));
    }
    out.write("</sst>");
    out.flush();
  }

  private static void row(Writer out, int number, int... texts) throws IOException {
    out.write("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      out.write("<c r=\"%s%d\" t=\"s\"><v>%d</v></c>".formatted(Cell.column(i), number, texts[i]));
    }
    out.write("</row>");
  }
}
