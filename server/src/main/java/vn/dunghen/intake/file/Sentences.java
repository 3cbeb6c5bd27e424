package vn.dunghen.intake.file;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dunghen.canonical.Form;
import vn.dunghen.canonical.Problem;

/** Says a problem of a message in words for a clerk: the column by its title, never the value. */
final class Sentences {

  private static final Pattern FIELD_NAME = Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)*\\b");

  private final Columns columns;

  Sentences(Columns columns) {
    this.columns = columns;
  }

  Refusal of(int row, Problem problem) {
    String[] path = problem.pointer().split("/");
    String field = path.length > 1 ? path[1] : "";
    String title = field.isEmpty() ? "" : columns.titleOf(field);
    return new Refusal(row, title, sentence(problem, field, path.length > 2));
  }

  /** What is wrong, said to one who mends a message where there is neither sheet nor cell. */
  String inForm(Problem problem) {
    return switch (problem.rule()) {
      case "required" -> "Thiếu giá trị bắt buộc.";
      case "conflict" ->
          "Nguồn này đã gửi nội dung khác dưới cùng mã thông điệp. Nội dung ở đây đúng thì đặt mã"
              + " thông điệp mới; không thì bấm Bỏ.";
      case "size" -> stopped("Số mục ngoài khoảng cho phép: " + vietnamese(problem.message()));
      default -> of(0, problem).reason();
    };
  }

  /** What is odd about a row that is taken all the same. */
  String doubt(Problem problem) {
    String[] path = problem.pointer().split("/");
    String title = path.length > 1 ? columns.titleOf(path[1]) + ": " : "";
    return title + stopped(vietnamese(problem.message()));
  }

  /** With one stop at its end. */
  private static String stopped(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private String sentence(Problem problem, String field, boolean nested) {
    return switch (problem.rule()) {
      case "cell" -> problem.message();
      case "required" ->
          nested
              ? "Một phần bắt buộc trong ô còn thiếu; xem ghi chú của cột trong tệp mẫu."
              : "Thiếu giá trị bắt buộc.";
      case "conflict" ->
          "Nguồn này đã gửi nội dung khác dưới cùng mã thông điệp. Hãy đặt mã thông điệp mới, hoặc để"
              + " trống cột Mã thông điệp.";
      case "one-of" -> "Phải có đúng một trong hai: mã hồ sơ hoặc mã phản ánh, kiến nghị.";
      case "order" -> order(problem);
      case "unknown-field" -> "Có phần không có trong danh mục.";
      case "label" ->
          "Phải là tên ngắn, tối đa 60 ký tự, không có dãy quá 3 chữ số; không ghi họ tên, số điện"
              + " thoại, số định danh.";
      case "range" -> stopped("Số ngoài khoảng cho phép: " + vietnamese(problem.message()));
      case "size" ->
          stopped("Số phần tử trong ô ngoài khoảng cho phép: " + vietnamese(problem.message()));
      case "period" -> "Kỳ phải viết như 2026, 2026-08, 2026-Q3, 2026-H1 hoặc 2026-9M.";
      case "code" -> code(field);
      case "text" -> "Chữ quá dài hoặc có ký tự điều khiển.";
      case "choice" -> "Giá trị không có trong danh mục.";
      case "moment", "day" ->
          "Không phải một ngày giờ có thật của các năm 2000–2100, hoặc không viết theo mẫu của thông"
              + " điệp.";
      case "type" -> stopped("Không đúng kiểu: " + plainly(vietnamese(problem.message())));
      default -> stopped("Không hợp lệ: " + vietnamese(problem.message()));
    };
  }

  private String code(String field) {
    Optional<Form> form = columns.named(field).map(column -> column.field().form());
    int longest =
        form.filter(f -> f instanceof Form.Code).map(f -> ((Form.Code) f).longest()).orElse(60);
    return "Phải là mã: chỉ gồm chữ, số và các dấu . _ : / + -, không có dấu cách, tối đa %d ký tự."
        .formatted(longest);
  }

  /** The field that comes first of the two that stand in the wrong order. */
  static String firstOf(Problem order) {
    return FIELD_NAME
        .matcher(vietnamese(order.message()))
        .results()
        .map(MatchResult::group)
        .reduce("", (before, name) -> name);
  }

  /** The two fields by their titles. */
  private String order(Problem problem) {
    Matcher name = FIELD_NAME.matcher(vietnamese(problem.message()));
    String said =
        name.replaceAll(found -> Matcher.quoteReplacement(columns.titleOf(found.group())));
    return said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1) + ".";
  }

  /** Types of values as a clerk knows them. */
  private static String plainly(String types) {
    return types
        .replace("chuỗi", "chữ")
        .replace("true/false", "có hoặc không")
        .replace("mảng", "danh sách")
        .replace("đối tượng", "nhóm trường");
  }

  /** What stands before the English of a sentence in both languages. */
  private static String vietnamese(String both) {
    int end = both.indexOf(" · ");
    return end < 0 ? both : both.substring(0, end);
  }
}
