package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Trait;

/**
 * What only several dossiers show together: two codes for one dossier, one result in several, many
 * accepted or handed in at once. Looked for over all rows of the ledger, since the other one may
 * stand elsewhere.
 */
final class Together {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  /** Of Việt Nam; seconds of the columns begin with a day of UTC. */
  private static final int AHEAD_OF_UTC = 7 * HOUR;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Columns columns;
  private final Repeated contents = new Repeated();
  private final Repeated receipts = new Repeated();
  private final Repeated links = new Repeated();
  private final Repeated hours = new Repeated();
  private final Repeated submissions = new Repeated();

  Together(Columns columns, QualitySettings settings) {
    this.columns = columns;
    for (int row = 0; row < columns.size(); row++) {
      Chunk chunk = columns.chunk(row);
      if (chunk.remarks != null) {
        gather(chunk, chunk.remarks, row & Chunk.MASK);
      }
    }
    contents.atLeast(2);
    receipts.atLeast(2);
    links.atLeast(2);
    hours.atLeast(settings.bulkMin());
    submissions.atLeast(settings.bulkMin());
  }

  private void gather(Chunk chunk, Remarks remarks, int i) {
    long content = remarks.findings[i] >>> Marks.CONTENT_SHIFT;
    if (content != 0) {
      contents.add(content(chunk, i, content));
    }
    long receipt = receipt(chunk, remarks, i);
    if (receipt != 0) {
      receipts.add(receipt);
    }
    for (long link : columns.remarks.links(remarks, i)) {
      links.add(link);
    }
    if (online(chunk, i)) {
      hours.add(hour(chunk, i));
    }
    if (ofAnAccount(chunk, remarks, i)) {
      submissions.add(remarks.submission(i));
    }
  }

  /** Accepted, and handed in online. */
  private static boolean online(Chunk chunk, int i) {
    return (chunk.bits[i] & (Bits.ONLINE | Bits.UNACCEPTED)) == Bits.ONLINE;
  }

  private static boolean ofAnAccount(Chunk chunk, Remarks remarks, int i) {
    return remarks.submission(i) != 0 && (chunk.bits[i] & Bits.ONLINE) != 0;
  }

  private static long content(Chunk chunk, int i, long content) {
    long minute = Math.floorDiv(chunk.accepted[i], MINUTE);
    return (((long) chunk.place[i] * MIX) ^ minute) * MIX ^ content;
  }

  /** What its source calls it, with unit, procedure and day of acceptance; 0 where none is told. */
  private static long receipt(Chunk chunk, Remarks remarks, int i) {
    int receipt = remarks.receipt(i);
    if (receipt == 0 || (chunk.bits[i] & Bits.UNACCEPTED) != 0) {
      return 0;
    }
    long day = Math.floorDiv((long) chunk.accepted[i] + AHEAD_OF_UTC, DAY);
    return ((((long) chunk.place[i] * MIX) ^ day) * MIX ^ Integer.toUnsignedLong(receipt)) | 1;
  }

  private static long hour(Chunk chunk, int i) {
    return ((long) chunk.place[i] << Integer.SIZE)
        | Integer.toUnsignedLong(Math.floorDiv(chunk.accepted[i], HOUR));
  }

  static List<DossierCode> twins(Columns columns, DossierCode dossier) {
    int at = columns.find(dossier);
    List<DossierCode> twins = new ArrayList<>();
    if (at < 0) {
      return twins;
    }
    long content = content(columns, at);
    long receipt = receipt(columns, at);
    for (int row = 0; row < columns.size() && (content | receipt) != 0; row++) {
      boolean same = content != 0 && content(columns, row) == content;
      if (row != at && (same || (receipt != 0 && receipt(columns, row) == receipt))) {
        twins.add(new DossierCode(columns.codes.text(columns.code(row))));
      }
    }
    return twins;
  }

  private static long content(Columns columns, int row) {
    Chunk chunk = columns.chunk(row);
    int i = row & Chunk.MASK;
    long content = chunk.remarks == null ? 0 : chunk.remarks.findings[i] >>> Marks.CONTENT_SHIFT;
    return content == 0 ? 0 : content(chunk, i, content);
  }

  private static long receipt(Columns columns, int row) {
    Chunk chunk = columns.chunk(row);
    return chunk.remarks == null ? 0 : receipt(chunk, chunk.remarks, row & Chunk.MASK);
  }

  /**
   * What a row and its twins have in common, and no other row. NB: of a row that has one twin by
   * its content and another by its receipt, the first.
   */
  long common(Chunk chunk, Remarks remarks, int i) {
    return hasTwinByContent(chunk, remarks, i)
        ? content(chunk, i, remarks.findings[i] >>> Marks.CONTENT_SHIFT)
        : receipt(chunk, remarks, i);
  }

  /** DQ-05. */
  boolean hasTwin(Chunk chunk, Remarks remarks, int i) {
    if (hasTwinByContent(chunk, remarks, i)) {
      return true;
    }
    long receipt = receipt(chunk, remarks, i);
    return receipt != 0 && receipts.has(receipt);
  }

  private boolean hasTwinByContent(Chunk chunk, Remarks remarks, int i) {
    long content = remarks.findings[i] >>> Marks.CONTENT_SHIFT;
    return content != 0 && contents.has(content(chunk, i, content));
  }

  /** DQ-33. */
  boolean sharesResult(Remarks remarks, int i) {
    for (long link : columns.remarks.links(remarks, i)) {
      if (links.has(link)) {
        return true;
      }
    }
    return false;
  }

  /** DQ-34: {@link Trait#ONLINE}, and one of many of its procedure and unit within the hour. */
  boolean inBulk(Chunk chunk, int i) {
    return online(chunk, i) && hours.has(hour(chunk, i));
  }

  /** DQ-34: {@link Trait#ONLINE}, and one of many that its account handed in within the hour. */
  boolean ofOneAccount(Chunk chunk, Remarks remarks, int i) {
    return ofAnAccount(chunk, remarks, i) && submissions.has(remarks.submission(i));
  }
}
