package vn.dunghen.sample;

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

  private final MadeUpYear year;
  private final Sender sender;
  private final Deque<Story> open;
  private final Line line = new Line();

  /** Ids of this session begin with its start, so that no other session has them. */
  private final String session;

  private final Random random;
  private final Storyteller teller;
  private int serial;

  Following(MadeUpYear year, Sender sender) {
    this.year = year;
    this.sender = sender;
    this.open = year.open();
    Instant now = Instant.now();
    this.session = Long.toString(now.getEpochSecond(), Character.MAX_RADIX);
    this.random = new Random(now.getEpochSecond());
    this.teller = new Storyteller(year.calendar(), now);
  }

  void run() throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.sleep(Duration.ofMillis(500 + random.nextInt(1_300)));
      List<String> messages = new ArrayList<>();
      happen(Instant.now().minusSeconds(1), messages);
      sender.subject(messages);
      sender.finish();
    }
  }

  private void happen(Instant now, List<String> messages) {
    int drawn = random.nextInt(10);
    if (drawn < 4 || open.isEmpty()) {
      accept(now, messages);
    } else if (drawn < 8) {
      end(open.pop(), now, messages);
    } else {
      Story story = open.pop();
      step(story, now, messages);
      open.addLast(story);
    }
  }

  private void accept(Instant now, List<String> messages) {
    Office office = year.offices().draw(random);
    Office.Menu menu =
        office.feeBearing().isEmpty() || random.nextBoolean() ? office.free() : office.feeBearing();
    Service service = (menu.isEmpty() ? office.feeBearing() : menu).draw(random);
    // Serials above those of the year's counters: a day of one unit never has so many.
    int number = (int) (now.getEpochSecond() % 40_000) + 50_000 + serial++ % 10;
    String code = MadeUpYear.code(office, VietnamTime.dateOf(now), Math.min(number, 99_999));
    Story story = teller.tell(code, office, service, now, Storyteller.Insist.ON_NOTHING, random);
    new Telling().tell(story, now, messages::add);
    open.addFirst(story);
    if (open.size() > MOST_OPEN) {
      open.removeLast();
    }
  }

  private void step(Story story, Instant now, List<String> messages) {
    messages.add(
        line.begin("step", id(story, "b"), now)
            .text("dossier", story.code())
            .number("status", 4)
            .text("officer", story.officer())
            .end());
  }

  private void end(Story story, Instant now, List<String> messages) {
    String done = id(story, "k");
    messages.add(
        line.begin("dossier", done, now)
            .text("dossier", story.code())
            .number("status", 9)
            .moment("endedAt", now)
            .end());
    if (random.nextInt(4) > 0) {
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
      String rating = id(story, "g");
      messages.add(
          line.begin("rating", rating, now)
              .text("ratingId", rating)
              .text("dossier", story.code())
              .moment("at", now)
              .flag("liked", random.nextInt(12) > 0)
              .end());
    }
  }

  private String id(Story story, String mark) {
    return "hs-" + story.code() + "-" + session + mark + serial++;
  }
}
