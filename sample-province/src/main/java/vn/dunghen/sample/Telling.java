package vn.dunghen.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts a story into messages, as far as it has happened by then. A message of one id always says
 * the same, however far the story is told.
 */
final class Telling {

  private final Line line = new Line();

  /** Tells all that happened until that moment, in order of time; how many messages it took. */
  int tell(Story story, Instant until, Consumer<String> out) {
    List<String> ids = new ArrayList<>(8);
    Told told = new Told(story, until, ids, out);
    told.beginning();
    int beginning = ids.size();
    told.middle();
    boolean ended = told.end();
    told.confirmation(ended ? ids.size() : beginning, beginning);
    told.rating(ended);
    return told.messages;
  }

  private final class Told {
    private final Story story;
    private final Instant until;
    private final List<String> ids;
    private final Consumer<String> out;
    private int messages;

    Told(Story story, Instant until, List<String> ids, Consumer<String> out) {
      this.story = story;
      this.until = until;
      this.ids = ids;
      this.out = out;
    }

    private String id(String mark) {
      String id = "hs-" + story.code() + "-" + mark;
      ids.add(id);
      return id;
    }

    private void send(Line message) {
      out.accept(message.end());
      messages++;
    }

    void beginning() {
      Story.Facts facts = story.facts();
      line.begin("dossier", id("1"), story.accepted())
          .text("dossier", story.code())
          .text("procedure", story.service().code())
          .text("competentUnit", story.office().code())
          .number("channel", story.channel())
          .moment("submittedAt", story.submitted())
          .moment("acceptedAt", story.accepted())
          .moment("due", story.due())
          .number("status", 2);
      if (facts.population()) {
        line.flag("verifiedByVneid", true);
      }
      if (facts.shared()) {
        line.flag("resultInOwnersList", true);
      }
      if (facts.componentFile() || facts.reused()) {
        line.raw(
            "components",
            "[{\"code\":\"TP01\",\"hasFile\":"
                + facts.componentFile()
                + (facts.reused() ? ",\"digitised\":true" : "")
                + "}]");
      }
      if (facts.paid() && !facts.paidByMessage()) {
        line.number("paidOnline", story.code().hashCode() % 5 == 0 ? 2 : 1);
      }
      if (facts.feeSent()) {
        line.raw("fees", "[{\"code\":\"LP01\",\"amount\":50000}]");
      }
      send(line);
    }

    void middle() {
      Instant step = story.accepted().plusSeconds(1_200);
      if (!step.isAfter(until) && step.isBefore(story.ended())) {
        send(
            line.begin("step", id("2"), step)
                .text("dossier", story.code())
                .number("status", 4)
                .text("officer", story.officer()));
      }
      // Who paid online has a payment, whether or not the dossier itself says so (DQ-31).
      if (story.facts().paid() && !step.isAfter(until)) {
        Instant paid = story.accepted().plusSeconds(900);
        send(
            line.begin("payment", id("tt"), paid)
                .text("dossier", story.code())
                .text("reference", "TT-" + story.code())
                .number("amount", 50_000)
                .moment("at", paid)
                .number("channel", 1)
                .flag("succeeded", true));
      }
      supplement();
    }

    private void supplement() {
      Instant asked = story.supplementAsked();
      Instant answered = story.supplementAnswered();
      if (asked == null || answered == null || asked.isAfter(until)) {
        return;
      }
      send(
          line.begin("step", id("3"), asked)
              .text("dossier", story.code())
              .number("status", 5)
              .text("officer", story.officer()));
      send(round(id("bs"), asked, asked));
      if (!answered.isAfter(until)) {
        send(round(id("bs2"), answered, asked).moment("answeredAt", answered));
        send(
            line.begin("step", id("4"), answered)
                .text("dossier", story.code())
                .number("status", 4)
                .text("officer", story.officer()));
      }
    }

    private Line round(String id, Instant when, Instant asked) {
      return line.begin("supplement", id, when)
          .text("dossier", story.code())
          .text("supplementId", "BS01")
          .moment("askedAt", asked);
    }

    boolean end() {
      if (story.ended().isAfter(until)) {
        return false;
      }
      send(
          line.begin("dossier", id("9"), story.ended())
              .text("dossier", story.code())
              .number("status", story.status())
              .moment("endedAt", story.ended()));
      if (story.facts().result()) {
        send(
            line.begin("result", id("kq"), story.ended())
                .text("dossier", story.code())
                .text("resultId", "KQ01")
                .flag("hasFile", true));
      }
      return true;
    }

    void confirmation(int all, int beginning) {
      int confirmed =
          switch (story.acknowledged()) {
            case NOTHING -> 0;
            case THE_BEGINNING -> beginning;
            case ALL -> all;
          };
      if (confirmed == 0) {
        return;
      }
      boolean whole = confirmed > beginning;
      Instant last = whole ? story.ended() : story.accepted();
      Instant at = last.plusSeconds(120);
      if (at.isAfter(until)) {
        return;
      }
      StringBuilder named = new StringBuilder("[");
      for (int i = 0; i < confirmed; i++) {
        named.append(i == 0 ? "\"" : ",\"").append(ids.get(i)).append('"');
      }
      line.begin("acknowledgement", (whole ? "xn-" : "xn1-") + story.code(), at)
          .text("dossier", story.code())
          .moment("at", at)
          .raw("acknowledges", named.append(']').toString());
      send(line);
    }

    void rating(boolean ended) {
      Boolean liked = story.liked();
      Instant at = story.ended().plusSeconds(7_200);
      if (ended && liked != null && !at.isAfter(until)) {
        send(
            line.begin("rating", "dg-" + story.code(), at)
                .text("ratingId", "DG-" + story.code())
                .text("dossier", story.code())
                .moment("at", at)
                .flag("liked", liked));
      }
    }
  }
}
