package vn.dunghen.acceptance;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Histories as no tidy software writes them: corrected, cleared, retracted, acknowledged in part,
 * told in any order and more than once, by old, unknown and reversed codes.
 */
final class OddHistories {

  static final List<String> PROCEDURES =
      List.of("1.770001", "1.770002", "1.770003", "2.770004", "2.770005", "3.770006");
  static final List<String> FIELDS = List.of("Hộ tịch", "Đất đai", "Xây dựng");
  static final List<String> OFFICERS = List.of("cb-1", "cb-2", "cb-3");
  static final List<String> UNITS =
      List.of(
          "H32",
          "H32.101",
          "H32.102",
          "H32.140",
          "H32.141",
          "H32.12",
          "H32.26",
          "H32.90",
          "H43",
          "H32.31.01",
          "H32.05",
          "H43.35.11");

  private static final List<Integer> STATUSES = List.of(2, 4, 4, 5, 4, 6, 9, 9, 10, 7, 8, 3);

  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-05T07:30:00+07:00");

  private final SplittableRandom random;
  private final List<Map<String, Object>> messages = new ArrayList<>();
  private int number;

  private OddHistories(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The messages in the order in which they are heard, which is not that of their time. */
  static List<Map<String, Object>> of(long seed, int dossiers, int petitions) {
    OddHistories histories = new OddHistories(seed);
    PROCEDURES.forEach(histories::procedure);
    histories.units();
    histories.reports();
    for (int i = 0; i < dossiers; i++) {
      histories.dossier("OH-" + i);
    }
    for (int i = 0; i < petitions; i++) {
      histories.petition("PA-" + i);
    }
    return histories.shuffled();
  }

  private List<Map<String, Object>> shuffled() {
    for (int i = messages.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Map<String, Object> other = messages.get(j);
      messages.set(j, messages.get(i));
      messages.set(i, other);
    }
    return messages;
  }

  private Map<String, Object> say(String kind, OffsetDateTime spokeOf) {
    Map<String, Object> message = Told.message(kind, "oh/" + number++, spokeOf);
    if (chance(4)) {
      message.put("source", "other");
    }
    messages.add(message);
    return message;
  }

  private void procedure(String code) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      Map<String, Object> said = say("procedure", moment(20));
      said.put("procedure", code);
      put(said, "name", "Thủ tục " + code);
      put(said, "field", any(FIELDS));
      put(said, "feeBearing", random.nextBoolean());
      put(said, "forCitizens", random.nextBoolean());
      put(said, "returnsDocument", random.nextBoolean());
      put(said, "service", any(List.of("FULL", "PARTIAL", "INFO")));
      put(
          said,
          "state",
          any(List.of("PUBLIC", "PUBLIC_AMENDED", "PENDING", "ABOLISHED", "IN_TRIAL")));
      put(
          said,
          "limit",
          Map.of(
              "amount",
              1 + random.nextInt(20),
              "unit",
              any(List.of("HOUR", "DAY", "WORKING_DAY", "MONTH"))));
      put(said, "appliedByKinds", List.of(any(List.of("COMMUNE", "DEPARTMENT", "PROVINCE"))));
      put(said, "appliedBy", List.of(any(UNITS), any(UNITS)));
      put(said, "parts", random.nextBoolean() ? ALL_PARTS : ALL_PARTS.subList(0, 5));
      said.put("publications", List.of(publication(), publication()));
    }
  }

  private static final List<String> ALL_PARTS =
      List.of("NAME", "STEPS", "WAYS", "COMPONENTS", "LIMIT", "SUBJECTS", "AGENCY");

  private Map<String, Object> publication() {
    OffsetDateTime decided = moment(280);
    Map<String, Object> publication = new HashMap<>();
    publication.put("decision", random.nextInt(999) + "/QĐ-UBND");
    publication.put("decidedOn", day(decided));
    publication.put("kind", any(List.of("NEW", "AMENDED", "ABOLISHED")));
    if (!chance(4)) {
      publication.put("effectiveOn", day(decided.plusDays(random.nextInt(20))));
    }
    if (!chance(3)) {
      publication.put("publicisedOn", day(decided.plusDays(random.nextInt(14))));
    }
    return publication;
  }

  private void units() {
    Map<String, Object> opened = say("unit", FIRST);
    opened.putAll(
        Map.of(
            "unit", "H32.90", "name", "Sở Thử nghiệm", "unitKind", "DEPARTMENT", "parent", "H32"));
    opened.put("validFrom", "2026-03-01");
    Map<String, Object> closed = say("unit", FIRST.plusDays(100));
    closed.putAll(Map.of("unit", "H32.140", "validTo", "2026-06-30", "successor", "H32.141"));
    Map<String, Object> named = say("unit", FIRST.plusDays(1));
    named.putAll(Map.of("unit", "H32.102", "aliases", List.of("UNIT-X")));
  }

  private void reports() {
    for (String unit : List.of("H32", "H32.101", "H32.26")) {
      for (String period : List.of("2026", "2026-03", "2026-Q1")) {
        Map<String, Object> said = say("reportTotal", moment(200));
        said.put("unit", unit);
        said.put("period", period);
        said.put("to", any(List.of("BCQG", "PORTAL")));
        said.put("received", random.nextInt(60));
      }
    }
  }

  private void dossier(String code) {
    List<Map<String, Object>> mine = new ArrayList<>();
    OffsetDateTime begun = moment(240);
    for (int i = 0; i <= random.nextInt(3); i++) {
      mine.add(about(code, begun.plusHours(random.nextInt(400)), begun));
    }
    for (int i = 0; i < random.nextInt(5); i++) {
      OffsetDateTime at = begun.plusMinutes(random.nextInt(40_000));
      Map<String, Object> step = of(code, "step", at, mine);
      step.put("status", any(STATUSES));
      put(step, "at", Told.moment(at.plusSeconds(random.nextInt(3))));
      put(step, "officer", any(OFFICERS));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      supplement(code, begun, mine);
    }
    rest(code, begun, mine);
    acknowledge(code, begun, mine);
    if (chance(6)) {
      retract(mine.get(random.nextInt(mine.size())));
    }
    if (chance(5)) {
      messages.add(mine.get(random.nextInt(mine.size())));
    }
  }

  /** What a dossier message says: some fields, some of them cleared. */
  private Map<String, Object> about(String code, OffsetDateTime at, OffsetDateTime begun) {
    Map<String, Object> said = say("dossier", at);
    said.put("dossier", code);
    put(said, "procedure", any(PROCEDURES) + any(List.of("", ".H32", ".000.00.00.H32")));
    put(said, "receivingUnit", any(OddUnits.SPOKEN));
    put(said, "competentUnit", any(OddUnits.SPOKEN));
    put(said, "channel", 1 + random.nextInt(4));
    put(said, "submittedAt", Told.moment(begun.minusHours(2)));
    if (!chance(12)) {
      put(said, "acceptedAt", Told.moment(begun));
    }
    OffsetDateTime due = begun.plusDays(random.nextInt(25)).withHour(17).withMinute(0);
    put(said, "due", chance(4) ? day(due) : Told.moment(due));
    put(said, "status", any(STATUSES));
    if (chance(5)) {
      said.put("endedAt", Told.moment(begun.plusMinutes(random.nextInt(50_000))));
    }
    if (chance(15)) {
      said.put("refusedAt", Told.moment(begun.plusHours(random.nextInt(100))));
    }
    facts(said);
    if (chance(4)) {
      rounds(said, begun);
    }
    return said;
  }

  private void facts(Map<String, Object> said) {
    put(said, "paidOnline", random.nextInt(4));
    put(said, "fees", List.of(fee(), fee()));
    Map<String, Object> component = new HashMap<>(Map.of("code", "tp-1"));
    component.put("hasFile", random.nextBoolean());
    component.put("digitised", chance(4));
    component.put("fromRepository", chance(5));
    put(said, "components", List.of(component));
    put(said, "hasDigitisedComponent", chance(6));
    put(said, "verifiedByVneid", chance(4));
    put(said, "databasesUsed", chance(2) ? List.of("1", "7") : List.of("2"));
    put(said, "resultInOwnersList", chance(6));
    if (chance(5)) {
      put(
          said,
          "results",
          chance(3) ? List.of() : List.of(Map.of("resultId", "kq", "hasFile", chance(2))));
    }
  }

  /** Rounds told as a whole, as a snapshot does: those told apart are no more. */
  private void rounds(Map<String, Object> said, OffsetDateTime begun) {
    OffsetDateTime asked = begun.plusHours(random.nextInt(300));
    Map<String, Object> round = new HashMap<>(Map.of("supplementId", "bs-" + random.nextInt(3)));
    round.put("askedAt", Told.moment(asked));
    if (chance(2)) {
      round.put("answeredAt", Told.moment(asked.plusHours(random.nextInt(200))));
    }
    if (chance(4)) {
      round.put("newDue", Told.moment(asked.plusDays(15)));
    }
    if (chance(2)) {
      said.put("statusAt", Told.moment(begun.plusHours(random.nextInt(300))));
    }
    put(said, "supplements", chance(4) ? List.of() : List.of(round));
  }

  private Map<String, Object> fee() {
    return Map.of("code", "LP", "amount", chance(2) ? 0 : 15_000);
  }

  private void supplement(String code, OffsetDateTime begun, List<Map<String, Object>> mine) {
    OffsetDateTime asked = begun.plusHours(random.nextInt(300));
    Map<String, Object> said = of(code, "supplement", asked, mine);
    said.put("supplementId", "bs-" + random.nextInt(2));
    said.put("askedAt", Told.moment(asked));
    if (chance(2)) {
      said.put("answeredAt", Told.moment(asked.plusHours(random.nextInt(200))));
    }
    if (chance(5)) {
      said.put("newDue", Told.moment(asked.plusDays(15)));
    }
  }

  private void rest(String code, OffsetDateTime begun, List<Map<String, Object>> mine) {
    if (chance(2)) {
      Map<String, Object> said = of(code, "result", begun.plusDays(random.nextInt(20)), mine);
      said.put("resultId", "kq");
      said.put("hasFile", !chance(4));
    }
    if (chance(4)) {
      Map<String, Object> said = of(code, "payment", begun.plusHours(1), mine);
      said.put("reference", "gd-" + random.nextInt(2));
      said.put("amount", 15_000);
      said.put("at", Told.moment(begun.plusHours(1)));
      said.put("channel", 1 + random.nextInt(3));
      said.put("succeeded", !chance(4));
    }
    if (chance(6)) {
      Map<String, Object> said = of(code, "rating", begun.plusDays(9), mine);
      said.put("ratingId", "dg-" + number);
      said.put("at", Told.moment(begun.plusDays(9)));
      said.put("liked", random.nextBoolean());
    }
  }

  private void acknowledge(String code, OffsetDateTime begun, List<Map<String, Object>> mine) {
    if (chance(3)) {
      return;
    }
    for (String source : List.of(Told.SOURCE, "other")) {
      List<Object> ids = new ArrayList<>();
      for (Map<String, Object> message : mine) {
        if (source.equals(message.get("source")) && !chance(4)) {
          ids.add(message.get("messageId"));
        }
      }
      if (!ids.isEmpty()) {
        Map<String, Object> said = say("acknowledgement", begun.plusDays(1));
        said.put("dossier", code);
        said.put("at", Told.moment(begun.plusDays(1)));
        said.put("acknowledges", ids);
        said.put("of", source);
        if (chance(10)) {
          retract(said);
        }
      }
    }
    if (chance(4)) {
      lookUp(code, begun.plusDays(random.nextInt(3)));
    }
  }

  /** The portal is asked what it has, and has nothing, or something else than it was told. */
  private void lookUp(String code, OffsetDateTime at) {
    Map<String, Object> said = say("acknowledgement", at);
    said.put("dossier", code);
    said.put("at", Told.moment(at));
    said.put("acknowledges", List.of());
    if (chance(3)) {
      said.put("there", false);
      return;
    }
    Map<String, Object> holds = new LinkedHashMap<>();
    holds.put("status", 1 + random.nextInt(10));
    if (random.nextBoolean()) {
      holds.put("channel", 1 + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      holds.put("endedAt", random.nextBoolean() ? null : Told.moment(at));
    }
    said.put("holds", holds);
  }

  private void retract(Map<String, Object> message) {
    Map<String, Object> said = say("retraction", moment(280));
    said.put("source", message.get("source"));
    said.put("retracts", message.get("messageId"));
    said.put("reason", "SENT_IN_ERROR");
  }

  private void petition(String code) {
    OffsetDateTime begun = moment(260);
    for (int i = 0; i <= random.nextInt(2); i++) {
      Map<String, Object> said = say("petition", begun.plusDays(i));
      said.put("petition", code);
      put(said, "unit", any(OddUnits.SPOKEN));
      put(said, "about", any(List.of("PROCEDURE", "STAFF", "OTHER")));
      put(said, "sentAt", Told.moment(begun));
      put(said, "receivedAt", Told.moment(begun.plusHours(30)));
      put(said, "sentStraight", random.nextBoolean());
      put(said, "likes", random.nextInt(2));
      put(said, "dislikes", random.nextInt(2));
      maybe(said, "dossier", "OH-" + random.nextInt(100), 2);
      maybe(said, "transferredAt", Told.moment(begun.plusHours(random.nextInt(90))), 2);
      maybe(said, "refusedAt", Told.moment(begun.plusHours(30 + random.nextInt(200))), 6);
      maybe(said, "askedMoreAt", Told.moment(begun.plusHours(30 + random.nextInt(300))), 5);
      maybe(said, "handledAt", Told.moment(begun.plusHours(30 + random.nextInt(900))), 2);
      maybe(said, "awaitingPublicationAt", Told.moment(begun.plusDays(random.nextInt(30))), 4);
      maybe(said, "publishedAt", Told.moment(begun.plusDays(30 + random.nextInt(9))), 4);
      maybe(said, "petitionedAgain", true, 9);
    }
  }

  private Map<String, Object> of(
      String code, String kind, OffsetDateTime at, List<Map<String, Object>> mine) {
    Map<String, Object> said = say(kind, at);
    said.put("dossier", code);
    mine.add(said);
    return said;
  }

  private void maybe(Map<String, Object> said, String field, Object value, int oneIn) {
    if (chance(oneIn)) {
      said.put(field, value);
    }
  }

  /** Mostly the value; sometimes nothing, sometimes null, which clears what was known. */
  private void put(Map<String, Object> said, String field, Object value) {
    if (chance(15) && !"step".equals(said.get("kind"))) {
      said.put(field, JsonNodeFactory.instance.nullNode());
    } else if (!chance(6)) {
      said.put(field, value);
    }
  }

  private OffsetDateTime moment(int days) {
    return FIRST.plusSeconds(random.nextLong(days * 86_400L));
  }

  private static String day(OffsetDateTime moment) {
    return moment.toLocalDate().toString();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
