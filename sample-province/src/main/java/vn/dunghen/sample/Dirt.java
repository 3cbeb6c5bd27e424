package vn.dunghen.sample;

import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What senders get wrong: fields that do not belong, wrong types, impossible dates, unknown units,
 * repeats, one id with two contents, late corrections, things taken back. A value that stands for a
 * person's is marked {@code NGUOI-MAU}.
 */
final class Dirt {

  /** Of a thousand dossiers, those with something wrong: so many of each kind. */
  private static final int OF_EACH_KIND = 17;

  private static final Kind[] KINDS = Kind.values();

  private final Line line = new Line();

  private enum Kind {
    NAME_OF_APPLICANT,
    CARD_OF_APPLICANT,
    WRONG_TYPE,
    IMPOSSIBLE_DAY,
    ENDED_BEFORE_ACCEPTED,
    UNKNOWN_UNIT,
    SAID_TWICE,
    ONE_ID_TWO_CONTENTS,
    LATE_CORRECTION,
    TAKEN_BACK
  }

  /** Perhaps says something wrong about the dossier. */
  void spoil(Story story, Instant until, Random random, Consumer<String> out) {
    int drawn = random.nextInt(1_000) / OF_EACH_KIND;
    Instant at = story.accepted().plusSeconds(600);
    if (drawn < KINDS.length && !at.isAfter(until)) {
      say(KINDS[drawn], story, at, until, out);
    }
  }

  private void say(Kind kind, Story story, Instant at, Instant until, Consumer<String> out) {
    switch (kind) {
      case NAME_OF_APPLICANT ->
          out.accept(wrong("dossier", story, at).text("chuHo", mark(story)).end());
      case CARD_OF_APPLICANT ->
          out.accept(
              wrong("step", story, at).number("status", 4).text("soCccd", mark(story)).end());
      case WRONG_TYPE ->
          out.accept(wrong("dossier", story, at).text("channel", "trực tuyến").end());
      case IMPOSSIBLE_DAY ->
          out.accept(
              wrong("dossier", story, at).text("returnedAt", "2026-02-31T08:00:00+07:00").end());
      case ENDED_BEFORE_ACCEPTED ->
          out.accept(
              wrong("dossier", story, at)
                  .moment("acceptedAt", at)
                  .moment("endedAt", at.minusSeconds(86_400))
                  .end());
      case UNKNOWN_UNIT ->
          out.accept(wrong("step", story, at).number("status", 4).text("unit", "H32.999").end());
      case SAID_TWICE -> out.accept(step(story, "r", at, story.officer()));
      case ONE_ID_TWO_CONTENTS -> {
        out.accept(step(story, "m", at, story.officer()));
        out.accept(step(story, "m", at, "CB-00-0000"));
      }
      case LATE_CORRECTION -> late(story, until, out);
      case TAKEN_BACK -> {
        String id = "hs-" + story.code() + "-n";
        out.accept(
            line.begin("dossier", id, at).text("dossier", story.code()).number("status", 3).end());
        out.accept(
            line.begin("retraction", "hs-" + story.code() + "-th", at.plusSeconds(60))
                .text("retracts", id)
                .text("reason", "NHAM-HO-SO")
                .end());
      }
    }
  }

  /** Two days afterwards somebody puts right who the applicant was. */
  private void late(Story story, Instant until, Consumer<String> out) {
    Instant when = story.accepted().plusSeconds(2 * 86_400);
    if (!when.isAfter(until)) {
      out.accept(wrong("dossier", story, when).number("applicantKind", 1).end());
    }
  }

  private static String mark(Story story) {
    return "NGUOI-MAU-" + story.code();
  }

  private Line wrong(String kind, Story story, Instant at) {
    return line.begin(kind, "hs-" + story.code() + "-x", at).text("dossier", story.code());
  }

  private String step(Story story, String mark, Instant at, String officer) {
    return line.begin("step", "hs-" + story.code() + "-" + mark, at)
        .text("dossier", story.code())
        .number("status", 4)
        .text("officer", officer)
        .end();
  }
}
