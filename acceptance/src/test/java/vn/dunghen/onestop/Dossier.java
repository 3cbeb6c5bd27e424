package vn.dunghen.onestop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dossier as the desk keeps it.
 *
 * @param unit the code under which the desk sends it
 * @param element one element of {@code DongBoHoSoMC}: its whole present state
 * @param steps elements of {@code CapNhatTienDoHoSoMC}, in order of time
 */
public record Dossier(String unit, Map<String, Object> element, List<Map<String, Object>> steps) {

  public String code() {
    return String.valueOf(element.get("MaHoSo"));
  }

  public String status() {
    return String.valueOf(element.get("TrangThaiHoSo"));
  }

  /** The same dossier, one field of it changed. */
  public Dossier with(String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(element);
    changed.put(field, value);
    return new Dossier(unit, changed, steps);
  }

  /** The same dossier under another code, in its element and in its steps. */
  public Dossier called(String code) {
    List<Map<String, Object>> renamed =
        steps.stream()
            .map(
                step -> {
                  Map<String, Object> copy = new LinkedHashMap<>(step);
                  copy.put("MaHoSo", code);
                  return copy;
                })
            .toList();
    return new Dossier(unit, with("MaHoSo", code).element(), renamed);
  }
}
