package vn.dunghen.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the messages said about one dossier, as far as the index looks at it. */
final class SeenDossier {

  /** Never yet: as far off as can be said. */
  Instant accepted = Instant.MAX;

  Instant due = Instant.MAX;
  Instant ended = Instant.MAX;
  String procedure = "";
  String unit = "";
  int channel = 1;
  boolean paid;
  boolean feeNotZero;
  boolean resultFile;
  boolean componentFile;
  boolean reused;
  boolean shared;
  boolean population;
  boolean disliked;
  boolean synchronised;

  /** Moments of asking, with those of the answer where it came. */
  private final Map<Instant, Instant> rounds = new TreeMap<>();

  void hear(JsonNode message) {
    switch (message.get("kind").asString()) {
      case "dossier" -> said(message);
      case "supplement" -> {
        Instant asked = Door.moment(message, "askedAt");
        rounds.merge(
            asked,
            message.has("answeredAt") ? Door.moment(message, "answeredAt") : Instant.MAX,
            (one, other) -> one.isBefore(other) ? one : other);
      }
      case "result" -> resultFile |= message.get("hasFile").asBoolean();
      case "payment" -> paid |= message.get("succeeded").asBoolean();
      case "rating" -> disliked = !message.get("liked").asBoolean();
      case "acknowledgement" -> synchronised = true;
      default -> {}
    }
  }

  private void said(JsonNode message) {
    if (message.has("acceptedAt")) {
      accepted = Door.moment(message, "acceptedAt");
      due = Door.moment(message, "due");
      procedure = message.get("procedure").asString();
      unit = message.get("competentUnit").asString();
      channel = message.get("channel").asInt();
      paid |= message.has("paidOnline");
      feeNotZero = message.has("fees") && message.get("fees").get(0).get("amount").asInt() > 0;
      population = message.has("verifiedByVneid");
      shared = message.has("resultInOwnersList");
      if (message.has("components")) {
        JsonNode component = message.get("components").get(0);
        componentFile = component.get("hasFile").asBoolean();
        reused = component.has("digitised");
      }
    }
    if (message.has("endedAt")) {
      ended = Door.moment(message, "endedAt");
    }
  }

  /** On time by the portal's rule: the wait for an answer is taken out. */
  boolean onTimeAt(Instant asOf) {
    Instant end = ended.isAfter(asOf) ? asOf : ended;
    Duration waited = Duration.ZERO;
    for (Map.Entry<Instant, Instant> round : rounds.entrySet()) {
      if (!round.getValue().isAfter(end)) {
        waited = waited.plus(Duration.between(round.getKey(), round.getValue()));
      } else if (ended.isAfter(asOf) && !round.getKey().isAfter(asOf)) {
        end = round.getKey();
      }
    }
    return !end.minus(waited).isAfter(due);
  }
}
