package vn.dunghen.onestop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the fake portal knows and says. It has something to remark on every new element. */
final class FakeDesk {

  /** The services of the protocol, and the words that the names of further ones begin with. */
  private static final Set<String> SERVICES =
      Set.of(
          "DongBoHoSoMC",
          "CapNhatTienDoHoSoMC",
          "TraCuuHoSo",
          "TraCuuTechID",
          "DongBoTrangThaiHoSoKM",
          "LayDanhSachTTHC",
          "LayThuTuc",
          "LayQDCB",
          "LayDanhMucLinhVuc",
          "DongBoHoiDap",
          "DongBoDanhGia");

  /** An answer, and what it was an answer to. */
  record Said(int status, Map<String, Object> body, String service, String called) {}

  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Map<String, JsonNode> dossiers = new ConcurrentHashMap<>();
  private final AtomicInteger logins = new AtomicInteger();
  private boolean existsMatters;
  private boolean findsNothing;
  private Object codeZero = "0";
  private String refusedCode = "";
  private String refusal = "Dữ liệu không hợp lệ";

  static Said answer(int status, Object code, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error_code", code);
    body.put("message", message);
    return new Said(status, body, "", "");
  }

  /** Says that a dossier exists where a sender says it does not. */
  void mindExistence() {
    existsMatters = true;
  }

  void speakNumbers() {
    codeZero = 0;
  }

  /** Refuses one dossier, in these words. */
  void refuse(String code, String words) {
    refusedCode = code;
    refusal = words;
  }

  void endSessions() {
    sessions.clear();
  }

  /** Its look-ups lag behind what it has stored. */
  void findNothing() {
    findsNothing = true;
  }

  void knowAlready(String code) {
    dossiers.put(code, MissingNode.getInstance());
  }

  Set<String> known() {
    return Set.copyOf(dossiers.keySet());
  }

  int logins() {
    return logins.get();
  }

  Said login(Map<String, Object> asked) {
    if (asked.isEmpty()) {
      return noEnvelope();
    }
    if (!text(asked, "username").equals(FakePortal.ACCOUNT.username())
        || !text(asked, "password").equals(FakePortal.ACCOUNT.password())) {
      return answer(200, "-1", "Sai tên đăng nhập hoặc mật khẩu");
    }
    String session = String.format(Locale.ROOT, "phien-%043d", logins.incrementAndGet());
    sessions.add(session);
    Said said = answer(200, codeZero, "Đăng nhập thành công");
    said.body().put("session", session);
    return said;
  }

  private static Said noEnvelope() {
    return answer(400, "-1", "Nội dung gửi không đúng định dạng");
  }

  Said ask(Map<String, Object> asked) {
    if (asked.isEmpty()) {
      return noEnvelope();
    }
    String service = text(asked, "service");
    JsonNode data = node(asked, "data");
    String called = service + " " + text(asked, "isUpdating") + " " + data.size();
    Said said = said(asked, service, data);
    return new Said(said.status(), said.body(), service, called);
  }

  private Said said(Map<String, Object> asked, String service, JsonNode data) {
    if (data.size() > 500) {
      return answer(413, "-1", "Gói dữ liệu quá lớn");
    }
    if (!sessions.contains(text(asked, "session"))) {
      return answer(200, "-1", "Phiên làm việc không hợp lệ hoặc đã hết hạn");
    }
    if (!Desk.units().contains(text(asked, "madonvi"))) {
      return answer(200, "-1", "Đơn vị chưa được cấp quyền gửi dữ liệu");
    }
    if (!SERVICES.contains(service)) {
      return answer(200, "-1", "Dịch vụ chưa được hỗ trợ");
    }
    if (service.equals("TraCuuHoSo")) {
      Said said = answer(200, codeZero, "Tra cứu thành công");
      String code = text(asked, "mahoso");
      Object found = Map.of("MaHoSo", code, "TrangThaiHoSo", "4");
      said.body()
          .put(
              "result",
              !findsNothing && dossiers.containsKey(code) ? new Object[] {found} : new Object[0]);
      return said;
    }
    return taken(service, text(asked, "isUpdating"), data);
  }

  private Said taken(String service, String updating, JsonNode data) {
    boolean changed = data.isEmpty();
    for (JsonNode element : data) {
      String code = element.path("MaHoSo").asString("");
      if (code.equals(refusedCode) && !code.isEmpty()) {
        return answer(200, "-1", refusal);
      }
      if (existsMatters && updating.equals("False") && dossiers.containsKey(code)) {
        return service.equals("DongBoHoSoMC") ? answer(200, -3, "Hồ sơ đã tồn tại") : stored(true);
      }
    }
    for (JsonNode element : data) {
      String code = element.path("MaHoSo").asString("");
      changed |=
          service.equals("CapNhatTienDoHoSoMC") || !element.equals(dossiers.put(code, element));
    }
    return stored(changed);
  }

  private Said stored(boolean changed) {
    return answer(
        200,
        codeZero,
        changed
            ? "Đồng bộ thành công; 1 hồ sơ cần kiểm tra, mã biên nhận BN-1"
            : "Đồng bộ thành công, không có thay đổi");
  }

  private static JsonNode node(Map<String, Object> asked, String field) {
    for (Map.Entry<String, Object> each : asked.entrySet()) {
      if (each.getKey().equalsIgnoreCase(field) && each.getValue() instanceof JsonNode node) {
        return node;
      }
    }
    return MissingNode.getInstance();
  }

  private static String text(Map<String, Object> asked, String field) {
    return node(asked, field).asString("").strip();
  }
}
