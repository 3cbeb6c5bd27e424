package vn.dunghen.canonical;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.VietnamTime;
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
        order(message, checker, "endedAt", "returnedAt");
      }
      case PETITION -> petition(message, checker);
      case SUPPLEMENT -> order(message, checker, "askedAt", "answeredAt");
      case UNIT, OFFICER -> order(message, checker, "validFrom", "validTo");
      case RATING -> {
        if (given(message, "dossier") == given(message, "petition")) {
          checker.problem(
              "/dossier", "one-of", "phải có một trong dossier, petition · one of the two");
        }
      }
      case STEP, RESULT, PAYMENT, PROCEDURE, REPORT_TOTAL, ACKNOWLEDGEMENT, RETRACTION -> {}
    }
  }

  /** NB: not the transfer, which may come before the reception or after it. */
  private static void petition(ObjectNode message, Checker checker) {
    order(message, checker, "sentAt", "receivedAt");
    String begun = given(message, "receivedAt") ? "receivedAt" : "sentAt";
    order(message, checker, begun, "refusedAt");
    order(message, checker, begun, "askedMoreAt");
    order(message, checker, begun, "handledAt");
    order(message, checker, begun, "awaitingPublicationAt");
    order(message, checker, begun, "publishedAt");
  }

  private static boolean given(ObjectNode message, String field) {
    JsonNode value = message.get(field);
    return value != null && !value.isNull();
  }

  private static void order(ObjectNode message, Checker checker, String first, String then) {
    Optional<Instant> earlier = start(message, first);
    Optional<Instant> later = start(message, then);
    if (earlier.isPresent() && later.isPresent() && later.get().isBefore(earlier.get())) {
      checker.problem(
          "/" + then,
          "order",
          "%s không được trước %s · %s must not be before %s".formatted(then, first, then, first));
    }
  }

  /** The moment itself, or the first one of a day. */
  private static Optional<Instant> start(ObjectNode message, String field) {
    JsonNode value = message.get(field);
    if (value == null || !value.isString()) {
      return Optional.empty();
    }
    return Moments.instant(value.stringValue())
        .or(() -> Moments.date(value.stringValue()).map(VietnamTime::startOf));
  }
}
