package vn.dunghen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.calendar.Calendars.OFFICIAL;
import static vn.dunghen.calendar.Calendars.at;
import static vn.dunghen.calendar.Calendars.on;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the rules on deadlines, W1 to W10 and those that follow them. */
class LimitExamplesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "W1 Tết 2026, 12/02/2026 09:30, 3 WORKING_DAY, 24/02/2026 17:00, 24/02/2026 09:30",
    "W2 calendar days into Tết, 10/02/2026 14:00, 7 DAY, 23/02/2026 17:00, 23/02/2026 14:00",
    "W3 Giỗ Tổ 30/4 1/5, 24/04/2026 15:20, 5 WORKING_DAY, 06/05/2026 17:00, 06/05/2026 15:20",
    "W4 2/9/2026, 26/08/2026 10:00, 3 WORKING_DAY, 03/09/2026 17:00, 03/09/2026 10:00",
    "W5 working Saturday, 21/08/2026 16:30, 2 WORKING_DAY, 24/08/2026 17:00, 24/08/2026 16:30",
    "W6 Culture Day accepted, 23/11/2026 15:30, 1 WORKING_DAY, 25/11/2026 17:00, 25/11/2026 15:30",
    "W6 competent authority, 25/11/2026 07:40, 1 WORKING_DAY, 26/11/2026 17:00, 26/11/2026 07:40",
    "W7 hours, 23/11/2026 16:00, 4 HOUR, 25/11/2026 10:00, 25/11/2026 10:00",
    "W8 outside hours, 21/11/2026 20:10, 1 WORKING_DAY, 23/11/2026 17:00, 23/11/2026 17:00",
    "W9 month onto a swap day, 31/07/2026 08:00, 1 MONTH, 03/09/2026 17:00, 03/09/2026 08:00",
    "W10 due on a Saturday, 17/08/2026 08:30, 5 WORKING_DAY, 22/08/2026 17:00, 22/08/2026 08:30",
    "W10 restarted, 24/08/2026 14:00, 5 WORKING_DAY, 03/09/2026 17:00, 03/09/2026 14:00",
  })
  void endsALimitAsWorkedOutByHand(
      String example, String start, String limit, String byDays, String rolling) {
    assertThat(OFFICIAL.due(at(start), limit(limit), DayCount.DAYS)).isEqualTo(at(byDays));
    assertThat(OFFICIAL.due(at(start), limit(limit), DayCount.ROLLING)).isEqualTo(at(rolling));
  }

  private static Limit limit(String text) {
    String[] parts = text.split(" ");
    return new Limit(
        Integer.parseInt(parts[0]), LimitUnit.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  @Test
  void movesADueDateByTheWorkingTimeOfAPause() {
    Duration pause = OFFICIAL.work(at("19/08/2026 10:00"), at("24/08/2026 14:00"));

    assertThat(pause).isEqualTo(Duration.ofHours(34));
    assertThat(OFFICIAL.plus(at("22/08/2026 17:00"), pause)).isEqualTo(at("28/08/2026 09:00"));
    assertThat(OFFICIAL.plus(at("22/08/2026 08:30"), pause)).isEqualTo(at("27/08/2026 10:30"));
  }

  @Test
  void warnsOfW3AtTheStagesWorkedOutByHand() {
    var start = at("24/04/2026 15:20");
    var due = at("06/05/2026 17:00");
    Duration total = OFFICIAL.work(start, due);

    assertThat(total).isEqualTo(Duration.ofHours(41).plusMinutes(40));
    assertThat(OFFICIAL.plus(start, total.dividedBy(2))).isEqualTo(at("04/05/2026 10:10"));
    assertThat(OFFICIAL.minus(due, Duration.ofHours(8))).isEqualTo(at("06/05/2026 07:00"));
    assertThat(OFFICIAL.minus(due, Duration.ofHours(2))).isEqualTo(at("06/05/2026 15:00"));
    assertThat(OFFICIAL.plus(due, Duration.ofHours(8))).isEqualTo(at("07/05/2026 17:00"));
    assertThat(OFFICIAL.plus(due, Duration.ofHours(40))).isEqualTo(at("13/05/2026 17:00"));
  }

  @Test
  void asksAboutW3OnTheMorningOfTheLastWorkingDayBefore() {
    var apology = OFFICIAL.day(on("06/05/2026"), -1);

    assertThat(apology).isEqualTo(on("05/05/2026"));
    assertThat(VietnamTime.at(apology, LocalTime.of(8, 0))).isEqualTo(at("05/05/2026 08:00"));
  }

  @Test
  void warnsOfW7OnceForTwoStagesAndLeavesOutTheOneBeforeTheAcceptance() {
    var start = at("23/11/2026 16:00");
    var due = OFFICIAL.due(start, limit("4 HOUR"), DayCount.DAYS);
    Duration total = OFFICIAL.work(start, due);

    assertThat(total).isEqualTo(Duration.ofHours(4));
    assertThat(OFFICIAL.plus(start, total.dividedBy(2))).isEqualTo(at("25/11/2026 08:00"));
    assertThat(OFFICIAL.minus(due, Duration.ofHours(2))).isEqualTo(at("25/11/2026 08:00"));
    assertThat(OFFICIAL.minus(due, Duration.ofHours(8))).isBefore(start);
  }

  @ParameterizedTest
  @CsvSource({"03/09/2026, 28/08/2026", "24/02/2026, 23/02/2026", "06/05/2026, 05/05/2026"})
  void asksForTheApologyOnTheWorkingDayBeforeTheDueDate(String due, String apology) {
    assertThat(OFFICIAL.closing(OFFICIAL.day(on(due), -1))).isEqualTo(at(apology + " 17:00"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "decision 20/11/2026 is publicised within 5, 20/11/2026, 5, 30/11/2026",
    "effective 01/01/2027 is decided 5 before, 01/01/2027, -5, 25/12/2026",
    "effective 01/03/2026 is decided 5 before, 01/03/2026, -5, 23/02/2026",
    "petition sent 20/04/2026 is handled within 15, 20/04/2026, 15, 14/05/2026",
    "petition received 24/04/2026 is refused within 2, 24/04/2026, 2, 29/04/2026",
    "petition received 28/08/2026 is asked about within 5, 28/08/2026, 5, 09/09/2026",
    "petition to publish from 23/11/2026 is out within 2, 23/11/2026, 2, 26/11/2026",
  })
  void countsTheDaysOfTransparencyAndPetitions(String example, String from, int n, String day) {
    assertThat(OFFICIAL.day(on(from), n)).isEqualTo(on(day));
  }

  @ParameterizedTest
  @CsvSource({
    "25/11/2026 00:00, 25/11/2026 07:00",
    "25/11/2026 07:00, 25/11/2026 07:00",
    "23/11/2026 15:30, 25/11/2026 07:00",
    "28/08/2026 15:01, 03/09/2026 07:00",
    "13/02/2026 15:05, 23/02/2026 07:00",
    "21/11/2026 20:10, 23/11/2026 07:00",
  })
  void findsTheNextOpening(String from, String opening) {
    assertThat(OFFICIAL.nextOpening(at(from))).isEqualTo(at(opening));
  }
}
