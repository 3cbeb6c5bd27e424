package vn.dunghen.proceduredatabase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.procedure.PublicationKind;

/**
 * A <i>quyết định công bố</i> as {@code LayQDCB} answers it. NB: its field names are in no document
 * we have; those met or likely are tried in turn.
 *
 * @param kind null where it is not told
 */
record Decision(
    String number,
    LocalDate decidedOn,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate publicisedOn,
    @Nullable PublicationKind kind) {

  private static final List<String> NUMBER =
      List.of("SOQUYETDINH", "SOQUYETDINHCONGBO", "SOKYHIEU", "SOVANBAN", "SOQD");
  private static final List<String> DECIDED =
      List.of("NGAYBANHANH", "NGAYQUYETDINH", "NGAYKY", "NGAYCONGBO");
  private static final List<String> EFFECTIVE = List.of("NGAYHIEULUC", "NGAYCOHIEULUC");
  private static final List<String> PUBLICISED = List.of("NGAYCONGKHAI", "NGAYDANG");
  private static final List<String> KIND = List.of("LOAIQUYETDINH", "LOAICONGBO");

  private static final Pattern NO_CODE = Pattern.compile("[^\\p{L}\\p{N}._:/+-]");
  private static final int LONGEST = 60;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private static final List<DateTimeFormatter> DATES =
      List.of(
          strict("uuuu-MM-dd"), strict("uuuuMMdd"), strict("d/M/uuuu"), strict("uuuuMMddHHmmss"));

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Whether an element of an answer is a decision, and no procedure. */
  static boolean isOne(Element element) {
    return element.text("MATTHC").isEmpty() && first(element, NUMBER).isPresent();
  }

  /** The id by which procedures name it. */
  static Optional<String> idOf(Element element) {
    return element.text("ID").or(() -> element.text("IDQUYETDINHCONGBO"));
  }

  /** Empty, with a finding, where number or date cannot be read. */
  static Optional<Decision> of(Element element) {
    Optional<String> number = first(element, NUMBER).flatMap(Decision::code);
    Optional<LocalDate> decided = date(element, DECIDED);
    if (number.isEmpty() || decided.isEmpty()) {
      element
          .notes()
          .add(
              "IDQUYETDINHCONGBO",
              "DQ-22",
              "quyết định công bố thiếu số hoặc ngày đọc được nên không tính"
                  + " · the decision has no readable number or date and is left out");
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            number.get(),
            decided.get(),
            date(element, EFFECTIVE).orElse(null),
            date(element, PUBLICISED).orElse(null),
            first(element, KIND).flatMap(Decision::kind).orElse(null)));
  }

  /** Without blanks and a leading "Số": a number of a decision is one word. */
  private static Optional<String> code(String text) {
    String code = text.replaceFirst("(?iu)^số\\s*:?\\s*", "").replace(" ", "");
    return code.isEmpty() || code.length() > LONGEST || NO_CODE.matcher(code).find()
        ? Optional.empty()
        : Optional.of(code);
  }

  private static Optional<LocalDate> date(Element element, List<String> names) {
    Optional<String> text = first(element, names);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String day = text.get().replaceFirst("[T ].*", "");
    Optional<LocalDate> read =
        DATES.stream()
            .flatMap(form -> parsed(day, form).stream())
            .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
            .findFirst();
    if (read.isPresent()) {
      return read;
    }
    element
        .notes()
        .add(
            "LayQDCB",
            "DQ-13",
            "ngày của quyết định công bố không đọc được · a date of the decision cannot be read");
    return Optional.empty();
  }

  private static Optional<LocalDate> parsed(String day, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(day, form));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static Optional<PublicationKind> kind(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    if (words.contains("bãi bỏ")) {
      return Optional.of(PublicationKind.ABOLISHED);
    }
    if (words.contains("sửa đổi") || words.contains("bổ sung")) {
      return Optional.of(PublicationKind.AMENDED);
    }
    return words.contains("mới") ? Optional.of(PublicationKind.NEW) : Optional.empty();
  }

  private static Optional<String> first(Element element, List<String> names) {
    return names.stream().flatMap(name -> element.text(name).stream()).findFirst();
  }
}
