package vn.dunghen.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.calendar.Period;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.OfficerMessage;
import vn.dunghen.message.PaymentMessage;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.message.RatingMessage;
import vn.dunghen.message.ReportTotalMessage;
import vn.dunghen.message.ReportedForm06;
import vn.dunghen.message.ResultMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Said;
import vn.dunghen.message.Stamp;
import vn.dunghen.message.StepMessage;
import vn.dunghen.message.SupplementMessage;
import vn.dunghen.message.UnitMessage;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.petition.PetitionSubject;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** Makes the model's message of a body that was checked. */
final class MessageBuilder {

  private final JsonNode body;

  MessageBuilder(JsonNode body) {
    this.body = body;
  }

  Message build(MessageKind kind) {
    return switch (kind) {
      case DOSSIER -> dossier(stamp(), dossierCode());
      case STEP -> step();
      case SUPPLEMENT -> supplement();
      case RESULT ->
          new ResultMessage(
              stamp(),
              dossierCode(),
              text("resultId"),
              flag("hasFile"),
              textOrNull("linkDigest"),
              momentOrNull("issuedAt"));
      case PAYMENT ->
          new PaymentMessage(
              stamp(),
              dossierCode(),
              text("reference"),
              value("amount").longValue(),
              moment("at"),
              value("channel").intValue(),
              flag("succeeded"));
      case RATING ->
          new RatingMessage(
              stamp(),
              text("ratingId"),
              codeOrNull("dossier", DossierCode::new),
              codeOrNull("petition", PetitionCode::new),
              moment("at"),
              flag("liked"));
      case PETITION -> petition();
      case PROCEDURE -> procedure();
      case UNIT -> unit();
      case OFFICER ->
          new OfficerMessage(
              stamp(),
              new OfficerCode(text("officer")),
              said("unit", MessageBuilder::unitCode),
              said("title", JsonNode::asString),
              said("validFrom", MessageBuilder::date),
              said("validTo", MessageBuilder::date));
      case REPORT_TOTAL ->
          new ReportTotalMessage(
              stamp(),
              new UnitCode(text("unit")),
              Period.parse(text("period")),
              ReportTotalMessage.ReportedTo.valueOf(text("to")),
              value("received").longValue(),
              form06());
      case ACKNOWLEDGEMENT -> acknowledgement();
      case RETRACTION -> new RetractionMessage(stamp(), text("retracts"), textOrNull("reason"));
    };
  }

  private DossierMessage dossier(Stamp stamp, DossierCode code) {
    return new DossierMessage(
        stamp,
        code,
        said("aliases", strings()),
        said("procedure", node -> new ProcedureCode(node.asString())),
        said("receivingUnit", MessageBuilder::unitCode),
        said("competentUnit", MessageBuilder::unitCode),
        said("channel", JsonNode::intValue),
        said("applicantKind", JsonNode::intValue),
        said("submittedAt", MessageBuilder::second),
        said("acceptedAt", MessageBuilder::second),
        said("competentReceivedAt", MessageBuilder::second),
        said("due", MessageBuilder::due),
        said("apologyIssued", JsonNode::booleanValue),
        said("dueReason", JsonNode::asString),
        said("status", JsonNode::intValue),
        momentOrNull("statusAt"),
        said("endedAt", MessageBuilder::second),
        said("returnedAt", MessageBuilder::second),
        said("refusedAt", MessageBuilder::second),
        said("paidOnline", JsonNode::intValue),
        said("fees", list(DossierParts::fee)),
        said("components", list(DossierParts::component)),
        said("hasDigitisedComponent", JsonNode::booleanValue),
        said("verifiedByVneid", JsonNode::booleanValue),
        said("databasesUsed", strings()),
        said("resultInOwnersList", JsonNode::booleanValue),
        said("supplements", list(DossierParts::round)),
        said("results", list(DossierParts::result)),
        said("findings", list(DossierParts::finding)),
        said("account", JsonNode::asString));
  }

  private StepMessage step() {
    Instant at = momentOrNull("at");
    return new StepMessage(
        stamp(),
        dossierCode(),
        at == null ? second(value("spokeOf")) : at,
        value("status").intValue(),
        codeOrNull("officer", OfficerCode::new),
        textOrNull("division"),
        codeOrNull("unit", UnitCode::new),
        momentOrNull("startedAt"),
        momentOrNull("limit"),
        body.path("findings").valueStream().map(DossierParts::finding).toList());
  }

  private SupplementMessage supplement() {
    return new SupplementMessage(
        stamp(),
        dossierCode(),
        text("supplementId"),
        moment("askedAt"),
        momentOrNull("answeredAt"),
        codeOrNull("officer", OfficerCode::new),
        dueOrNull("oldDue"),
        dueOrNull("newDue"));
  }

  private PetitionMessage petition() {
    return new PetitionMessage(
        stamp(),
        new PetitionCode(text("petition")),
        said("unit", MessageBuilder::unitCode),
        said("about", node -> PetitionSubject.valueOf(node.asString())),
        said("dossier", node -> new DossierCode(node.asString())),
        said("sentAt", MessageBuilder::second),
        said("sentStraight", JsonNode::booleanValue),
        said("receivedAt", MessageBuilder::second),
        said("transferredAt", MessageBuilder::second),
        said("status", JsonNode::asString),
        said("refusedAt", MessageBuilder::second),
        said("askedMoreAt", MessageBuilder::second),
        said("handledAt", MessageBuilder::second),
        said("awaitingPublicationAt", MessageBuilder::second),
        said("publishedAt", MessageBuilder::second),
        said("likes", JsonNode::intValue),
        said("dislikes", JsonNode::intValue),
        said("petitionedAgain", JsonNode::booleanValue));
  }

  private ProcedureMessage procedure() {
    return new ProcedureMessage(
        stamp(),
        new ProcedureCode(text("procedure")),
        said("name", JsonNode::asString),
        said("field", JsonNode::asString),
        said("ministry", JsonNode::asString),
        said("level", node -> UnitKind.valueOf(node.asString())),
        said("limit", ProcedureShape::limit),
        said("feeBearing", JsonNode::booleanValue),
        said("forCitizens", JsonNode::booleanValue),
        said("returnsDocument", JsonNode::booleanValue),
        said("service", node -> ServiceLevel.valueOf(node.asString())),
        said("state", node -> PublicationState.valueOf(node.asString())),
        said("parts", set(node -> ProcedurePart.valueOf(node.asString()))),
        said("publications", list(ProcedureShape::publication)),
        said("appliedBy", set(MessageBuilder::unitCode)),
        said("appliedByKinds", set(node -> UnitKind.valueOf(node.asString()))),
        said("internalProcess", ProcedureShape::internalProcess),
        said("toAnnounce", list(ProcedureShape::toAnnounce)));
  }

  private ReportedForm06 form06() {
    return new ReportedForm06(
        longOrNull("total"),
        longOrNull("online"),
        longOrNull("direct"),
        longOrNull("broughtForward"),
        longOrNull("resolved"),
        longOrNull("resolvedEarly"),
        longOrNull("resolvedOnTime"),
        longOrNull("resolvedLate"),
        longOrNull("open"),
        longOrNull("openInTime"),
        longOrNull("openLate"));
  }

  private UnitMessage unit() {
    UnitCode code = new UnitCode(text("unit"));
    return new UnitMessage(
        stamp(),
        code,
        said("name", JsonNode::asString),
        said("unitKind", node -> UnitKind.valueOf(node.asString())),
        said("subtype", JsonNode::asString),
        said("parent", MessageBuilder::unitCode),
        said("validFrom", MessageBuilder::date),
        said("validTo", MessageBuilder::date),
        said("successor", MessageBuilder::unitCode),
        said("aliases", list(MessageBuilder::unitCode)),
        said(
            "successions",
            list(
                node ->
                    new Succession(
                        code,
                        unitCode(node.get("to")),
                        date(node.get("effective")),
                        node.get("primary").booleanValue(),
                        node.get("relation").asString()))));
  }

  private AcknowledgementMessage acknowledgement() {
    Stamp stamp = stamp();
    String told = textOrNull("of");
    String of = told == null ? stamp.source() : told;
    JsonNode there = valueOrNull("there");
    JsonNode holds = valueOrNull("holds");
    return new AcknowledgementMessage(
        stamp,
        dossierCode(),
        moment("at"),
        of,
        strings().apply(value("acknowledges")),
        there == null || there.booleanValue(),
        holds == null
            ? null
            : new MessageBuilder(holds)
                .dossier(new Stamp(stamp.spokeOf(), of, stamp.messageId()), dossierCode()));
  }

  private Stamp stamp() {
    return new Stamp(
        Moments.instant(text("spokeOf")).orElseThrow(), text("source"), text("messageId"));
  }

  private DossierCode dossierCode() {
    return new DossierCode(text("dossier"));
  }

  private <T> @Nullable Said<T> said(String field, Function<JsonNode, T> read) {
    JsonNode node = body.get(field);
    if (node == null) {
      return null;
    }
    return node.isNull() ? Said.cleared() : Said.of(read.apply(node));
  }

  private JsonNode value(String field) {
    JsonNode node = body.get(field);
    if (node == null) {
      throw new IllegalStateException("a checked message has no " + field);
    }
    return node;
  }

  private @Nullable JsonNode valueOrNull(String field) {
    JsonNode node = body.get(field);
    return node == null || node.isNull() ? null : node;
  }

  private String text(String field) {
    return value(field).asString();
  }

  private boolean flag(String field) {
    return value(field).booleanValue();
  }

  private Instant moment(String field) {
    return second(value(field));
  }

  private @Nullable String textOrNull(String field) {
    JsonNode node = valueOrNull(field);
    return node == null ? null : node.asString();
  }

  private @Nullable Long longOrNull(String field) {
    JsonNode node = valueOrNull(field);
    return node == null ? null : node.longValue();
  }

  private @Nullable Instant momentOrNull(String field) {
    JsonNode node = valueOrNull(field);
    return node == null ? null : second(node);
  }

  private @Nullable Due dueOrNull(String field) {
    JsonNode node = valueOrNull(field);
    return node == null ? null : due(node);
  }

  private <T> @Nullable T codeOrNull(String field, Function<String, T> code) {
    JsonNode node = valueOrNull(field);
    return node == null ? null : code.apply(node.asString());
  }

  private static UnitCode unitCode(JsonNode node) {
    return new UnitCode(node.asString());
  }

  /** Facts are known to the second; only spokeOf keeps its fraction. */
  static Instant second(JsonNode node) {
    return Moments.instant(node.asString()).orElseThrow().truncatedTo(ChronoUnit.SECONDS);
  }

  static LocalDate date(JsonNode node) {
    return Moments.date(node.asString()).orElseThrow();
  }

  static @Nullable LocalDate dateOrNull(JsonNode object, String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : date(node);
  }

  static Due due(JsonNode node) {
    return node.asString().length() == 10 ? Due.day(date(node)) : Due.moment(second(node));
  }

  private static Function<JsonNode, List<String>> strings() {
    return list(JsonNode::asString);
  }

  private static <T> Function<JsonNode, List<T>> list(Function<JsonNode, T> read) {
    return array -> {
      List<T> elements = new ArrayList<>(array.size());
      array.forEach(element -> elements.add(read.apply(element)));
      return List.copyOf(elements);
    };
  }

  private static <T> Function<JsonNode, Set<T>> set(Function<JsonNode, T> read) {
    return array -> {
      Set<T> elements = new LinkedHashSet<>();
      array.forEach(element -> elements.add(read.apply(element)));
      return elements;
    };
  }
}
