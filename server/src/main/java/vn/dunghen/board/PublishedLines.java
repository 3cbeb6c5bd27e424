package vn.dunghen.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Links;
import vn.dunghen.board.page.PublishedPage;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.evaluation.Comparison;
import vn.dunghen.evaluation.Comparison.Cause;
import vn.dunghen.evaluation.Comparison.Columns;
import vn.dunghen.evaluation.Comparison.Line;
import vn.dunghen.evaluation.Comparison.Piece;
import vn.dunghen.evaluation.PublishedFigure;
import vn.dunghen.figure.Moments;
import vn.dunghen.index.Group;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.UnitCode;

/** The lines of the page of published scores. */
final class PublishedLines {

  /** From so many points on somebody should look at what stays unexplained. */
  private static final Points LOUD = Points.of("0.05");

  private static final Set<Cause> OF_DOSSIERS =
      Set.of(Cause.NOT_ON_PORTAL, Cause.DIFFERENT, Cause.ONLY_ON_PORTAL);

  private final Question question;
  private final Question portal;
  private final Links links;
  private final UnitCode unit;

  PublishedLines(Question question) {
    this.question = question;
    this.portal = question.withLedger(Ledger.PORTAL);
    this.links = question.links();
    this.unit = question.unit().code();
  }

  List<PublishedPage.Line> indicators(Comparison comparison) {
    return comparison.indicators().stream()
        .map(
            line -> {
              Indicator indicator = question.definition().indicator(line.code()).orElseThrow();
              return line(
                  line,
                  line.code() + " " + Losses.shortName(question, indicator),
                  links.indicator(line.code(), unit));
            })
        .toList();
  }

  List<PublishedPage.Line> groups(Comparison comparison) {
    return comparison.groups().stream()
        .map(
            line -> {
              Group group = question.definition().group(line.code()).orElseThrow();
              return line(line, question.language().say(group.name()), null);
            })
        .toList();
  }

  PublishedPage.Line total(Comparison comparison) {
    return line(comparison.total(), question.t("published.total"), null);
  }

  private PublishedPage.Line line(Line line, String name, @Nullable String href) {
    @Nullable Points unexplained = line.unexplained();
    return new PublishedPage.Line(
        line.code(),
        name,
        href,
        line.score(),
        counts(line),
        note(line),
        line.predicted(),
        line.local(),
        line.max(),
        line.difference(),
        line.pieces().stream()
            .filter(piece -> piece.cause().explains() || href != null)
            .map(piece -> piece(piece, line, href != null))
            .toList(),
        unexplained,
        unexplained != null && isLoud(unexplained),
        columns(line.code(), line.columns()));
  }

  static boolean isLoud(Points points) {
    Points size = points.compareTo(Points.ZERO) < 0 ? Points.ZERO.minus(points) : points;
    return size.compareTo(LOUD) >= 0;
  }

  private String counts(Line line) {
    PublishedFigure figure = line.published();
    return figure == null || (figure.numerator() == null && figure.denominator() == null)
        ? ""
        : question.written().count(figure.numerator())
            + " : "
            + question.written().count(figure.denominator());
  }

  private String note(Line line) {
    PublishedFigure figure = line.published();
    if (figure == null) {
      return question.t("published.never");
    }
    if (line.rescored()) {
      return question.t("published.rescored");
    }
    if (figure.flag().equals(PublishedFigure.TEMPORARY)) {
      return question.t("published.temporary");
    }
    return line.score() == null ? question.t("published.null") : "";
  }

  private PublishedPage.Piece piece(Piece piece, Line line, boolean indicator) {
    String cause =
        piece.reading() == null
            ? question.t("published.cause." + piece.cause().name())
            : question.t("published.cause.READING.named", piece.reading());
    @Nullable String href = null;
    PublishedFigure figure = line.published();
    if (indicator && figure != null && OF_DOSSIERS.contains(piece.cause())) {
      href =
          links.address(
              PublishedListController.PATH,
              "unit",
              unit.equals(links.root()) ? null : unit.value(),
              "indicator",
              line.code(),
              "nhom",
              PublishedListWish.Which.of(piece.cause()).word(),
              "asOf",
              Moments.written(figure.capturedAt()));
    } else if (piece.cause() == Cause.READING) {
      href = links.readings(unit);
    }
    return new PublishedPage.Piece(cause, piece.points(), href);
  }

  /** The list of dossiers behind a figure of this page. */
  String list(String indicator, String which, @Nullable String part) {
    return links.address(
        PublishedListController.PATH,
        "unit",
        unit.equals(links.root()) ? null : unit.value(),
        "indicator",
        indicator,
        "nhom",
        which,
        "part",
        part);
  }

  private List<PublishedPage.Column> columns(String code, @Nullable Columns columns) {
    if (columns == null) {
      return List.of();
    }
    List<PublishedPage.Column> three = new ArrayList<>();
    three.add(column("published.local", columns.local(), question, code));
    three.add(should(code, columns));
    IndicatorScore is = columns.is();
    three.add(
        is == null
            ? new PublishedPage.Column(question.t("published.is"), null, null, null, null, null)
            : column("published.is", is, portal, code));
    return three;
  }

  private PublishedPage.Column column(
      String key, IndicatorScore score, Question whose, String code) {
    Links to = whose.ledger() == Ledger.PORTAL ? PublishedListWish.portal(links) : links;
    return new PublishedPage.Column(
        question.t(key),
        score.numerator(),
        to.list(code, "numerator", unit),
        score.denominator(),
        to.list(code, "denominator", unit),
        score.points());
  }

  private PublishedPage.Column should(String code, Columns columns) {
    IndicatorScore should = columns.should();
    boolean same =
        java.util.Objects.equals(should.numerator(), columns.local().numerator())
            && java.util.Objects.equals(should.denominator(), columns.local().denominator());
    return same
        ? column("published.should", should, question, code)
        : new PublishedPage.Column(
            question.t("published.should"),
            should.numerator(),
            list(code, PublishedListWish.Which.DUE.word(), "numerator"),
            should.denominator(),
            list(code, PublishedListWish.Which.DUE.word(), "denominator"),
            should.points());
  }
}
