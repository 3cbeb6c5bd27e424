package vn.dunghen.onestop;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.onestop.Portal.Wrapping;

/**
 * What the portal said, read as a sender reads it: by its code and by words in its message.
 *
 * @param errorCode as text, whether it came as a number or as a string
 * @param body the portal's own answer, taken out of the relay's where there was one
 */
public record Answer(int status, String errorCode, String message, JsonNode body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SUCCESS = "thành công";
  private static final String EXISTS = "đã tồn tại";
  private static final Pattern EXPIRED =
      Pattern.compile("phiên|session|token", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * @throws ProtocolFault if it is no answer of the protocol
   */
  static Answer read(int status, String text, Wrapping wrapping) {
    JsonNode body = object(status, text);
    if (wrapping == Wrapping.RELAYED) {
      requireCode(status, body);
      if (!body.path("message").isString()) {
        throw new ProtocolFault("a relay's message is the portal's answer as a string", body);
      }
      body = object(status, body.path("message").asString());
    }
    return new Answer(status, requireCode(status, body), body.path("message").asString(""), body)
        .sound();
  }

  private static JsonNode object(int status, String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new ProtocolFault("HTTP " + status + " is no JSON", text, e);
    }
    throw new ProtocolFault("HTTP " + status + " is no JSON object", text);
  }

  private static String requireCode(int status, JsonNode body) {
    JsonNode code = body.path("error_code");
    if (code.isString() || code.isIntegralNumber()) {
      return code.asString().strip();
    }
    throw new ProtocolFault("HTTP " + status + " without error_code", body);
  }

  /** Senders search the text, so a failure must not hold the words of a success. */
  private Answer sound() {
    if (!hasCodeZero() && message.contains(SUCCESS)) {
      throw new ProtocolFault("a failure that speaks of success", body);
    }
    if (hasCodeZero() && status != 200) {
      throw new ProtocolFault("HTTP " + status + " with error_code 0", body);
    }
    if (message.contains(EXISTS) && !hasExistenceCode()) {
      throw new ProtocolFault("only the real answer may say that a dossier exists", body);
    }
    return this;
  }

  private boolean hasCodeZero() {
    return errorCode.equals("0");
  }

  private boolean hasExistenceCode() {
    return errorCode.equals("3") || errorCode.equals("-3");
  }

  /** Code 0 and the words of success; the stricter of the known senders wants both. */
  public boolean isSuccess() {
    return hasCodeZero() && message.contains(SUCCESS);
  }

  /** Code 0 with other words: nobody knows whether it was stored. */
  boolean isUncertain() {
    return hasCodeZero() && !message.contains(SUCCESS);
  }

  boolean saysExists() {
    return hasExistenceCode() && message.contains(EXISTS);
  }

  boolean looksExpired() {
    return !hasCodeZero() && EXPIRED.matcher(message).find();
  }

  Optional<String> session() {
    return body.path("session").stringValueOpt().filter(text -> !text.isBlank());
  }

  /** Whether a look-up found something; only emptiness can be relied on. */
  boolean hasResult() {
    JsonNode result = body.path("result");
    return result.isContainer()
        ? !result.isEmpty()
        : result.isString() && !result.asString().isBlank();
  }
}
