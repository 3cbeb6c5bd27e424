package vn.dunghen.intake.file;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

/**
 * Rows of one file that say different things of one subject for one moment. The later row wins: it
 * speaks of a millisecond later. NB: of a row only hashes are held, for a file may have a million.
 */
final class Repeats {

  private static final int FIRST_ROOM = 1 << 10;

  private final MessageKind kind;
  private long[] keys = new long[FIRST_ROOM];
  private long[] contents = new long[FIRST_ROOM];
  private long[] times = new long[FIRST_ROOM];
  private int[] rows = new int[FIRST_ROOM];
  private int number;

  Repeats(MessageKind kind) {
    this.kind = kind;
  }

  /** Moves the time of a row behind the one that it contradicts; that one's number, or 0. */
  int hear(int row, ObjectNode message) {
    List<String> names = identity(kind);
    if (names.isEmpty() || !names.stream().allMatch(message::hasNonNull)) {
      return 0;
    }
    long key = hash(String.join("\n", names.stream().map(n -> message.get(n).asString()).toList()));
    long content = hash(content(message));
    long time =
        OffsetDateTime.parse(message.get(Columns.SPOKE_OF).asString()).toInstant().toEpochMilli();
    int place = place(key);
    int before = 0;
    if (rows[place] != 0) {
      boolean sameMoment = Math.floorDiv(times[place], 1000) == Math.floorDiv(time, 1000);
      if (contents[place] == content && sameMoment) {
        return 0;
      }
      if (sameMoment) {
        before = rows[place];
        time = times[place] + 1;
        message.put(Columns.SPOKE_OF, Instant.ofEpochMilli(time).toString());
      }
    } else if (++number > rows.length / 4 * 3) {
      grow();
      place = place(key);
    }
    set(place, key, content, time, row);
    return before;
  }

  /** What tells the subjects of that kind apart; nothing where rows cannot contradict. */
  private static List<String> identity(MessageKind kind) {
    return switch (kind) {
      case DOSSIER -> List.of("dossier");
      case SUPPLEMENT -> List.of("dossier", "supplementId");
      case RESULT -> List.of("dossier", "resultId");
      case PAYMENT -> List.of("dossier", "reference");
      case RATING -> List.of("ratingId");
      case PETITION -> List.of("petition");
      case PROCEDURE -> List.of("procedure");
      case UNIT -> List.of("unit");
      case OFFICER -> List.of("officer");
      case REPORT_TOTAL -> List.of("unit", "period", "to");
      case STEP, ACKNOWLEDGEMENT, RETRACTION -> List.of();
    };
  }

  private static String content(ObjectNode message) {
    Map<String, JsonNode> fields = new TreeMap<>();
    message.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.remove(Columns.SPOKE_OF);
    fields.remove(Columns.MESSAGE_ID);
    return fields.toString();
  }

  /** Sixty-four bits of a digest: two of a million are the same once in many thousand files. */
  static long hash(String text) {
    return ByteBuffer.wrap(java.util.HexFormat.of().parseHex(Draft.digest(text).substring(0, 16)))
        .getLong();
  }

  private int place(long key) {
    int place = (int) key & (rows.length - 1);
    while (rows[place] != 0 && keys[place] != key) {
      place = (place + 1) & (rows.length - 1);
    }
    return place;
  }

  private void set(int place, long key, long content, long time, int row) {
    keys[place] = key;
    contents[place] = content;
    times[place] = time;
    rows[place] = row;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldContents = contents;
    long[] oldTimes = times;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    contents = new long[keys.length];
    times = new long[keys.length];
    rows = new int[keys.length];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        set(place(oldKeys[i]), oldKeys[i], oldContents[i], oldTimes[i], oldRows[i]);
      }
    }
  }

  /** Which subjects were heard of. */
  static final class Heard {
    private long[] hashes = new long[FIRST_ROOM];
    private int number;

    /** Whether it is the first time. */
    boolean first(String subject) {
      long hash = hash(subject) | 1;
      if (!put(hash)) {
        return false;
      }
      if (++number > hashes.length / 4 * 3) {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        Arrays.stream(old).filter(one -> one != 0).forEach(this::put);
      }
      return true;
    }

    private boolean put(long hash) {
      int place = (int) (hash >>> 1) & (hashes.length - 1);
      while (hashes[place] != 0 && hashes[place] != hash) {
        place = (place + 1) & (hashes.length - 1);
      }
      boolean there = hashes[place] == hash;
      hashes[place] = hash;
      return !there;
    }
  }
}
