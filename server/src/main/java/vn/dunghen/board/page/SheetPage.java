package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of tables: a form, a list of what is due.
 *
 * @param subtitle below the title
 * @param notices what must be known before anything is read
 * @param tabs other views of the same; empty: none
 * @param csv address of the same as a file; null: none
 * @param pager null where all of it is shown
 */
public record SheetPage(
    Frame frame,
    List<Crumb> crumbs,
    String subtitle,
    List<String> notices,
    List<ListPage.Tab> tabs,
    List<Section> sections,
    @Nullable String csv,
    @Nullable Pager pager) {

  /** A page that is whole. */
  public SheetPage(
      Frame frame,
      List<Crumb> crumbs,
      String subtitle,
      List<String> notices,
      List<ListPage.Tab> tabs,
      List<Section> sections,
      @Nullable String csv) {
    this(frame, crumbs, subtitle, notices, tabs, sections, csv, null);
  }

  /**
   * Where a table that is too long for one page stands.
   *
   * @param position what is shown of how many
   * @param previous address; null: none
   * @param next address; null: none
   */
  public record Pager(String position, @Nullable String previous, @Nullable String next) {}

  public SheetPage {
    crumbs = List.copyOf(crumbs);
    notices = List.copyOf(notices);
    tabs = List.copyOf(tabs);
    sections = List.copyOf(sections);
  }

  /**
   * A table with its heading.
   *
   * @param groups heads over several columns; empty: none
   * @param empty said instead of the table where it has no rows
   * @param note below the table; empty: none
   */
  public record Section(
      String id,
      String heading,
      String lead,
      List<Group> groups,
      List<Column> columns,
      List<Row> rows,
      String empty,
      String note) {

    public Section {
      groups = List.copyOf(groups);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A head over so many columns; "" for columns without one. */
  public record Group(String name, int columns) {}

  /**
   * A column.
   *
   * @param label its name by itself, where the head is not seen
   */
  public record Column(String name, String label, boolean number) {

    public static Column words(String name) {
      return new Column(name, name, false);
    }

    public static Column number(String name) {
      return new Column(name, name, true);
    }
  }

  /** What a row is among the others. */
  public enum Standing {
    ONE,
    /** The whole of which the others are parts. */
    WHOLE,
    /** All its figures are 0. */
    NOTHING
  }

  /** A row; its first cell names it. */
  public record Row(List<Cell> cells, Standing standing) {

    public static Row of(Cell... cells) {
      return new Row(List.of(cells), Standing.ONE);
    }

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** How loud a cell is. */
  public enum Tone {
    PLAIN,
    QUIET,
    RISK,
    LATE
  }

  /**
   * A cell.
   *
   * @param href where it leads; null: nowhere
   * @param sub a second, smaller line; empty: none
   */
  public record Cell(String text, @Nullable String href, String sub, Tone tone) {

    public static Cell of(String text) {
      return new Cell(text, null, "", Tone.PLAIN);
    }

    public static Cell of(String text, String href) {
      return new Cell(text, href, "", Tone.PLAIN);
    }

    public Cell with(String below) {
      return new Cell(text, href, below, tone);
    }

    public Cell in(Tone other) {
      return new Cell(text, href, sub, other);
    }
  }
}
