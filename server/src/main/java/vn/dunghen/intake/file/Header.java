package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The row of headings: titles of a report may stand above it.
 *
 * @param row its number in the sheet
 */
record Header(int row, List<String> names) {

  private static final int LOOKED_THROUGH = 20;

  /** The look of a heading. NB: a value must not be shown as one, were the headings forgotten. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?!(?:[^0-9]*[0-9]){7})(?:[\\p{L}\\p{M} .,&_()\\[\\]/-]|[0-9]{1,3}(?![0-9])){1,80}");

  /** The row with most headings that mean something; else the first with more than one word. */
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
      best = firstWithWords(first);
    }
    return new Header(best.number(), best.cells().stream().map(Cell::shown).toList());
  }

  private static SheetRow firstWithWords(List<SheetRow> rows) {
    return rows.stream()
        .filter(row -> row.cells().stream().filter(cell -> !cell.blank()).count() > 1)
        .findFirst()
        .or(() -> rows.stream().filter(row -> !row.blank()).findFirst())
        .orElseThrow(() -> new FileRefused("Trang tính không có dòng nào đang hiện."));
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

  /** The columns that have a heading. */
  List<Integer> headed() {
    return IntStream.range(0, names.size()).filter(i -> !names.get(i).isEmpty()).boxed().toList();
  }

  /** A heading as it may be shown: one that could be a value is told by its length. */
  String shown(int column) {
    String name = names.get(column);
    return HEADING.matcher(name).matches() ? name : "(%d ký tự)".formatted(name.length());
  }
}
