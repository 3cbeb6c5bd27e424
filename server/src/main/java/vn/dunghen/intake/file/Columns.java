package vn.dunghen.intake.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dunghen.canonical.Field;
import vn.dunghen.canonical.Form;
import vn.dunghen.canonical.Shapes;
import vn.dunghen.message.MessageKind;

/** The columns of one kind: the fields of its message that a clerk can write, with their titles. */
public final class Columns {

  static final String MESSAGE_ID = "messageId";
  static final String SPOKE_OF = "spokeOf";

  /** Before the name of a field within what the portal holds. */
  static final String HOLDS = "holds.";

  static final String ACKNOWLEDGES = "acknowledges";
  static final String AT = "at";

  /** What a row of an acknowledgement is given where it does not say it. */
  private static final List<String> GIVEN = List.of(ACKNOWLEDGES, AT);

  private static final String ANY_KIND = "*";
  private static final Pattern NAMED = Pattern.compile("\\[([A-Za-z.]+)]\\s*$");
  private static final Map<MessageKind, Columns> BY_KIND = new EnumMap<>(MessageKind.class);

  static {
    List<NamedCsvRecord> lines = lines();
    for (MessageKind kind : MessageKind.values()) {
      BY_KIND.put(kind, new Columns(kind, lines));
    }
  }

  private final List<Column> all;
  private final Map<String, Column> byHeading = new HashMap<>();

  private Columns(MessageKind kind, List<NamedCsvRecord> lines) {
    List<Column> own = new ArrayList<>();
    List<Column> common = new ArrayList<>();
    for (Field field : fields(kind)) {
      for (NamedCsvRecord line : lines) {
        if (line.getField("field").equals(field.name())) {
          if (line.getField("kind").equals(kind.word())) {
            own.add(column(field, line));
          } else if (line.getField("kind").equals(ANY_KIND)) {
            common.addFirst(column(field, line));
          }
        }
      }
    }
    own.addAll(common);
    all = List.copyOf(own);
    // What a column is called comes before what it is called elsewhere.
    all.forEach(column -> byHeading.putIfAbsent(Plain.of(column.name()), column));
    all.forEach(column -> byHeading.putIfAbsent(Plain.of(column.title()), column));
    all.forEach(
        column ->
            column.aliases().forEach(alias -> byHeading.putIfAbsent(Plain.of(alias), column)));
  }

  /**
   * The fields of a message; what the portal holds also one by one, for its own lists have a column
   * for each. Such a list confirms no message, and says nothing of when.
   */
  static List<Field> fields(MessageKind kind) {
    List<Field> all = new ArrayList<>();
    for (Field field : Shapes.fieldsOf(kind)) {
      boolean given = kind == MessageKind.ACKNOWLEDGEMENT && GIVEN.contains(field.name());
      all.add(
          given
              ? new Field(field.name(), field.form(), Field.Need.OPTIONAL, field.meaning())
              : field);
      if (field.name().equals("holds") && field.form() instanceof Form.Group group) {
        for (Field part : group.fields()) {
          all.add(new Field(HOLDS + part.name(), part.form(), part.need(), part.meaning()));
        }
      }
    }
    return all;
  }

  private static Column column(Field field, NamedCsvRecord line) {
    String aliases = line.getField("aliases");
    return new Column(
        field,
        line.getField("title"),
        aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|")),
        line.getField("example"),
        line.getField("note"));
  }

  public static Columns of(MessageKind kind) {
    return Objects.requireNonNull(BY_KIND.get(kind));
  }

  /** What a clerk calls messages of that kind. */
  static String called(MessageKind kind) {
    return switch (kind) {
      case DOSSIER -> "Hồ sơ";
      case STEP -> "Bước xử lý hồ sơ";
      case SUPPLEMENT -> "Yêu cầu bổ sung";
      case RESULT -> "Kết quả giải quyết";
      case PAYMENT -> "Giao dịch thanh toán";
      case RATING -> "Đánh giá mức độ hài lòng";
      case PETITION -> "Phản ánh, kiến nghị";
      case PROCEDURE -> "Thủ tục hành chính";
      case UNIT -> "Đơn vị";
      case OFFICER -> "Danh bạ cán bộ";
      case REPORT_TOTAL -> "Số liệu báo cáo";
      case ACKNOWLEDGEMENT -> "Xác nhận đồng bộ của Cổng";
      case RETRACTION -> "Thu hồi thông điệp gửi nhầm";
    };
  }

  /** In the order of a template. */
  public List<Column> all() {
    return all;
  }

  public Optional<Column> named(String field) {
    return all.stream().filter(column -> column.name().equals(field)).findFirst();
  }

  /** The column that a heading means, if it is one of its names. */
  Optional<Column> meant(String heading) {
    Matcher named = NAMED.matcher(heading);
    if (named.find()) {
      Optional<Column> exact = named(named.group(1));
      if (exact.isPresent()) {
        return exact;
      }
    }
    return Optional.ofNullable(byHeading.get(Plain.of(heading)));
  }

  /** The title of a field, to be said to a clerk. */
  String titleOf(String field) {
    return named(field).map(Column::title).orElse(field);
  }

  /** Every line of the list, to be held against the shapes. */
  static List<NamedCsvRecord> lines() {
    try (InputStream in = Columns.class.getResourceAsStream("/import/columns.csv");
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(
                    new InputStreamReader(
                        Objects.requireNonNull(in, "the list of columns is not in the jar"),
                        StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
