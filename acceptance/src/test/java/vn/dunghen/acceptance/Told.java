package vn.dunghen.acceptance;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Canonical messages of a made-up source, written as its programmer would from the schemas. */
final class Told {

  static final String SOURCE = "acceptance";
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  static final OffsetDateTime START = OffsetDateTime.of(2026, 8, 3, 8, 0, 0, 0, VIETNAM);

  private Told() {}

  /** A dossier taken in by a commune on 3/8/2026, due a week later. */
  static Map<String, Object> dossier(String code) {
    Map<String, Object> message = message("dossier", code + "/dossier", START);
    message.put("dossier", code);
    message.put("procedure", "1.004746");
    message.put("competentUnit", "H32.101");
    message.put("channel", 2);
    message.put("submittedAt", moment(START.minusHours(1)));
    message.put("acceptedAt", moment(START));
    message.put("due", moment(START.plusDays(7).plusHours(9)));
    message.put("status", 2);
    return message;
  }

  /** A dossier that this unit took in just now, not yet due. */
  static Map<String, Object> dossierOf(String unit, String code) {
    OffsetDateTime now =
        OffsetDateTime.now(VIETNAM).truncatedTo(ChronoUnit.SECONDS).minusSeconds(5);
    Map<String, Object> message = dossier(code);
    message.put("competentUnit", unit);
    message.put("spokeOf", moment(now));
    message.put("submittedAt", moment(now.minusMinutes(2)));
    message.put("acceptedAt", moment(now));
    message.put("due", moment(now.plusDays(7)));
    return message;
  }

  static Map<String, Object> step(String code, int status, OffsetDateTime at) {
    Map<String, Object> message = message("step", code + "/step/" + status, at);
    message.put("dossier", code);
    message.put("status", status);
    message.put("at", moment(at));
    message.put("officer", "cb-" + Math.floorMod(code.hashCode(), 7));
    return message;
  }

  static Map<String, Object> result(String code, OffsetDateTime at) {
    Map<String, Object> message = message("result", code + "/result", at);
    message.put("dossier", code);
    message.put("resultId", "kq-1");
    message.put("hasFile", true);
    return message;
  }

  /** All that happens to a dossier that is done in two days. */
  static List<Map<String, Object>> wholeStory(String code) {
    return List.of(
        dossier(code),
        step(code, 4, START.plusHours(1)),
        result(code, START.plusDays(2)),
        step(code, 9, START.plusDays(2)));
  }

  /** As RFC 3339 writes it; NB: toString would leave out seconds that are zero. */
  static String moment(OffsetDateTime at) {
    return at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
  }

  static Map<String, Object> message(String kind, String id, OffsetDateTime spokeOf) {
    Map<String, Object> message = new HashMap<>();
    message.put("kind", kind);
    message.put("source", SOURCE);
    message.put("messageId", id);
    message.put("spokeOf", moment(spokeOf));
    return message;
  }
}
