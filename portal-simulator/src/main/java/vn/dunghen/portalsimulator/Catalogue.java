package vn.dunghen.portalsimulator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The procedure database: the procedures of province and communes, and who applies them. */
final class Catalogue {

  /** A decision that announced a procedure (quyết định công bố). */
  record Decision(
      String number,
      String kind,
      LocalDate decided,
      @Nullable LocalDate effective,
      @Nullable LocalDate publicised) {}

  /** A procedure; what nobody said of it is as its reference has it. */
  static final class Procedure {
    final String code;
    final int index;
    String name = "";
    String field = "";
    String level = "PROVINCE";
    String service = "INFO";
    String state = "PUBLIC";
    WorkingDays.@Nullable Limit limit;
    boolean known;
    boolean bearsFee;
    boolean forCitizens;
    boolean returnsDocument = true;
    boolean hasAllParts = true;
    List<Decision> decisions = List.of();

    /** The units that apply it, by their places. */
    BitSet appliedBy = new BitSet();

    Procedure(String code, int index) {
      this.code = code;
      this.index = index;
    }

    boolean isAppliedBy(int unit) {
      return unit == 0 ? !appliedBy.isEmpty() : appliedBy.get(unit);
    }

    /** Whether it is there now: neither the portal nor a unit offers what was abolished. */
    boolean isInForce() {
      return known && !state.equals("ABOLISHED");
    }

    boolean isOnline() {
      return service.equals("FULL") || service.equals("PARTIAL");
    }
  }

  private static final int PARTS = 7;

  private final Units units;
  private final List<Procedure> all = new ArrayList<>();
  private final Map<String, Procedure> byCode = new HashMap<>();

  private Catalogue(Units units) {
    this.units = units;
  }

  static Catalogue empty(Units units) {
    return new Catalogue(units);
  }

  /** The procedures that a province has: neither vertical sectors nor internal ones. */
  static Catalogue ofReference(Units units) {
    Catalogue catalogue = new Catalogue(units);
    for (NamedCsvRecord row : Reference.rows("procedures.csv")) {
      String flags = row.getField("quality_flags");
      if (!flags.contains("VERTICAL_SECTOR") && !flags.contains("INTERNAL_PROCEDURE")) {
        catalogue.add(row);
      }
    }
    return catalogue;
  }

  private void add(NamedCsvRecord row) {
    Procedure procedure = of(row.getField("code"));
    procedure.known = true;
    procedure.name = row.getField("name_vi");
    procedure.field = row.getField("field_vi");
    procedure.level = row.getField("level");
    procedure.service = row.getField("service_level");
    procedure.bearsFee = row.getField("has_fee").equals("true");
    procedure.forCitizens = row.getField("citizens").equals("true");
    String amount = row.getField("deadline_value");
    String unit = row.getField("deadline_unit");
    if (!unit.isEmpty() && amount.matches("[1-9]\\d{0,3}")) {
      procedure.limit =
          new WorkingDays.Limit(Integer.parseInt(amount), WorkingDays.LimitUnit.valueOf(unit));
    }
    if (procedure.level.equals("COMMUNE")) {
      applyTo(procedure, Units.Kind.COMMUNE_PEOPLE_COMMITTEE);
    } else {
      procedure.appliedBy.set(departmentOf(row.getField("ministry_vi")));
    }
  }

  /** A guess: the department that is called as the ministry is, else the province's office. */
  private int departmentOf(String ministry) {
    String name = "Sở" + ministry.replaceFirst("^Bộ", "");
    return units.all().stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElse(units.all().get(1))
        .index();
  }

  private void applyTo(Procedure procedure, Units.Kind kind) {
    units.all().stream()
        .filter(unit -> unit.kind() == kind)
        .forEach(unit -> procedure.appliedBy.set(unit.index()));
  }

  /** The first two groups of a code: what follows names the province that copied it. */
  static String shortCode(String code) {
    int second = code.indexOf('.', code.indexOf('.') + 1);
    return second < 0 || code.indexOf('.') < 0 ? code : code.substring(0, second);
  }

  /** The procedure of the code; one that is in no list gets a place without a name. */
  Procedure of(String code) {
    return byCode.computeIfAbsent(
        shortCode(code),
        key -> {
          Procedure procedure = new Procedure(key, all.size());
          all.add(procedure);
          return procedure;
        });
  }

  @Nullable Procedure known(String code) {
    Procedure procedure = byCode.get(shortCode(code));
    return procedure != null && procedure.known ? procedure : null;
  }

  List<Procedure> all() {
    return all;
  }

  /**
   * Takes what was told of a procedure.
   *
   * @throws Refused if a field cannot be read
   */
  void tell(JsonNode fact) {
    try {
      Procedure procedure = of(Json.text(fact, "procedure", ""));
      procedure.known = true;
      procedure.name = Json.text(fact, "name", procedure.name);
      procedure.field = Json.text(fact, "field", procedure.field);
      procedure.level = Json.text(fact, "level", procedure.level);
      procedure.service = Json.text(fact, "service", procedure.service);
      procedure.state = Json.text(fact, "state", procedure.state);
      procedure.bearsFee = fact.path("feeBearing").asBoolean(procedure.bearsFee);
      procedure.forCitizens = fact.path("forCitizens").asBoolean(procedure.forCitizens);
      procedure.returnsDocument = fact.path("returnsDocument").asBoolean(procedure.returnsDocument);
      if (fact.path("limit").isObject()) {
        JsonNode limit = fact.path("limit");
        procedure.limit =
            new WorkingDays.Limit(
                Json.number(limit, "amount", 1),
                WorkingDays.LimitUnit.valueOf(Json.text(limit, "unit", "")));
      }
      if (fact.path("parts").isArray()) {
        Set<String> parts = new HashSet<>();
        fact.path("parts").forEach(part -> parts.add(part.asString()));
        procedure.hasAllParts = parts.size() == PARTS;
      }
      if (fact.path("publications").isArray()) {
        procedure.decisions = decisions(fact.path("publications"));
      }
      appliers(procedure, fact);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new Refused("Thủ tục không đúng định dạng: " + unreadable.getMessage());
    }
  }

  private static List<Decision> decisions(JsonNode list) {
    List<Decision> decisions = new ArrayList<>();
    for (JsonNode one : list) {
      decisions.add(
          new Decision(
              Json.text(one, "decision", ""),
              Json.text(one, "kind", "NEW"),
              LocalDate.parse(Json.text(one, "decidedOn", "")),
              day(one, "effectiveOn"),
              day(one, "publicisedOn")));
    }
    return decisions;
  }

  private static @Nullable LocalDate day(JsonNode one, String field) {
    String text = Json.text(one, field);
    return text == null ? null : LocalDate.parse(text);
  }

  private void appliers(Procedure procedure, JsonNode fact) {
    if (!fact.path("appliedBy").isArray() && !fact.path("appliedByKinds").isArray()) {
      return;
    }
    procedure.appliedBy = new BitSet();
    for (JsonNode code : fact.path("appliedBy")) {
      Units.Unit unit = units.byCode(code.asString());
      if (unit != null) {
        procedure.appliedBy.set(unit.index());
      }
    }
    for (JsonNode kind : fact.path("appliedByKinds")) {
      switch (kind.asString().toUpperCase(Locale.ROOT)) {
        case "COMMUNE" -> applyTo(procedure, Units.Kind.COMMUNE_PEOPLE_COMMITTEE);
        case "DEPARTMENT" -> applyTo(procedure, Units.Kind.PROVINCIAL_DEPARTMENT);
        case "PROVINCE" -> applyTo(procedure, Units.Kind.PROVINCE);
        default -> {}
      }
    }
  }
}
