package vn.dunghen.onestop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Writes envelopes that are right, each about a dossier of its own, for others to spoil. */
final class Sheet {

  /** What the codes begin with where nothing may be kept. */
  static final String REFUSED_FRONT = "H32.19-261002-";

  static final String TAKEN_FRONT = "H32.19-261001-";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Given given;
  private final AtomicInteger next = new AtomicInteger();

  Sheet(Given given) {
    this.given = given;
  }

  Given given() {
    return given;
  }

  String nextCode() {
    return numbered(TAKEN_FRONT);
  }

  String nextRefusedCode() {
    return numbered(REFUSED_FRONT);
  }

  private String numbered(String front) {
    return front + String.format(Locale.ROOT, "%05d", next.incrementAndGet());
  }

  Map<String, Object> head(String service) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("session", given.session());
    head.put("madonvi", given.unit());
    head.put("service", service);
    head.put("isUpdating", "False");
    return head;
  }

  Map<String, Object> of(String service, Object data) {
    Map<String, Object> envelope = head(service);
    envelope.put("data", data);
    return envelope;
  }

  /** Of a plain dossier that must be taken. */
  Map<String, Object> plain() {
    return of("DongBoHoSoMC", List.of(Desk.plain(nextCode()).element()));
  }

  /** Of a plain dossier of which nothing may be kept. */
  Map<String, Object> refused() {
    return of("DongBoHoSoMC", List.of(Desk.plain(nextRefusedCode()).element()));
  }

  Map<String, Object> many(int count, boolean refused) {
    List<Map<String, Object>> data = new ArrayList<>();
    Map<String, Object> pattern = new LinkedHashMap<>(Desk.plain("").element());
    // Small, so that only the number of elements can be too large.
    pattern.keySet().removeIf(key -> key.startsWith("DanhSach") || key.startsWith("T"));
    for (int i = 0; i < count; i++) {
      Map<String, Object> element = new LinkedHashMap<>(pattern);
      element.put("MaHoSo", refused ? nextRefusedCode() : nextCode());
      element.put("TrangThaiHoSo", "4");
      data.add(element);
    }
    return of("DongBoHoSoMC", data);
  }

  static String text(Object envelope) {
    return JSON.writeValueAsString(envelope);
  }

  static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    changed.put(field, value);
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> map, String field) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    changed.remove(field);
    return changed;
  }

  /** The same field under another name. */
  static Map<String, Object> renamed(Map<String, Object> map, String field, String name) {
    Map<String, Object> changed = new LinkedHashMap<>();
    map.forEach((key, value) -> changed.put(key.equals(field) ? name : key, value));
    return changed;
  }
}
