package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.intake.file.Column;
import vn.dunghen.intake.file.Columns;
import vn.dunghen.intake.file.Import;
import vn.dunghen.intake.file.Import.Becomes;
import vn.dunghen.intake.file.Imports.SheetColumn;
import vn.dunghen.intake.file.Imports.Undoable;
import vn.dunghen.intake.file.Refusal;

/**
 * One import: how far it is, what each row will do, what may be done with it.
 *
 * @param refused why what was just wanted was not done; empty: it was
 * @param columns of the file, while they can be chosen
 * @param refusals the first of them
 * @param undoable what undoing would do; null where it cannot be undone now
 */
public record FilePage(
    Frame frame,
    List<Crumb> crumbs,
    Import job,
    String refused,
    List<SheetColumn> columns,
    List<Refusal> refusals,
    @Nullable Undoable undoable) {

  public FilePage {
    crumbs = List.copyOf(crumbs);
    columns = List.copyOf(columns);
    refusals = List.copyOf(refusals);
  }

  /** What a column of the file can be. */
  public List<Column> fields() {
    return Columns.of(job.kind()).all();
  }

  public String path() {
    return "/nhap-tep/" + job.id();
  }

  /** What the preview has. */
  public String previewed() {
    int rows = job.preview().size();
    int first = Math.min(rows, Import.FIRST_ROWS);
    return rows > first
        ? frame.t("file.preview.more", String.valueOf(first), String.valueOf(rows - first))
        : frame.t("file.preview.lead", String.valueOf(first));
  }

  /** Refused rows, by the latest reading. */
  public long refusedRows() {
    return switch (job.state()) {
      case DONE, UNDOING, UNDONE -> job.counts().quarantined();
      case CHECKING, CHECKED, UNREADABLE, RUNNING, BROKEN_OFF, DISCARDED -> job.counts().refused();
    };
  }

  /** Whether it says how many rows were taken in, and not what they would do. */
  public boolean taken() {
    return switch (job.state()) {
      case DONE, UNDOING, UNDONE -> true;
      case CHECKING, CHECKED, UNREADABLE, RUNNING, BROKEN_OFF, DISCARDED -> false;
    };
  }

  /** How the word for what a row does is set. */
  public static String mark(Becomes becomes) {
    return switch (becomes) {
      case NEW, CHANGES -> "tag tag-on";
      case KNOWN -> "tag";
      case REFUSED -> "tag tag-late";
    };
  }

  /** The text that says how far it is. */
  public static String word(Import job) {
    return job.state() == Import.State.CHECKED && !job.said().isEmpty()
        ? "file.state.BLOCKED"
        : "file.state." + job.state().name();
  }

  /** How the word for a state is set. */
  public static String mark(Import.State state) {
    return switch (state) {
      case DONE -> "tag tag-on";
      case UNREADABLE, BROKEN_OFF -> "tag tag-late";
      case CHECKING, CHECKED, RUNNING, UNDOING, UNDONE, DISCARDED -> "tag";
    };
  }
}
