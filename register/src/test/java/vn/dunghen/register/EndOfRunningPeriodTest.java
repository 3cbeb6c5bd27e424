package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.counting.Population.IN_HAND;
import static vn.dunghen.register.SmallProvince.at;
import static vn.dunghen.register.SmallProvince.slice;
import static vn.dunghen.register.Told.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.register.Form06.Cell;

/**
 * What stands for the end of an open dossier in a running period (deadlines, section 7, step 4;
 * P5): August, as of 21/08/2026 09:00, the appointment of W10 is 22/08 17:00.
 */
class EndOfRunningPeriodTest {

  private static final Instant NOW = at("2026-08-21T09:00");

  private static Told open(String code) {
    return dossier(code)
        .of(SmallProvince.NORTH)
        .applyingFor(SmallProvince.BIRTH)
        .accepted("2026-08-17T08:30")
        .due("2026-08-22T17:00");
  }

  private static Register register(EndOfRunningPeriod running, Told... dossiers) {
    Rules plain = SmallProvince.RULES;
    Register register =
        new Register(
            Ledger.LOCAL,
            new Rules(
                plain.calendar(),
                plain.procedures(),
                plain.populationDatabases(),
                PortalAssumptions.STANDARD.with(running)),
            2);
    List<Dossier> told = Arrays.stream(dossiers).map(Told::now).toList();
    register.apply(Batch.of(told));
    return register;
  }

  private static Slice of(String period) {
    return slice(SmallProvince.PROVINCE, period, NOW);
  }

  private static long onTime(EndOfRunningPeriod running, String period, Told dossier) {
    Tally tally = register(running, dossier).count(of(period));
    long yes = tally.of(CountName.ON_TIME, IN_HAND);
    assertThat(tally.of(CountName.OVERDUE, IN_HAND)).isEqualTo(1 - yes);
    assertThat(tally.of(CountName.SATISFIED, IN_HAND)).isEqualTo(yes);
    return yes;
  }

  private static void judged(Told dossier, String period, int byAsOf, int byTheLastDay) {
    assertThat(onTime(EndOfRunningPeriod.AS_OF, period, dossier)).isEqualTo(byAsOf);
    assertThat(onTime(EndOfRunningPeriod.LAST_DAY, period, dossier)).isEqualTo(byTheLastDay);
  }

  @Test
  void p5IsOnTimeAndWithTheLastDayOfThePeriodOverdue() {
    judged(open("P5"), "2026-08", 1, 0);
  }

  @Test
  void whatIsDueOnTheLastDayIsDueWithinThePeriodAndWhatIsDueAfterItIsNot() {
    judged(open("LAST").due("2026-08-31T17:00"), "2026-08", 1, 0);
    judged(open("NEXT").due("2026-09-01T07:00"), "2026-08", 1, 1);
    judged(open("NEXT").due("2026-09-01T07:00"), "2026-Q3", 1, 0);
  }

  @Test
  void whatHadEndedOrWaitsForTheCitizenIsJudgedAsEver() {
    judged(open("ENDED").done("2026-08-20T09:00"), "2026-08", 1, 1);
    judged(open("LATE").due("2026-08-19T17:00").done("2026-08-20T09:00"), "2026-08", 0, 0);
    // P2: the request stands for the end, whatever the day.
    judged(open("WAITS").asked(at("2026-08-19T10:00"), null), "2026-08", 1, 1);
  }

  @Test
  void waitingThatWasAnsweredIsTakenOutOfTheLastDayToo() {
    // Two days: by 24/08 17:00, and by 01/09 17:00, after the period.
    Instant asked = at("2026-08-18T00:00");
    judged(open("A").asked(asked, asked.plusSeconds(2 * 86_400)), "2026-08", 1, 0);
    judged(
        open("B").due("2026-08-30T17:00").asked(asked, asked.plusSeconds(2 * 86_400)),
        "2026-08",
        1,
        1);
  }

  @Test
  void onlyLatenessIsForeseen() {
    Register register = register(EndOfRunningPeriod.LAST_DAY, open("A"), open("B").result(true));
    Tally tally = register.count(of("2026-08"));
    assertThat(tally.of(CountName.HANDLED, IN_HAND)).isZero();
    assertThat(tally.of(CountName.RECEIVED, IN_HAND)).isEqualTo(2);
    // A list is as long as its figure.
    assertThat(
            register
                .list(of("2026-08"), CountName.OVERDUE, IN_HAND, ListOrder.CODE, "", 0, 10)
                .rows())
        .hasSize(2)
        .hasSize((int) tally.of(CountName.OVERDUE, IN_HAND));
  }

  @Test
  void form06StandsOnItsDay() {
    Form06 form =
        register(EndOfRunningPeriod.LAST_DAY, open("A"))
            .form06(of("2026-08"), GroupBy.TOTAL)
            .values()
            .iterator()
            .next();
    assertThat(form.of(Cell.OPEN_LATE)).isZero();
    assertThat(form.of(Cell.OPEN_IN_TIME)).isEqualTo(1);
  }
}
