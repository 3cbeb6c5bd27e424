package vn.dunghen.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.canonical.Problem;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.journal.Incoming;
import vn.dunghen.journal.Journal;
import vn.dunghen.journal.Outcome;
import vn.dunghen.journal.Quarantine;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.Stamp;
import vn.dunghen.message.StepMessage;
import vn.dunghen.source.Heard;
import vn.dunghen.source.HeardCounts;
import vn.dunghen.system.Token;

/**
 * Takes messages in: sound ones into the journal, the others into quarantine, all of them answered.
 */
@Component
public class Intake {

  /** So many messages are one transaction; a larger batch is taken in parts, each durable. */
  private static final int TOGETHER = 4_000;

  static final Problem CONFLICT =
      new Problem(
          "/messageId",
          "conflict",
          "nguồn này đã gửi nội dung khác với cùng messageId · this source said something else under this id");

  private static final Problem SENT_AGAIN =
      new Problem(
          "",
          "DQ-28",
          "trùng nội dung cũ ngay sau một nội dung mới hơn, có thể là gửi lại muộn"
              + " · says again what was said before something newer; perhaps a late retry");

  private static final Problem OF_ANOTHER =
      new Problem(
          "/dossier",
          "DQ-05",
          "nguồn khác cũng gửi hồ sơ này; bản mới nhất được dùng"
              + " · another source tells this dossier too; the latest stands");

  private final Journal journal;
  private final Quarantine quarantine;
  private final UnknownCodes unknown;
  private final JsonMapper json;
  private final Token token;
  private final HeardCounts counts;

  Intake(
      Journal journal,
      Quarantine quarantine,
      UnknownCodes unknown,
      JsonMapper json,
      Token token,
      HeardCounts counts) {
    this.counts = counts;
    this.token = token;
    this.unknown = unknown;
    this.journal = journal;
    this.quarantine = quarantine;
    this.json = json;
  }

  /** Takes canonical messages in; when it returns, what it says was accepted is durable. */
  public Receipt take(List<Read> messages) {
    return takeOffered(messages.stream().map(Offered::canonical).toList());
  }

  /** Takes all in; when it returns, what it says was accepted is durable. */
  public Receipt takeOffered(List<Offered> messages) {
    Receipt.@Nullable Result[] results = new Receipt.Result[messages.size()];
    UnknownCodes.Told beside = told(messages);
    for (int from = 0; from < messages.size(); from += TOGETHER) {
      takeTogether(messages, from, Math.min(messages.size(), from + TOGETHER), beside, results);
    }
    List<Receipt.Result> told = new ArrayList<>(results.length);
    for (Receipt.@Nullable Result result : results) {
      if (result == null) {
        throw new IllegalStateException("a message was left without an answer");
      }
      told.add(result);
    }
    counts.count(heard(messages, told));
    return Receipt.of(told);
  }

  private static List<Heard> heard(List<Offered> messages, List<Receipt.Result> told) {
    Instant now = Instant.now();
    List<Heard> heard = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      Receipt.Result result = told.get(i);
      String source = messages.get(i).source();
      if (messages.get(i).read() instanceof Good good) {
        Stamp stamp = good.message().stamp();
        heard.add(
            new Heard(
                stamp.source(),
                became(result),
                Reported.latest(good.message()).orElse(stamp.spokeOf()),
                now,
                rules(good, result)));
      } else if (source != null) {
        List<String> rules = result.problems().stream().map(Problem::rule).distinct().toList();
        heard.add(new Heard(source, became(result), now, now, rules));
      }
    }
    return heard;
  }

  private static Heard.Became became(Receipt.Result result) {
    return switch (result.outcome()) {
      case "accepted" -> Heard.Became.ACCEPTED;
      case "known" -> Heard.Became.KNOWN;
      default -> Heard.Became.QUARANTINED;
    };
  }

  /** What its own door found, what we did, and why it was kept out. */
  private static List<String> rules(Good good, Receipt.Result result) {
    Set<String> rules = new TreeSet<>();
    atTheDoor(good.message()).forEach(finding -> rules.add(finding.rule()));
    result.warnings().forEach(warning -> rules.add(warning.rule()));
    result.problems().forEach(problem -> rules.add(problem.rule()));
    return List.copyOf(rules);
  }

  private static List<DoorFinding> atTheDoor(Message message) {
    return switch (message) {
      case StepMessage said -> said.findings();
      case DossierMessage said when said.findings() != null && said.findings().value() != null ->
          said.findings().value();
      default -> List.of();
    };
  }

  private static UnknownCodes.Told told(List<Offered> messages) {
    UnknownCodes.Told told = new UnknownCodes.Told();
    for (Offered offered : messages) {
      if (offered.read() instanceof Good good) {
        told.hear(good.message());
      }
    }
    return told;
  }

  private void takeTogether(
      List<Offered> messages,
      int from,
      int to,
      UnknownCodes.Told beside,
      Receipt.@Nullable Result[] results) {
    List<Incoming> sound = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Refusing refusing = new Refusing();
    for (int i = from; i < to; i++) {
      switch (messages.get(i).read()) {
        case Good good -> {
          Offered offered = messages.get(i);
          sound.add(
              new Incoming(
                  good.message(), good.kind(), good.body(), offered.element(), offered.outgoing()));
          places.add(i);
        }
        case Bad bad -> refusing.add(i, bad.messageId().orElse(null), refused(bad), bad.problems());
      }
    }
    List<Outcome> outcomes = journal.append(sound);
    for (int k = 0; k < places.size(); k++) {
      int i = places.get(k);
      Good good = (Good) messages.get(i).read();
      String id = good.message().stamp().messageId();
      switch (outcomes.get(k)) {
        case ACCEPTED -> results[i] = accepted(i, id, warnings(good, beside));
        case ACCEPTED_AGAIN ->
            results[i] = accepted(i, id, with(SENT_AGAIN, warnings(good, beside)));
        case ACCEPTED_OF_ANOTHER ->
            results[i] = accepted(i, id, with(OF_ANOTHER, warnings(good, beside)));
        case KNOWN -> results[i] = known(i, id);
        case CONFLICT -> refusing.add(i, id, refused(good, List.of(CONFLICT)), List.of(CONFLICT));
      }
    }
    refusing.keep(results);
  }

  private static Receipt.Result accepted(int index, String id, List<Problem> warnings) {
    return new Receipt.Result(index, id, "accepted", null, warnings, List.of());
  }

  private static List<Problem> with(Problem more, List<Problem> warnings) {
    List<Problem> all = new ArrayList<>(warnings);
    all.add(more);
    return all;
  }

  private static Receipt.Result known(int index, String id) {
    return new Receipt.Result(index, id, "known", null, List.of(), List.of());
  }

  /** What is refused of one part of a batch: kept together, in one transaction. */
  private final class Refusing {
    private final List<Integer> places = new ArrayList<>();
    private final List<@Nullable String> ids = new ArrayList<>();
    private final List<Quarantine.Refused> refused = new ArrayList<>();
    private final List<List<Problem>> problems = new ArrayList<>();

    void add(int place, @Nullable String id, Quarantine.Refused one, List<Problem> reasons) {
      places.add(place);
      ids.add(id);
      refused.add(one);
      problems.add(reasons);
    }

    /** What was mended and taken in before is known when it comes again. */
    void keep(Receipt.@Nullable Result[] results) {
      if (refused.isEmpty()) {
        return;
      }
      List<String> prints = refused.stream().map(Quarantine.Refused::fingerprint).toList();
      Map<String, Quarantine.Status> before = quarantine.keptBefore(prints);
      List<Quarantine.Refused> open =
          refused.stream()
              .filter(one -> before.get(one.fingerprint()) != Quarantine.Status.REPLAYED)
              .toList();
      Iterator<Long> numbers = quarantine.keep(open).iterator();
      for (int k = 0; k < places.size(); k++) {
        int place = places.get(k);
        results[place] =
            before.get(prints.get(k)) == Quarantine.Status.REPLAYED
                ? known(place, String.valueOf(ids.get(k)))
                : new Receipt.Result(
                    place,
                    ids.get(k),
                    "quarantined",
                    numbers.next(),
                    List.of(),
                    problems.get(k),
                    before.containsKey(prints.get(k)));
      }
    }
  }

  private List<Problem> warnings(Good good, UnknownCodes.Told beside) {
    List<Problem> all = new ArrayList<>(good.warnings());
    all.addAll(unknown.in(good.message(), beside));
    return all;
  }

  /**
   * Offers a waiting message again: a corrected one, or one that is kept as it was sent, by what
   * holds now. Of which something was not kept, that one is left as it is.
   */
  Receipt.Result replay(Quarantine.Held held, int index) {
    List<Problem> told = problems(held);
    JsonNode body = json.readTree(held.body());
    if (!SecondReading.isOfAllThatWasSent(body, told)) {
      return stays(held, told, index);
    }
    switch (SecondReading.of(body)) {
      case Good good -> {
        Outcome outcome = journal.append(List.of(incoming(good))).getFirst();
        if (outcome == Outcome.CONFLICT) {
          return stillWrong(held, refused(good, List.of(CONFLICT)), List.of(CONFLICT), index);
        }
        quarantine.settle(held.id(), Quarantine.Status.REPLAYED);
        String id = good.message().stamp().messageId();
        return outcome == Outcome.KNOWN
            ? known(index, id)
            : accepted(index, id, warnings(good, new UnknownCodes.Told()));
      }
      case Bad bad -> {
        return stillWrong(held, refused(bad), bad.problems(), index);
      }
    }
  }

  /** Whether to offer it again as it is would take it in. */
  boolean canBeTaken(Quarantine.Held held) {
    JsonNode body = json.readTree(held.body());
    List<Problem> told = problems(held);
    return !told.contains(CONFLICT)
        && SecondReading.isOfAllThatWasSent(body, told)
        && SecondReading.of(body) instanceof Good;
  }

  private List<Problem> problems(Quarantine.Held held) {
    return List.of(json.readValue(held.problems(), Problem[].class));
  }

  private Receipt.Result stillWrong(
      Quarantine.Held held, Quarantine.Refused now, List<Problem> problems, int index) {
    quarantine.correct(held.id(), now);
    return stays(held, problems, index);
  }

  private static Receipt.Result stays(Quarantine.Held held, List<Problem> problems, int index) {
    return new Receipt.Result(
        index, held.messageId(), "quarantined", held.id(), List.of(), problems);
  }

  static Incoming incoming(Good good) {
    return new Incoming(good.message(), good.kind(), good.body());
  }

  /** What may be kept of it. */
  Quarantine.Refused refused(Bad bad) {
    JsonNode kept = json.readTree(bad.redacted());
    return new Quarantine.Refused(
        text(kept, "source"),
        text(kept, "messageId"),
        bad.redacted(),
        written(bad.problems()),
        token.keyed(bad.digest() + written(bad.problems())));
  }

  /** A message that is sound by itself, with what may be wrong with it here. */
  Quarantine.Refused refused(Good good, List<Problem> problems) {
    return new Quarantine.Refused(
        good.message().stamp().source(),
        good.message().stamp().messageId(),
        good.body(),
        written(problems),
        token.keyed(good.body() + written(problems)));
  }

  private String written(List<Problem> problems) {
    return json.writeValueAsString(problems);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
