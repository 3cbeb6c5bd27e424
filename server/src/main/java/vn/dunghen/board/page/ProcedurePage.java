package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.UnitPage.ChildRow;

/**
 * A procedure: what the catalogue says, what it counts for, and how its dossiers fare.
 *
 * @param figures indicators of dossiers, counted over this procedure alone; without points
 * @param known whether the catalogue has it
 */
public record ProcedurePage(
    Frame frame,
    List<Crumb> crumbs,
    String code,
    boolean known,
    List<DossierPage.Fact> facts,
    List<FigureRow> figures,
    List<ChildRow> units,
    List<PublicationRow> publications,
    List<DossierPage.CountRow> counts) {

  public ProcedurePage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    units = List.copyOf(units);
    publications = List.copyOf(publications);
    counts = List.copyOf(counts);
  }

  /** An indicator over the dossiers of the procedure. */
  public record FigureRow(
      String code,
      String name,
      long numerator,
      @Nullable String numeratorHref,
      long denominator,
      @Nullable String denominatorHref,
      @Nullable Double ratio) {}

  /** An announcement. */
  public record PublicationRow(
      String decision, String kind, String decided, String effective, String publicised) {}
}
