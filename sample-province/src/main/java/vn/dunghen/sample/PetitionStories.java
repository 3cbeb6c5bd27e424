package vn.dunghen.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/** The petitions of the year; few, so their number does not shrink with the scale. */
final class PetitionStories {

  private static final String SOURCE = "pakn-h32";

  /** Working days to handle one; see the rules of 5.2. */
  private static final int LIMIT = 15;

  private final WorkingCalendar calendar;
  private final Offices offices;
  private final Line line = new Line();

  PetitionStories(WorkingCalendar calendar, Offices offices) {
    this.calendar = calendar;
    this.offices = offices;
  }

  /**
   * Tells the n-th petition of a year, received on that day.
   *
   * @param of how many there are up to the day of measuring; shares are dealt out over them
   */
  int tell(int n, int of, LocalDate received, Instant until, Consumer<String> out) {
    Random random = Dice.of(n, "petition");
    String code = "PAKN-%02d-%05d".formatted(received.getYear() % 100, n + 1);
    Instant arrived = VietnamTime.startOf(received).plusSeconds(28_800L + random.nextInt(28_000));
    if (arrived.isAfter(until)) {
      return 0;
    }
    boolean onTime = dealt(n, of, Published.PETITIONS_ON_TIME);
    boolean satisfied = dealt(n, of, Published.PETITIONS_SATISFIED);
    // What is late must be so on the day of measuring: it was sent long before it arrived.
    Instant sent = onTime ? arrived.minusSeconds(3_600) : arrived.minus(Duration.ofDays(27));
    Instant handled = handled(onTime, arrived, random);
    begin(code, arrived, sent, about(n, of), random, out);
    int told = 1;
    if (!handled.isAfter(until)) {
      end(code, handled, satisfied || !onTime, out);
      told++;
    }
    return told;
  }

  private Instant handled(boolean onTime, Instant arrived, Random random) {
    int days = onTime ? 1 + random.nextInt(LIMIT - 5) : 3 + random.nextInt(40);
    LocalDate day = calendar.day(VietnamTime.dateOf(arrived), days);
    return VietnamTime.startOf(day).plusSeconds(28_800L + random.nextInt(28_000));
  }

  private void begin(
      String code,
      Instant arrived,
      Instant sent,
      String about,
      Random random,
      Consumer<String> out) {
    out.accept(
        line.begin("petition", SOURCE, "pa-" + code + "-1", arrived)
            .text("petition", code)
            .text("unit", offices.draw(random).code())
            .text("about", about)
            .moment("sentAt", sent)
            .flag("sentStraight", true)
            .moment("receivedAt", arrived)
            .text("status", "Xử lý ở địa phương")
            .end());
  }

  private void end(String code, Instant handled, boolean content, Consumer<String> out) {
    out.accept(
        line.begin("petition", SOURCE, "pa-" + code + "-2", handled)
            .text("petition", code)
            .moment("handledAt", handled)
            .text("status", "PAKN đã công khai")
            .number("likes", content ? 1 : 0)
            .number("dislikes", content ? 0 : 2)
            .end());
  }

  private static String about(int n, int of) {
    if (dealt(n, of, Published.PETITIONS_ON_PROCEDURE)) {
      return "PROCEDURE";
    }
    return dealt(n, of, Published.PETITIONS_ON_PROCEDURE + Published.PETITIONS_ON_STAFF)
        ? "STAFF"
        : "OTHER";
  }

  /**
   * Deals so many of the published number evenly over all, the smaller shares within the larger.
   */
  private static boolean dealt(int n, int of, int share) {
    // A full-cycle step spreads neighbours apart.
    int place = (int) ((n % of) * 167L % of);
    return place < Math.round((double) share * of / Published.PETITIONS);
  }
}
