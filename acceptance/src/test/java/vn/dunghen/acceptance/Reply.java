package vn.dunghen.acceptance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Reply(int status, String type, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  JsonNode json() {
    return JSON.readTree(body);
  }

  /** Whether it is a problem of RFC 9457 that says what is wrong. */
  boolean tellsAProblem() {
    return type.startsWith("application/problem+json")
        && json().path("status").asInt() == status
        && !json().path("title").asString("").isBlank();
  }
}
