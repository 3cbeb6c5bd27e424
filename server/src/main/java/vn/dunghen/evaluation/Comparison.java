package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.Unit;

/**
 * What the portal publishes of a unit in a period, beside what we predict of it and what we have
 * ourselves, line by line, each difference taken apart.
 *
 * @param portalHeard whether the portal ledger has any data; without it nothing can be predicted
 * @param captures the moments at which the portal showed what is compared here, oldest first
 * @param fresh metrics that are not known to us
 */
public record Comparison(
    Unit unit,
    boolean portalHeard,
    List<Instant> captures,
    List<Line> indicators,
    List<Line> groups,
    Line total,
    Ranks ranks,
    List<PublishedFigure> fresh) {

  public Comparison {
    captures = List.copyOf(captures);
    indicators = List.copyOf(indicators);
    groups = List.copyOf(groups);
    fresh = List.copyOf(fresh);
  }

  /**
   * An indicator, a group or the total.
   *
   * @param published null where the portal was never seen to publish it
   * @param score the published points; of an indicator whose points are not published, those that
   *     its published counts give by the reading; null where there are none
   * @param rescored whether these points were counted by us from the published counts
   * @param predicted by the reading from the portal ledger, as of the capture; null without one
   * @param local by the reading from our own ledger, as of the question
   * @param difference local less published; null where nothing is published
   * @param pieces that add up to the difference, those of 0 left out
   * @param columns what is counted here, should be there and is there; null for groups
   */
  public record Line(
      String code,
      @Nullable PublishedFigure published,
      @Nullable Points score,
      boolean rescored,
      @Nullable Points predicted,
      @Nullable Points local,
      Points max,
      @Nullable Points difference,
      List<Piece> pieces,
      @Nullable Columns columns) {

    public Line {
      pieces = List.copyOf(pieces);
    }

    /** What no cause accounts for; null where there is nothing to explain. */
    public @Nullable Points unexplained() {
      return difference == null
          ? null
          : pieces.stream()
              .filter(piece -> !piece.cause().explains())
              .map(Piece::points)
              .reduce(Points.ZERO, Points::plus);
    }

    /** The points of a cause; 0 where it takes no part. */
    public Points of(Cause cause) {
      return pieces.stream()
          .filter(piece -> piece.cause() == cause)
          .map(Piece::points)
          .reduce(Points.ZERO, Points::plus);
    }

    /** Published less predicted is what the prediction misses; null where either is not there. */
    public @Nullable Points missed() {
      return score == null || predicted == null ? null : predicted.minus(score);
    }
  }

  /**
   * A part of a difference and why it is there.
   *
   * @param points what it adds to local less published
   * @param reading id of the reading that gives the published figure; null where none is named
   */
  public record Piece(Cause cause, Points points, @Nullable String reading) {}

  /** Why a figure of ours and the published one differ. */
  public enum Cause {
    /** The clock went on after the portal was looked at. */
    SINCE_CAPTURE,
    /** Dossiers that the portal does not have. */
    NOT_ON_PORTAL,
    /** Dossiers that both have and that differ. */
    DIFFERENT,
    /** Dossiers that only the portal has. */
    ONLY_ON_PORTAL,
    /** Procedures, petitions or reports, which are no dossiers, count otherwise there. */
    OTHER_THAN_DOSSIERS,
    /** The portal gives the points without counting, or takes the numerator for denominator. */
    CONSTANT,
    /** Another reading of the index gives the published figure. */
    READING,
    /** The portal counted otherwise than we predict. */
    COUNTS,
    /** The same counts give other points there. */
    FORMULA,
    /** Neither counts nor formula can be told apart. */
    UNKNOWN;

    /** Whether it accounts for the difference, or only says where it lies. */
    public boolean explains() {
      return switch (this) {
        case SINCE_CAPTURE,
            NOT_ON_PORTAL,
            DIFFERENT,
            ONLY_ON_PORTAL,
            OTHER_THAN_DOSSIERS,
            CONSTANT,
            READING ->
            true;
        case COUNTS, FORMULA, UNKNOWN -> false;
      };
    }
  }

  /**
   * The same indicator three times, all as of the question: as counted here, of that what should be
   * on the portal, and what is there.
   *
   * @param is null while the portal ledger has no data
   */
  public record Columns(IndicatorScore local, IndicatorScore should, @Nullable IndicatorScore is) {}

  /**
   * Places among the units of the same kind.
   *
   * @param told as the portal says it itself; null where it does not
   * @param published by published totals; null where pages are missing or there is no total
   * @param of how many units stand in the list
   */
  public record Ranks(
      @Nullable Integer told,
      @Nullable Integer published,
      @Nullable Integer predicted,
      @Nullable Integer local,
      int of) {}

  /** The line of an indicator or a group. */
  public Optional<Line> line(String code) {
    return java.util.stream.Stream.concat(indicators.stream(), groups.stream())
        .filter(line -> line.code().equals(code))
        .findFirst();
  }
}
