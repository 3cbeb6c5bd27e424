package vn.dunghen.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.folding.DossierFold;
import vn.dunghen.intake.portal.Shown;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.Entries;
import vn.dunghen.journal.Entry;
import vn.dunghen.journal.Incoming;
import vn.dunghen.journal.Journal;
import vn.dunghen.journal.Outcome;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Said;

/** Writes into the journal what the portal is known to hold: acknowledgements of our own. */
@Component
class PortalLedger {

  private static final Logger LOG = LoggerFactory.getLogger(PortalLedger.class);

  /** Under which they stand in the journal. */
  static final String SOURCE = "cong-dvcqg";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_TOGETHER = 900;

  private final Journal journal;
  private final Dossiers dossiers;
  private final Entries entries;
  private final Shown shown;

  PortalLedger(Journal journal, Dossiers dossiers, Entries entries, Shown shown) {
    this.journal = journal;
    this.dossiers = dossiers;
    this.entries = entries;
    this.shown = shown;
  }

  /**
   * The portal has these. NB: everything of the message follows from the row, so that after a crash
   * the same is said and known.
   */
  void acknowledge(List<Parcel> parcels) {
    List<Incoming> messages = new ArrayList<>();
    for (Parcel parcel : parcels) {
      List<Row> held = new ArrayList<>(parcel.taken);
      held.addAll(parcel.confirmed);
      for (Row row : held) {
        Instant at = row.sentAt() == null ? parcel.heldAt(held) : row.sentAt();
        // The moment, too: what was sent once more after a crash is said once more.
        String id = "day-" + row.id() + "-" + at.toEpochMilli();
        ObjectNode message = message(parcel.code, id, at).put("of", row.source());
        message.putArray("acknowledges").add(row.messageId());
        messages.add(read(message));
      }
    }
    append(messages);
  }

  /** The portal has no such dossier; said only where it was believed to have it. */
  void gone(DossierCode code, Instant at) {
    if (has(code)) {
      ObjectNode message = message(code, id("khong-co", code, at), at).put("there", false);
      message.putArray("acknowledges");
      append(List.of(read(message)));
    }
  }

  /** Whether the portal is believed to have it. */
  boolean has(DossierCode code) {
    return dossiers.state(code).flatMap(state -> state.in(Ledger.PORTAL)).isPresent();
  }

  /**
   * The portal has it: what was said of it and not acknowledged yet is acknowledged now.
   *
   * @param untaken what we have not seen it take: of that only what it held before it was believed
   *     to be lost, and ids by source as everywhere here
   * @return all that it holds
   */
  Map<String, Set<String>> acknowledgeAll(
      DossierCode code, Map<String, Set<String>> untaken, Instant at) {
    Map<String, Set<String>> said = new TreeMap<>();
    Map<String, Set<String>> held = new HashMap<>();
    Map<String, Set<String>> before = Map.of();
    for (Entry entry : entries.of(code).reversed()) {
      Message message = MessageReader.trusted(JSON.readTree(entry.body()));
      switch (message) {
        case AcknowledgementMessage ours -> {
          if (!ours.there()) {
            before = held;
            held = new HashMap<>();
          }
          held.computeIfAbsent(ours.of(), source -> new HashSet<>()).addAll(ours.acknowledges());
        }
        case RetractionMessage back -> {}
        case Message own when DossierFold.isThePortalsOwn(own) -> {}
        default ->
            said.computeIfAbsent(message.stamp().source(), source -> new LinkedHashSet<>())
                .add(message.stamp().messageId());
      }
    }
    for (Map.Entry<String, Set<String>> one : said.entrySet()) {
      Set<String> unknown = new HashSet<>(untaken.getOrDefault(one.getKey(), Set.of()));
      unknown.removeAll(before.getOrDefault(one.getKey(), Set.of()));
      one.getValue().removeAll(unknown);
      one.getValue().removeAll(held.getOrDefault(one.getKey(), Set.of()));
    }
    acknowledge(code, said, at);
    for (Map.Entry<String, Set<String>> one : said.entrySet()) {
      held.computeIfAbsent(one.getKey(), source -> new HashSet<>()).addAll(one.getValue());
    }
    return held;
  }

  private void acknowledge(DossierCode code, Map<String, Set<String>> said, Instant at) {
    List<Incoming> messages = new ArrayList<>();
    said.forEach(
        (source, all) -> {
          List<String> ids = List.copyOf(all);
          for (int from = 0; from < ids.size(); from += MOST_TOGETHER) {
            ObjectNode message =
                message(code, id("thay-" + source + "-" + from, code, at), at).put("of", source);
            ArrayNode some = message.putArray("acknowledges");
            ids.subList(from, Math.min(ids.size(), from + MOST_TOGETHER)).forEach(some::add);
            messages.add(read(message));
          }
        });
    append(messages);
  }

  /**
   * Compares what a look-up shows with what the portal is believed to hold, and says what is
   * otherwise.
   *
   * @return whether anything was
   */
  boolean compare(DossierCode code, String source, String unit, JsonNode found, Instant at) {
    Optional<Dossier> believed = dossiers.state(code).flatMap(state -> state.in(Ledger.PORTAL));
    ObjectNode holds = shown.canonical(source, unit, found, at);
    ObjectNode message = message(code, id("khac", code, at), at).put("of", source);
    message.putArray("acknowledges");
    message.set("holds", holds);
    if (believed.isPresent()
        && MessageReader.read(message) instanceof Good good
        && good.message() instanceof AcknowledgementMessage said
        && said.holds() != null) {
      holds.remove(same(believed.get(), said.holds()));
    }
    if (holds.isEmpty()) {
      return false;
    }
    append(List.of(read(message)));
    return true;
  }

  /** The fields in which both say the same. */
  private static List<String> same(Dossier held, DossierMessage told) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put("procedure", equal(told.procedure(), held.procedure()));
    same.put("competentUnit", equal(told.competentUnit(), held.owner().orElse(null)));
    same.put("channel", equal(told.channel(), held.channel()));
    same.put("submittedAt", equal(told.submittedAt(), held.submittedAt()));
    same.put("acceptedAt", equal(told.acceptedAt(), held.acceptedAt()));
    same.put("due", equal(told.due(), held.due()));
    same.put("endedAt", equal(told.endedAt(), held.endedAt()));
    same.put("returnedAt", equal(told.returnedAt(), held.returnedAt()));
    same.put("paidOnline", equal(told.paidOnline(), held.paidOnline()));
    same.put(
        "hasDigitisedComponent", equal(told.hasDigitisedComponent(), held.hasDigitisedComponent()));
    same.put("verifiedByVneid", equal(told.verifiedByVneid(), held.verifiedByVneid()));
    same.put("status", equal(told.status(), held.status().map(StatusChange::status).orElse(null)));
    return same.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  private static <T> boolean equal(@Nullable Said<T> told, @Nullable T held) {
    return told == null || java.util.Objects.equals(told.value(), held);
  }

  private static String id(String word, DossierCode code, Instant at) {
    String id = word + "/" + code.value() + "/" + at.toEpochMilli();
    return id.matches("[A-Za-z0-9._:/-]{1,100}")
        ? id
        : word + "/" + at.toEpochMilli() + "/" + Integer.toHexString(id.hashCode());
  }

  private static ObjectNode message(DossierCode code, String id, Instant at) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", "acknowledgement")
        .put("source", SOURCE)
        .put("messageId", id)
        .put("spokeOf", at.toString())
        .put("dossier", code.value())
        .put("at", at.toString());
  }

  private static Incoming read(ObjectNode message) {
    if (MessageReader.read(message) instanceof Good good) {
      return new Incoming(good.message(), good.kind(), good.body());
    }
    throw new IllegalStateException("an acknowledgement of our own is not sound");
  }

  private void append(List<Incoming> messages) {
    List<Outcome> outcomes = journal.append(messages);
    if (outcomes.contains(Outcome.CONFLICT)) {
      LOG.warn("the portal was said to have taken something at another moment before");
    }
  }
}
