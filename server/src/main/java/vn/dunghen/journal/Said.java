package vn.dunghen.journal;

import java.nio.charset.StandardCharsets;
import vn.dunghen.canonical.MessageReader;

/** A message offered to the journal, with the digest of its canonical JSON. */
record Said(Incoming incoming, String digest) {

  static Said of(Incoming incoming) {
    return new Said(incoming, digest(incoming.body()));
  }

  MessageKey key() {
    return MessageKey.of(incoming.message());
  }

  static String digest(String body) {
    return MessageReader.digest(body.getBytes(StandardCharsets.UTF_8));
  }
}
