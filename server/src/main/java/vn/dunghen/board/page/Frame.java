package vn.dunghen.board.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Points;

/**
 * What every page bears around its content.
 *
 * @param title of the page, as in the window
 * @param province name of the province at the top
 * @param demo whether the dossiers are made up
 * @param otherLanguage address of the same page in the other language
 * @param figures null on pages without figures
 */
public record Frame(
    Language language,
    Place place,
    String title,
    String province,
    boolean demo,
    Links links,
    String otherLanguage,
    @Nullable Figures figures) {

  /** Where in the menu the page stands. */
  public enum Place {
    OVERVIEW,
    INDICATORS,
    UNITS,
    DOSSIERS,
    QUALITY,
    RECONCILIATION,
    FORM06,
    CONTROL_REPORTS,
    PROCEDURE_LIMITS,
    WHAT_IF,
    WORTH,
    FORECAST,
    PUBLISHED,
    READINGS,
    SOURCES,
    PORTAL,
    GUIDE,
    FILES,
    NOWHERE
  }

  /**
   * How the figures of the page are to be read.
   *
   * @param asOf counted for this moment
   * @param fixed whether somebody asked for that moment; then nothing moves
   * @param knownAt when the latest message was heard that is in the figures; null: none yet
   * @param refresh address of this very page, to be fetched again
   * @param storeReachable whether the journal can be read
   */
  public record Figures(
      Instant asOf,
      boolean fixed,
      @Nullable Instant knownAt,
      boolean storeReachable,
      String refresh,
      String definition,
      LocalDate validFrom,
      String readings,
      @Nullable Ledgers ledgers,
      @Nullable Trees trees,
      Periods periods) {}

  /**
   * The choice of the tree of units; null where the tree of the period stands today.
   *
   * @param todayChosen whether the figures are restated in the tree of today
   * @param ofPeriod address of the page in the tree of its period
   * @param today address of the page in the tree of today
   * @param date the day whose tree is shown
   */
  public record Trees(boolean todayChosen, String ofPeriod, String today, LocalDate date) {}

  /**
   * The ledger switch, with what the page is about in both.
   *
   * @param localPoints null where there are none
   * @param portalPoints null where there are none
   * @param portalHeard whether the portal ever acknowledged anything
   */
  public record Ledgers(
      boolean portalChosen,
      String local,
      @Nullable Points localPoints,
      String portal,
      @Nullable Points portalPoints,
      boolean portalHeard) {

    /** Whether the page has points to switch between. */
    public boolean pointed() {
      return localPoints != null || portalPoints != null;
    }
  }

  /**
   * The choice of periods.
   *
   * @param action where the form goes
   * @param hidden what it carries along, in pairs of name and value
   */
  public record Periods(String action, List<Choice> choices, List<Hidden> hidden) {

    public Periods {
      choices = List.copyOf(choices);
      hidden = List.copyOf(hidden);
    }
  }

  /** A value to choose. */
  public record Choice(String value, String name, boolean chosen) {}

  /** A parameter that a form carries along. */
  public record Hidden(String name, String value) {}

  public Texts texts() {
    return Texts.in(language);
  }

  public Written written() {
    return new Written(language);
  }

  /** The text of that key. */
  public String t(String key) {
    return texts().get(key);
  }

  /** The text of that key with its places filled. */
  public String t(String key, String... arguments) {
    return texts().get(key, arguments);
  }
}
