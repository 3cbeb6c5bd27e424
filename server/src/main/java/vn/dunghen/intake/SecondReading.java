package vn.dunghen.intake;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.canonical.Problem;

/** A waiting message read once more, by what holds now. */
final class SecondReading {

  private SecondReading() {}

  /** What came by the portal's protocol is taken as it was told, in its second try too. */
  static Read of(JsonNode body) {
    boolean byProtocol = body.has("findings");
    return byProtocol ? MessageReader.asTold(body) : MessageReader.read(body, Instant.now());
  }

  /**
   * Whether quarantine has it as it was sent, so that it may be read again without a correction.
   * NB: what was not kept of it must not become what it says.
   */
  static boolean isOfAllThatWasSent(JsonNode body, List<Problem> problems) {
    return problems.stream().allMatch(problem -> isKept(body, problem));
  }

  private static boolean isKept(JsonNode body, Problem problem) {
    return switch (problem.rule()) {
      // Nothing was sent there, or all that was is sound by itself.
      case "required", "one-of" -> true;
      // The cell itself is never kept.
      case "cell" -> false;
      default -> {
        JsonNode kept = body.at(problem.pointer());
        yield kept.isValueNode() && !kept.isNull();
      }
    };
  }
}
