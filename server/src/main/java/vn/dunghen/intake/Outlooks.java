package vn.dunghen.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.canonical.Problem;
import vn.dunghen.intake.Outlook.Becomes;
import vn.dunghen.journal.Foreseen;
import vn.dunghen.journal.Foresight;
import vn.dunghen.journal.Incoming;

/** Says what {@link Intake} would do with messages, and does nothing. */
@Component
public class Outlooks {

  private static final Problem OLDER =
      new Problem(
          "",
          "older",
          "cũ hơn điều đã biết; điều đã nói ở thời điểm muộn hơn vẫn giữ nguyên"
              + " · older than what is known; what was said of a later time stands");

  private final Foresight foresight;
  private final UnknownCodes unknown;

  Outlooks(Foresight foresight, UnknownCodes unknown) {
    this.foresight = foresight;
    this.unknown = unknown;
  }

  /** What would become of each, in the order given. */
  public List<Outlook> of(List<Read> messages) {
    List<Incoming> sound = new ArrayList<>();
    UnknownCodes.Told beside = new UnknownCodes.Told();
    for (Read read : messages) {
      if (read instanceof Good good) {
        sound.add(Intake.incoming(good));
        beside.hear(good.message());
      }
    }
    List<Foreseen> foreseen = foresight.of(sound);
    List<Outlook> outlooks = new ArrayList<>(messages.size());
    int next = 0;
    for (Read read : messages) {
      outlooks.add(
          switch (read) {
            case Good good -> outlook(good, sound.get(next), foreseen.get(next++), beside);
            case Bad bad -> refused(bad.problems());
          });
    }
    return outlooks;
  }

  private Outlook outlook(
      Good good, Incoming incoming, Foreseen foreseen, UnknownCodes.Told beside) {
    return switch (foreseen) {
      case CONFLICT -> refused(List.of(Intake.CONFLICT));
      case KNOWN -> new Outlook(Becomes.KNOWN, incoming.subject(), List.of(), List.of());
      case OLDER -> {
        Outlook told = told(Becomes.CHANGES, good, incoming, beside);
        List<Problem> warnings = new ArrayList<>(told.warnings());
        warnings.add(OLDER);
        yield new Outlook(told.becomes(), told.subject(), warnings, List.of());
      }
      case CHANGES -> told(Becomes.CHANGES, good, incoming, beside);
      case NEW ->
          // The first units and procedures come with the program, not by messages.
          told(
              unknown.listed(good.message()) ? Becomes.CHANGES : Becomes.NEW,
              good,
              incoming,
              beside);
    };
  }

  private Outlook told(Becomes becomes, Good good, Incoming incoming, UnknownCodes.Told beside) {
    List<Problem> warnings = new ArrayList<>(good.warnings());
    warnings.addAll(unknown.in(good.message(), beside));
    return new Outlook(becomes, incoming.subject(), warnings, List.of());
  }

  private static Outlook refused(List<Problem> problems) {
    return new Outlook(Becomes.REFUSED, "", List.of(), problems);
  }
}
