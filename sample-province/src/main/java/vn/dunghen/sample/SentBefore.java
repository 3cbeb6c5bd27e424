package vn.dunghen.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note beside the token that a year is being sent, taken away when all of it has arrived. It
 * tells a year that was broken off, and is sent again, from one that is there.
 */
record SentBefore(Path note, String year) {

  static SentBefore beside(Path token, long seed, double scale) {
    return new SentBefore(
        token.toAbsolutePath().resolveSibling("sample-province.sending"), seed + " " + scale);
  }

  /** Whether the same year was begun and not finished. */
  boolean brokenOff() {
    try {
      return Files.exists(note) && Files.readString(note).strip().equals(year);
    } catch (IOException unreadable) {
      return false;
    }
  }

  void begin() {
    try {
      Files.writeString(note, year + "\n");
    } catch (IOException unwritable) {
      System.err.printf("%s: %s%n", note, unwritable.getMessage());
    }
  }

  void finish() {
    try {
      Files.deleteIfExists(note);
    } catch (IOException unwritable) {
      System.err.printf("%s: %s%n", note, unwritable.getMessage());
    }
  }
}
