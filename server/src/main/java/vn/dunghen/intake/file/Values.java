package vn.dunghen.intake.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.dunghen.canonical.Form;

/** Makes of a cell the value that the field of a message wants, or says why it cannot. */
final class Values {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+07:00'");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([. \\u00a0])\\d{3})(?:\\1\\d{3})*");

  /** Excel keeps no more digits than these. */
  private static final int DIGITS_KEPT = 15;

  private final Seen seen = new Seen();

  /** What is odd about the cells of a whole file, though each could be read. */
  static final class Seen {
    private long daysForMoments;

    /** Cells with a day alone where a moment is wanted. */
    long daysForMoments() {
      return daysForMoments;
    }
  }

  Seen seen() {
    return seen;
  }

  /** Cannot be made; the sentence stands after the name of the cell. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(String sentence) {
      super(sentence, null, false, false);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  JsonNode of(Cell cell, Form form) {
    if (cell instanceof Cell.Unreliable(String sentence, String shown)) {
      throw new Unfit(sentence);
    }
    return switch (form) {
      case Form.Code code -> JSON.stringNode(code(cell));
      case Form.Text text -> JSON.stringNode(words(cell));
      case Form.Label label -> JSON.stringNode(words(cell));
      case Form.Moment moment -> moment(date(cell));
      case Form.Day day -> day(date(cell));
      case Form.MomentOrDay either -> {
        Dates.Read read = date(cell);
        yield read.time() == null ? JSON.stringNode(read.day().toString()) : moment(read);
      }
      case Form.Whole whole -> JSON.numberNode(whole(cell));
      case Form.Flag flag -> JSON.booleanNode(flag(cell));
      case Form.Choice choice -> choice(words(cell), choice);
      case Form.Named named -> named(words(cell), named);
      case Form.PeriodName period -> JSON.stringNode(period(cell));
      case Form.ListOf list -> Lists.elements(words(cell), list, this);
      case Form.Group group -> Lists.alone(words(cell), group, this);
    };
  }

  private static String code(Cell cell) {
    return switch (cell) {
      case Cell.Numeric(BigDecimal number) -> {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 0) {
          throw new Unfit(
              "đang ở dạng số nên có thể đã mất số 0 ở cuối mã; hãy định dạng cột là Văn bản (Text)"
                  + " rồi nhập lại mã");
        }
        if (bare.precision() - bare.scale() > DIGITS_KEPT) {
          throw new Unfit(
              "là số quá dài nên Excel đã làm tròn; hãy định dạng cột là Văn bản (Text) rồi nhập lại"
                  + " mã");
        }
        yield bare.toPlainString();
      }
      case Cell.Date date ->
          throw new Unfit(
              "đã bị Excel đổi thành ngày; hãy định dạng cột là Văn bản (Text) rồi nhập lại mã");
      default -> words(cell);
    };
  }

  private static String words(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text.strip();
      case Cell.Numeric(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
      case Cell.Flag(boolean flag) -> flag ? "true" : "false";
      case Cell.Date date -> throw new Unfit("là ngày giờ, cột này cần chữ");
      case Cell.Unreliable(String sentence, String shown) -> throw new Unfit(sentence);
    };
  }

  private static Dates.Read date(Cell cell) {
    try {
      return switch (cell) {
        case Cell.Date(LocalDateTime moment) -> Dates.ofSheet(moment);
        case Cell.Numeric(BigDecimal number) when number.precision() - number.scale() <= 6 ->
            throw new Unfit(
                "là số chứ không phải ngày; hãy định dạng ô theo kiểu ngày hoặc gõ lại như 23/11/2026"
                    + " 07:30");
        default -> Dates.of(words(cell));
      };
    } catch (Dates.Unread unread) {
      throw unread.monthFirst() ? new MonthFirst(unread.sentence()) : new Unfit(unread.sentence());
    }
  }

  /** Written with the month before the day: then the whole column may be. */
  static final class MonthFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MonthFirst(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private JsonNode moment(Dates.Read read) {
    if (read.time() == null) {
      seen.daysForMoments++;
    }
    return JSON.stringNode(read.moment().format(MOMENT));
  }

  private static JsonNode day(Dates.Read read) {
    if (read.moment().toLocalTime().toSecondOfDay() != 0) {
      throw new Unfit("có cả giờ, cột này chỉ ghi ngày");
    }
    return JSON.stringNode(read.day().toString());
  }

  private static long whole(Cell cell) {
    if (cell instanceof Cell.Numeric(BigDecimal number)) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException fraction) {
        throw new Unfit("phải là số nguyên");
      }
    }
    String text = words(cell);
    if (WHOLE.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    if (text.length() <= 24 && GROUPED.matcher(text).matches()) {
      return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }
    throw new Unfit("phải là số nguyên, chỉ gồm chữ số");
  }

  private static boolean flag(Cell cell) {
    return cell instanceof Cell.Flag(boolean flag)
        ? flag
        : Words.flag(words(cell)).orElseThrow(() -> new Unfit("phải ghi có hoặc không"));
  }

  private static JsonNode choice(String written, Form.Choice form) {
    return JSON.stringNode(
        Words.choice(written, form.words())
            .orElseThrow(() -> new Unfit("phải là một trong: " + String.join(", ", form.words()))));
  }

  /** As it is written in the list, whatever letters are large; else as it stands. */
  private static JsonNode named(String written, Form.Named form) {
    List<String> names = List.copyOf(form.names().keySet());
    return JSON.stringNode(Words.choice(written, names).orElse(written));
  }

  /**
   * NB: Excel makes the first of August of {@code 2026-08}; a period can be no day, so it is back.
   */
  private static String period(Cell cell) {
    if (cell instanceof Cell.Date(LocalDateTime moment)) {
      if (moment.getDayOfMonth() != 1) {
        throw new Unfit("là một ngày, cột này cần kỳ như 2026-08");
      }
      return moment.format(MONTH);
    }
    return words(cell).toUpperCase(java.util.Locale.ROOT);
  }
}
