package vn.dunghen.figure;

import java.util.List;
import java.util.stream.Stream;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.index.Formula;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Part;
import vn.dunghen.index.Term;
import vn.dunghen.index.UnscoredFigure;
import vn.dunghen.register.Listing;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;

/** Opens a figure: the list is as long as the figure says. */
final class FigureLists {

  private final Register register;
  private final FigureQuestion question;

  FigureLists(Register register, FigureQuestion question) {
    this.register = register;
    this.question = question;
  }

  /**
   * The list asked for.
   *
   * @throws IllegalArgumentException if the definition has no such indicator or part
   */
  FigureList list(ListQuestion asked) {
    Indicator indicator = question.definition().indicator(asked.indicator()).orElse(null);
    if (indicator != null) {
      return of(indicator, asked);
    }
    UnscoredFigure figure =
        question
            .definition()
            .figure(asked.indicator())
            .orElseThrow(() -> new IllegalArgumentException("no indicator " + asked.indicator()));
    return switch (figure) {
      case UnscoredFigure.Share share -> {
        Part part = part(share.numerator(), share.denominator(), asked.side());
        yield of(part, share.population(), asked, question);
      }
      case UnscoredFigure.MeanHandlingTime mean ->
          things(CountName.HANDLED, mean.population(), asked, question);
    };
  }

  private FigureList of(Indicator indicator, ListQuestion asked) {
    if (!(indicator.formula() instanceof Formula.Share share)) {
      return new FigureList.Nothing(indicator.clause());
    }
    if (!indicator.appliesTo(question.unit().kind())) {
      return switch (indicator.elsewhere()) {
        case PARENTS_FIGURE -> of(share, indicator.population(), asked, question.ofProvince());
        case ZERO, NOT_APPLICABLE, FULL -> new FigureList.Nothing(indicator.clause());
      };
    }
    return of(share, indicator.population(), asked, question);
  }

  private FigureList of(
      Formula.Share share, Population population, ListQuestion asked, FigureQuestion whose) {
    Part part = part(share.numerator(), share.denominator(), asked.side());
    if (part.reported() && standsInForReport(share, whose)) {
      return of(share.numerator(), population, asked, whose);
    }
    return of(part, population, asked, whose);
  }

  /** Whether, nothing being reported, the numerator is the denominator too. */
  private boolean standsInForReport(Formula.Share share, FigureQuestion whose) {
    Slice slice = whose.slice();
    if (slice.narrowed()) {
      return true;
    }
    Long reported = register.reported(slice.tree(), slice.unit(), slice.period());
    boolean none = reported == null || reported == 0;
    return none && share.whenUnreported() == Formula.WhenUnreported.NUMERATOR;
  }

  private FigureList of(
      Part part, Population population, ListQuestion asked, FigureQuestion whose) {
    if (asked.term() != null) {
      return things(asked.term(), population, asked, whose);
    }
    if (part.plain()) {
      return things(part.terms().getFirst().count(), population, asked, whose);
    }
    List<FigureList.Summand> summands =
        part.terms().stream().map(term -> summand(term, population, asked, whose)).toList();
    long figure = Counting.sum(part, population, register.count(whose.slice()));
    return new FigureList.Composed(figure, summands);
  }

  private FigureList.Summand summand(
      Term term, Population population, ListQuestion asked, FigureQuestion whose) {
    Listing none = listing(term.count(), population, asked.at(0, 0), whose);
    return new FigureList.Summand(term, none.figure());
  }

  private FigureList things(
      CountName count, Population population, ListQuestion asked, FigureQuestion whose) {
    return new FigureList.Things(whose.unit(), count, listing(count, population, asked, whose));
  }

  private Listing listing(
      CountName count, Population population, ListQuestion asked, FigureQuestion whose) {
    return register.list(
        whose.slice(),
        count,
        population,
        asked.order(),
        asked.state(),
        asked.find(),
        asked.offset(),
        asked.limit());
  }

  private static Part part(Part numerator, Part denominator, ListQuestion.Side side) {
    return switch (side) {
      case NUMERATOR -> numerator;
      case DENOMINATOR -> denominator;
    };
  }

  /** Whether the part asked for counts the one count asked for. */
  static boolean hasTerm(IndexDefinition definition, ListQuestion asked) {
    return definition.indicator(asked.indicator()).map(Indicator::formula).stream()
        .flatMap(
            formula -> formula instanceof Formula.Share share ? Stream.of(share) : Stream.empty())
        .map(share -> part(share.numerator(), share.denominator(), asked.side()))
        .flatMap(part -> part.terms().stream())
        .anyMatch(term -> term.count() == asked.term());
  }
}
