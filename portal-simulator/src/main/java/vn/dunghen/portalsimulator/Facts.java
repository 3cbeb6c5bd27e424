package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the portal knows by other ways than the synchronisation: procedures, petitions, ratings,
 * payments on its own gateway, totals of control reports, results in their owners' lists. A fact is
 * an object that says something of a subject; of several the later one stands, field by field.
 */
final class Facts {

  /**
   * Which fields name the subject of a kind. Facts of other kinds are no business of the portal.
   */
  private static final Map<String, String[]> SUBJECT =
      Map.of(
          "procedure", new String[] {"procedure"},
          "petition", new String[] {"petition"},
          "rating", new String[] {"ratingId"},
          "payment", new String[] {"dossier", "reference"},
          "reportTotal", new String[] {"unit", "period", "to"},
          "dossier", new String[] {"dossier"});

  /** All that is told of each subject, in the order of the times it speaks of; then whole. */
  private final Map<String, Map<String, TreeMap<String, ObjectNode>>> told = new HashMap<>();

  private final Map<String, Map<String, ObjectNode>> whole = new HashMap<>();
  private volatile @Nullable Derived derived;

  /** What is asked for every dossier: kept until something new is told. */
  record Derived(Set<String> paid, Set<String> shared, Set<String> disliked) {}

  /**
   * Hears a fact.
   *
   * @return the kind and subject of what was taken, or null where it is no business of the portal
   * @throws Refused if its subject or its time cannot be read
   */
  @Nullable String hear(ObjectNode fact, long heard) {
    String kind = Json.text(fact, "kind", "");
    String[] names = SUBJECT.get(kind);
    if (names == null || (kind.equals("dossier") && !fact.has("resultInOwnersList"))) {
      return null;
    }
    StringBuilder subject = new StringBuilder();
    for (String name : names) {
      String text = Json.text(fact, name);
      if (text == null) {
        throw new Refused("Thiếu trường " + name);
      }
      subject.append(subject.isEmpty() ? "" : "|").append(text);
    }
    String key = subject.toString();
    TreeMap<String, ObjectNode> all =
        told.computeIfAbsent(kind, any -> new LinkedHashMap<>())
            .computeIfAbsent(key, any -> new TreeMap<>());
    all.put(order(fact, heard, all.size()), fact);
    ObjectNode folded = Json.object();
    for (ObjectNode one : all.values()) {
      for (Map.Entry<String, JsonNode> field : one.properties()) {
        folded.set(field.getKey(), field.getValue());
      }
    }
    whole.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(key, folded);
    derived = null;
    return kind + ":" + key;
  }

  private static String order(ObjectNode fact, long heard, int number) {
    try {
      String spoke = Json.text(fact, "spokeOf");
      long at = spoke == null ? heard : Moments.ofText(spoke);
      String id = Json.text(fact, "messageId", "%09d".formatted(number));
      return "%012d|%s|%s".formatted(at, Json.text(fact, "source", ""), id);
    } catch (DateTimeException impossible) {
      throw new Refused("Trường spokeOf không đúng định dạng");
    }
  }

  void each(String kind, BiConsumer<String, ObjectNode> use) {
    whole.getOrDefault(kind, Map.of()).forEach(use);
  }

  /** All that is told of a subject that was told of. */
  ObjectNode whole(String kind, String subject) {
    return java.util.Objects.requireNonNull(whole.getOrDefault(kind, Map.of()).get(subject));
  }

  int count(String kind) {
    return whole.getOrDefault(kind, Map.of()).size();
  }

  /** The larger of what was reported of the unit and period; 0 where nothing was. */
  long reported(String unit, String period) {
    long most = 0;
    for (String to : new String[] {"BCQG", "PORTAL"}) {
      ObjectNode total =
          whole.getOrDefault("reportTotal", Map.of()).get(unit + "|" + period + "|" + to);
      most = Math.max(most, total == null ? 0 : total.path("received").asLong(0));
    }
    return most;
  }

  Derived derived() {
    Derived known = derived;
    if (known == null) {
      known = derive();
      derived = known;
    }
    return known;
  }

  private static long given(ObjectNode rating) {
    String at = Json.text(rating, "at");
    try {
      return at == null ? Moments.NONE : Moments.ofText(at);
    } catch (DateTimeException impossible) {
      return Moments.NONE;
    }
  }

  private Derived derive() {
    Derived found = new Derived(new HashSet<>(), new HashSet<>(), new HashSet<>());
    each(
        "payment",
        (key, payment) -> {
          if (payment.path("succeeded").asBoolean(true)) {
            found.paid().add(Json.text(payment, "dossier", ""));
          }
        });
    each(
        "dossier",
        (code, dossier) -> {
          if (dossier.path("resultInOwnersList").asBoolean(false)) {
            found.shared().add(code);
          }
        });
    Map<String, ObjectNode> latest = new HashMap<>();
    each(
        "rating",
        (key, rating) -> {
          String of = Json.text(rating, "dossier");
          if (of != null) {
            latest.merge(of, rating, (one, other) -> given(one) > given(other) ? one : other);
          }
        });
    latest.forEach(
        (of, rating) -> {
          if (!rating.path("liked").asBoolean(true)) {
            found.disliked().add(of);
          }
        });
    return found;
  }
}
