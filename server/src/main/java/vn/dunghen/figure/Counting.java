package vn.dunghen.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.index.Counted;
import vn.dunghen.index.Elsewhere;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Note;
import vn.dunghen.index.Part;
import vn.dunghen.index.Scoring;
import vn.dunghen.index.UnscoredFigure;
import vn.dunghen.organisation.Unit;
import vn.dunghen.register.Tally;

/** Takes from a tally what a definition asks for. */
final class Counting {

  private final FigureQuestion question;
  private final Function<Period, @Nullable Long> reportedFor;

  /**
   * Counts for one question.
   *
   * @param reportedFor what the unit of the question reported for another period
   */
  Counting(FigureQuestion question, Function<Period, @Nullable Long> reportedFor) {
    this.question = question;
    this.reportedFor = reportedFor;
  }

  /** Scores a tally; what children repeat is taken from the province's. */
  Scored score(Unit unit, Tally own, Tally province) {
    Function<Indicator, Counted> counts =
        indicator -> counted(indicator, repeats(indicator, unit) ? province : own);
    return new Scored(
        unit,
        own,
        Scoring.score(question.definition(), unit.kind(), counts),
        question.definition().figures().stream().map(figure -> unscored(figure, own)).toList());
  }

  /** Whether the indicator shows the province's figures in this unit. */
  static boolean repeats(Indicator indicator, Unit unit) {
    return !indicator.appliesTo(unit.kind()) && indicator.elsewhere() == Elsewhere.PARENTS_FIGURE;
  }

  private Counted counted(Indicator indicator, Tally tally) {
    return switch (indicator.formula()) {
      case Formula.Constant constant -> Counted.NOTHING;
      case Formula.Share share -> share(share, indicator.population(), tally);
    };
  }

  private Counted share(Formula.Share share, Population population, Tally tally) {
    long numerator = sum(share.numerator(), population, tally);
    if (!share.denominator().reported()) {
      return Counted.of(numerator, sum(share.denominator(), population, tally));
    }
    Long reported = tally.reported();
    if (reported != null && reported > 0) {
      return Counted.of(numerator, reported);
    }
    return switch (share.whenUnreported()) {
      case NUMERATOR -> temporary(numerator);
      case PREVIOUS_YEAR -> previousYear(numerator);
    };
  }

  private static Counted temporary(long numerator) {
    return Counted.of(numerator, numerator).noting(Note.TEMPORARY_DENOMINATOR);
  }

  /**
   * A share of the year before, to whole dossiers. Reports know no procedure, field, officer or
   * channel, so a narrowed slice has nothing but its numerator; index-766 section 5, 1.4.
   */
  private Counted previousYear(long numerator) {
    if (question.slice().narrowed()) {
      return temporary(numerator);
    }
    Period period = question.slice().period();
    int year = period.firstDay().getYear() - 1;
    Long total = named(period) ? reportedFor.apply(Period.parse(String.valueOf(year))) : null;
    long share =
        total == null
            ? 0
            : BigDecimal.valueOf(total)
                .multiply(BigDecimal.valueOf(period.months().size()))
                .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
                .longValueExact();
    return Counted.of(numerator, share).noting(Note.PREVIOUS_YEARS_DENOMINATOR);
  }

  /** Whether it is a month, a quarter, a year …, and not any days. */
  private static boolean named(Period period) {
    try {
      return Period.parse(period.label()).equals(period);
    } catch (IllegalArgumentException anyDays) {
      return false;
    }
  }

  /** One part of a ratio. */
  static long sum(Part part, Population population, Tally tally) {
    return part.of(count -> count(count, population, tally));
  }

  private static long count(CountName count, Population population, Tally tally) {
    Long reported = tally.reported();
    return switch (count.subject()) {
      case DOSSIER, PROCEDURE_IN_DOSSIERS, PROCEDURE, PETITION -> tally.of(count, population);
      case REPORT -> reported == null ? 0 : reported;
    };
  }

  private static Scored.Unscored unscored(UnscoredFigure figure, Tally tally) {
    return switch (figure) {
      case UnscoredFigure.Share share -> {
        long numerator = sum(share.numerator(), share.population(), tally);
        long denominator = sum(share.denominator(), share.population(), tally);
        Double ratio = denominator == 0 ? null : Scoring.ratio(numerator, denominator);
        yield new Scored.Unscored(share.code(), numerator, denominator, ratio, null);
      }
      case UnscoredFigure.MeanHandlingTime mean -> {
        long seconds = tally.handlingSeconds(mean.population());
        long handled = tally.of(CountName.HANDLED, mean.population());
        Duration each = handled == 0 ? null : Duration.ofSeconds(seconds / handled);
        yield new Scored.Unscored(mean.code(), seconds, handled, null, each);
      }
    };
  }

  /** Whether the unit of the question repeats any figure of the province. */
  static boolean needsProvince(FigureQuestion question) {
    List<Indicator> indicators = question.definition().indicators();
    return indicators.stream().anyMatch(each -> repeats(each, question.unit()));
  }
}
