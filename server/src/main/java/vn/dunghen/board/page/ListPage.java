package vn.dunghen.board.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;

/**
 * What makes a figure, row by row.
 *
 * @param figure the figure itself, without the filter
 * @param paging of those that pass the filter
 */
public record ListPage(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String unit,
    String meaning,
    List<Tab> tabs,
    List<Tab> counts,
    Filter filter,
    long figure,
    Paging paging,
    Rows rows,
    String csv,
    String figureNote) {

  public ListPage {
    crumbs = List.copyOf(crumbs);
    tabs = List.copyOf(tabs);
    counts = List.copyOf(counts);
  }

  /** Rows of a page. */
  public static final int PAGE = 50;

  /** One of the lists of an indicator. */
  public record Tab(String name, String href, @Nullable Long size, boolean chosen) {}

  /**
   * The form above the list.
   *
   * @param states to choose; empty where the rows have none
   * @param hidden what it carries along
   */
  public record Filter(
      String find,
      List<Frame.Choice> states,
      List<Frame.Choice> orders,
      List<Frame.Hidden> hidden) {

    public Filter {
      states = List.copyOf(states);
      orders = List.copyOf(orders);
      hidden = List.copyOf(hidden);
    }
  }

  /** Rows of one kind. */
  public sealed interface Rows {

    boolean isEmpty();

    /**
     * Dossiers.
     *
     * @param reasons whether every row has its verdict; not while the store is away
     */
    record Dossiers(List<DossierRow> rows, boolean reasons) implements Rows {

      public Dossiers {
        rows = List.copyOf(rows);
      }

      @Override
      public boolean isEmpty() {
        return rows.isEmpty();
      }
    }

    /** Procedures. */
    record Procedures(List<ProcedureRow> rows) implements Rows {

      public Procedures {
        rows = List.copyOf(rows);
      }

      @Override
      public boolean isEmpty() {
        return rows.isEmpty();
      }
    }

    /** Petitions. */
    record Petitions(List<PetitionRow> rows) implements Rows {

      public Petitions {
        rows = List.copyOf(rows);
      }

      @Override
      public boolean isEmpty() {
        return rows.isEmpty();
      }
    }

    /** Reported totals. */
    record Reports(List<ReportRow> rows) implements Rows {

      public Reports {
        rows = List.copyOf(rows);
      }

      @Override
      public boolean isEmpty() {
        return rows.isEmpty();
      }
    }
  }

  /** An answer with its reason. */
  public record Reason(Answer answer, boolean waiting, String sentence) {}

  /** A dossier in a list. */
  public record DossierRow(
      String code,
      String href,
      String procedure,
      @Nullable String unit,
      @Nullable Instant accepted,
      @Nullable Instant due,
      @Nullable Instant ended,
      String stage,
      List<Reason> reasons) {

    public DossierRow {
      reasons = List.copyOf(reasons);
    }
  }

  /** A procedure in a list. */
  public record ProcedureRow(
      String code,
      String href,
      String name,
      String field,
      String limit,
      String state,
      @Nullable Reason reason) {}

  /** A petition in a list. */
  public record PetitionRow(
      String code,
      String href,
      @Nullable String unit,
      @Nullable Instant arrived,
      @Nullable LocalDate limit,
      @Nullable Instant finished,
      @Nullable Reason reason) {}

  /** A reported total. */
  public record ReportRow(String unit, String period, String to, long received) {}
}
