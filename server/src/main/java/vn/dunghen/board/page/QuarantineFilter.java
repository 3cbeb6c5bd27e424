package vn.dunghen.board.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which of the waiting messages are shown; each part is empty where it does not matter.
 *
 * @param source {@link #NO_SOURCE} for those of which none is known
 * @param rule one of their reasons
 * @param kind the word of a kind of message
 * @param day as 2026-11-29
 */
public record QuarantineFilter(String source, String rule, String kind, String day) {

  /** NB: no source can have such a name. */
  public static final String NO_SOURCE = "(khong-ro)";

  public static final QuarantineFilter ALL = new QuarantineFilter("", "", "", "");

  /** As addresses and forms carry it: what matters, in the order of the form. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "nguon", source);
    put(parameters, "lyDo", rule);
    put(parameters, "loai", kind);
    put(parameters, "ngay", day);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.put(name, value);
    }
  }

  public QuarantineFilter ofSource(String other) {
    return new QuarantineFilter(other, "", "", "");
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
