package vn.dunghen.intake.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dunghen.message.MessageKind;

/**
 * A file of a clerk on its way in, or what became of it. Its name is not known: it may name a
 * person.
 *
 * @param digest SHA-256 of the file
 * @param asOf the time its rows speak of, where they do not say
 * @param said why it cannot be taken in as it is; empty: it can
 * @param headerRow number of the row of headings; 0: not looked for yet
 * @param mapping which column of the sheet, from 0, is which field
 * @param total rows, about
 * @param reached rows read so far
 * @param notes what the clerk is told
 * @param preview the first rows, and after them some of those to be looked at
 * @param endedAt null until it is done
 * @param undoneAt null unless somebody wanted it undone
 */
public record Import(
    long id,
    Instant uploadedAt,
    MessageKind kind,
    String source,
    String digest,
    long bytes,
    Instant asOf,
    State state,
    String said,
    int headerRow,
    Map<Integer, String> mapping,
    long total,
    long reached,
    Counts counts,
    List<String> notes,
    List<PreviewRow> preview,
    @Nullable Instant endedAt,
    @Nullable Instant undoneAt) {

  public Import {
    mapping = Map.copyOf(new TreeMap<>(mapping));
    notes = List.copyOf(notes);
    preview = List.copyOf(preview);
  }

  /** So many rows from the top are in the preview, whatever they do. */
  public static final int FIRST_ROWS = 20;

  /** How far it is. */
  public enum State {
    /** Being read without anything being written. */
    CHECKING,
    /** Read; waits for somebody to start it, or to choose columns. */
    CHECKED,
    UNREADABLE,
    RUNNING,
    /** Stopped on the way; starting it again is safe. */
    BROKEN_OFF,
    DONE,
    UNDOING,
    UNDONE,
    DISCARDED;

    /** Whether it moves by itself. */
    public boolean working() {
      return this == CHECKING || this == RUNNING || this == UNDOING;
    }
  }

  /**
   * Of all its rows.
   *
   * @param rows with anything in a used column
   * @param fresh would be the first to tell of their subject
   * @param changes would say more of a known one
   * @param known were said before
   * @param refused would be refused
   * @param warned would be taken, with a doubt
   * @param accepted messages that it was the first to say
   * @param acceptedBefore rows that were known when it ran
   * @param quarantined rows refused when it ran
   */
  public record Counts(
      long rows,
      long fresh,
      long changes,
      long known,
      long refused,
      long warned,
      long accepted,
      long acceptedBefore,
      long quarantined) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows that would be taken in. */
    public long takeable() {
      return fresh + changes + known;
    }
  }

  /** What a row will do. */
  public enum Becomes {
    NEW,
    CHANGES,
    KNOWN,
    REFUSED
  }

  /**
   * One of the first rows.
   *
   * @param subject the code of what it speaks of; empty where it is refused
   * @param says reasons or doubts
   * @param values what was made of its cells; none where it is refused
   */
  public record PreviewRow(
      int row, Becomes becomes, String subject, List<String> says, List<Value> values) {

    public PreviewRow {
      values = List.copyOf(values);
      says = List.copyOf(says);
    }
  }

  /** What was made of one cell, in words, under the title of its column. */
  public record Value(String title, String value) {}

  /** Whether it may be started now. */
  public boolean startable() {
    return state == State.BROKEN_OFF || (state == State.CHECKED && said.isEmpty());
  }

  /** Whether it may be undone now. NB: a retraction cannot itself be retracted. */
  public boolean undoable() {
    return kind != MessageKind.RETRACTION && (state == State.DONE || state == State.BROKEN_OFF);
  }

  /** Whether it may be thrown away now: nothing of it was written. */
  public boolean discardable() {
    return state == State.CHECKED || state == State.UNREADABLE;
  }
}
