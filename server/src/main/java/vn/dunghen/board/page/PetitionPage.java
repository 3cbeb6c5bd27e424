package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything known of a petition; never its sender or its text. */
public record PetitionPage(
    Frame frame,
    List<Crumb> crumbs,
    String code,
    List<DossierPage.Fact> facts,
    List<DossierPage.Event> events,
    List<LimitRow> limits,
    List<DossierPage.CountRow> counts,
    List<DossierPage.Raw> raw) {

  public PetitionPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    events = List.copyOf(events);
    limits = List.copyOf(limits);
    counts = List.copyOf(counts);
    raw = List.copyOf(raw);
  }

  /** A limit of the handling. */
  public record LimitRow(
      String what, String lastDay, @Nullable Instant doneAt, ListPage.Reason reason) {}
}
