package vn.dunghen.board;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.board.page.DossierPage.Raw;
import vn.dunghen.journal.Entry;

/** Entries of the journal as they stand there, laid out for reading. */
final class RawMessages {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RawMessages() {}

  static List<Raw> of(List<Entry> entries) {
    return entries.stream().map(RawMessages::raw).toList();
  }

  private static Raw raw(Entry entry) {
    try {
      JsonNode body = MAPPER.readTree(entry.body());
      return new Raw(
          entry.heardAt(),
          spokeOf(body, entry.heardAt()),
          body.path("kind").asString(""),
          body.path("source").asString(""),
          body.path("messageId").asString(""),
          MAPPER.writeValueAsString(body));
    } catch (JacksonException broken) {
      return new Raw(entry.heardAt(), entry.heardAt(), "?", "", "", entry.body());
    }
  }

  private static Instant spokeOf(JsonNode body, Instant heardAt) {
    try {
      return OffsetDateTime.parse(body.path("spokeOf").asString("")).toInstant();
    } catch (java.time.format.DateTimeParseException none) {
      return heardAt;
    }
  }
}
