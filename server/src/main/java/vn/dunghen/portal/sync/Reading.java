package vn.dunghen.portal.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.portal.sync.Answered.Outcome;
import vn.dunghen.system.Outbound;

/** What an answer means, by its code and by the words of its message. */
final class Reading {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String UNREADABLE = "Trả lời của Cổng không đọc được";

  /** As long as the longest back-off of ours. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(60);

  private static final int NOT_LOGGED_IN = 401;

  private final Link link;

  Reading(Link link) {
    this.link = link;
  }

  static Answered none(String reason) {
    return Answered.of(Outcome.UNCERTAIN, 0, reason.split(" · ", 2)[0], "");
  }

  /**
   * {@code Retry-After} in seconds, an hour at most, so that one wrong answer does not stop a
   * source for days; a date there is not understood, and the usual time is taken.
   */
  Answered tooFast(Outbound.Answer answer) {
    Duration wait =
        answer
            .header("Retry-After")
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .map(asked -> asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked)
            .orElse(link.whenTooFast());
    return Answered.of(
            Outcome.TOO_FAST, answer.status(), "Cổng đề nghị gửi chậm lại (HTTP 429)", "")
        .waiting(wait);
  }

  /** An envelope that could be read. */
  private record Envelope(String code, String message, JsonNode body, String raw) {}

  private static @Nullable Envelope envelope(Outbound.Answer answer) {
    try {
      String raw =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer.body())).toString();
      JsonNode body = JSON.readTree(raw);
      JsonNode relayed = relayed(body);
      JsonNode own = relayed == null ? body : relayed;
      JsonNode code = own.path("error_code");
      if (!own.isObject() || code.isMissingNode() || code.isNull() || code.isContainer()) {
        return null;
      }
      return new Envelope(code.asString().strip(), own.path("message").asString(""), own, raw);
    } catch (CharacterCodingException | JacksonException garbage) {
      return null;
    }
  }

  /** A provincial relay puts the portal's answer as text into its own message. */
  private static @Nullable JsonNode relayed(JsonNode body) {
    String message = body.path("message").asString("");
    if (!message.startsWith("{")) {
      return null;
    }
    try {
      JsonNode inner = JSON.readTree(message);
      return inner.isObject() && inner.has("error_code") ? inner : null;
    } catch (JacksonException justWords) {
      return null;
    }
  }

  private static Answered unreadable(Outbound.Answer answer) {
    return Answered.of(
        Outcome.UNCERTAIN,
        answer.status(),
        answer.succeeded() ? UNREADABLE : "Cổng trả lời HTTP " + answer.status(),
        "");
  }

  Answered sent(Outbound.Answer answer) {
    Envelope envelope = envelope(answer);
    if (envelope == null) {
      return unreadable(answer);
    }
    return of(outcome(envelope), answer, envelope);
  }

  private Outcome outcome(Envelope envelope) {
    if (link.successCodes().contains(envelope.code())) {
      boolean told = envelope.message().isBlank() || says(envelope, link.successText());
      return told ? Outcome.TAKEN : Outcome.UNCERTAIN;
    }
    return link.existsCodes().contains(envelope.code()) && says(envelope, link.existsText())
        ? Outcome.EXISTS
        : Outcome.REFUSED;
  }

  private static boolean says(Envelope envelope, String words) {
    return envelope.message().toLowerCase(java.util.Locale.ROOT).contains(words);
  }

  /** NB: success without a list is no look-up that found nothing. */
  Answered lookUp(Outbound.Answer answer) {
    Envelope envelope = envelope(answer);
    if (envelope == null) {
      return unreadable(answer);
    }
    if (!link.successCodes().contains(envelope.code())) {
      return of(Outcome.REFUSED, answer, envelope);
    }
    JsonNode result = envelope.body().path("result");
    if (!result.isArray()) {
      return of(Outcome.UNCERTAIN, answer, envelope);
    }
    List<JsonNode> found = new ArrayList<>();
    result.forEach(dossier -> found.add(whole(dossier)));
    return of(Outcome.TAKEN, answer, envelope).showing(found);
  }

  /** What the portal is known to show where it is set, and leaves out, is told as empty. */
  private JsonNode whole(JsonNode dossier) {
    if (dossier instanceof ObjectNode shown) {
      link.lookUpShows().stream()
          .filter(field -> !shown.has(field))
          .forEach(field -> shown.put(field, ""));
    }
    return dossier;
  }

  /** NB: what it answers is never kept: it is a session. */
  Answered login(Outbound.Answer answer) {
    Envelope envelope = envelope(answer);
    if (envelope == null) {
      return unreadable(answer);
    }
    String token = envelope.body().path("session").asString("");
    if (!link.successCodes().contains(envelope.code()) || token.isBlank()) {
      return Answered.of(
          Outcome.UNCERTAIN, answer.status(), "Không đăng nhập được: " + envelope.message(), "");
    }
    return Answered.of(Outcome.TAKEN, answer.status(), "", "")
        .showing(List.of(JsonNodeFactory.instance.stringNode(token)));
  }

  private static Answered of(Outcome outcome, Outbound.Answer answer, Envelope envelope) {
    return Answered.of(outcome, answer.status(), envelope.message().strip(), envelope.raw());
  }

  /** Whether it looks like the answer to a session that has ended: by its words, or by HTTP 401. */
  boolean isExpired(Answered answered) {
    return answered.status() == NOT_LOGGED_IN
        || (answered.outcome() == Outcome.REFUSED
            && link.sessionExpired().matcher(answered.sentence()).find());
  }
}
