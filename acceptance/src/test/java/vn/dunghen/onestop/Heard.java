package vn.dunghen.onestop;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back to an odd envelope, unread.
 *
 * @param status 0 where the connection ended without an answer
 */
public record Heard(int status, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The portal's answer inside a relay's; nothing that is documented where there is none. */
  public Heard unwrapped() {
    try {
      return new Heard(status, JSON.readTree(body).path("message").asString(""));
    } catch (JacksonException notJson) {
      return new Heard(status, "");
    }
  }
}
