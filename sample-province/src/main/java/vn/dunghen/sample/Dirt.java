package vn.dunghen.sample;

import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What senders get wrong: fields that do not belong, wrong types, impossible dates, unknown units,
 * repeats, one id with two contents, late corrections. Values that stand for a person's are marked
 * {@code MAU-GIA}.
 */
final class Dirt {

  private final Line line = new Line();

  /** Perhaps says something wrong about the dossier; how many messages it took. */
  int spoil(Story story, Instant until, Random random, Consumer<String> out) {
    int drawn = random.nextInt(1_000);
    if (drawn >= 110 || story.accepted().plusSeconds(600).isAfter(until)) {
      return 0;
    }
    Instant at = story.accepted().plusSeconds(600);
    String id = "hs-" + story.code() + "-x";
    switch (drawn / 10) {
      case 0, 1 ->
          out.accept(about("dossier", id, at, story).text("chuHo", "MAU-GIA Nguyễn Văn Mẫu").end());
      case 2 -> out.accept(about("dossier", id, at, story).text("channel", "trực tuyến").end());
      case 3 ->
          out.accept(
              about("dossier", id, at, story)
                  .text("returnedAt", "2026-02-31T08:00:00+07:00")
                  .end());
      case 4 ->
          out.accept(
              about("dossier", id, at, story)
                  .moment("acceptedAt", at)
                  .moment("endedAt", at.minusSeconds(86_400))
                  .end());
      case 5 ->
          out.accept(
              about("step", id, at, story).number("status", 4).text("unit", "H32.999").end());
      case 6, 7 -> out.accept(again(story));
      case 8 ->
          out.accept(
              line.begin("step", "hs-" + story.code() + "-2", at)
                  .text("dossier", story.code())
                  .number("status", 4)
                  .text("officer", "CB-00-0000")
                  .end());
      default -> out.accept(about("dossier", id, at, story).number("applicantKind", 1).end());
    }
    return 1;
  }

  private Line about(String kind, String id, Instant at, Story story) {
    return line.begin(kind, id, at).text("dossier", story.code());
  }

  private String again(Story story) {
    Instant step = story.accepted().plusSeconds(1_200);
    return line.begin("step", "hs-" + story.code() + "-r", step)
        .text("dossier", story.code())
        .number("status", 4)
        .text("officer", story.officer())
        .end();
  }
}
