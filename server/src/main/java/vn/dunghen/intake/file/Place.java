package vn.dunghen.intake.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dunghen.canonical.Field;
import vn.dunghen.canonical.Form;
import vn.dunghen.canonical.Shapes;
import vn.dunghen.message.MessageKind;

/**
 * A place of a message that a problem points to.
 *
 * @param pointer JSON pointer into the message
 * @param name of its own field; of an element of a list, that of the list
 * @param title what a clerk calls it
 * @param needed whether it cannot be left out
 * @param note what a clerk writes into a cell of its column; empty: nothing is said
 */
record Place(String pointer, String name, String title, Form form, boolean needed, String note) {

  /** What a sheet has no column for. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("kind", "Loại dữ liệu"),
          Map.entry("source", "Nguồn"),
          Map.entry("statusAt", "Từ lúc nào ở trạng thái này"),
          Map.entry("supplements", "Các lần yêu cầu bổ sung"),
          Map.entry("results", "Các giấy tờ kết quả"),
          Map.entry("findings", "Điều phát hiện khi nhận"),
          Map.entry("account", "Tài khoản nộp"),
          Map.entry("unitNameAsSent", "Tên đơn vị như đã gửi"),
          Map.entry("redacted", "Trường cá nhân đã bỏ"),
          Map.entry("code", "mã"),
          Map.entry("unit", "đơn vị"),
          Map.entry("decision", "số quyết định"),
          Map.entry("effectiveOn", "ngày có hiệu lực"),
          Map.entry("to", "đơn vị mới"),
          Map.entry("rule", "quy tắc"),
          Map.entry("field", "trường"),
          Map.entry("value", "giá trị"));

  /** Of these each element is as a message of its own kind. */
  private static final Map<String, MessageKind> ELEMENTS =
      Map.of("supplements", MessageKind.SUPPLEMENT, "results", MessageKind.RESULT);

  /** The place, where messages of that kind have it. */
  static Optional<Place> at(MessageKind kind, String pointer) {
    String[] path = pointer.split("/", -1);
    return path.length < 2
        ? Optional.empty()
        : named(Shapes.fieldsOf(kind), path[1])
            .map(
                field ->
                    new Place(
                        "/" + path[1],
                        field.name(),
                        title(kind, field.name()),
                        field.form(),
                        field.need() == Field.Need.REQUIRED,
                        Columns.of(kind).named(field.name()).map(Column::note).orElse("")))
            .flatMap(place -> place.within(kind, List.of(path).subList(2, path.length)));
  }

  private Optional<Place> within(MessageKind kind, List<String> rest) {
    if (rest.isEmpty()) {
      return Optional.of(this);
    }
    String next = rest.getFirst();
    Optional<Place> inner =
        switch (form) {
          case Form.ListOf list when next.matches("[0-9]{1,5}") ->
              Optional.of(
                  new Place(
                      pointer + "/" + next,
                      name,
                      "%s, mục %d".formatted(title, Integer.parseInt(next) + 1),
                      list.element(),
                      false,
                      note));
          case Form.Group group ->
              named(group.fields(), next)
                  .map(
                      field ->
                          new Place(
                              pointer + "/" + next,
                              next,
                              part(kind, next),
                              field.form(),
                              field.need() == Field.Need.REQUIRED,
                              ""));
          default -> Optional.empty();
        };
    return inner.flatMap(place -> place.within(kind, rest.subList(1, rest.size())));
  }

  private static Optional<Field> named(List<Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** What a clerk calls a field of the message. */
  static String title(MessageKind kind, String field) {
    return Columns.of(kind)
        .named(field)
        .map(Column::title)
        .orElseGet(() -> TITLES.getOrDefault(field, field));
  }

  /** What a clerk calls a part of it. */
  private String part(MessageKind kind, String part) {
    Optional<String> own = Columns.of(kind).named(name + "." + part).map(Column::title);
    MessageKind element = ELEMENTS.get(name);
    return own.orElseGet(
        () ->
            title
                + ": "
                + (element == null
                    ? TITLES.getOrDefault(part, Words.partSaid(part))
                    : title(element, part)));
  }
}
