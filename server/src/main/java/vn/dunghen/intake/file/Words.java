package vn.dunghen.intake.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dunghen.procedure.PublicationState;

/** What clerks write for the words of a message. */
final class Words {

  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final Map<String, List<String>> CHOICES = new HashMap<>();
  private static final Map<String, Boolean> FLAGS = new HashMap<>();
  private static final Map<String, String> PARTS = new HashMap<>();
  private static final Map<String, String> SAID = new HashMap<>();

  static {
    choice("tỉnh", "PROVINCE");
    choice("cấp tỉnh", "PROVINCE");
    choice("sở", "DEPARTMENT");
    choice("sở, ban, ngành", "DEPARTMENT");
    choice("huyện", "DISTRICT");
    choice("cấp huyện", "DISTRICT");
    choice("xã", "COMMUNE");
    choice("cấp xã", "COMMUNE");
    choice("khác", "OTHER");
    choice("thủ tục", "PROCEDURE");
    choice("cán bộ", "STAFF");
    choice("toàn trình", "FULL");
    choice("một phần", "PARTIAL", "PART");
    choice("cung cấp thông tin", "INFO");
    choice("tên", "NAME");
    choice("trình tự", "STEPS");
    choice("cách thức", "WAYS");
    choice("thành phần", "COMPONENTS");
    choice("thời hạn", "LIMIT");
    choice("đối tượng", "SUBJECTS");
    choice("cơ quan", "AGENCY");
    choice("mới", "NEW");
    choice("sửa đổi", "AMENDED");
    choice("bãi bỏ", "ABOLISHED");
    choice("toàn bộ", "WHOLE");
    choice("phần còn lại", "REMAINDER");
    choice("chức năng", "FUNCTIONS");
    choice("giờ", "HOUR");
    choice("ngày", "DAY");
    choice("ngày làm việc", "WORKING_DAY");
    choice("tháng", "MONTH");
    choice("cổng", "PORTAL");
    choice("công khai", "PUBLIC");
    for (PublicationState state : PublicationState.values()) {
      choice(state.vietnamese(), state.name());
    }
    for (String yes : List.of("có", "đúng", "x", "1", "true", "yes", "rồi")) {
      FLAGS.put(Plain.of(yes), true);
    }
    for (String no : List.of("không", "sai", "0", "false", "no", "chưa")) {
      FLAGS.put(Plain.of(no), false);
    }
    part("tệp", "hasFile");
    part("số hóa", "digitised");
    part("tái sử dụng", "reuse");
    part("kho", "fromRepository");
    part("thay bằng", "replacedBy");
    part("số tiền", "amount");
    part("loại", "kind");
    part("ngày ký", "decidedOn");
    part("điện tử", "electronic");
    part("căn cứ", "basis");
    part("hiệu lực", "effectiveOn");
    part("công khai", "publicisedOn");
    part("ngày", "effective");
    part("chính", "primary");
    part("quan hệ", "relation");
  }

  private Words() {}

  private static void choice(String written, String... words) {
    CHOICES.putIfAbsent(Plain.of(written), List.of(words));
    for (String word : words) {
      SAID.putIfAbsent(word, written);
    }
  }

  private static void part(String written, String field) {
    PARTS.put(Plain.of(written), field);
    SAID.putIfAbsent(field, written);
  }

  /** A number as clerks write it: {@code 1.234}. */
  static String number(long number) {
    return String.format(VIETNAMESE, "%,d", number);
  }

  /** What clerks write for a word of a message; the word itself where there is nothing. */
  static String said(String word) {
    return SAID.getOrDefault(word, word);
  }

  /** What clerks write for a part of a nested object. */
  static String partSaid(String field) {
    return SAID.getOrDefault(field, field);
  }

  /** The word of the list that is meant. */
  static Optional<String> choice(String written, List<String> words) {
    String plain = Plain.of(written);
    return words.stream()
        .filter(word -> Plain.of(word).equals(plain))
        .findFirst()
        .or(
            () ->
                CHOICES.getOrDefault(plain, List.of()).stream()
                    .filter(words::contains)
                    .findFirst());
  }

  static Optional<Boolean> flag(String written) {
    return Optional.ofNullable(FLAGS.get(Plain.of(written)));
  }

  /** The field of a nested object that is meant by its name or its Vietnamese word. */
  static String part(String written) {
    return PARTS.getOrDefault(Plain.of(written), written.strip());
  }
}
