package vn.dunghen.proceduredatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.Problem;
import vn.dunghen.folding.ProcedureFold;
import vn.dunghen.intake.Intake;
import vn.dunghen.intake.Receipt;
import vn.dunghen.journal.Subjects;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Stamp;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationKind;
import vn.dunghen.proceduredatabase.ProcedureReading.Legible;
import vn.dunghen.proceduredatabase.ProcedureReading.Unreadable;

/**
 * Brings what was read into the journal. An answer is a snapshot without a time of its own: it
 * speaks of the moment it was heard, and is a repeat only of what this source said last.
 */
@Component
class TakingIn {

  private static final int DIGEST = 16;

  private final Intake intake;
  private final Subjects subjects;
  private final LiveRegister live;
  private final DatabaseSettings settings;

  TakingIn(Intake intake, Subjects subjects, LiveRegister live, DatabaseSettings settings) {
    this.intake = intake;
    this.subjects = subjects;
    this.live = live;
    this.settings = settings;
  }

  /**
   * Takes in procedures, and the decisions that announced them. One delivery at a time: two that
   * read the same at once would both believe to be the first.
   *
   * @param elements of {@code LayThuTuc} or {@code LayDanhSachTTHC}
   * @param decisions of {@code LayQDCB}, by the id that procedures name
   */
  synchronized Taken take(
      Collection<JsonNode> elements, Map<String, JsonNode> decisions, Instant heardAt) {
    ProcedureReading reading =
        new ProcedureReading(settings, unit -> live.organisation().find(unit).isPresent());
    Batch batch = new Batch();
    decisions.forEach(batch::decision);
    elements.forEach(element -> batch.add(reading.read(element)));
    return batch.take(heardAt);
  }

  /** The procedures of one delivery. */
  private final class Batch {

    /** By national code: of two that tell of the same procedure the last stands. */
    private final Map<String, Legible> read = new LinkedHashMap<>();

    private final Map<String, Decision> decisions = new HashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void decision(String id, JsonNode node) {
      Element element = new Element(node, new Element.Notes(""));
      Decision.of(element).ifPresent(decision -> decisions.put(id, decision));
      findings.addAll(element.notes().findings());
    }

    void add(ProcedureReading.Read one) {
      switch (one) {
        case Legible readable -> {
          read.put(readable.code().national().value(), readable);
          findings.addAll(readable.findings());
        }
        case Unreadable bad -> unreadable.add(bad);
      }
    }

    Taken take(Instant heardAt) {
      Map<String, List<Message>> told = subjects.of(MessageKind.PROCEDURE, read.keySet());
      List<MessageReader.Read> fresh = new ArrayList<>();
      int unchanged = 0;
      for (Map.Entry<String, Legible> one : read.entrySet()) {
        List<Message> history = told.getOrDefault(one.getKey(), List.of());
        ObjectNode content = content(one.getValue(), history);
        @Nullable Stamp last = lastOf(history);
        if (last != null && last.messageId().startsWith(name(one.getKey(), content))) {
          unchanged++;
          continue;
        }
        switch (MessageReader.read(stamped(content, one.getKey(), last, heardAt), heardAt)) {
          case MessageReader.Good good -> fresh.add(good);
          case MessageReader.Bad bad ->
              unreadable.add(new Unreadable(one.getValue().code().value(), reasons(bad)));
        }
      }
      Receipt receipt = intake.take(fresh);
      return new Taken(
          fresh.size() + unchanged,
          (int) receipt.accepted(),
          unchanged + (int) receipt.known(),
          decisions.size(),
          unreadable,
          findings);
    }

    private ObjectNode content(Legible readable, List<Message> history) {
      ObjectNode content = readable.said().deepCopy();
      @Nullable Decision decision =
          readable.decision() == null ? null : decisions.get(readable.decision());
      if (decision != null) {
        publications(content, decision, readable, history);
      }
      return content;
    }

    /** A decision is added to those known: the list is replaced whole by a message. */
    private void publications(
        ObjectNode content, Decision decision, Legible readable, List<Message> history) {
      ProcedureCode national = readable.code().national();
      List<Publication> known =
          ProcedureFold.fold(national, history).map(Procedure::publications).orElse(List.of());
      Map<String, Publication> byNumber = new TreeMap<>();
      known.forEach(one -> byNumber.put(one.decision(), one));
      byNumber.put(
          decision.number(),
          merged(decision, byNumber.get(decision.number()), known.isEmpty(), readable));
      ArrayNode list = content.putArray("publications");
      byNumber.values().stream()
          .sorted(Comparator.comparing(Publication::decidedOn).thenComparing(Publication::decision))
          .forEach(one -> write(list.addObject(), one));
    }

    private Publication merged(
        Decision decision, @Nullable Publication old, boolean first, Legible readable) {
      @Nullable PublicationKind kind =
          decision.kind() != null ? decision.kind() : old == null ? null : old.kind();
      if (kind == null) {
        kind = first ? PublicationKind.NEW : PublicationKind.AMENDED;
        findings.add(
            new Finding(
                readable.code().value(),
                "LayQDCB",
                "DQ-24",
                "quyết định công bố không ghi loại; ghi nhận là %s".formatted(kind.vietnamese())
                    + " · the decision does not say its kind; taken as "
                    + kind));
      }
      return new Publication(
          decision.number(),
          decision.decidedOn(),
          decision.effectiveOn() != null
              ? decision.effectiveOn()
              : old == null ? null : old.effectiveOn(),
          decision.publicisedOn() != null
              ? decision.publicisedOn()
              : old == null ? null : old.publicisedOn(),
          kind);
    }
  }

  private static void write(ObjectNode entry, Publication publication) {
    entry.put("decision", publication.decision());
    entry.put("decidedOn", publication.decidedOn().toString());
    if (publication.effectiveOn() != null) {
      entry.put("effectiveOn", publication.effectiveOn().toString());
    }
    if (publication.publicisedOn() != null) {
      entry.put("publicisedOn", publication.publicisedOn().toString());
    }
    entry.put("kind", publication.kind().name());
  }

  /** What this source said last of the procedure and has not taken back. */
  private @Nullable Stamp lastOf(List<Message> history) {
    Set<String> retracted =
        history.stream()
            .filter(RetractionMessage.class::isInstance)
            .map(RetractionMessage.class::cast)
            .filter(one -> one.stamp().source().equals(settings.source()))
            .map(RetractionMessage::retracts)
            .collect(Collectors.toSet());
    return history.stream()
        .filter(ProcedureMessage.class::isInstance)
        .map(Message::stamp)
        .filter(stamp -> stamp.source().equals(settings.source()))
        .filter(stamp -> !retracted.contains(stamp.messageId()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The beginning of the id: which procedure, and all that is said of it. */
  private static String name(String national, ObjectNode content) {
    return "tthc:" + national + ":" + digest(content.toString()) + ":";
  }

  /** The id tells the content and what it follows, so going back to an older one is news again. */
  private ObjectNode stamped(
      ObjectNode content, String national, @Nullable Stamp last, Instant heardAt) {
    Instant now = heardAt.truncatedTo(ChronoUnit.SECONDS);
    Instant spokeOf =
        last == null || last.spokeOf().isBefore(now) ? now : last.spokeOf().plusSeconds(1);
    ObjectNode message = content.deepCopy();
    message.put("kind", "procedure");
    message.put("source", settings.source());
    message.put(
        "messageId",
        name(national, content) + digest(last == null ? "" : last.messageId()).substring(0, 8));
    message.put("spokeOf", spokeOf.toString());
    return message;
  }

  private static String digest(String text) {
    return MessageReader.digest(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
  }

  private static String reasons(MessageReader.Bad bad) {
    return bad.problems().stream()
        .map((Problem problem) -> problem.pointer() + ": " + problem.message())
        .collect(Collectors.joining("; "));
  }
}
