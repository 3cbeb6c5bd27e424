package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void aSpreadsheetOf200000RowsIsReadInASmallHeap() throws IOException, InterruptedException {
    Path file = folder.resolve("lon.xlsx");
    Map<String, byte[]> parts = MadeUpSheets.parts("", "");
    String sheet = "xl/worksheets/sheet1.xml";
    String[] around =
        new String(parts.remove(sheet), StandardCharsets.UTF_8).split("(?<=<sheetData>)");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry(sheet));
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      out.write(around[0]);
      row(out, 1, "Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả");
      for (int i = 0; i < ROWS; i++) {
        row(out, i + 2, "H32.101-260803-%06d".formatted(i), "03/08/2026 08:05", "04/08/2026");
      }
      out.write(around[1]);
      out.flush();
    }
    assertThat(read(file)).isEqualTo(Integer.toString(ROWS));
  }

  private static void row(Writer out, int number, String... texts) throws IOException {
    out.write("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      out.write(
          "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted(Cell.column(i), number, texts[i]));
    }
    out.write("</row>");
  }
}
