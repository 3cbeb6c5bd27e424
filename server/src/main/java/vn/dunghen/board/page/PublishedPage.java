package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.index.Points;

/**
 * What the portal publishes of a unit beside what we predict and have.
 *
 * @param notices what the reader must know first
 * @param jumps signs of another formula on the portal, as sentences
 * @param total of the index
 * @param places ranks, one a line
 * @param months null where fewer than two months are published
 * @param history of the total, the latest first
 * @param captures of the period, the latest first
 * @param said what came of a file or a capture; "" where nobody sent one
 * @param fetchable whether the portal's evaluation can be asked
 */
public record PublishedPage(
    Frame frame,
    List<Crumb> crumbs,
    String unit,
    String lead,
    List<String> notices,
    List<String> jumps,
    Line total,
    List<Line> groups,
    List<Line> indicators,
    List<Place> places,
    @Nullable MonthsBlock months,
    List<Shown> history,
    List<UnitRow> units,
    List<String> strangers,
    List<Taken> captures,
    String said,
    List<String> refused,
    boolean fetchable) {

  public PublishedPage {
    crumbs = List.copyOf(crumbs);
    notices = List.copyOf(notices);
    jumps = List.copyOf(jumps);
    groups = List.copyOf(groups);
    indicators = List.copyOf(indicators);
    places = List.copyOf(places);
    history = List.copyOf(history);
    units = List.copyOf(units);
    strangers = List.copyOf(strangers);
    captures = List.copyOf(captures);
    refused = List.copyOf(refused);
  }

  /** A table of lines. */
  public record Block(String id, String heading, String lead, String column, List<Line> lines) {

    public Block {
      lines = List.copyOf(lines);
    }
  }

  /** Groups and indicators, each as a table. */
  public List<Block> blocks() {
    return List.of(
        new Block(
            "nhom",
            frame.t("published.groups"),
            frame.t("published.groups.lead"),
            frame.t("published.group"),
            groups),
        new Block(
            "chi-so",
            frame.t("published.indicators"),
            frame.t("published.indicators.lead"),
            frame.t("indicator"),
            indicators));
  }

  /**
   * An indicator, a group or the total.
   *
   * @param href null for a group
   * @param counts numerator and denominator as published; "" where there are none
   * @param note what is to be known of the published points
   * @param unexplained null where nothing is compared
   * @param loud whether so much stays unexplained that somebody should look
   * @param columns empty for a group
   */
  public record Line(
      String code,
      String name,
      @Nullable String href,
      @Nullable Points published,
      String counts,
      String note,
      @Nullable Points predicted,
      @Nullable Points local,
      Points max,
      @Nullable Points difference,
      List<Piece> pieces,
      @Nullable Points unexplained,
      boolean loud,
      List<Column> columns) {

    public Line {
      pieces = List.copyOf(pieces);
      columns = List.copyOf(columns);
    }
  }

  /** A cause and what it adds; with an address where single dossiers make it. */
  public record Piece(String cause, Points points, @Nullable String href) {}

  /**
   * One of the three columns.
   *
   * @param name as the head of the column says
   * @param numerator null where nothing is counted
   */
  public record Column(
      String name,
      @Nullable Long numerator,
      @Nullable String numeratorHref,
      @Nullable Long denominator,
      @Nullable String denominatorHref,
      @Nullable Points points) {}

  /** A rank in words. */
  public record Place(String name, String rank) {}

  /** A total as it was shown once. */
  public record Shown(String at, @Nullable Points points, String change) {}

  /** A unit of the province with its totals. */
  public record UnitRow(
      String name,
      String href,
      @Nullable Points published,
      @Nullable Points predicted,
      @Nullable Points local,
      @Nullable Points difference) {}

  /** A capture and its raw answers. */
  public record Taken(String at, String endpoint, String outcome, String said, List<Raw> answers) {

    public Taken {
      answers = List.copyOf(answers);
    }
  }

  /** A raw answer. */
  public record Raw(String href, String sha256, long bytes) {}
}
