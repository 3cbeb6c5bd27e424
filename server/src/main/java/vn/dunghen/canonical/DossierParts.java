package vn.dunghen.canonical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.DoorFinding.Fault;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Supplement;

/** Makes the parts of a dossier of the elements of its lists, which were checked. */
final class DossierParts {

  private DossierParts() {}

  static Fee fee(JsonNode node) {
    return new Fee(codeIn(node, "code"), node.get("amount").longValue());
  }

  static Component component(JsonNode node) {
    return new Component(
        codeIn(node, "code"),
        flagIn(node, "hasFile"),
        flagIn(node, "digitised"),
        node.path("reuse").asInt(0),
        flagIn(node, "fromRepository"),
        codeIn(node, "replacedBy"));
  }

  static Supplement round(JsonNode node) {
    return new Supplement(
        node.get("supplementId").asString(),
        MessageBuilder.second(node.get("askedAt")),
        momentIn(node, "answeredAt"),
        dueIn(node, "oldDue"),
        dueIn(node, "newDue"));
  }

  static Result result(JsonNode node) {
    return new Result(
        node.get("resultId").asString(),
        node.get("hasFile").booleanValue(),
        codeIn(node, "linkDigest"),
        momentIn(node, "issuedAt"));
  }

  static DoorFinding finding(JsonNode node) {
    String fault = codeIn(node, "fault");
    return new DoorFinding(
        node.get("rule").asString(),
        codeIn(node, "field"),
        codeIn(node, "value"),
        fault == null ? null : Fault.valueOf(fault));
  }

  private static @Nullable Instant momentIn(JsonNode object, String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : MessageBuilder.second(node);
  }

  private static @Nullable Due dueIn(JsonNode object, String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : MessageBuilder.due(node);
  }

  private static boolean flagIn(JsonNode object, String field) {
    return object.path(field).asBoolean(false);
  }

  private static @Nullable String codeIn(JsonNode object, String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : node.asString();
  }
}
