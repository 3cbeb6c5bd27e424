package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.dunghen.message.MessageKind;

/**
 * The row of headings: titles of a report may stand above it.
 *
 * @param row its number in the sheet
 */
record Header(int row, List<String> names) {

  private static final int LOOKED_THROUGH = 20;

  private static final String WITHOUT =
      "Tệp không có dòng tên cột nào hệ thống nhận ra trong 20 dòng đầu. Hãy thêm dòng tên cột, trong"
          + " đó có ít nhất một tên của tệp mẫu, như «Mã hồ sơ», rồi tải lên lần nữa.";

  /**
   * The look of a heading, with the field that a template writes behind it. NB: a value must not be
   * shown or kept as one.
   */
  private static final Pattern HEADING =
      Pattern.compile(
          "((?!(?:[^0-9]*[0-9]){4})\\p{L}[\\p{L}\\p{M}0-9 .,()/_-]{0,39}?)(?: \\[[A-Za-z]{1,30}])?");

  /**
   * The row with most headings that mean something. NB: without any there is none, for then the
   * first row may be values, which would be shown and kept as headings.
   */
  static Header of(Sheet sheet, Columns columns, Map<String, String> remembered) {
    List<SheetRow> first = new ArrayList<>();
    sheet.read(
        row -> {
          first.add(row);
          return first.size() < LOOKED_THROUGH;
        });
    SheetRow best = null;
    long most = 0;
    for (SheetRow row : first) {
      long known =
          row.cells().stream()
              .map(Cell::shown)
              .filter(name -> !name.isEmpty())
              .filter(
                  name -> remembered.containsKey(Plain.of(name)) || columns.meant(name).isPresent())
              .count();
      if (known > most) {
        best = row;
        most = known;
      }
    }
    if (best == null) {
      throw new FileRefused(
          first.stream().allMatch(SheetRow::blank)
              ? "Trang tính không có dòng nào đang hiện."
              : WITHOUT);
    }
    return new Header(best.number(), best.cells().stream().map(Cell::shown).toList());
  }

  /** Which column of the sheet is which field: remembered before proposed, each field once. */
  Map<Integer, String> proposed(Columns columns, Map<String, String> remembered) {
    Map<Integer, String> fields = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String known = remembered.get(Plain.of(names.get(i)));
      if (known != null
          && !known.isEmpty()
          && columns.named(known).isPresent()
          && taken.add(known)) {
        fields.put(i, known);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty() && !remembered.containsKey(Plain.of(name))) {
        Optional<String> meant = columns.meant(name).map(Column::name).filter(taken::add);
        if (meant.isPresent()) {
          fields.put(i, meant.get());
        }
      }
    }
    return fields;
  }

  /** The kind whose columns these headings name better than those of the kind that was chosen. */
  Optional<MessageKind> better(MessageKind chosen, int known) {
    int most = known;
    Optional<MessageKind> better = Optional.empty();
    for (MessageKind kind : MessageKind.values()) {
      int meant = proposed(Columns.of(kind), Map.of()).size();
      if (kind != chosen && meant > most) {
        most = meant;
        better = Optional.of(kind);
      }
    }
    return better;
  }

  /** The columns that have a heading. */
  List<Integer> headed() {
    return IntStream.range(0, names.size()).filter(i -> !names.get(i).isEmpty()).boxed().toList();
  }

  /** Whether the heading of that column looks like one; else nothing of it is shown or kept. */
  boolean plain(int column) {
    return HEADING.matcher(names.get(column)).matches();
  }

  /** A heading as it may be shown: one that could be a value is told by its letter. */
  String shown(int column) {
    Matcher heading = HEADING.matcher(names.get(column));
    return heading.matches() ? heading.group(1) : "cột " + Cell.column(column);
  }
}
