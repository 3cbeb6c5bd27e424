package vn.dunghen.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import vn.dunghen.calendar.VietnamTime;

/**
 * After the year: something happens every second or so, by day and by night, until it is stopped.
 */
final class Following {

  private static final int MOST_OPEN = 5_000;
  private static final int ACCEPTED = 2;
  private static final int IN_PROCESS = 4;
  private static final int DONE = 9;
  private static final Duration AT_LEAST_OPEN = Duration.ofMinutes(2);

  /** Above the serials of the year: a unit never has so many dossiers on one day. */
  private static final int FIRST_SERIAL = 100_000;

  private final MadeUpYear year;
  private final MadeUpYear.Outlet out;
  private final Clock clock;

  /** Open dossiers, the oldest first. */
  private final Deque<Story> open;

  private final Line line = new Line();

  /** Ids of this session hold its start, so that no other session has them. */
  private final String session;

  private final Random random;
  private final Storyteller teller;
  private int serial;
  private int lastNumber;

  Following(MadeUpYear year, MadeUpYear.Outlet out) {
    this(year, out, Clock.systemUTC());
  }

  Following(MadeUpYear year, MadeUpYear.Outlet out, Clock clock) {
    this.year = year;
    this.out = out;
    this.clock = clock;
    this.open = year.open();
    Instant now = clock.instant();
    this.session = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    this.random = new Random(now.toEpochMilli());
    this.teller = new Storyteller(year.calendar(), now);
  }

  void run() throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.sleep(Duration.ofMillis(500 + random.nextInt(1_300)));
      happen();
    }
  }

  /** Something happens just now, about one dossier. */
  void happen() {
    Instant now = clock.instant().minusSeconds(1);
    int drawn = random.nextInt(10);
    Story oldest = open.peekFirst();
    if (drawn < 4 || oldest == null) {
      accept(now);
    } else if (drawn < 8 && oldest.accepted().plus(AT_LEAST_OPEN).isBefore(now)) {
      end(open.removeFirst(), now);
    } else {
      Story story = open.removeFirst();
      step(story, now);
      open.addLast(story);
    }
  }

  private void accept(Instant now) {
    int number = FIRST_SERIAL + (int) Math.floorMod(now.getEpochSecond(), 86_400L);
    if (number == lastNumber) {
      return;
    }
    lastNumber = number;
    Office office = year.offices().draw(random);
    Service service = office.draw(random.nextBoolean(), random);
    String code = MadeUpYear.code(office, VietnamTime.dateOf(now), number);
    Story drawn = teller.tell(code, office, service, now, Storyteller.Insist.ON_NOTHING, random);
    // Nobody stands at a closed counter; what comes then comes online.
    boolean closed = year.calendar().nextOpening(now).isAfter(now);
    Story story = closed && service.uses().online() ? drawn.online() : drawn;
    List<String> messages = new ArrayList<>();
    new Telling().tell(story, now, messages::add);
    out.happened(new MadeUpYear.Event(story, now, ACCEPTED, true), messages);
    open.addLast(story);
    if (open.size() > MOST_OPEN) {
      open.removeFirst();
    }
  }

  private void step(Story story, Instant now) {
    List<String> messages = new ArrayList<>();
    messages.add(
        line.begin("step", id(story, "b"), now)
            .text("dossier", story.code())
            .number("status", 4)
            .text("officer", story.officer())
            .end());
    if (story.service().uses().paid() && isNew(story) && random.nextInt(3) == 0) {
      String id = id(story, "t");
      messages.add(
          line.begin("payment", id, now)
              .text("dossier", story.code())
              .text("reference", "TT-" + id)
              .number("amount", 50_000)
              .moment("at", now)
              .number("channel", 1)
              .flag("succeeded", true)
              .end());
    }
    out.happened(new MadeUpYear.Event(story, now, IN_PROCESS, false), messages);
  }

  private void end(Story story, Instant now) {
    List<String> messages = new ArrayList<>();
    String done = id(story, "k");
    messages.add(
        line.begin("dossier", done, now)
            .text("dossier", story.code())
            .number("status", 9)
            .moment("endedAt", now)
            .end());
    boolean result = random.nextInt(4) > 0 && isNew(story);
    if (result) {
      messages.add(
          line.begin("result", id(story, "f"), now)
              .text("dossier", story.code())
              .text("resultId", "KQ01")
              .flag("hasFile", true)
              .end());
    }
    if (random.nextInt(5) > 0) {
      messages.add(
          line.begin("acknowledgement", id(story, "a"), now)
              .text("dossier", story.code())
              .moment("at", now)
              .raw("acknowledges", "[\"hs-" + story.code() + "-1\",\"" + done + "\"]")
              .end());
    }
    if (random.nextInt(30) == 0) {
      rate(story, now, messages);
    }
    out.happened(new MadeUpYear.Event(story.ended(now, result), now, DONE, true), messages);
  }

  /**
   * Facts are those known now: what was open on the day of measuring must not change its shares.
   */
  private static boolean isNew(Story story) {
    return story.accepted().isAfter(MadeUpYear.MEASURED_UNTIL);
  }

  private void rate(Story story, Instant now, List<String> messages) {
    String id = id(story, "g");
    messages.add(
        line.begin("rating", id, now)
            .text("ratingId", id)
            .text("dossier", story.code())
            .moment("at", now)
            .flag("liked", random.nextInt(12) > 0)
            .end());
  }

  private String id(Story story, String mark) {
    return "hs-" + story.code() + "-" + session + mark + serial++;
  }
}
