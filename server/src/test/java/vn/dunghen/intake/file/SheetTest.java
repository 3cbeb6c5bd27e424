package vn.dunghen.intake.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

  @TempDir private Path folder;

  private void assertRefused(Path file, String... words) {
    assertThatThrownBy(() -> MadeUpSheets.rows(file))
        .isInstanceOf(FileRefused.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void readsCsvAsVietnameseExcelWritesIt() {
    Path file =
        MadeUpSheets.write(
            folder, "\ufeffMã hồ sơ;Ngày nộp\r\nH1;\"a;b\"\r\n\r\nH3;\"hai\ndòng\"\r\n");
    assertThat(MadeUpSheets.shown(file))
        .containsExactly(
            List.of("Mã hồ sơ", "Ngày nộp"),
            List.of("H1", "a;b"),
            List.of(""),
            List.of("H3", "hai\ndòng"));
    assertThat(MadeUpSheets.rows(file).getLast().number()).isEqualTo(4);
    assertThat(Sheet.of(file).look().notes()).singleElement().asString().contains("chấm phẩy");
  }

  @Test
  void readsCommasAndTabsAndRowsOfDifferentLengths() {
    assertThat(MadeUpSheets.shown(MadeUpSheets.write(folder, "BÁO CÁO\na,b\n1,2,3\n")))
        .containsExactly(List.of("BÁO CÁO"), List.of("a", "b"), List.of("1", "2", "3"));
    assertThat(MadeUpSheets.shown(MadeUpSheets.write(folder, "a\tb;c\n1\t2\n")))
        .containsExactly(List.of("a", "b;c"), List.of("1", "2"));
  }

  @Test
  void saysThatCsvIsNotUtf8() {
    String text = "Mã hồ sơ,Đơn vị\nH1,Phường Nha Trang\n";
    assertRefused(MadeUpSheets.write(folder, text.getBytes(UTF_16LE)), "UTF-8", "CSV UTF-8");
    assertRefused(
        MadeUpSheets.write(folder, ("\ufeff" + text).getBytes(UTF_16LE)), "không phải UTF-8");
    assertRefused(
        MadeUpSheets.write(
            folder, "D\u00f4n vi,\u00ea\n".getBytes(Charset.forName("windows-1258"))),
        "không phải UTF-8");
  }

  @Test
  void refusesWhatIsNoSheetWithASentence() {
    assertRefused(MadeUpSheets.write(folder, ""), "Tệp trống");
    assertRefused(MadeUpSheets.write(folder, " \r\n \n"), "Tệp trống");
    assertRefused(MadeUpSheets.write(folder, "%PDF-1.7\n%âãÏÓ"), "PDF");
    assertRefused(MadeUpSheets.write(folder, "<html><table>"), "trang web");
    assertRefused(
        MadeUpSheets.write(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}),
        ".xls",
        "mật khẩu");
    assertRefused(
        MadeUpSheets.zip(folder, Map.of("word/document.xml", new byte[1])), "không phải bảng tính");
    assertRefused(MadeUpSheets.write(folder, "PK\u0003\u0004 cut off"), "hỏng");
    assertRefused(MadeUpSheets.write(folder, "a,b\n\"không đóng,1\n2,3\n"), "dấu ngoặc kép");
  }

  @Test
  void refusesAZipBombOf300Megabytes() {
    Path file = MadeUpSheets.bomb(folder, 300L * 1024 * 1024);
    assertThat(file.toFile().length()).isLessThan(1024 * 1024);
    assertRefused(file, "lớn bất thường");
  }

  /** 46,238 days after 1 January 1904, and 47,700 after 30 December 1899, are 5 August 2030. */
  @ParameterizedTest
  @CsvSource({"false,47700.5", "0,47700.5", "1,46238.5", "true,46238.5"})
  void countsDaysFromWhereTheWorkbookDoes(String since1904, double serial) throws IOException {
    Path made =
        MadeUpSheets.xlsx(
            folder,
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("A");
              sheet.value(0, 0, serial);
              sheet.style(0, 0).format("dd/mm/yyyy hh:mm").set();
            });
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(made.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    String workbook = new String(parts.get("xl/workbook.xml"), UTF_8);
    assertThat(workbook).contains("<sheets>");
    parts.put(
        "xl/workbook.xml",
        MadeUpSheets.bytes(
            workbook
                .replaceAll("<workbookPr[^>]*/>", "")
                .replace("<sheets>", "<workbookPr date1904=\"" + since1904 + "\"/><sheets>")));
    assertThat(MadeUpSheets.rows(MadeUpSheets.zip(folder, parts)).getFirst().at(0))
        .isEqualTo(new Cell.Date(LocalDateTime.of(2030, 8, 5, 12, 0)));
  }

  @Test
  void refusesMacrosByAnyOfTheirSigns() {
    Map<String, byte[]> parts = MadeUpSheets.parts("<row r=\"1\"/>", "");
    parts.put("xl/vbaProject.bin", new byte[] {1});
    assertRefused(MadeUpSheets.zip(folder, parts), "macro");
    Map<String, byte[]> types = MadeUpSheets.parts("<row r=\"1\"/>", "");
    types.put("[Content_Types].xml", MadeUpSheets.macroTypes());
    assertRefused(MadeUpSheets.zip(folder, types), "macro");
  }

  @Test
  void fetchesNothingThatADeclarationNames() {
    Map<String, byte[]> parts = MadeUpSheets.parts("<row r=\"1\"><c r=\"A1\"/></row>", "");
    String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8);
    parts.put(
        "xl/worksheets/sheet1.xml",
        MadeUpSheets.bytes(
            sheet.replace(
                "<worksheet",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet")));
    assertRefused(MadeUpSheets.zip(folder, parts), "DTD");
  }

  @Test
  void refusesAddressesAndTextsThatWouldFillTheMemory() {
    assertRefused(
        MadeUpSheets.zip(
            folder, MadeUpSheets.parts("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>", "")),
        "cột");
    assertRefused(
        MadeUpSheets.zip(
            folder, MadeUpSheets.parts("<row r=\"1\"><c r=\"ABCDEFG1\"><v>1</v></c></row>", "")),
        "hỏng");
    assertRefused(
        MadeUpSheets.zip(
            folder,
            MadeUpSheets.parts(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                    + "x".repeat(200_000)
                    + "</t></is></c></row>",
                "")),
        "dài quá",
        "100.000");
    assertRefused(MadeUpSheets.zip(folder, MadeUpSheets.parts("<row r=\"9999999\"/>", "")), "hỏng");
  }

  @Test
  void passesOverHiddenRowsAndSaysSo() {
    Path file =
        MadeUpSheets.xlsx(
            folder,
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("A");
              for (int i = 0; i < 4; i++) {
                sheet.value(i, 0, "dòng " + (i + 1));
              }
              sheet.hideRow(2);
            });
    assertThat(MadeUpSheets.rows(file)).extracting(SheetRow::number).containsExactly(1, 2, 4);
    assertThat(Sheet.of(file).look().notes())
        .singleElement()
        .asString()
        .contains("1 dòng đang ẩn", "bỏ qua");
  }

  @Test
  void readsTheFirstSheetThatIsNotHiddenAndSaysSo() {
    Path file =
        MadeUpSheets.xlsx(
            folder,
            workbook -> {
              Worksheet hidden = workbook.newWorksheet("Ẩn");
              hidden.value(0, 0, "ẩn");
              hidden.setVisibilityState(VisibilityState.HIDDEN);
              workbook.newWorksheet("Hiện").value(0, 0, "hiện");
              workbook.newWorksheet("Khác").value(0, 0, "khác");
            });
    assertThat(MadeUpSheets.shown(file)).containsExactly(List.of("hiện"));
    assertThat(Sheet.of(file).look().notes())
        .singleElement()
        .asString()
        .contains("2 trang tính khác", "1 đang ẩn");
  }

  @Test
  void takesNoCellOfAMergedRange() {
    Path file =
        MadeUpSheets.xlsx(
            folder,
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("A");
              sheet.value(0, 0, "a");
              sheet.value(0, 1, "b");
              sheet.value(1, 0, "chung");
              sheet.value(1, 1, "1");
              sheet.value(2, 0, "");
              sheet.value(2, 1, "2");
              sheet.range(1, 0, 2, 0).merge();
            });
    List<SheetRow> rows = MadeUpSheets.rows(file);
    for (int row : List.of(1, 2)) {
      assertThat(rows.get(row).at(0))
          .isInstanceOfSatisfying(
              Cell.Unreliable.class,
              cell -> assertThat(cell.sentence()).contains("A2:A3", "bỏ gộp"));
      assertThat(rows.get(row).at(1)).isInstanceOf(Cell.Text.class);
    }
  }

  @Test
  void takesAFormulasResultWhereTheFileHasIt() {
    String row =
        "<row r=\"1\">"
            + "<c r=\"A1\"><f>1+1</f><v>2</v></c>"
            + "<c r=\"B1\" t=\"str\"><f>\"H\"&amp;1</f><v>H1</v></c>"
            + "<c r=\"C1\"><f>TODAY()</f></c>"
            + "<c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
            + "<c r=\"E1\" t=\"e\"><v>#N/A</v></c>"
            + "<c r=\"F1\" t=\"b\"><v>1</v></c></row>";
    SheetRow read =
        MadeUpSheets.rows(MadeUpSheets.zip(folder, MadeUpSheets.parts(row, ""))).getFirst();
    assertThat(read.at(0)).isEqualTo(new Cell.Numeric(new java.math.BigDecimal("2")));
    assertThat(read.at(1)).isEqualTo(new Cell.Text("H1"));
    assertThat(read.at(2))
        .isInstanceOfSatisfying(
            Cell.Unreliable.class,
            cell -> assertThat(cell.sentence()).contains("công thức chưa có kết quả"));
    assertThat(read.at(3))
        .isInstanceOfSatisfying(
            Cell.Unreliable.class, cell -> assertThat(cell.sentence()).contains("báo lỗi"));
    assertThat(read.at(4)).isInstanceOf(Cell.Unreliable.class);
    assertThat(read.at(5)).isEqualTo(new Cell.Flag(true));
  }

  @Test
  void knowsARealDateByItsFormat() {
    Path file =
        MadeUpSheets.xlsx(
            folder,
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("A");
              sheet.value(0, 0, LocalDateTime.of(2026, 11, 23, 7, 30));
              sheet.style(0, 0).format("dd/mm/yyyy hh:mm").set();
              sheet.value(0, 1, 46349.5);
            });
    SheetRow row = MadeUpSheets.rows(file).getFirst();
    assertThat(row.at(0))
        .isInstanceOfSatisfying(
            Cell.Date.class,
            date ->
                assertThat(Dates.of(date.moment()).moment())
                    .isEqualTo(LocalDateTime.of(2026, 11, 23, 7, 30)));
    assertThat(row.at(1)).isInstanceOf(Cell.Numeric.class);
    assertThat(XlsxSheet.dateLike("m/d/yy h:mm")).isTrue();
    assertThat(XlsxSheet.dateLike("[$-42A]dd/mm/yyyy")).isTrue();
    assertThat(XlsxSheet.dateLike("#,##0 \"đồng mỗi ngày\"")).isFalse();
    assertThat(XlsxSheet.dateLike("0.00E+00")).isFalse();
    assertThat(XlsxSheet.dateLike("[Red]0.0")).isFalse();
  }
}
