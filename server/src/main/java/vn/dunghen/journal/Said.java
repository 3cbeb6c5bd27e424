package vn.dunghen.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A message offered to the journal, with the digest of its canonical JSON. */
record Said(Incoming incoming, String digest) {

  static Said of(Incoming incoming) {
    return new Said(incoming, digest(incoming.body()));
  }

  static String digest(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
