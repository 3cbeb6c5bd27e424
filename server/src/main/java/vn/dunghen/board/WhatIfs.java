package vn.dunghen.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.IndicatorPage.WhatIf;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.CountName;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Counted;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Scoring;

/** What would come of one more, of many more, and of being late: scored again, not estimated. */
@Component
final class WhatIfs {

  private static final Points TENTH = Points.of("0.10");
  private static final Duration WEEK = Duration.ofDays(7);

  private final Scores scores;
  private final Lists lists;

  WhatIfs(Scores scores, Lists lists) {
    this.scores = scores;
    this.lists = lists;
  }

  /** Nothing where nothing can be changed. */
  List<WhatIf> of(Question question, Indicator indicator, IndicatorScore score) {
    Long numerator = score.numerator();
    Long denominator = score.denominator();
    if (numerator == null || denominator == null || denominator == 0 || score.points() == null) {
      return List.of();
    }
    boolean fixed =
        !(indicator.formula() instanceof Formula.Share)
            || !indicator.appliesTo(question.unit().kind());
    if (fixed) {
      return List.of();
    }
    Case now = new Case(question, indicator, score, numerator, denominator);
    List<WhatIf> whatIfs = new ArrayList<>();
    if (!full(score)) {
      whatIfs.addAll(more(now));
    }
    if (indicator.code().equals(Timeliness.INDICATOR) && !question.fixed()) {
      whatIfs.addAll(late(now));
    }
    return whatIfs;
  }

  /** Why there is nothing to change, or how it was worked out. */
  static String note(Question question, Indicator indicator, IndicatorScore score) {
    if (!(indicator.formula() instanceof Formula.Share)) {
      return question.t("whatif.constant");
    }
    if (!indicator.appliesTo(question.unit().kind())) {
      return question.t("whatif.province");
    }
    if (score.denominator() == null || score.denominator() == 0) {
      return question.t("whatif.nothing");
    }
    return full(score) ? question.t("whatif.full") : question.t("whatif.note");
  }

  private static boolean full(IndicatorScore score) {
    return score.points() != null && score.points().compareTo(score.max()) >= 0;
  }

  /** An indicator as it stands. */
  private record Case(
      Question question,
      Indicator indicator,
      IndicatorScore score,
      long numerator,
      long denominator) {

    Points with(long otherNumerator) {
      IndicatorScore other =
          Scoring.score(indicator, Counted.of(otherNumerator, denominator), score.multiplier());
      return other.adds();
    }

    String subject() {
      CountName.Subject subject = Lists.subject(indicator);
      return subject == null
          ? "DOSSIER"
          : switch (subject) {
            case DOSSIER -> indicator.code().equals("1.4") ? "REPORT" : "DOSSIER";
            case PROCEDURE, PROCEDURE_IN_DOSSIERS -> "PROCEDURE";
            case PETITION -> "PETITION";
            case REPORT -> "REPORT";
          };
    }

    /** The fewest more that reach these points; past the denominator where none do. */
    long needed(Points wanted) {
      long low = numerator;
      long high = Math.max(numerator, denominator) + 1;
      while (low + 1 < high) {
        long middle = (low + high) / 2;
        if (with(middle).compareTo(wanted) >= 0) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high - numerator;
    }
  }

  private static List<WhatIf> more(Case now) {
    Question question = now.question();
    List<WhatIf> more = new ArrayList<>();
    @Nullable Double worth = Scoring.worthOfOneMore(now.indicator(), now.score());
    if (worth != null && now.numerator() < now.denominator()) {
      more.add(
          new WhatIf(
              question.t("whatif.one." + now.subject()),
              null,
              now.with(now.numerator() + 1),
              question.written().smallChange(worth),
              false));
    }
    long tenth = now.needed(now.score().adds().plus(TENTH));
    if (tenth > 1 && now.numerator() + tenth <= now.denominator()) {
      more.add(gain(now, "whatif.more.", tenth));
    }
    long whole = now.needed(now.indicator().max());
    if (whole > tenth && now.numerator() + whole <= now.denominator()) {
      more.add(gain(now, "whatif.full.", whole));
    }
    return more;
  }

  private static WhatIf gain(Case now, String key, long many) {
    Question question = now.question();
    Points points = now.with(now.numerator() + many);
    return new WhatIf(
        question.t(key + now.subject(), question.written().count(many)),
        null,
        points,
        question.written().change(points.minus(now.score().adds())),
        false);
  }

  /** The clock moves on and nothing is done: what is due by then is late. */
  private List<WhatIf> late(Case now) {
    Question question = now.question();
    List<WhatIf> late = new ArrayList<>();
    if (!question.period().contains(question.asOf())) {
      return late;
    }
    String soonest =
        question
            .links()
            .list(
                now.indicator().code(),
                "numerator",
                question.unit().code(),
                "state",
                "running",
                "order",
                "due");
    Instant midnight = VietnamTime.startOf(VietnamTime.dateOf(question.asOf()).plusDays(1));
    add(late, now, "whatif.today", now.numerator() - onTime(question, midnight), soonest);
    Instant nextWeek = midnight.plus(WEEK);
    add(late, now, "whatif.week", now.numerator() - onTime(question, nextWeek), soonest);
    long running =
        lists.figure(
            question,
            Lists.Asked.first(now.indicator().code(), Lists.Which.NUMERATOR, 0)
                .state(vn.dunghen.register.ListState.RUNNING));
    add(late, now, "whatif.running", running, soonest);
    return late;
  }

  private long onTime(Question question, Instant moment) {
    Scored then = scores.unit(question, question.withAsOf(moment).slice());
    Long numerator =
        then.score().indicator(Timeliness.INDICATOR).map(IndicatorScore::numerator).orElse(null);
    return numerator == null ? 0 : numerator;
  }

  private static void add(List<WhatIf> late, Case now, String key, long many, String href) {
    if (many <= 0) {
      return;
    }
    Question question = now.question();
    Points points = now.with(now.numerator() - many);
    late.add(
        new WhatIf(
            question.t(key, question.written().count(many)),
            href,
            points,
            question.written().change(points.minus(now.score().adds())),
            true));
  }
}
