package vn.dunghen.intake.portal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.intake.Offered;
import vn.dunghen.journal.Element;

/** Puts elements of one call into canonical messages. One thread's. */
final class Translation {

  private final Call call;
  private final Digests digests;
  private final SnapshotReader snapshots;
  private final StepReader steps;
  private final RatingReader ratings;

  Translation(Call call, Digests digests, UnitNames names) {
    this.call = call;
    this.digests = digests;
    this.snapshots = new SnapshotReader(call, digests, names);
    this.steps = new StepReader(call, digests);
    this.ratings = new RatingReader(call);
  }

  Translated snapshot(JsonNode element, int place) {
    return translated(
        element,
        place,
        Names.DOSSIER,
        (wire, seen, message) -> snapshots.read(wire, seen, message));
  }

  Translated step(JsonNode element, int place) {
    return translated(element, place, Names.STEP, steps::read);
  }

  Translated rating(JsonNode element, int place) {
    return translated(element, place, Names.RATING, ratings::read);
  }

  /** Reads one kind of element into a message, and tells which element of its dossier it is. */
  private interface Reading {
    String read(Wire wire, Seen seen, ObjectNode message);
  }

  private Translated translated(JsonNode element, int place, Names names, Reading reading) {
    String digest = digests.element(element);
    Seen seen = new Seen();
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("source", call.account().source());
    message.put("messageId", call.messageId(place));
    message.put("spokeOf", call.heardAt().toString());
    Wire wire = new Wire(element.isObject() ? element : message.objectNode(), names, "", seen);
    String dossier = wire.text("MaHoSo").orElse(null);
    if (dossier != null) {
      message.put("dossier", dossier);
    }
    String name = reading.read(wire, seen, message);
    Read read = keyed(MessageReader.asTold(message), digest);
    boolean flagged =
        seen.anything()
            || read instanceof Bad
            || (read instanceof Good good && !good.warnings().isEmpty());
    return new Translated(
        new Offered(read, new Element(name, digest), null),
        kept(dossier, read),
        seen.unknownFields(),
        flagged);
  }

  private static @Nullable String kept(@Nullable String dossier, Read read) {
    return read instanceof Good ? dossier : null;
  }

  /** NB: by what was sent and not by our number of it, so that the same again is kept out once. */
  private static Read keyed(Read read, String digest) {
    return read instanceof Bad bad
        ? new Bad(bad.problems(), bad.redacted(), Optional.empty(), digest)
        : read;
  }
}
