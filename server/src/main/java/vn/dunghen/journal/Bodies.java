package vn.dunghen.journal;

import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.message.Message;

/** Reads what stands in the journal back into messages. */
final class Bodies {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Bodies() {}

  static Message message(String body) {
    return MessageReader.trusted(MAPPER.readTree(body));
  }
}
