package vn.dunghen.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an .xlsx that is not hidden; its hidden rows are passed over. */
final class XlsxSheet implements Sheet {

  /** Letters of a format that shows a number as a date: outside of quotes, brackets, escapes. */
  private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

  private static final Pattern DATE_FORMAT = Pattern.compile("[yYdDhH]|[mM]{3,}|AM/PM");

  /** NB: wrong before March 1900, where Excel has a day that was not; no such date is taken. */
  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);

  private final Path file;
  private final Workbook workbook;
  private final SheetFacts facts;

  private XlsxSheet(Path file, Workbook workbook, SheetFacts facts) {
    this.file = file;
    this.workbook = workbook;
    this.facts = facts;
  }

  static XlsxSheet open(Path file) {
    try (OfficePackage parts = OfficePackage.open(file)) {
      Workbook workbook = Workbook.of(parts);
      return new XlsxSheet(file, workbook, SheetFacts.of(parts.required(workbook.part())));
    }
  }

  @Override
  public Look look() {
    List<String> notes = new ArrayList<>();
    if (workbook.others() > 0) {
      notes.add(
          "Chỉ đọc trang tính đầu tiên đang hiện; không đọc %d trang tính khác%s."
              .formatted(
                  workbook.others(),
                  workbook.hidden() > 0 ? " (%d đang ẩn)".formatted(workbook.hidden()) : ""));
    }
    if (facts.hiddenRows() > 0) {
      notes.add(
          ("%d dòng đang ẩn hoặc bị bộ lọc che được bỏ qua, không nhập. Muốn nhập cả các dòng ấy,"
                  + " hãy bỏ lọc, bỏ ẩn, lưu lại rồi tải lên lần nữa.")
              .formatted(facts.hiddenRows()));
    }
    if (facts.mergedRanges() > 0) {
      notes.add(
          ("Trang tính có %d vùng ô gộp. Dòng dữ liệu có ô gộp ở cột được dùng sẽ không được nhận;"
                  + " hãy bỏ gộp ô và điền đủ từng dòng.")
              .formatted(facts.mergedRanges()));
    }
    return new Look(facts.rows(), notes);
  }

  @Override
  public void read(Predicate<SheetRow> more) {
    try (ReadableWorkbook book =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(workbook.styled(), true));
        Stream<Row> rows = book.getSheet(workbook.index()).orElseThrow().openStream()) {
      Iterator<Row> all = rows.iterator();
      while (all.hasNext()) {
        Row row = all.next();
        if (!facts.hidden(row.getRowNum()) && !more.test(row(row))) {
          return;
        }
      }
    } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException broken) {
      throw OfficePackage.broken();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private SheetRow row(Row row) {
    int number = row.getRowNum();
    List<Cell> cells = new ArrayList<>(row.getCellCount());
    for (int column = 0; column < row.getCellCount(); column++) {
      org.dhatim.fastexcel.reader.@Nullable Cell there =
          row.hasCell(column) ? row.getCell(column) : null;
      Cell cell = there == null ? SheetRow.BLANK : cell(there);
      Optional<String> merged = facts.merged(number, column);
      cells.add(
          merged.isEmpty()
              ? cell
              : new Cell.Unreliable(
                  "nằm trong vùng ô gộp %s; hãy bỏ gộp ô và điền đủ từng dòng"
                      .formatted(merged.get()),
                  cell.shown()));
    }
    return new SheetRow(number, cells);
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell there) {
    Object value = there.getValue();
    if (there.getType() == CellType.ERROR
        || (value instanceof String text && isError(there, text))) {
      return new Cell.Unreliable("đang báo lỗi của Excel; hãy sửa công thức hoặc nhập giá trị", "");
    }
    return switch (value) {
      case null -> there.getFormula() == null ? SheetRow.BLANK : withoutResult();
      case String text -> new Cell.Text(text);
      case Boolean flag -> new Cell.Flag(flag);
      case BigDecimal number -> number(there, number);
      default -> SheetRow.BLANK;
    };
  }

  private static Cell withoutResult() {
    return new Cell.Unreliable(
        "là công thức chưa có kết quả lưu sẵn; hãy mở tệp bằng Excel rồi lưu lại, hoặc dán lại dạng"
            + " giá trị (Paste Values)",
        "");
  }

  private static boolean isError(org.dhatim.fastexcel.reader.Cell there, String text) {
    return there.getType() == CellType.FORMULA && text.matches("#[A-Z/0!?]+[A-Z!?]|#N/A");
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell there, BigDecimal number) {
    String format = there.getDataFormatString();
    if (format == null || !dateLike(format)) {
      return new Cell.Numeric(number);
    }
    if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
      return new Cell.Unreliable("không phải một ngày có thật", "");
    }
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    BigDecimal rest = number.subtract(whole).multiply(MILLIS).setScale(0, RoundingMode.HALF_UP);
    return new Cell.Date(
        (workbook.since1904() ? SINCE_1904 : SINCE_1900)
            .plusDays(whole.longValueExact())
            .atStartOfDay()
            .plus(Duration.ofMillis(rest.longValueExact())));
  }

  static boolean dateLike(String format) {
    return DATE_FORMAT.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
  }
}
