package vn.dunghen.intake.file;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.Form;
import vn.dunghen.message.MessageKind;

/** What is odd about a row of a clerk, though its message is sound. Never says a value. */
final class Doubts {

  private static final int MOST_DAYS = 31;
  private static final int CENTURY = 2000;
  private static final Pattern DATED = Pattern.compile("-(\\d{2})(\\d{2})(\\d{2})-\\d");
  private static final Pattern WORDS =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*){1,4}");
  private static final Set<String> SURNAMES =
      Set.of(
          ("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đào"
                  + " Lương Cao Lâm Tạ Châu Hà Tô Vương Trương Đoàn Thái Tăng Kiều Quách Phùng Chu"
                  + " Thạch Danh Sơn Kim Lưu La Nông Hứa Quan Từ Tống Triệu Nghiêm Cù Mạc Lò Vàng")
              .split(" "));

  private final MessageKind kind;
  private final Columns columns;

  Doubts(MessageKind kind) {
    this.kind = kind;
    this.columns = Columns.of(kind);
  }

  List<String> of(ObjectNode message) {
    List<String> doubts = new ArrayList<>();
    if (kind == MessageKind.DOSSIER && farFromItsCode(message)) {
      doubts.add(
          "Ngày tiếp nhận cách ngày trong mã hồ sơ quá %d ngày; hãy xem lại ngày trong tệp."
              .formatted(MOST_DAYS));
    }
    for (Column column : columns.all()) {
      if (column.field().form() instanceof Form.Label && name(text(message, column.name()))) {
        doubts.add(
            column.title() + ": có vẻ là tên người. Không ghi họ tên; hãy ghi tên ngắn hoặc mã.");
      }
    }
    return doubts;
  }

  private static String text(ObjectNode message, String field) {
    return message.path(field).asString("");
  }

  private static boolean farFromItsCode(ObjectNode message) {
    Matcher dated = DATED.matcher(text(message, "dossier"));
    String accepted = text(message, "acceptedAt");
    if (!dated.find() || accepted.length() < 10) {
      return false;
    }
    try {
      LocalDate coded =
          LocalDate.of(
              CENTURY + Integer.parseInt(dated.group(1)),
              Integer.parseInt(dated.group(2)),
              Integer.parseInt(dated.group(3)));
      long days = ChronoUnit.DAYS.between(coded, LocalDate.parse(accepted.substring(0, 10)));
      return Math.abs(days) > MOST_DAYS;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  /** Whether it looks like the name of a person. */
  static boolean name(String written) {
    String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    if (!WORDS.matcher(text).matches()) {
      return false;
    }
    String first = text.substring(0, text.indexOf(' '));
    return SURNAMES.stream().anyMatch(first::equalsIgnoreCase);
  }
}
