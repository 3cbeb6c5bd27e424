package vn.dunghen.intake.file;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.Field;
import vn.dunghen.message.MessageKind;

/** Makes of each row of one import the draft of a message. */
final class RowReader {

  /** What a clerk writes to clear what was known. */
  private static final Set<String> CLEARING = Set.of("(xóa)", "(xoá)", "(xoa)");

  private static final Pattern NUMBER_OF_A_PERSON =
      Pattern.compile("[+._:/-]*(?:\\d[._:/-]*){9,12}");
  private static final Pattern ONLY_LETTERS = Pattern.compile("[\\p{L}\\p{M}._:/+-]+");

  private final MessageKind kind;
  private final String source;
  private final String asOf;
  private final Map<Integer, Column> columns;
  private final Repeats repeats;
  private final Values values = new Values();
  private final Set<String> monthFirst = new TreeSet<>();

  RowReader(MessageKind kind, String source, Instant asOf, Map<Integer, String> mapping) {
    this.kind = kind;
    this.repeats = new Repeats(kind);
    this.source = source;
    this.asOf = asOf.truncatedTo(ChronoUnit.SECONDS).toString();
    this.columns = new TreeMap<>();
    Columns known = Columns.of(kind);
    mapping.forEach(
        (place, field) -> known.named(field).ifPresent(column -> columns.put(place, column)));
  }

  /** Titles of columns in which a date was written with the month first. */
  Set<String> monthFirst() {
    return monthFirst;
  }

  Values.Seen seen() {
    return values.seen();
  }

  /** Whether none of the columns that are used has anything in this row. */
  boolean blank(SheetRow row) {
    return columns.keySet().stream().allMatch(place -> row.at(place).blank());
  }

  Draft draft(SheetRow row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", kind.word());
    node.put("source", source);
    node.put(Columns.SPOKE_OF, asOf);
    List<Draft.Unfit> unfit = new ArrayList<>();
    StringBuilder trace = new StringBuilder();
    columns.forEach(
        (place, column) -> {
          Cell cell = row.at(place);
          String sentence = set(node, column, cell);
          if (!sentence.isEmpty()) {
            unfit.add(
                new Draft.Unfit(
                    column.name(),
                    "Ô %s%d %s.".formatted(Cell.column(place), row.number(), sentence)));
            trace.append(place).append('=').append(cell).append('\n');
          }
        });
    if (kind == MessageKind.ACKNOWLEDGEMENT) {
      complete(node);
    }
    if (example(row)) {
      unfit.add(new Draft.Unfit("", "Đây là dòng mẫu của tệp mẫu; hãy xóa dòng này."));
    }
    // A row that is refused contradicts nothing; what else is wrong with it is not known yet.
    int contradicts = unfit.isEmpty() ? repeats.hear(row.number(), node) : 0;
    return new Draft(row.number(), node, unfit, trace.toString(), contradicts);
  }

  /** A row of the portal's own list: the dossier was there when the list was made. */
  private static void complete(ObjectNode node) {
    if (!node.has(Columns.ACKNOWLEDGES)) {
      node.putArray(Columns.ACKNOWLEDGES);
    }
    if (!node.has(Columns.AT)) {
      node.set(Columns.AT, node.get(Columns.SPOKE_OF));
    }
  }

  /** Whether it is the made-up row of a template, left where it was. */
  private boolean example(SheetRow row) {
    return columns.size() > 2
        && columns.entrySet().stream()
            .allMatch(one -> row.at(one.getKey()).shown().equals(one.getValue().example()));
  }

  /** Why it may be something else than the code of a dossier, or nothing. */
  static String personal(String code) {
    if (NUMBER_OF_A_PERSON.matcher(code).matches()) {
      return "chỉ gồm 9 đến 12 chữ số nên có thể là số định danh hoặc số điện thoại; hãy ghi đủ mã hồ"
          + " sơ, như H32.101-260803-0001";
    }
    return ONLY_LETTERS.matcher(code).matches()
        ? "chỉ gồm chữ nên có thể là tên người; hãy ghi đủ mã hồ sơ, như H32.101-260803-0001"
        : "";
  }

  /** Into the message itself, or into what the portal holds. */
  private static void put(ObjectNode node, String name, JsonNode value) {
    if (name.startsWith(Columns.HOLDS)) {
      String holds = Columns.HOLDS.substring(0, Columns.HOLDS.length() - 1);
      ObjectNode held = node.get(holds) instanceof ObjectNode there ? there : node.putObject(holds);
      held.set(name.substring(Columns.HOLDS.length()), value);
    } else {
      node.set(name, value);
    }
  }

  /** Sets the field by the cell; what is wrong with the cell, or nothing. */
  private String set(ObjectNode node, Column column, Cell cell) {
    if (cell.blank()) {
      return "";
    }
    if (cell instanceof Cell.Text(String text)
        && CLEARING.contains(text.strip().toLowerCase(java.util.Locale.ROOT))) {
      if (column.field().need() != Field.Need.CLEARABLE) {
        return "ghi (xóa) ở cột không xóa được";
      }
      put(node, column.name(), JsonNodeFactory.instance.nullNode());
      return "";
    }
    try {
      JsonNode value = values.of(cell, column.field().form());
      String doubtful = column.name().equals("dossier") ? personal(value.asString()) : "";
      if (doubtful.isEmpty()) {
        put(node, column.name(), value);
      }
      return doubtful;
    } catch (Values.Unfit unfit) {
      return unfit.sentence();
    } catch (Values.MonthFirst wrong) {
      monthFirst.add(column.title());
      return String.valueOf(wrong.getMessage());
    }
  }
}
