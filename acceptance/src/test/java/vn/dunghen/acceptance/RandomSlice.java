package vn.dunghen.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One question, as the address asks it.
 *
 * @param parameters of {@code /api/v1/index}, all but the indicator and the part
 */
record RandomSlice(String id, Map<String, String> parameters, String indicator, String part) {

  Map<String, String> listParameters() {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("indicator", indicator);
    all.put("part", part);
    return all;
  }

  /** The same question in the words of recount.py, which speaks of moments and not of days. */
  Map<String, Object> forTheScript() {
    Map<String, Object> asked = new LinkedHashMap<>(parameters);
    asked.put("id", id);
    asked.put("list", Map.of("indicator", indicator, "part", part));
    return asked;
  }
}
