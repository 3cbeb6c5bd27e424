package vn.dunghen.portalsimulator;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What only whoever runs the simulator asks for; no portal has it. */
final class Admin {

  private final Store store;
  private final Sessions sessions;
  private final Settings settings;
  private final Faults faults;

  Admin(Store store, Sessions sessions, Settings settings, Faults faults) {
    this.store = store;
    this.sessions = sessions;
    this.settings = settings;
    this.faults = faults;
  }

  /** Answers {@code METHOD /path}; null where there is nothing. */
  @Nullable Answer answer(String request, byte[] body) {
    try {
      return switch (request) {
        case "GET /health" -> Answer.json(200, Json.object().put("status", "UP"));
        case "GET /admin/counts" -> Answer.json(200, store.counts());
        case "GET /admin/codes" -> codes();
        case "GET /admin/dossiers" -> dossiers();
        case "POST /admin/facts" -> facts(body);
        case "GET /admin/settings" -> Answer.json(200, settings.told());
        case "POST /admin/settings" -> {
          settings.set(object(body));
          yield Answer.json(200, settings.told());
        }
        case "GET /admin/faults" -> Answer.json(200, faults.told());
        case "POST /admin/faults" -> {
          faults.demand(object(body));
          yield Answer.json(200, faults.told());
        }
        case "POST /admin/schedule" -> {
          faults.schedule(object(body));
          yield Answer.json(200, faults.told());
        }
        case "DELETE /admin/faults" -> {
          faults.clear();
          yield Answer.json(200, faults.told());
        }
        case "DELETE /admin/sessions" -> {
          sessions.endAll();
          yield Answer.json(200, Json.object());
        }
        default -> null;
      };
    } catch (Refused refused) {
      return Answer.json(400, Json.object().put("message", refused.told()));
    }
  }

  private static JsonNode object(byte[] body) {
    JsonNode tree = Json.read(body);
    if (tree == null || !tree.isObject()) {
      throw new Refused("không phải đối tượng JSON");
    }
    return tree;
  }

  /** The codes held, a line each, in the order of arrival. */
  private Answer codes() {
    return Answer.text(
        200, "text/plain; charset=utf-8", String.join("", store.each(one -> one.code + "\n")));
  }

  /** The same with how much of each was taken. */
  private Answer dossiers() {
    StringBuilder csv =
        new StringBuilder("code,snapshots,repeatedContents,steps,repeatedSteps,status,unit\n");
    store.each(one -> row(one)).forEach(csv::append);
    return Answer.text(200, "text/csv; charset=utf-8", csv.toString());
  }

  private String row(Dossier one) {

    return "%s,%d,%d,%d,%d,%d,%s\n"
        .formatted(
            one.code,
            one.snapshotsTaken,
            one.contentsRepeated,
            one.steps(),
            one.stepsRepeated,
            one.status(),
            store.world().units().all().get(one.owner).code());
  }

  /** A fact a line. What cannot be read stops it; what came before stays. */
  private Answer facts(byte[] body) {
    int taken = 0;
    int ignored = 0;
    int number = 0;
    for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        ObjectNode fact = (ObjectNode) object(line.getBytes(StandardCharsets.UTF_8));
        boolean kept = store.tell(fact, settings.now());
        taken += kept ? 1 : 0;
        ignored += kept ? 0 : 1;
      } catch (Refused refused) {
        throw new Refused("dòng " + number + ": " + refused.told());
      }
    }
    return Answer.json(200, Json.object().put("taken", taken).put("ignored", ignored));
  }
}
