package vn.dunghen.board;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.board.page.SourcesPage.Waiting;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.canonical.Problem;
import vn.dunghen.intake.Mending;
import vn.dunghen.intake.file.Correction.Ask;
import vn.dunghen.intake.file.Correction.Outcome;
import vn.dunghen.intake.file.Corrections;
import vn.dunghen.journal.Quarantine;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;

/** Waiting messages as the page of sources shows them, and what is typed into their forms. */
@Component
class HeldMessages {

  private static final int LONGEST = 100_000;

  private final Quarantine quarantine;
  private final Mending mending;
  private final Corrections corrections;
  private final LiveRegister live;
  private final JsonMapper json;

  HeldMessages(
      Quarantine quarantine,
      Mending mending,
      Corrections corrections,
      LiveRegister live,
      JsonMapper json) {
    this.live = live;
    this.quarantine = quarantine;
    this.mending = mending;
    this.corrections = corrections;
    this.json = json;
  }

  /** What came of a correction. */
  sealed interface Corrected {

    /** It stands in its place, and can be tried. */
    record Kept() implements Corrected {}

    /** None of that number waits. */
    record Gone() implements Corrected {}

    /** It cannot be read, and nothing is changed. */
    record Refused(String why) implements Corrected {}
  }

  /** As they are shown: first the one just tried in vain, which may wait for another reason now. */
  List<Waiting> shown(Question question, List<Quarantine.Held> page, Tried tried) {
    Stream<Quarantine.Held> first =
        page.stream().anyMatch(held -> held.id() == tried.id())
            ? Stream.of()
            : waiting(tried.id()).stream();
    return Stream.concat(first, page.stream())
        .map(held -> waiting(question, held, tried.of(held.id())))
        .toList();
  }

  private Waiting waiting(Question question, Quarantine.Held held, Tried tried) {
    List<Problem> problems = problems(held);
    return new Waiting(
        held.id(),
        held.heardAt(),
        held.source() == null ? question.t("sources.unknown") : held.source(),
        held.messageId() == null ? "" : held.messageId(),
        tried.body().isEmpty()
            ? json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(held.body()))
            : tried.body(),
        tried.id() == held.id(),
        !tried.body().isEmpty(),
        problems.stream().map(problem -> problem.pointer() + ": " + sentence(problem)).toList(),
        brief(held, problems),
        corrections.of(json.readTree(held.body()), problems, tried),
        problems.isEmpty(),
        mending.canBeTaken(held));
  }

  /** Those of that moment, where a message waits for the code of one. */
  List<Unit> units(List<Waiting> held, Instant at) {
    return held.stream().flatMap(one -> one.correction().asks().stream()).anyMatch(Ask::unit)
        ? live.organisation().treeOn(VietnamTime.dateOf(at)).units()
        : List.of();
  }

  /** What is wrong with it first, in a line; empty: nothing is any more. */
  private String brief(Quarantine.Held held, List<Problem> problems) {
    return corrections.said(json.readTree(held.body()), problems).stream().findFirst().orElse("");
  }

  /** Why one still waits that was just tried. */
  String stillWaits(long id) {
    String why = quarantine.find(id).map(held -> brief(held, problems(held))).orElse("");
    return "Thông điệp %d vẫn chưa nhận được: %s".formatted(id, why);
  }

  /** The Vietnamese half of what stands in both languages. */
  private static String sentence(Problem problem) {
    return problem.message().split(" · ")[0];
  }

  private List<Problem> problems(Quarantine.Held held) {
    return List.of(json.readValue(held.problems(), Problem[].class));
  }

  private Optional<Quarantine.Held> waiting(long id) {
    return quarantine.find(id).filter(held -> held.status() == Quarantine.Status.OPEN);
  }

  /** Puts what was typed into the form in the place of what was wrong. */
  Corrected mend(long id, Tried tried) {
    Optional<Quarantine.Held> held = waiting(id);
    if (held.isEmpty()) {
      return new Corrected.Gone();
    }
    return switch (corrections.mended(
        json.readTree(held.get().body()), problems(held.get()), tried)) {
      case Outcome.Message(String body) -> correct(id, body);
      case Outcome.Unread(int inputs) ->
          new Corrected.Refused(
              "Thông điệp %d: còn %d ô chưa đúng; chưa có gì thay đổi.".formatted(id, inputs));
    };
  }

  /** Replaces a message by what was typed, as a whole. */
  Corrected correct(long id, String body) {
    if (body.length() > LONGEST) {
      return new Corrected.Refused("Bản sửa quá dài.");
    }
    try {
      return mending.correct(id, body.getBytes(StandardCharsets.UTF_8))
          ? new Corrected.Kept()
          : new Corrected.Gone();
    } catch (Mending.NotOneMessage wrong) {
      return new Corrected.Refused(String.valueOf(wrong.getMessage()).split(" · ")[0]);
    }
  }
}
