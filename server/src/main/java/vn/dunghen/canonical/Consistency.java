package vn.dunghen.canonical;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

/** What cannot be true within one message, whatever the shape of its fields. */
final class Consistency {

  private Consistency() {}

  static void check(MessageKind kind, ObjectNode message, Checker checker) {
    switch (kind) {
      case DOSSIER -> {
        order(message, checker, "submittedAt", "acceptedAt");
        order(message, checker, "submittedAt", "refusedAt");
        order(message, checker, "acceptedAt", "endedAt");
        order(message, checker, "acceptedAt", "returnedAt");
      }
      case SUPPLEMENT -> order(message, checker, "askedAt", "answeredAt");
      case RATING -> {
        if (given(message, "dossier") == given(message, "petition")) {
          checker.problem(
              "/dossier", "one-of", "phải có một trong dossier, petition · one of the two");
        }
      }
      case STEP,
          RESULT,
          PAYMENT,
          PETITION,
          PROCEDURE,
          UNIT,
          OFFICER,
          REPORT_TOTAL,
          ACKNOWLEDGEMENT,
          RETRACTION -> {}
    }
  }

  private static boolean given(ObjectNode message, String field) {
    JsonNode value = message.get(field);
    return value != null && !value.isNull();
  }

  private static void order(ObjectNode message, Checker checker, String first, String then) {
    Optional<Instant> earlier = moment(message, first);
    Optional<Instant> later = moment(message, then);
    if (earlier.isPresent() && later.isPresent() && later.get().isBefore(earlier.get())) {
      checker.problem(
          "/" + then,
          "order",
          "%s không được trước %s · %s must not be before %s".formatted(then, first, then, first));
    }
  }

  private static Optional<Instant> moment(ObjectNode message, String field) {
    JsonNode value = message.get(field);
    return value != null && value.isString()
        ? Moments.instant(value.stringValue())
        : Optional.empty();
  }
}
