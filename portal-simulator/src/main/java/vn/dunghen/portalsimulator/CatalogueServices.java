package vn.dunghen.portalsimulator;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The services of the procedure database (section 9). */
final class CatalogueServices {

  private static final Map<WorkingDays.LimitUnit, String> UNITS =
      Map.of(
          WorkingDays.LimitUnit.HOUR, "Giờ",
          WorkingDays.LimitUnit.DAY, "Ngày",
          WorkingDays.LimitUnit.WORKING_DAY, "Ngày làm việc",
          WorkingDays.LimitUnit.MONTH, "Tháng");

  private final Store store;

  CatalogueServices(Store store) {
    this.store = store;
  }

  /** The result of the service, null where it is none of these. */
  @Nullable JsonNode result(String service, JsonNode body) {
    return store.reading(
        () ->
            switch (service) {
              case "LayDanhSachTTHC" -> procedures();
              case "LayThuTuc" -> procedure(Json.text(body, "maTTHC", ""));
              case "LayQDCB" -> decisions(Json.text(body, "idQDCB", ""));
              case "LayDanhMucLinhVuc" -> fields();
              case "LayDanhMucCoQuan" -> agencies();
              default -> null;
            });
  }

  private Catalogue catalogue() {
    return store.world().catalogue();
  }

  private ArrayNode procedures() {
    ArrayNode list = Json.array();
    for (Catalogue.Procedure one : catalogue().all()) {
      if (one.known) {
        list.addObject().put("MATTHC", one.code).put("TENTTHC", one.name);
      }
    }
    return list;
  }

  private ArrayNode procedure(String code) {
    ArrayNode list = Json.array();
    Catalogue.Procedure one = catalogue().known(code);
    if (one == null) {
      return list;
    }
    ObjectNode told = list.addObject();
    told.put("ID", String.valueOf(one.index + 1)).put("MATTHC", one.code);
    told.put("TENTTHC", one.name).put("TRANGTHAI", one.state.startsWith("PUBLIC") ? 1 : 0);
    if (!one.decisions.isEmpty()) {
      told.put("IDQUYETDINHCONGBO", one.decisions.getLast().number());
    }
    told.putArray("LINHVUCTHUCHIEN")
        .addObject()
        .put("MALINHVUC", fieldCode(one.field))
        .put("TENLINHVUC", one.field);
    told.putArray("CAPTHUCHIEN")
        .addObject()
        .put("CAPTHUCHIEN", one.level.equals("COMMUNE") ? "3" : "1");
    ArrayNode agencies = told.putArray("COQUANTHUCHIEN");
    for (Units.Unit unit : store.world().units().all()) {
      if (unit.kind() == Units.Kind.PROVINCIAL_DEPARTMENT && one.isAppliedBy(unit.index())) {
        agencies.addObject().put("MADONVI", unit.code()).put("TENDONVI", unit.name());
      }
    }
    ways(one, told.putArray("CACHTHUCTHUCHIEN"));
    if (one.forCitizens) {
      told.putArray("DOITUONGTHUCHIEN").add("Công dân Việt Nam");
    }
    if (one.returnsDocument) {
      told.putArray("KETQUATHUCHIEN")
          .addObject()
          .put("MAKETQUA", "KQ01")
          .put("TENKETQUA", "Kết quả giải quyết thủ tục hành chính");
    }
    return list;
  }

  private static void ways(Catalogue.Procedure one, ArrayNode ways) {
    for (int channel = 1; channel <= 3; channel++) {
      if (channel == 2 && !one.isOnline()) {
        continue;
      }
      ObjectNode time =
          ways.addObject().put("KENH", String.valueOf(channel)).putArray("THOIGIAN").addObject();
      if (one.limit != null) {
        time.put("THOIGIANGIAIQUYET", String.valueOf(one.limit.amount()));
        time.put("DONVITINH", UNITS.get(one.limit.unit()));
      }
      if (one.bearsFee) {
        time.putArray("PHILEPHI")
            .addObject()
            .put("MAPHILEPHI", "LP01")
            .put("SOTIEN", "50000")
            .put("DONVI", "Đồng");
      }
    }
  }

  private ArrayNode decisions(String number) {
    ArrayNode list = Json.array();
    for (Catalogue.Procedure one : catalogue().all()) {
      for (Catalogue.Decision decision : one.decisions) {
        if (decision.number().equals(number)) {
          list.addObject()
              .put("SOQUYETDINH", number)
              .put("MATTHC", one.code)
              .put("NGAYBANHANH", wire(decision.decided()))
              .put("NGAYHIEULUC", wire(decision.effective()))
              .put("NGAYCONGKHAI", wire(decision.publicised()));
        }
      }
    }
    return list;
  }

  private static String wire(java.time.@Nullable LocalDate day) {
    return day == null ? "" : day.toString().replace("-", "");
  }

  private ArrayNode fields() {
    Map<String, String> names = new TreeMap<>();
    catalogue().all().stream()
        .filter(one -> one.known)
        .forEach(one -> names.put(fieldCode(one.field), one.field));
    ArrayNode list = Json.array();
    names.forEach(
        (code, name) ->
            list.addObject().put("MALINHVUC", code).put("TENLINHVUC", name).put("MANGANH", ""));
    return list;
  }

  /** A guess: the real codes of fields are not in the reference data. */
  private static String fieldCode(String field) {
    return "LV%06d".formatted(Math.floorMod(field.hashCode(), 1_000_000));
  }

  private ArrayNode agencies() {
    ArrayNode list = Json.array();
    for (Units.Unit unit : store.world().units().all()) {
      list.addObject().put("MADONVI", unit.code()).put("TENDONVI", unit.name());
    }
    return list;
  }
}
