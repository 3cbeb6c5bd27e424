package vn.dunghen.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * Counts a year's messages the plain way, by the words of the index and not by our counts. It may
 * forget the order of fold because nothing in the made-up year but the status is said twice.
 */
final class HandCount {

  private static final int HANDLING_DAYS = 15;

  private final Map<String, SeenDossier> dossiers = new HashMap<>();
  private final Map<String, ObjectNode> petitions = new HashMap<>();
  private final Map<String, ObjectNode> procedures = new HashMap<>();
  private final WorkingCalendar calendar = Reference.calendar();

  void hear(JsonNode message) {
    switch (message.get("kind").asString()) {
      case "petition" -> lay(petitions, message, "petition");
      case "procedure" -> lay(procedures, message, "procedure");
      case "retraction", "reportTotal" -> {}
      default ->
          dossiers
              .computeIfAbsent(message.get("dossier").asString(), code -> new SeenDossier())
              .hear(message);
    }
  }

  private static void lay(Map<String, ObjectNode> subjects, JsonNode message, String subject) {
    subjects
        .computeIfAbsent(
            message.get(subject).asString(), code -> JsonNodeFactory.instance.objectNode())
        .setAll((ObjectNode) message);
  }

  /** Percentages by indicator, all dossiers of the year accepted by then. */
  Map<String, Double> shares(Instant asOf) {
    List<SeenDossier> all =
        dossiers.values().stream().filter(d -> !d.accepted.isAfter(asOf)).toList();
    Map<String, Double> shares = new HashMap<>();
    shares.put("acknowledged", of(all, d -> d.synchronised));
    shares.put("2.1", of(all, d -> d.onTimeAt(asOf)));
    shares.put("3.3", of(all, d -> d.channel == 2));
    shares.put("4.1", of(all, d -> d.resultFile));
    shares.put("4.2", of(all, d -> d.resultFile && d.componentFile));
    shares.put("4.3", of(all, d -> d.reused));
    shares.put("4.4", of(all, d -> d.shared));
    shares.put("4.5b", of(all, d -> d.population));
    shares.put("5.4", of(all, d -> d.onTimeAt(asOf) && !d.disliked));
    long bearing = all.stream().filter(this::bearsFee).count();
    shares.put("fees", 100.0 * bearing / all.size());
    shares.put("3.6", 100.0 * all.stream().filter(d -> d.paid).count() / bearing);
    ofProcedures(all, shares);
    ofPetitions(asOf, shares);
    return shares;
  }

  private static double of(List<SeenDossier> all, Predicate<SeenDossier> test) {
    return 100.0 * all.stream().filter(test).count() / all.size();
  }

  private boolean bearsFee(SeenDossier dossier) {
    ObjectNode procedure = procedures.get(dossier.procedure);
    return procedure != null && flag(procedure, "feeBearing");
  }

  private void ofProcedures(List<SeenDossier> all, Map<String, Double> shares) {
    long withFee = procedures(p -> flag(p, "feeBearing"));
    long citizens = procedures(p -> flag(p, "forCitizens"));
    long online = procedures(p -> !text(p, "service").equals("INFO"));
    Set<String> services = new HashSet<>();
    procedures.forEach(
        (code, p) -> {
          if (!text(p, "service").equals("INFO")) {
            services.add(code);
          }
        });
    Set<String> used = distinct(all, d -> d.channel == 2);
    used.retainAll(services);
    shares.put("3.1", 100.0 * online / procedures.size());
    shares.put("3.2", 100.0 * used.size() / online);
    shares.put("3.4", 100.0 * distinct(all, d -> d.paid).size() / withFee);
    shares.put("3.5", 100.0 * distinct(all, d -> d.feeNotZero).size() / withFee);
    shares.put("4.5a", 100.0 * distinct(all, d -> d.population).size() / citizens);
    shares.put(
        "1.1",
        100.0
            * decisions(p -> !day(p, "decidedOn").isAfter(calendar.day(day(p, "effectiveOn"), -5)))
            / decisions(p -> true));
    shares.put(
        "1.2",
        100.0
            * decisions(
                p ->
                    p.has("publicisedOn")
                        && !day(p, "publicisedOn").isAfter(calendar.day(day(p, "decidedOn"), 5)))
            / decisions(p -> p.has("publicisedOn")));
    shares.put("1.3", 100.0 * procedures(p -> p.get("parts").size() == 7) / procedures.size());
  }

  private long procedures(Predicate<ObjectNode> test) {
    return procedures.values().stream().filter(test).count();
  }

  long decisionsUntil(LocalDate last) {
    return decisions(p -> !day(p, "decidedOn").isAfter(last));
  }

  private long decisions(Predicate<JsonNode> test) {
    return procedures.values().stream()
        .filter(p -> p.has("publications"))
        .filter(p -> test.test(p.get("publications").get(0)))
        .count();
  }

  private static boolean flag(ObjectNode told, String name) {
    return told.path(name).asBoolean(false);
  }

  private static String text(ObjectNode told, String name) {
    return told.path(name).asString("");
  }

  private static LocalDate day(JsonNode publication, String name) {
    return LocalDate.parse(publication.get(name).asString());
  }

  private static Set<String> distinct(List<SeenDossier> all, Predicate<SeenDossier> test) {
    Set<String> codes = new HashSet<>();
    all.stream().filter(test).forEach(d -> codes.add(d.procedure));
    return codes;
  }

  private void ofPetitions(Instant asOf, Map<String, Double> shares) {
    List<ObjectNode> all =
        petitions.values().stream()
            .filter(p -> !at(p, "receivedAt", Instant.MIN).isAfter(asOf))
            .toList();
    shares.put("petitions", (double) all.size());
    shares.put("5.1_TTHC", about(all, "PROCEDURE"));
    shares.put("5.1_STAFF", about(all, "STAFF"));
    shares.put("5.2", 100.0 * all.stream().filter(p -> inTime(p, asOf)).count() / all.size());
    shares.put(
        "5.3",
        100.0 * all.stream().filter(p -> inTime(p, asOf) && likes(p) >= 0).count() / all.size());
  }

  private static double about(List<ObjectNode> all, String what) {
    return 100.0 * all.stream().filter(p -> text(p, "about").equals(what)).count() / all.size();
  }

  private boolean inTime(ObjectNode petition, Instant asOf) {
    LocalDate last =
        calendar.day(VietnamTime.dateOf(at(petition, "sentAt", Instant.MIN)), HANDLING_DAYS);
    Instant handled = at(petition, "handledAt", Instant.MAX);
    Instant until = handled.isAfter(asOf) ? asOf : handled;
    return !VietnamTime.dateOf(until).isAfter(last);
  }

  private static int likes(ObjectNode petition) {
    return petition.has("likes")
        ? petition.get("likes").asInt() - petition.get("dislikes").asInt()
        : 0;
  }

  private static Instant at(ObjectNode told, String name, Instant otherwise) {
    return told.has(name) ? Door.moment(told, name) : otherwise;
  }

  /** By unit: the share on time of its dossiers, of which there are at least so many. */
  Map<String, Double> onTimeByUnit(Instant asOf, int atLeast) {
    return onTimeBy(asOf, atLeast, d -> d.unit);
  }

  Map<String, Double> onTimeByMonth(Instant asOf) {
    return onTimeBy(asOf, 1, d -> VietnamTime.dateOf(d.accepted).getMonth().toString());
  }

  private Map<String, Double> onTimeBy(
      Instant asOf, int atLeast, Function<SeenDossier, String> key) {
    Map<String, int[]> tally = new HashMap<>();
    for (SeenDossier dossier : dossiers.values()) {
      if (!dossier.accepted.isAfter(asOf)) {
        int[] both = tally.computeIfAbsent(key.apply(dossier), k -> new int[2]);
        both[0] += dossier.onTimeAt(asOf) ? 1 : 0;
        both[1]++;
      }
    }
    Map<String, Double> shares = new HashMap<>();
    tally.forEach(
        (unit, both) -> {
          if (both[1] >= atLeast) {
            shares.put(unit, 100.0 * both[0] / both[1]);
          }
        });
    return shares;
  }

  /** Mean days from acceptance to the end, of dossiers ended by then. */
  double handlingDays(Instant asOf) {
    return dossiers.values().stream()
        .filter(d -> !d.ended.isAfter(asOf))
        .mapToDouble(d -> Duration.between(d.accepted, d.ended).toSeconds() / 86_400.0)
        .average()
        .orElse(0);
  }
}
