package vn.dunghen.canonical;

import static vn.dunghen.canonical.Shapes.CODE;
import static vn.dunghen.canonical.Shapes.DAY;
import static vn.dunghen.canonical.Shapes.FLAG;
import static vn.dunghen.canonical.Shapes.choice;
import static vn.dunghen.canonical.Shapes.clearable;
import static vn.dunghen.canonical.Shapes.list;
import static vn.dunghen.canonical.Shapes.optional;
import static vn.dunghen.canonical.Shapes.required;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.message.MessageKind;
import vn.dunghen.procedure.InternalProcess;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationKind;
import vn.dunghen.procedure.ToAnnounce;

/** The shape of a message about a procedure, and the way from its parts to the model's. */
final class ProcedureShape {

  private ProcedureShape() {}

  static Shape shape() {
    return Shape.of(
        MessageKind.PROCEDURE,
        "A procedure of the catalogue. Fields as for a dossier.",
        required("procedure", new Form.Code(60, "[A-Za-z0-9][A-Za-z0-9._-]*"), "Mã TTHC."),
        clearable("name", new Form.Text(2000), "Tên thủ tục."),
        clearable("field", new Form.Text(300), "Lĩnh vực."),
        clearable("ministry", new Form.Text(300), "Publishing ministry."),
        clearable("level", choice("PROVINCE", "COMMUNE"), "Highest level that handles it."),
        clearable("limit", limitForm(), "Longest time of handling."),
        clearable("feeBearing", FLAG, "Bears a fee or charge; left out where unknown."),
        clearable("forCitizens", FLAG, "Addressed to natural persons."),
        clearable("returnsDocument", FLAG, "Its result is a document."),
        clearable("service", choice("FULL", "PARTIAL", "INFO"), "Level of the online service."),
        clearable(
            "state",
            choice(
                "PENDING",
                "PENDING_AMENDMENT",
                "PUBLIC",
                "PUBLIC_AMENDED",
                "ABOLISHED",
                "AWAITING_STOP",
                "IN_TRIAL"),
            "State in the national database."),
        clearable(
            "parts",
            list(choice("NAME", "STEPS", "WAYS", "COMPONENTS", "LIMIT", "SUBJECTS", "AGENCY"), 7),
            "Required parts that are publicised."),
        clearable("publications", list(publicationForm(), 200), "Quyết định công bố."),
        clearable("appliedBy", list(CODE, 1000), "Units that apply it."),
        clearable(
            "appliedByKinds",
            list(choice("PROVINCE", "DEPARTMENT", "DISTRICT", "COMMUNE"), 4),
            "Kinds of units all of which apply it."),
        clearable("internalProcess", processForm(), "Quy trình nội bộ that was approved."),
        clearable(
            "toAnnounce",
            list(toAnnounceForm(), 50),
            "Changes that take effect and need a quyết định công bố first."));
  }

  private static Form limitForm() {
    return new Form.Group(
        List.of(
            required(
                "amount",
                new Form.Whole(0, 10_000),
                "How many; 0 is trả ngay, by closing of the day."),
            required("unit", choice("HOUR", "DAY", "WORKING_DAY", "MONTH"), "Of what.")));
  }

  private static Form publicationForm() {
    return new Form.Group(
        List.of(
            required("decision", CODE, "Number of the decision."),
            required("decidedOn", DAY, "Date of the decision."),
            optional("effectiveOn", DAY, "Takes effect."),
            optional("publicisedOn", DAY, "Publicised in the national database."),
            required("kind", choice("NEW", "AMENDED", "ABOLISHED"), "What it announces.")));
  }

  private static Form processForm() {
    return new Form.Group(
        List.of(
            required("decision", CODE, "Number of the decision that approved it."),
            required("decidedOn", DAY, "Date of the decision."),
            optional("electronic", FLAG, "Set up as an electronic process.")));
  }

  private static Form toAnnounceForm() {
    return new Form.Group(
        List.of(
            required("effectiveOn", DAY, "Takes effect."),
            required("kind", choice("NEW", "AMENDED", "ABOLISHED"), "What is to be announced."),
            optional("basis", CODE, "Number of the legal text that brings it.")));
  }

  static Limit limit(JsonNode node) {
    return new Limit(node.get("amount").intValue(), LimitUnit.valueOf(node.get("unit").asString()));
  }

  static Publication publication(JsonNode node) {
    return new Publication(
        node.get("decision").asString(),
        MessageBuilder.date(node.get("decidedOn")),
        MessageBuilder.dateOrNull(node, "effectiveOn"),
        MessageBuilder.dateOrNull(node, "publicisedOn"),
        PublicationKind.valueOf(node.get("kind").asString()));
  }

  static InternalProcess internalProcess(JsonNode node) {
    JsonNode electronic = node.path("electronic");
    return new InternalProcess(
        node.get("decision").asString(),
        MessageBuilder.date(node.get("decidedOn")),
        electronic.isBoolean() ? Boolean.valueOf(electronic.booleanValue()) : null);
  }

  static ToAnnounce toAnnounce(JsonNode node) {
    JsonNode basis = node.path("basis");
    return new ToAnnounce(
        MessageBuilder.date(node.get("effectiveOn")),
        PublicationKind.valueOf(node.get("kind").asString()),
        basis.isString() ? basis.stringValue() : null);
  }
}
