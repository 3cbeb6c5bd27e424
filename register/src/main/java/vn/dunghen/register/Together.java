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
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Columns columns;
  private final Repeated contents = new Repeated();
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
    links.atLeast(2);
    hours.atLeast(settings.bulkMin());
    submissions.atLeast(settings.bulkMin());
  }

  private void gather(Chunk chunk, Remarks remarks, int i) {
    long content = remarks.findings[i] >>> Marks.CONTENT_SHIFT;
    if (content != 0) {
      contents.add(content(chunk, i, content));
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
    long one = content(columns, at);
    for (int row = 0; row < columns.size() && one != 0; row++) {
      if (row != at && content(columns, row) == one) {
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

  /** What a row and its twins have in common, and no other row. */
  long content(Chunk chunk, Remarks remarks, int i) {
    return content(chunk, i, remarks.findings[i] >>> Marks.CONTENT_SHIFT);
  }

  /** DQ-05. */
  boolean hasTwin(Chunk chunk, Remarks remarks, int i) {
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
