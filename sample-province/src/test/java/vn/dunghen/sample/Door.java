package vn.dunghen.sample;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a receiver lets in, written here from the description of the messages alone: no unknown
 * field, no wrong type, no impossible moment, one content for one id.
 */
final class Door {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> COMMON = Set.of("kind", "source", "messageId", "spokeOf");

  private static final Map<String, Set<String>> OF_DOSSIERS_AND_PROCEDURES =
      Map.of(
          "dossier",
          Set.of(
              "dossier",
              "procedure",
              "competentUnit",
              "channel",
              "applicantKind",
              "submittedAt",
              "acceptedAt",
              "due",
              "status",
              "endedAt",
              "returnedAt",
              "paidOnline",
              "fees",
              "components",
              "verifiedByVneid",
              "resultInOwnersList"),
          "step",
          Set.of("dossier", "status", "officer", "unit"),
          "supplement",
          Set.of("dossier", "supplementId", "askedAt", "answeredAt"),
          "result",
          Set.of("dossier", "resultId", "hasFile"),
          "payment",
          Set.of("dossier", "reference", "amount", "at", "channel", "succeeded"),
          "rating",
          Set.of("dossier", "ratingId", "at", "liked"),
          "acknowledgement",
          Set.of("dossier", "at", "acknowledges"),
          "retraction",
          Set.of("retracts", "reason"),
          "petition",
          Set.of(
              "petition",
              "unit",
              "about",
              "sentAt",
              "sentStraight",
              "receivedAt",
              "status",
              "handledAt",
              "likes",
              "dislikes"),
          "procedure",
          Set.of(
              "procedure",
              "name",
              "field",
              "ministry",
              "level",
              "limit",
              "feeBearing",
              "forCitizens",
              "returnsDocument",
              "service",
              "state",
              "parts",
              "publications",
              "appliedBy",
              "appliedByKinds",
              "internalProcess",
              "toAnnounce"));

  private static final Map<String, Set<String>> FIELDS =
      Stream.concat(
              OF_DOSSIERS_AND_PROCEDURES.entrySet().stream(),
              Stream.of(Map.entry("reportTotal", Set.of("unit", "period", "to", "received"))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Set<String> MOMENTS =
      Set.of(
          "spokeOf",
          "submittedAt",
          "acceptedAt",
          "due",
          "endedAt",
          "returnedAt",
          "askedAt",
          "answeredAt",
          "at",
          "sentAt",
          "receivedAt",
          "handledAt");

  private static final Set<String> NUMBERS =
      Set.of(
          "channel",
          "status",
          "applicantKind",
          "paidOnline",
          "amount",
          "likes",
          "dislikes",
          "received");

  private final Map<String, Integer> contents = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();
  int heard;
  int known;
  int refused;

  static JsonNode read(String line) {
    return JSON.readTree(line);
  }

  static Instant moment(JsonNode message, String field) {
    return OffsetDateTime.parse(message.get(field).asString()).toInstant();
  }

  /** Whether the message is let in and new. */
  boolean admits(JsonNode message, String line) {
    heard++;
    if (!wellFormed(message)) {
      refused++;
      return false;
    }
    String id = message.get("source").asString() + " " + message.get("messageId").asString();
    Integer before = contents.putIfAbsent(id, line.hashCode());
    if (before != null) {
      if (before == line.hashCode()) {
        known++;
      } else {
        refused++;
      }
      return false;
    }
    kinds.add(message.get("kind").asString());
    return true;
  }

  Set<String> kindsSeen() {
    return kinds;
  }

  static boolean wellFormed(JsonNode message) {
    String kind = message.get("kind").asString();
    Set<String> allowed = FIELDS.getOrDefault(kind, Set.of());
    for (String name : message.propertyNames()) {
      JsonNode value = message.get(name);
      boolean number =
          NUMBERS.contains(name) && !(kind.equals("petition") && name.equals("status"));
      if (!COMMON.contains(name) && !allowed.contains(name)) {
        return false;
      }
      if ((number && !value.isInt()) || (MOMENTS.contains(name) && !isMoment(value))) {
        return false;
      }
    }
    return !(message.has("acceptedAt") && message.has("endedAt"))
        || !moment(message, "endedAt").isBefore(moment(message, "acceptedAt"));
  }

  private static boolean isMoment(JsonNode value) {
    try {
      OffsetDateTime.parse(value.asString());
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
