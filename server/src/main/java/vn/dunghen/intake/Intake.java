package vn.dunghen.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.canonical.Problem;
import vn.dunghen.journal.Incoming;
import vn.dunghen.journal.Journal;
import vn.dunghen.journal.Outcome;
import vn.dunghen.journal.Quarantine;
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

  private final Journal journal;
  private final Quarantine quarantine;
  private final UnknownCodes unknown;
  private final JsonMapper json;
  private final Token token;

  Intake(
      Journal journal, Quarantine quarantine, UnknownCodes unknown, JsonMapper json, Token token) {
    this.token = token;
    this.unknown = unknown;
    this.journal = journal;
    this.quarantine = quarantine;
    this.json = json;
  }

  /** Takes all in; when it returns, what it says was accepted is durable. */
  public Receipt take(List<Read> messages) {
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
    return Receipt.of(told);
  }

  private static UnknownCodes.Told told(List<Read> messages) {
    UnknownCodes.Told told = new UnknownCodes.Told();
    for (Read read : messages) {
      if (read instanceof Good good) {
        told.hear(good.message());
      }
    }
    return told;
  }

  private void takeTogether(
      List<Read> messages,
      int from,
      int to,
      UnknownCodes.Told beside,
      Receipt.@Nullable Result[] results) {
    List<Incoming> sound = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Refusing refusing = new Refusing();
    for (int i = from; i < to; i++) {
      switch (messages.get(i)) {
        case Good good -> {
          sound.add(incoming(good));
          places.add(i);
        }
        case Bad bad -> refusing.add(i, bad.messageId().orElse(null), refused(bad), bad.problems());
      }
    }
    List<Outcome> outcomes = journal.append(sound);
    for (int k = 0; k < places.size(); k++) {
      int i = places.get(k);
      Good good = (Good) messages.get(i);
      String id = good.message().stamp().messageId();
      switch (outcomes.get(k)) {
        case ACCEPTED -> results[i] = accepted(i, id, good, beside);
        case KNOWN -> results[i] = known(i, id);
        case CONFLICT -> refusing.add(i, id, refused(good, List.of(CONFLICT)), List.of(CONFLICT));
      }
    }
    refusing.keep(results);
  }

  private Receipt.Result accepted(int index, String id, Good good, UnknownCodes.Told beside) {
    return new Receipt.Result(index, id, "accepted", null, warnings(good, beside), List.of());
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

    void keep(Receipt.@Nullable Result[] results) {
      List<Long> numbers = quarantine.keep(refused);
      for (int k = 0; k < places.size(); k++) {
        int place = places.get(k);
        results[place] =
            new Receipt.Result(
                place, ids.get(k), "quarantined", numbers.get(k), List.of(), problems.get(k));
      }
    }
  }

  private List<Problem> warnings(Good good, UnknownCodes.Told beside) {
    List<Problem> all = new ArrayList<>(good.warnings());
    all.addAll(unknown.in(good.message(), beside));
    return all;
  }

  /**
   * Offers a corrected message again. One that still waits for its correction is left as it is:
   * what was not kept of it must not become what it says.
   */
  Receipt.Result replay(Quarantine.Held held, int index) {
    List<Problem> open = List.of(json.readValue(held.problems(), Problem[].class));
    if (!open.isEmpty()) {
      return stays(held, open, index);
    }
    switch (MessageReader.read(json.readTree(held.body()), Instant.now())) {
      case Good good -> {
        Outcome outcome = journal.append(List.of(incoming(good))).getFirst();
        if (outcome == Outcome.CONFLICT) {
          return stillWrong(held, refused(good, List.of(CONFLICT)), List.of(CONFLICT), index);
        }
        quarantine.settle(held.id(), Quarantine.Status.REPLAYED);
        String id = good.message().stamp().messageId();
        return outcome == Outcome.ACCEPTED
            ? accepted(index, id, good, new UnknownCodes.Told())
            : known(index, id);
      }
      case Bad bad -> {
        return stillWrong(held, refused(bad), bad.problems(), index);
      }
    }
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
