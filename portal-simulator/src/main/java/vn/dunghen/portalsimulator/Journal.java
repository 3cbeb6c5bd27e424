package vn.dunghen.portalsimulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was accepted, a line each, only appended to. What an answer confirmed has been handed to the
 * system, so it survives the end of the program however sudden; not that of the machine.
 */
final class Journal implements AutoCloseable {

  private static final int KEY_BYTES = 32;

  /** Reads the lines again, with where each begins. */
  interface Reader {
    void line(long place, JsonNode line);
  }

  private final Path file;
  private final FileChannel channel;
  private final byte[] key;
  private long end;

  Journal(Path folder) {
    try {
      Files.createDirectories(folder);
      this.file = folder.resolve("accepted.ndjson");
      this.key = key(folder.resolve("key"));
      this.channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new IllegalArgumentException("another program uses " + folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot use " + folder, failed);
    }
  }

  /** The key of fingerprints, made at the first start. */
  byte[] key() {
    return key.clone();
  }

  private static byte[] key(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] made = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(made);
      Files.write(file, made);
    }
    return Files.readAllBytes(file);
  }

  /** Reads all that was accepted; a last line that was cut off is dropped. */
  void read(Reader reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(2_048);
      long place = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != '\n') {
          line.write(next);
          continue;
        }
        JsonNode tree = Json.read(line.toByteArray());
        if (tree == null) {
          throw new IllegalStateException(file + " is broken at byte " + place);
        }
        reader.line(place, tree);
        place += line.size() + 1;
        line.reset();
      }
      end = place;
      channel.truncate(end);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
  }

  /** Appends the lines in one piece; where each begins. One caller at a time. */
  long[] append(List<byte[]> lines) {
    int size = lines.stream().mapToInt(line -> line.length + 1).sum();
    ByteBuffer all = ByteBuffer.allocate(size);
    long[] places = new long[lines.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = end + all.position();
      all.put(lines.get(i)).put((byte) '\n');
    }
    all.flip();
    try {
      for (long at = end; all.hasRemaining(); ) {
        at += channel.write(all, at);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
    end += size;
    return places;
  }

  /** The line that begins there. */
  JsonNode at(long place) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(2_048);
    ByteBuffer part = ByteBuffer.allocate(2_048);
    try {
      for (long from = place; channel.read(part, from) > 0; part.clear()) {
        part.flip();
        while (part.hasRemaining()) {
          byte next = part.get();
          if (next == '\n') {
            JsonNode tree = Json.read(line.toByteArray());
            if (tree == null) {
              throw new IllegalStateException("no line at byte " + place);
            }
            return tree;
          }
          line.write(next);
          from++;
        }
      }
      throw new IllegalStateException("no line at byte " + place);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot close " + file, failed);
    }
  }
}
