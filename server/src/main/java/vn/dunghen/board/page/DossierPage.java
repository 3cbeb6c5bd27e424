package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;

/**
 * Everything known of a dossier, and why it counts.
 *
 * @param columns verdicts on 2.1, one for each ledger that has the dossier
 * @param causes why it is late, for each ledger in which it is
 * @param evidence address of its evidence pack
 * @param timeline null where there is nothing to draw
 * @param differences local beside portal; empty while the portal has nothing
 */
public record DossierPage(
    Frame frame,
    List<Crumb> crumbs,
    String code,
    String procedure,
    @Nullable String procedureHref,
    List<Fact> facts,
    List<Column> columns,
    List<Cause> causes,
    String evidence,
    @Nullable Timeline timeline,
    List<Event> events,
    List<Reckoning> reckonings,
    List<CountRow> counts,
    List<CountRow> others,
    boolean portalKnown,
    String handling,
    List<Difference> differences,
    String differencesLead,
    List<FindingRow> quality,
    List<Raw> raw) {

  public DossierPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    causes = List.copyOf(causes);
    events = List.copyOf(events);
    reckonings = List.copyOf(reckonings);
    counts = List.copyOf(counts);
    others = List.copyOf(others);
    differences = List.copyOf(differences);
    quality = List.copyOf(quality);
    raw = List.copyOf(raw);
  }

  /** A short fact of the head. */
  public record Fact(String term, String value, @Nullable String href) {}

  /** A verdict on 2.1. */
  public record Column(
      String heading, Answer answer, boolean waiting, String word, String sentence) {}

  /** Why it is late in a ledger, and whose that is. */
  public record Cause(String ledger, String name, String side, String sentence) {}

  /** Something that happened. */
  public record Event(Instant at, String what, String where, String clock) {}

  /** The verdict step by step. */
  public record Reckoning(
      String heading, List<Step> steps, String sum, Answer answer, String word) {

    public Reckoning {
      steps = List.copyOf(steps);
    }

    /** A step; the source is empty where none is to be named. */
    public record Step(String text, String source, String value) {

      private static final Pattern DAY = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");

      /** Whether its value is a moment, which stands in one line. */
      public boolean isMoment() {
        return DAY.matcher(value).find();
      }
    }
  }

  /**
   * What the dossier counts for by one rule.
   *
   * @param portal null where the portal ledger does not have it
   */
  public record CountRow(
      String indicator,
      String name,
      @Nullable String href,
      Cell local,
      @Nullable Cell portal,
      String why,
      @Nullable String portalWhy,
      String source) {}

  /**
   * An answer.
   *
   * @param judged whether no is bad; else the answer only says whether something is counted
   */
  public record Cell(Answer answer, String word, boolean judged) {}

  /** A field in both ledgers. */
  public record Difference(String name, String local, String portal, boolean differs) {}

  /**
   * Something wrong with the data.
   *
   * @param tone of the tag: late for an error, risk for a warning
   * @param since null where it always was
   * @param items of the index that it distorts, as text
   * @param points by which each of them is distorted, as text; empty where none is reckoned
   */
  public record FindingRow(
      String rule,
      String severity,
      String tone,
      String sentence,
      String mend,
      String items,
      List<String> points,
      @Nullable Instant since) {

    public FindingRow {
      points = List.copyOf(points);
    }
  }

  /** A message as it stands in the journal. */
  public record Raw(
      Instant heardAt, Instant spokeOf, String kind, String source, String id, String body) {}
}
