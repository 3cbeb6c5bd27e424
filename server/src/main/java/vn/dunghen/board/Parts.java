package vn.dunghen.board;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.IndicatorPage.PartBar;
import vn.dunghen.counting.CountName;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.register.ListState;

/** The denominator as one bar of its parts. */
@Component
final class Parts {

  private final Lists lists;

  Parts(Lists lists) {
    this.lists = lists;
  }

  List<PartBar> of(Question question, Indicator indicator, IndicatorScore score) {
    Long numerator = score.numerator();
    Long denominator = score.denominator();
    if (numerator == null || denominator == null || denominator == 0) {
      return List.of();
    }
    return indicator.code().equals(Timeliness.INDICATOR)
        ? timely(question, numerator, denominator)
        : plain(question, indicator, numerator, denominator);
  }

  private List<PartBar> timely(Question question, long numerator, long denominator) {
    Lists.Asked onTime = Lists.Asked.first(Timeliness.INDICATOR, Lists.Which.NUMERATOR, 0);
    Lists.Asked late = onTime.count(CountName.OVERDUE);
    long running = lists.figure(question, onTime.state(ListState.RUNNING));
    long lateRunning = lists.figure(question, late.state(ListState.RUNNING));
    long lateAll = lists.figure(question, late);
    long unknown = denominator - numerator - lateAll;
    List<PartBar> parts = new ArrayList<>();
    parts.add(
        part(
            question,
            "sh-yes",
            numerator - running,
            denominator,
            "part.ontime.ended",
            list(question, "numerator", "state", "ended")));
    parts.add(
        part(
            question,
            "sh-run",
            running,
            denominator,
            "part.ontime.running",
            list(question, "numerator", "state", "running")));
    parts.add(
        part(
            question,
            "sh-late",
            lateAll - lateRunning,
            denominator,
            "part.late.ended",
            list(question, "denominator", "count", "OVERDUE", "state", "ended")));
    parts.add(
        part(
            question,
            "sh-open",
            lateRunning,
            denominator,
            "part.late.running",
            list(question, "denominator", "count", "OVERDUE", "state", "running")));
    if (unknown > 0) {
      parts.add(
          part(
              question,
              "sh-none",
              unknown,
              denominator,
              "part.unknown",
              list(question, "missing", "without", "OVERDUE")));
    }
    return parts;
  }

  private static String list(Question question, String part, String... more) {
    return question.links().list(Timeliness.INDICATOR, part, question.unit().code(), more);
  }

  private List<PartBar> plain(
      Question question, Indicator indicator, long numerator, long denominator) {
    boolean parted =
        indicator.formula() instanceof Formula.Share share
            && share.numerator().plain()
            && numerator <= denominator;
    if (!parted) {
      return List.of();
    }
    long missing =
        lists.figure(question, Lists.Asked.first(indicator.code(), Lists.Which.MISSING, 0));
    if (missing != denominator - numerator) {
      // The numerator is no part of the denominator, so there are no parts to be shown.
      return List.of();
    }
    String code = indicator.code();
    return List.of(
        part(
            question,
            "sh-yes",
            numerator,
            denominator,
            "part.yes",
            question.links().list(code, "numerator", question.unit().code())),
        part(
            question,
            "sh-none",
            missing,
            denominator,
            "part.no",
            question.links().list(code, "missing", question.unit().code())));
  }

  private static PartBar part(
      Question question, String style, long count, long whole, String key, String href) {
    return new PartBar(style, count * 100.0 / whole, count, question.t(key), href);
  }
}
