package vn.dunghen.journal;

import static vn.dunghen.journal.Told.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.message.Message;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.RetractionMessage;

/**
 * Histories by chance of a few dossiers and petitions: few moments, ids and codes, so that
 * contradictions, corrections and things that come before what they speak of are common.
 */
public final class MadeUpHistory {

  private static final List<String> UNITS = List.of("H32.101", "H32.25", "H32", "XA-LA");
  private static final List<String> PROCEDURES = List.of("1.000105", "1.000105.H32", "2.000200");

  private final Random random;
  private final String prefix;
  private final int dossiers;

  /**
   * @param prefix of all codes and ids, so that histories do not meet in one database
   * @param dossiers how many
   */
  public MadeUpHistory(Random random, String prefix, int dossiers) {
    this.random = random;
    this.prefix = prefix;
    this.dossiers = dossiers;
  }

  public List<DossierCode> codes() {
    List<DossierCode> codes = new ArrayList<>();
    for (int i = 0; i < dossiers; i++) {
      codes.add(new DossierCode(prefix + "D" + i));
    }
    return codes;
  }

  /** So many messages, each another id, in no order. */
  public List<Incoming> messages(int number) {
    List<Incoming> messages = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      messages.add(message(i, number));
    }
    Collections.shuffle(messages, random);
    return messages;
  }

  /** The same cut into batches by chance, some messages repeated. */
  public List<List<Incoming>> batches(List<Incoming> messages) {
    List<Incoming> sent = new ArrayList<>(messages);
    for (int i = random.nextInt(messages.size()); i > 0; i--) {
      sent.add(random.nextInt(sent.size()), messages.get(random.nextInt(messages.size())));
    }
    List<List<Incoming>> batches = new ArrayList<>();
    for (int from = 0; from < sent.size(); ) {
      int to = Math.min(sent.size(), from + 1 + random.nextInt(9));
      batches.add(sent.subList(from, to));
      from = to;
    }
    return batches;
  }

  /** What the fold of that dossier has to hear of them, found without any database. */
  public static List<Message> of(DossierCode code, List<Incoming> messages) {
    return messages.stream()
        .filter(
            incoming ->
                code.value().equals(incoming.dossier())
                    || incoming.message() instanceof PetitionMessage
                    || incoming.message() instanceof RetractionMessage)
        .map(Incoming::message)
        .toList();
  }

  private Incoming message(int i, int number) {
    String id = prefix + "m" + i;
    String dossier = prefix + "D" + random.nextInt(dossiers);
    String other = prefix + "m" + random.nextInt(number);
    String source = random.nextInt(8) == 0 ? "khac" : Told.SOURCE;
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> told(source, "dossier", id, spokeOf(), dossier(dossier));
      case 3 ->
          told(
              source,
              "step",
              id,
              spokeOf(),
              "'dossier':'%s','status':%d,'officer':'CB-%d'"
                  .formatted(dossier, status(), random.nextInt(2)));
      case 4 ->
          told(
              source,
              "supplement",
              id,
              spokeOf(),
              "'dossier':'%s','supplementId':'%d','askedAt':'%s','answeredAt':%s"
                  .formatted(dossier, random.nextInt(2), moment(17), after()));
      case 5 ->
          told(
              source,
              "result",
              id,
              spokeOf(),
              "'dossier':'%s','resultId':'%d','hasFile':%b"
                  .formatted(dossier, random.nextInt(2), random.nextBoolean()));
      case 6 -> told(source, "petition", id, spokeOf(), petition(dossier));
      case 7 ->
          told(
              source,
              "rating",
              id,
              spokeOf(),
              "'ratingId':'r%d','at':'%s','liked':%b,%s"
                  .formatted(i, moment(20), random.nextBoolean(), rated(dossier)));
      case 8 ->
          told(
              source,
              "acknowledgement",
              id,
              spokeOf(),
              "'dossier':'%s','at':'%s','acknowledges':['%s','%sm%d'],'of':'%s'"
                  .formatted(
                      dossier, moment(21), other, prefix, random.nextInt(number), Told.SOURCE));
      default -> told(source, "retraction", id, spokeOf(), "'retracts':'%s'".formatted(other));
    };
  }

  private String dossier(String code) {
    StringBuilder fields = new StringBuilder("'dossier':'" + code + "'");
    maybe(fields, "competentUnit", "'" + UNITS.get(random.nextInt(UNITS.size())) + "'");
    maybe(fields, "procedure", "'" + PROCEDURES.get(random.nextInt(PROCEDURES.size())) + "'");
    maybe(fields, "channel", Integer.toString(1 + random.nextInt(3)));
    maybe(fields, "acceptedAt", "'" + moment(17) + "'");
    maybe(fields, "due", random.nextBoolean() ? "'2026-08-20'" : "'" + moment(20) + "'");
    maybe(fields, "status", Integer.toString(status()));
    maybe(fields, "endedAt", "'" + moment(21) + "'");
    maybe(fields, "paidOnline", Integer.toString(random.nextInt(4)));
    maybe(fields, "fees", "[{'code':'P1','amount':" + random.nextInt(2) + "}]");
    maybe(fields, "components", "[{'code':'T1','hasFile':true,'digitised':false}]");
    return fields.toString();
  }

  private void maybe(StringBuilder fields, String name, String value) {
    switch (random.nextInt(4)) {
      case 0, 1 -> fields.append(",'").append(name).append("':").append(value);
      case 2 -> fields.append(",'").append(name).append("':null");
      default -> {}
    }
  }

  private String petition(String dossier) {
    String fields =
        "'petition':'%sP%d','unit':'%s','sentAt':'%s'"
            .formatted(
                prefix, random.nextInt(2), UNITS.get(random.nextInt(UNITS.size())), moment(17));
    return switch (random.nextInt(3)) {
      case 0 -> fields;
      case 1 -> fields + ",'dossier':null";
      default -> fields + ",'dossier':'" + dossier + "'";
    };
  }

  private String rated(String dossier) {
    return random.nextBoolean()
        ? "'dossier':'" + dossier + "'"
        : "'petition':'" + prefix + "P" + random.nextInt(2) + "'";
  }

  private int status() {
    return 1 + random.nextInt(10);
  }

  private String after() {
    return random.nextBoolean() ? "null" : "'" + moment(20) + "'";
  }

  private String spokeOf() {
    return "08-%02dT%02d:00:00".formatted(17 + random.nextInt(4), 8 + random.nextInt(2));
  }

  private String moment(int day) {
    return "2026-08-%02dT%02d:30:00+07:00".formatted(day, 8 + random.nextInt(9));
  }
}
