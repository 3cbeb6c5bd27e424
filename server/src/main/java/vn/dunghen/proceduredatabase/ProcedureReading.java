package vn.dunghen.proceduredatabase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.Limit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.PublicationState;

/**
 * Makes of one element of {@code LayThuTuc} or {@code LayDanhSachTTHC} what the canonical message
 * says of the procedure. What is absent is not spoken of; what cannot be read is found, not
 * guessed.
 */
final class ProcedureReading {

  /** Subjects that are natural persons; index-766, 4.5a. */
  private static final List<String> PERSONS =
      List.of("công dân việt nam", "người việt nam định cư ở nước ngoài", "người nước ngoài");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final int LONGEST_NAME = 2_000;
  private static final int LONGEST_FIELD = 300;

  private final DatabaseSettings settings;
  private final Predicate<UnitCode> known;

  /**
   * A reading.
   *
   * @param known whether a unit is one of the province's
   */
  ProcedureReading(DatabaseSettings settings, Predicate<UnitCode> known) {
    this.settings = settings;
    this.known = known;
  }

  /** What came of an element. */
  sealed interface Read {}

  /**
   * A procedure.
   *
   * @param said fields of the canonical message, without kind, stamp and publications
   * @param decision id of the decision that announced it
   */
  record Legible(
      ProcedureCode code, ObjectNode said, @Nullable String decision, List<Finding> findings)
      implements Read {}

  /**
   * Nothing that can be taken in.
   *
   * @param procedure its code; "" where even that is not to be read
   */
  record Unreadable(String procedure, String reason) implements Read {}

  Read read(JsonNode node) {
    if (!node.isObject()) {
      return new Unreadable(
          "", "phần tử không phải đối tượng JSON · the element is not a JSON object");
    }
    Element bare = new Element(node, new Element.Notes(""));
    String code = bare.text("MATTHC").orElse("");
    if (!CODE.matcher(code).matches()) {
      return new Unreadable(
          "", "thiếu MATTHC hoặc mã không đúng dạng · MATTHC is missing or of no known form");
    }
    Element procedure = new Element(node, new Element.Notes(code));
    Optional<String> name = procedure.text("TENTTHC");
    if (name.isEmpty() || name.get().length() > LONGEST_NAME) {
      return new Unreadable(
          code, "thiếu TENTTHC hoặc tên dài quá 2.000 ký tự · TENTTHC is missing or too long");
    }
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("procedure", code);
    said.put("name", name.get());
    if (!namesOnly(node)) {
      detail(procedure, said);
    }
    return new Legible(
        new ProcedureCode(code),
        said,
        procedure.text("IDQUYETDINHCONGBO").orElse(null),
        procedure.notes().findings());
  }

  /** An element of {@code LayDanhSachTTHC} says nothing but code and name. */
  private static boolean namesOnly(JsonNode node) {
    return node.propertyNames().stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .allMatch(name -> name.equals("MATTHC") || name.equals("TENTTHC") || name.equals("ID"));
  }

  private void detail(Element procedure, ObjectNode said) {
    field(procedure).ifPresent(field -> said.put("field", field));
    state(procedure).ifPresent(state -> said.put("state", state.name()));
    levels(procedure, said);
    agencies(procedure, said);
    times(procedure, said);
    if (procedure.has("DOITUONGTHUCHIEN")) {
      List<String> subjects =
          procedure.words(
              "DOITUONGTHUCHIEN", "TENDOITUONG", "DOITUONGTHUCHIEN", "TENDOITUONGTHUCHIEN");
      if (!subjects.isEmpty()) {
        said.put("forCitizens", subjects.stream().anyMatch(ProcedureReading::isPerson));
      }
    }
    if (procedure.has("KETQUATHUCHIEN")) {
      List<String> results = procedure.words("KETQUATHUCHIEN", "TENKETQUA", "MAKETQUA");
      said.put("returnsDocument", !results.isEmpty());
    }
    ArrayNode parts = said.putArray("parts");
    parts(procedure).forEach(part -> parts.add(part.name()));
  }

  private static boolean isPerson(String subject) {
    String words = subject.toLowerCase(Locale.ROOT);
    return PERSONS.stream().anyMatch(words::contains);
  }

  private static Optional<String> field(Element procedure) {
    return procedure.list("LINHVUCTHUCHIEN").stream()
        .flatMap(field -> field.text("TENLINHVUC").stream())
        .filter(name -> name.length() <= LONGEST_FIELD)
        .findFirst();
  }

  private Optional<PublicationState> state(Element procedure) {
    Optional<String> told = procedure.text("TRANGTHAI");
    Optional<PublicationState> known =
        told.flatMap(number -> Optional.ofNullable(settings.states().get(number)));
    if (told.isPresent() && known.isEmpty()) {
      procedure
          .notes()
          .add(
              "TRANGTHAI",
              "DQ-24",
              "giá trị của TRANGTHAI chưa có trong danh mục, không suy đoán"
                  + " · a value of TRANGTHAI that is in no list; not guessed");
    }
    return known;
  }

  /** {@code CAPTHUCHIEN}: 0 ministry, 1 province, 2 district (until 30/6/2025), 3 commune. */
  private static void levels(Element procedure, ObjectNode said) {
    List<String> levels = procedure.words("CAPTHUCHIEN", "CAPTHUCHIEN");
    boolean commune = levels.contains("3");
    if (levels.contains("1") || commune) {
      said.put("level", levels.contains("1") ? "PROVINCE" : "COMMUNE");
    }
    if (commune) {
      said.putArray("appliedByKinds").add("COMMUNE");
    }
    if (levels.stream().anyMatch(level -> !level.matches("[0-3]"))) {
      procedure
          .notes()
          .add(
              "CAPTHUCHIEN",
              "DQ-24",
              "cấp thực hiện ngoài 0, 1, 2, 3 · a level other than 0, 1, 2, 3");
    }
  }

  /** NB: units of other provinces and ministries are in it too; they are not ours to count. */
  private void agencies(Element procedure, ObjectNode said) {
    List<String> ours = new ArrayList<>();
    boolean others = false;
    for (String code : procedure.words("COQUANTHUCHIEN", "MADONVI")) {
      boolean ourUnit =
          code.length() <= 60 && code.indexOf(' ') < 0 && known.test(new UnitCode(code));
      if (ourUnit && !ours.contains(code)) {
        ours.add(code);
      }
      others |= !ourUnit;
    }
    if (!ours.isEmpty()) {
      ArrayNode applied = said.putArray("appliedBy");
      ours.forEach(applied::add);
    }
    if (others) {
      procedure
          .notes()
          .add(
              "COQUANTHUCHIEN",
              "DQ-21",
              "có cơ quan thực hiện không thuộc cây đơn vị của tỉnh, không tính"
                  + " · an agency that is no unit of the province; left out");
    }
  }

  private void times(Element procedure, ObjectNode said) {
    if (!procedure.has("CACHTHUCTHUCHIEN")) {
      return;
    }
    HandlingTimes times = HandlingTimes.of(procedure);
    Optional<Limit> limit = settings.chooseTime().of(times.readable());
    if (limit.isPresent()) {
      said.putObject("limit")
          .put("amount", limit.get().amount())
          .put("unit", limit.get().unit().name());
    } else {
      said.putNull("limit");
    }
    if (limit.isEmpty() || times.unreadable() > 0) {
      procedure.notes().add("THOIGIANGIAIQUYET", "DQ-22", unreadable(times, limit.isEmpty()));
    }
    times.feeBearing().ifPresent(due -> said.put("feeBearing", due));
    if (times.unreadableFees() > 0) {
      procedure
          .notes()
          .add(
              "SOTIEN",
              "DQ-32",
              "%d mức phí không đọc được · %d amounts of a fee cannot be read"
                  .formatted(times.unreadableFees(), times.unreadableFees()));
    }
  }

  private static String unreadable(HandlingTimes times, boolean none) {
    return none
        ? "không có thời hạn giải quyết đọc được; coi là chưa có thời hạn tối đa"
            + " · no readable handling time; the procedure has no maximum time"
        : "%d thời hạn không đọc được, chỉ chọn trong %d thời hạn đọc được"
                .formatted(times.unreadable(), times.readable().size())
            + " · %d handling times cannot be read; chosen among the %d others"
                .formatted(times.unreadable(), times.readable().size());
  }

  /** Of the seven parts, those with content; khoản 2 Điều 8 NĐ 63/2010/NĐ-CP. */
  private static Set<ProcedurePart> parts(Element procedure) {
    Set<ProcedurePart> parts = EnumSet.of(ProcedurePart.NAME);
    add(parts, ProcedurePart.STEPS, within(procedure, "TRINHTUTHUCHIEN", "TRINHTU", "TENTRINHTU"));
    add(parts, ProcedurePart.WAYS, !procedure.words("CACHTHUCTHUCHIEN", "KENH").isEmpty());
    add(parts, ProcedurePart.COMPONENTS, within(procedure, "THANHPHANHOSO", "GIAYTO", "TENGIAYTO"));
    add(parts, ProcedurePart.LIMIT, HandlingTimes.of(procedure).told());
    add(
        parts,
        ProcedurePart.SUBJECTS,
        !procedure
                .words("DOITUONGTHUCHIEN", "TENDOITUONG", "DOITUONGTHUCHIEN", "TENDOITUONGTHUCHIEN")
                .isEmpty()
            || procedure.text("MOTADOITUONGTHUCHIEN").isPresent());
    add(
        parts,
        ProcedurePart.AGENCY,
        !procedure.words("COQUANTHUCHIEN", "TENDONVI", "MADONVI").isEmpty()
            || procedure.text("MOTACOQUANTHUCHIEN").isPresent());
    return parts;
  }

  private static boolean within(Element procedure, String outer, String inner, String word) {
    return procedure.list(outer).stream().anyMatch(one -> !one.words(inner, word).isEmpty());
  }

  private static void add(Set<ProcedurePart> parts, ProcedurePart part, boolean there) {
    if (there) {
      parts.add(part);
    }
  }
}
