package vn.dunghen.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.intake.portal.Shown;

/** Whether what a look-up shows is what was sent. */
final class Held {

  /** What has to be shown, where it was sent, to prove that it is there. */
  private static final List<String> SHOWN_WHERE_SET =
      List.of("NgayHenTra", "NgayKetThucXuLy", "NgayTra", "NgayTiepNhan", "MaTTHC");

  private static final Set<String> NOT_COMPARED = Set.of("TrangThaiHoSo");

  private Held() {}

  /**
   * Whether the portal has this very snapshot, as far as it shows. NB: who shows hardly anything
   * proves nothing; then no, and the same is sent once more, which changes nothing there.
   *
   * @param reached statuses of steps that the portal has, which it may show instead
   */
  static boolean isSnapshot(JsonNode sent, JsonNode shown, Set<Integer> reached) {
    return Shown.isWhole(shown)
        && SHOWN_WHERE_SET.stream()
            .allMatch(field -> text(sent.path(field)).isEmpty() || shown.hasNonNull(field))
        && agrees(sent, shown, reached);
  }

  /**
   * Whether all that is shown is as it was sent. What is left out says nothing: which fields a
   * look-up shows is not known (portal protocol, section 6).
   *
   * @param reached statuses of steps that the portal has, which it may show instead
   */
  static boolean agrees(JsonNode sent, JsonNode shown, Set<Integer> reached) {
    String status = text(shown.path("TrangThaiHoSo"));
    boolean sameStatus =
        status.equals(text(sent.path("TrangThaiHoSo")))
            || reached.stream().anyMatch(code -> status.equals(code.toString()));
    return sameStatus && agree(sent, shown);
  }

  /** How often each step is shown; null where steps are not shown at all. */
  static @Nullable Map<String, Integer> visible(JsonNode dossier, Shown.Steps steps) {
    JsonNode all = dossier.path("TienDo");
    if (!all.isArray()) {
      return null;
    }
    Map<String, Integer> counted = new HashMap<>();
    all.forEach(step -> counted.merge(steps.mark(step), 1, Integer::sum));
    return counted;
  }

  private static boolean agree(JsonNode sent, JsonNode shown) {
    for (Map.Entry<String, JsonNode> field : shown.properties()) {
      JsonNode own = sent.get(field.getKey());
      if (NOT_COMPARED.contains(field.getKey())) {
        continue;
      }
      if (own == null || own.isNull()) {
        // Their own fields, or ours that we left empty: empty there too, or nothing of ours.
        continue;
      }
      if (!same(own, field.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(JsonNode sent, JsonNode shown) {
    if (shown.isArray()) {
      List<JsonNode> own = new ArrayList<>();
      if (sent.isArray()) {
        sent.forEach(own::add);
      } else if (sent.isObject()) {
        own.add(sent);
      }
      if (own.size() != shown.size()) {
        return false;
      }
      for (int place = 0; place < own.size(); place++) {
        if (!same(own.get(place), shown.get(place))) {
          return false;
        }
      }
      return true;
    }
    return shown.isObject() ? agree(sent, shown) : text(sent).equalsIgnoreCase(text(shown));
  }

  private static String text(JsonNode value) {
    return value.asString("").strip();
  }
}
