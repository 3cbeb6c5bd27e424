package vn.dunghen.portalsimulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The synchronisation services (sections 2 to 4): login, dossiers, steps, look-up, catalogue. */
final class Protocol {

  static final String DONE = "Đồng bộ thành công";

  private static final Set<String> SENDS = Set.of("DongBoHoSoMC", "CapNhatTienDoHoSoMC");
  private static final int LOOK_UP_MAX = 100;

  private final Store store;
  private final Sessions sessions;
  private final Settings settings;
  private final CatalogueServices catalogue;
  private final String username;
  private final String password;

  Protocol(Store store, Sessions sessions, Settings settings, String username, String password) {
    this.store = store;
    this.sessions = sessions;
    this.settings = settings;
    this.catalogue = new CatalogueServices(store);
    this.username = username;
    this.password = password;
  }

  /** {@code {error_code, message}}, the code as text or number as set. */
  ObjectNode told(String code, String message) {
    ObjectNode answer = Json.object();
    if (settings.numericCodes()) {
      answer.put("error_code", Integer.parseInt(code));
    } else {
      answer.put("error_code", code);
    }
    return answer.put("message", message);
  }

  ObjectNode login(JsonNode body) {
    boolean right =
        username.equals(Json.text(body, "username", ""))
            && password.equals(Json.text(body, "password", ""));
    if (!right) {
      throw new Refused("Sai tên đăng nhập hoặc mật khẩu");
    }
    return told("0", "Đăng nhập thành công").put("session", sessions.open());
  }

  void endSession(JsonNode body) {
    sessions.end(Json.text(body, "session", ""));
  }

  /**
   * A call with a session.
   *
   * @param sends whether it came in where dossiers are sent, or where the portal is asked
   * @param partly whether only the first half of what is sent is taken
   */
  ObjectNode call(JsonNode body, boolean sends, boolean partly) {
    String service = service(body);
    if (!sessions.isOpen(Json.text(body, "session", ""))) {
      throw new Refused("Phiên làm việc không hợp lệ hoặc đã hết hạn");
    }
    if (SENDS.contains(service) && sends) {
      return send(service, body, partly);
    }
    JsonNode result = sends ? null : result(service, body);
    if (result == null) {
      throw new Refused("Dịch vụ chưa được hỗ trợ");
    }
    ObjectNode answer = told("0", "Tra cứu thành công");
    answer.set("result", result);
    return answer;
  }

  static String service(JsonNode body) {
    return Json.text(body, "service", "");
  }

  private ObjectNode send(String service, JsonNode body, boolean partly) {
    String sender = Json.text(body, "madonvi", "");
    if (store.world().units().sending(sender) == null) {
      throw new Refused("Đơn vị chưa được cấp quyền gửi dữ liệu");
    }
    List<JsonNode> elements = elements(body);
    int most = partly ? elements.size() / 2 : elements.size();
    if (service.equals("DongBoHoSoMC")) {
      boolean updating = Json.yes(body, "isUpdating");
      store.dossiers(sender, updating, elements, most, settings.now());
    } else {
      store.steps(elements, most, settings.now());
    }
    if (partly) {
      throw new Refused("Hệ thống chỉ ghi nhận một phần dữ liệu");
    }
    return told("0", DONE);
  }

  private List<JsonNode> elements(JsonNode body) {
    JsonNode data = body.path("data");
    List<JsonNode> elements = new ArrayList<>();
    if (data.isObject()) {
      elements.add(data);
    }
    if (data.isArray()) {
      data.forEach(elements::add);
    }
    if (elements.isEmpty() || !elements.stream().allMatch(JsonNode::isObject)) {
      throw new Refused("Trường data không đúng định dạng");
    }
    if (elements.size() > settings.elementsMax()) {
      throw new Refused("Tối đa " + settings.elementsMax() + " hồ sơ trong một gói dữ liệu");
    }
    return elements;
  }

  private @Nullable JsonNode result(String service, JsonNode body) {
    return service.equals("TraCuuHoSo") ? lookUp(body) : catalogue.result(service, body);
  }

  /** One code, or a list of them, which is ours. */
  private JsonNode lookUp(JsonNode body) {
    JsonNode wanted = body.has("mahoso") ? body.path("mahoso") : body.path("MaHoSo");
    List<String> codes = new ArrayList<>();
    if (wanted.isArray()) {
      wanted.forEach(code -> codes.add(code.asString("").strip()));
    } else if (wanted.isValueNode()) {
      codes.add(wanted.asString("").strip());
    }
    if (codes.isEmpty() || codes.size() > LOOK_UP_MAX) {
      throw new Refused("Thiếu mahoso, hoặc quá " + LOOK_UP_MAX + " mã");
    }
    ArrayNode found = Json.array();
    for (String code : codes) {
      ObjectNode dossier = store.lookUp(code);
      if (dossier != null) {
        found.add(dossier);
      }
    }
    return found;
  }
}
