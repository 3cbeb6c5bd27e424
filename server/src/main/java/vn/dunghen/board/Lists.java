package vn.dunghen.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.figure.FigureList;
import vn.dunghen.figure.ListQuestion;
import vn.dunghen.figure.ListQuestion.Side;
import vn.dunghen.index.Elsewhere;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Part;
import vn.dunghen.organisation.Unit;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;
import vn.dunghen.register.Slice;

/** Opens the list behind a figure. */
@Component
final class Lists {

  private final Scores scores;

  Lists(Scores scores) {
    this.scores = scores;
  }

  /** Which part of an indicator. */
  enum Which {
    DENOMINATOR("denominator"),
    NUMERATOR("numerator"),
    /** In the denominator and not in the numerator. */
    MISSING("missing");

    private final String word;

    Which(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * One page of a list.
   *
   * @param count another count than the part's own, in the population of the indicator; null: none
   * @param without left out beside what the part leaves out; null: nothing
   */
  record Asked(
      String indicator,
      Which which,
      @Nullable CountName count,
      @Nullable CountName without,
      ListOrder order,
      ListState state,
      String find,
      int offset,
      int limit) {

    static Asked first(String indicator, Which which, int limit) {
      return new Asked(indicator, which, null, null, ListOrder.CODE, ListState.ALL, "", 0, limit);
    }

    Asked which(Which other) {
      return new Asked(indicator, other, null, null, order, state, find, offset, limit);
    }

    Asked state(ListState other) {
      return new Asked(indicator, which, count, without, order, other, find, offset, limit);
    }

    Asked count(CountName other) {
      return new Asked(indicator, which, other, without, order, state, find, offset, limit);
    }

    Asked page(int otherOffset, int otherLimit) {
      return new Asked(
          indicator, which, count, without, order, state, find, otherOffset, otherLimit);
    }
  }

  /**
   * The list.
   *
   * @throws BadQuestion if the indicator has no such list
   */
  FigureList open(Question question, Slice slice, Asked asked) {
    if (asked.which() == Which.MISSING && asked.count() == null) {
      return missing(question, slice, asked);
    }
    Side side = asked.which() == Which.NUMERATOR ? Side.NUMERATOR : Side.DENOMINATOR;
    try {
      return scores.list(
          question,
          slice,
          new ListQuestion(
              asked.indicator(),
              side,
              asked.count(),
              asked.order(),
              asked.state(),
              asked.find(),
              asked.offset(),
              asked.limit()));
    } catch (IllegalArgumentException noSuchList) {
      throw new BadQuestion("count", String.valueOf(asked.count()), "bad.count");
    }
  }

  private FigureList missing(Question question, Slice slice, Asked asked) {
    Indicator indicator =
        question
            .definition()
            .indicator(asked.indicator())
            .orElseThrow(() -> new BadQuestion("part", "missing", "bad.part"));
    if (!(indicator.formula() instanceof Formula.Share share)) {
      return new FigureList.Nothing(indicator.clause());
    }
    Unit unit = question.unit();
    boolean own = indicator.appliesTo(unit.kind());
    if (!own && indicator.elsewhere() != Elsewhere.PARENTS_FIGURE) {
      return new FigureList.Nothing(indicator.clause());
    }
    if (!share.numerator().plain()) {
      return open(question, slice, asked.which(Which.NUMERATOR));
    }
    Slice whose = own ? slice : slice.withUnit(question.root().code());
    CountName all = all(share.denominator());
    Set<CountName> without = EnumSet.of(share.numerator().terms().getFirst().count());
    if (asked.without() != null) {
      without.add(asked.without());
    }
    Population population = population(indicator, all);
    try {
      Listing listing =
          scores
              .register(question)
              .listWithout(
                  whose,
                  all,
                  without,
                  population,
                  asked.order(),
                  asked.state(),
                  asked.find(),
                  asked.offset(),
                  asked.limit());
      return new FigureList.Things(own ? unit : question.root(), all, listing);
    } catch (IllegalArgumentException otherThings) {
      throw new BadQuestion("without", String.valueOf(asked.without()), "bad.count");
    }
  }

  /** What a reported total reports are dossiers received. */
  private static CountName all(Part denominator) {
    CountName count = denominator.terms().getFirst().count();
    return count.subject() == CountName.Subject.REPORT ? CountName.RECEIVED : count;
  }

  private static Population population(Indicator indicator, CountName count) {
    return count.subject() != CountName.Subject.PROCEDURE
            && indicator.population() == Population.PRESENT
        ? Population.IN_HAND
        : indicator.population();
  }

  /** The figure of a list, without its rows. */
  long figure(Question question, Asked asked) {
    return switch (open(question, question.slice(), asked.page(0, 0))) {
      case FigureList.Things things -> things.listing().total();
      case FigureList.Composed composed -> composed.figure();
      case FigureList.Nothing nothing -> 0;
      case FigureList.NoData noData -> 0;
    };
  }

  /** Which kind of thing an indicator counts in its numerator; null where it counts nothing. */
  static CountName.@Nullable Subject subject(Indicator indicator) {
    return indicator.formula() instanceof Formula.Share share
        ? share.numerator().terms().getFirst().count().subject()
        : null;
  }

  /** The counts whose verdicts tell why something is in a part, or is not. */
  static List<CountName> verdicts(Indicator indicator) {
    return indicator.formula() instanceof Formula.Share share
        ? share.numerator().terms().stream().map(term -> term.count()).toList()
        : List.of();
  }
}
