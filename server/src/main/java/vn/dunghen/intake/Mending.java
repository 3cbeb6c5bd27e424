package vn.dunghen.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.journal.Quarantine;

/** What waits in quarantine, put right: corrected in place, taken in, or dismissed. */
@Component
public class Mending {

  private static final int AT_ONCE = 500;

  private final Quarantine quarantine;
  private final Intake intake;
  private final JsonMapper json;

  Mending(Quarantine quarantine, Intake intake, JsonMapper json) {
    this.json = json;
    this.quarantine = quarantine;
    this.intake = intake;
  }

  /** What is given as a correction cannot be read as one message. */
  public static final class NotOneMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOneMessage(String reason) {
      super(reason);
    }
  }

  /**
   * Replaces a waiting message by a corrected one; it is not taken in yet.
   *
   * @return whether one of that number waits
   * @throws NotOneMessage if the text is no single message; it says why
   */
  public boolean correct(long id, byte[] body) {
    if (waiting(id).isEmpty()) {
      return false;
    }
    Read read = again(body, one(body));
    quarantine.correct(
        id,
        switch (read) {
          case Good good -> intake.refused(good, List.of());
          case Bad bad -> intake.refused(bad);
        });
    return true;
  }

  /** What is only out of order and came by the portal's protocol is sound there. */
  private Read again(byte[] body, Read read) {
    return read instanceof Bad ? SecondReading.of(json.readTree(body)) : read;
  }

  private static Read one(byte[] body) {
    try {
      List<Read> read = Parsing.json(body, 1);
      if (!read.isEmpty()) {
        return read.getFirst();
      }
    } catch (Parsing.TooMany tooMany) {
      // Said below.
    } catch (Parsing.Unreadable unreadable) {
      throw new NotOneMessage("Nội dung gửi không đúng định dạng: " + unreadable.getMessage());
    }
    throw new NotOneMessage("Cần đúng một thông điệp. Exactly one message is wanted.");
  }

  /** Offers one again; empty where none of that number waits. */
  public Optional<Receipt.Result> replay(long id) {
    return waiting(id).map(held -> intake.replay(held, 0));
  }

  /** Whether to offer it again as it is would take it in. */
  public boolean canBeTaken(Quarantine.Held held) {
    return intake.canBeTaken(held);
  }

  /**
   * Offers all that wait and are wanted, oldest first: what was corrected, or has become sound, is
   * taken in, the rest stays.
   */
  public Receipt replayAll(Quarantine.Wanted wanted) {
    List<Receipt.Result> results = new ArrayList<>();
    long after = 0;
    while (true) {
      Quarantine.Page page = quarantine.list(wanted, after, AT_ONCE);
      for (Quarantine.Held held : page.items()) {
        results.add(intake.replay(held, results.size()));
        after = held.id();
      }
      if (page.items().size() < AT_ONCE) {
        return Receipt.of(results);
      }
    }
  }

  /** Lets it go; whether one of that number waited. */
  public boolean dismiss(long id) {
    return quarantine.settle(id, Quarantine.Status.DISMISSED);
  }

  private Optional<Quarantine.Held> waiting(long id) {
    return quarantine.find(id).filter(held -> held.status() == Quarantine.Status.OPEN);
  }
}
