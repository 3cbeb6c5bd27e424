package vn.dunghen.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.OverviewPage.Fact;
import vn.dunghen.board.page.Written;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Band;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;

/** The small figures under a total, each with its list. */
@Component
final class Facts {

  private final LiveRegister live;
  private final Scores scores;

  Facts(LiveRegister live, Scores scores) {
    this.live = live;
    this.scores = scores;
  }

  /**
   * For the province or a unit.
   *
   * @param other the same in the other ledger; null while the portal has no data
   */
  List<Fact> of(Question question, Scored scored, @Nullable Scored other) {
    List<Fact> facts = new ArrayList<>();
    facts.add(toNextBand(question, scored.score()));
    Timeliness time = Timeliness.of(question.definition(), scored.tally());
    facts.add(late(question, time));
    if (!question.fixed() && question.period().contains(question.asOf())) {
      facts.add(dueToday(question, time));
    }
    facts.add(petitions(question, scored));
    facts.add(unplaced(question, scored, time));
    if (other != null) {
      long there = Timeliness.of(question.definition(), other.tally()).dossiers();
      facts.add(ledgers(question, time.dossiers(), there));
    }
    return facts;
  }

  private static Fact toNextBand(Question question, IndexScore score) {
    @Nullable Band next = Heroes.next(question.definition(), score);
    Points total = score.total();
    if (total == null) {
      return new Fact(question.t("fact.band"), Written.NOTHING, "", null, question.t("scale.none"));
    }
    if (next == null) {
      return new Fact(
          question.t("fact.band"),
          question.t("fact.band.top"),
          "",
          null,
          question.t("fact.band.top.note"));
    }
    String name = question.language().say(next.name());
    return new Fact(
        question.t("fact.next", name),
        question.t("fact.next.value", question.written().points(next.from().minus(total))),
        "",
        null,
        question.t("fact.next.note", name, question.written().max(next.from())));
  }

  private static Fact late(Question question, Timeliness time) {
    UnitCode unit = question.unit().code();
    return new Fact(
        question.t("fact.late"),
        question.written().count(time.late()),
        time.late() > 0 ? "late" : "",
        time.late() == 0
            ? null
            : question.links().list(Timeliness.INDICATOR, "denominator", unit, "count", "OVERDUE"),
        question.t(
            "fact.late.note",
            question.written().share(time.late(), time.dossiers()),
            question.written().count(time.dossiers())));
  }

  /** How many more would be overdue at the end of the day if none of them were done. */
  private Fact dueToday(Question question, Timeliness time) {
    LocalDate today = VietnamTime.dateOf(question.asOf());
    Instant midnight = VietnamTime.startOf(today.plusDays(1));
    long then =
        Timeliness.of(
                question.definition(),
                scores.register(question).count(question.withAsOf(midnight).slice()))
            .late();
    long due = Math.max(0, then - time.late());
    return new Fact(
        question.t("fact.today"),
        question.written().count(due),
        due > 0 ? "risk" : "",
        due == 0
            ? null
            : question
                .links()
                .list(
                    Timeliness.INDICATOR,
                    "numerator",
                    question.unit().code(),
                    "state",
                    "running",
                    "order",
                    "due"),
        workingDays(question, today));
  }

  private String workingDays(Question question, LocalDate today) {
    try {
      LocalDate next = live.rules().calendar().workingDayFrom(today.plusDays(1));
      return live.rules().calendar().isWorkingDay(today)
          ? question.t("fact.today.note", question.written().date(next))
          : question.t("fact.today.off", question.written().date(next));
    } catch (DateOutsideCalendar unknown) {
      return question.t("fact.today.nocalendar");
    }
  }

  private static Fact petitions(Question question, Scored scored) {
    long all = scored.tally().of(CountName.PETITIONS, Population.IN_HAND);
    long late = all - scored.tally().of(CountName.PETITIONS_ON_TIME, Population.IN_HAND);
    return new Fact(
        question.t("fact.petitions"),
        question.written().count(late),
        late > 0 ? "late" : "",
        late == 0 ? null : question.links().list("5.2", "missing", question.unit().code()),
        question.t("fact.petitions.note", question.written().count(all)));
  }

  private static Fact unplaced(Question question, Scored scored, Timeliness time) {
    long unplaced = scored.tally().unplaced(Timeliness.population(question.definition()));
    return time.notKnown() > 0 || unplaced == 0
        ? new Fact(
            question.t("fact.unknown"),
            question.written().count(time.notKnown()),
            "",
            time.notKnown() == 0
                ? null
                : question
                    .links()
                    .list(
                        Timeliness.INDICATOR,
                        "missing",
                        question.unit().code(),
                        "without",
                        "OVERDUE"),
            question.t("fact.unknown.note"))
        : new Fact(
            question.t("fact.unplaced"),
            question.written().count(unplaced),
            "",
            null,
            question.t("fact.unplaced.note"));
  }

  private static Fact ledgers(Question question, long here, long there) {
    boolean local = question.ledger() == Ledger.LOCAL;
    return new Fact(
        question.t("fact.ledgers"),
        question.t("fact.ledgers.value", question.written().count(Math.abs(here - there))),
        "",
        null,
        question.t(
            "fact.ledgers.note",
            question.written().count(local ? here : there),
            question.written().count(local ? there : here)));
  }
}
