package vn.dunghen.canonical;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.canonical.Field.Need;
import vn.dunghen.message.MessageKind;

/** The shapes of all kinds of messages. None has a place for who the applicant is. */
public final class Shapes {

  /** NB: no blank in a code: somebody's name is not one. */
  static final String ANY_CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._:/+-]*";

  static final Form CODE = new Form.Code(60, ANY_CODE);
  private static final Form LABEL = new Form.Label();
  static final Form MOMENT = new Form.Moment();
  static final Form DAY = new Form.Day();
  static final Form FLAG = new Form.Flag();
  static final Form SMALL = new Form.Whole(0, 1_000_000);

  private static final Map<MessageKind, Shape> BY_KIND = new EnumMap<>(MessageKind.class);

  static {
    for (Shape shape :
        List.of(DossierShape.dossier(), step(), supplement(), result(), payment(), rating())) {
      BY_KIND.put(shape.kind(), shape);
    }
    for (Shape shape : List.of(petition(), ReportShape.shape(), acknowledgement(), retraction())) {
      BY_KIND.put(shape.kind(), shape);
    }
    for (Shape shape : List.of(ProcedureShape.shape(), unit(), officer())) {
      BY_KIND.put(shape.kind(), shape);
    }
  }

  private Shapes() {}

  /** The fields of a kind in the order in which a reader wants them, the common ones first. */
  public static List<Field> fieldsOf(MessageKind kind) {
    return of(kind).group().fields();
  }

  static Shape of(MessageKind kind) {
    Shape shape = BY_KIND.get(kind);
    if (shape == null) {
      throw new IllegalStateException("no shape for " + kind);
    }
    return shape;
  }

  private static Shape step() {
    return Shape.of(
        MessageKind.STEP,
        "A dossier entered a status.",
        required("dossier", CODE, "Mã số hồ sơ."),
        required("status", SMALL, "Status after the step, 1 to 10."),
        optional("at", MOMENT, "When; spokeOf where left out."),
        optional("officer", CODE, "Officer's code, never a name."),
        optional("division", LABEL, "Phòng, ban: its short name or code, never a person's."),
        optional("unit", CODE, "Unit of the step."),
        optional("startedAt", MOMENT, "Start of the step."),
        optional("limit", MOMENT, "By when the step was to be done."),
        optional(
            "findings",
            list(DossierShape.finding(), 100),
            "What was seen to be wrong with the step at the door, by rules of data quality."));
  }

  private static Shape supplement() {
    return Shape.of(
        MessageKind.SUPPLEMENT,
        "A round of supplements; the same supplementId again replaces it.",
        required("dossier", CODE, "Mã số hồ sơ."),
        required("supplementId", CODE, "Id of the round within the dossier."),
        required("askedAt", MOMENT, "Ngày yêu cầu bổ sung."),
        optional("answeredAt", MOMENT, "Ngày tiếp nhận bổ sung; left out while open."),
        optional("officer", CODE, "Who asked."),
        optional("oldDue", new Form.MomentOrDay(), "Ngày hẹn trả trước."),
        optional("newDue", new Form.MomentOrDay(), "Ngày hẹn trả mới."));
  }

  private static Shape result() {
    return Shape.of(
        MessageKind.RESULT,
        "A result document; the same resultId again replaces it.",
        required("dossier", CODE, "Mã số hồ sơ."),
        required("resultId", CODE, "Mã giấy tờ kết quả."),
        required("hasFile", FLAG, "There is an electronic file."),
        optional(
            "linkDigest", new Form.Code(128, "[A-Za-z0-9+/=_-]+"), "Keyed digest of the link."),
        optional("issuedAt", MOMENT, "When it was issued."));
  }

  private static Shape payment() {
    return Shape.of(
        MessageKind.PAYMENT,
        "A payment for a dossier; never its payer.",
        required("dossier", CODE, "Mã số hồ sơ."),
        required("reference", CODE, "Mã tham chiếu."),
        required("amount", new Form.Whole(0, 1_000_000_000_000L), "Đồng."),
        required("at", MOMENT, "When."),
        required("channel", SMALL, "1 portal, 2 agency's gateway, 3 otherwise."),
        required("succeeded", FLAG, "Whether it went through."));
  }

  private static Shape rating() {
    return Shape.of(
        MessageKind.RATING,
        "A like or dislike of a dossier or of a petition (one of the two); never its rater.",
        required("ratingId", CODE, "Id of the rating."),
        required("at", MOMENT, "When."),
        required("liked", FLAG, "true like, false dislike."),
        optional("dossier", CODE, "Mã số hồ sơ."),
        optional("petition", CODE, "Mã phản ánh, kiến nghị."));
  }

  private static Shape petition() {
    return Shape.of(
        MessageKind.PETITION,
        "Phản ánh, kiến nghị; never its sender or text. Fields as for a dossier.",
        required("petition", CODE, "Mã phản ánh, kiến nghị."),
        clearable("unit", CODE, "Unit that is to handle it."),
        clearable("about", choice("PROCEDURE", "STAFF", "OTHER"), "What it is about."),
        clearable("dossier", CODE, "The dossier it names, if any."),
        clearable("sentAt", MOMENT, "Sent by the citizen."),
        clearable("sentStraight", FLAG, "Sent straight to the unit."),
        clearable("receivedAt", MOMENT, "Received by the unit."),
        clearable("transferredAt", MOMENT, "Latest transfer to the unit."),
        clearable(
            "status",
            new Form.Named(PetitionStatuses.read()),
            "Name of the status; one that is not among the examples is taken as 'Khác'."),
        clearable("refusedAt", MOMENT, "Refused."),
        clearable("askedMoreAt", MOMENT, "Asked the citizen for more."),
        clearable("handledAt", MOMENT, "Handled."),
        clearable("awaitingPublicationAt", MOMENT, "Reached 'chờ công khai'."),
        clearable("publishedAt", MOMENT, "Published."),
        clearable("likes", SMALL, "Likes."),
        clearable("dislikes", SMALL, "Dislikes."),
        clearable("petitionedAgain", FLAG, "Petitioned again about the outcome."));
  }

  private static Shape unit() {
    return Shape.of(
        MessageKind.UNIT,
        "A unit of the administration. Fields as for a dossier.",
        required("unit", CODE, "Mã định danh."),
        clearable("name", new Form.Text(300), "Tên."),
        clearable(
            "unitKind",
            choice("PROVINCE", "DEPARTMENT", "DISTRICT", "COMMUNE", "OTHER"),
            "Kind of unit."),
        clearable("subtype", LABEL, "Sở, xã, phường …"),
        clearable("parent", CODE, "Unit above."),
        clearable("validFrom", DAY, "First day."),
        clearable("validTo", DAY, "Last day."),
        clearable("successor", CODE, "Unit that took over."),
        clearable("aliases", list(CODE, 20), "Other codes of it."),
        clearable(
            "successions",
            list(
                new Form.Group(
                    List.of(
                        required("to", CODE, "Unit it went into."),
                        required("effective", DAY, "From when."),
                        required("primary", FLAG, "The one that took the remainder."),
                        required(
                            "relation",
                            choice("WHOLE", "PART", "REMAINDER", "FUNCTIONS"),
                            "What went over."))),
                50),
            "What it went into."));
  }

  private static Shape officer() {
    return Shape.of(
        MessageKind.OFFICER,
        "Where an officer works, by code; no names.",
        required("officer", CODE, "Code of the directory."),
        clearable("unit", CODE, "Unit."),
        clearable("title", LABEL, "Chức danh, never a name."),
        clearable("validFrom", DAY, "First day."),
        clearable("validTo", DAY, "Last day."));
  }

  private static Shape acknowledgement() {
    return Shape.of(
        MessageKind.ACKNOWLEDGEMENT,
        "The portal confirmed that it holds these messages of a dossier, or a look-up showed what it"
            + " has.",
        required("dossier", CODE, "Mã số hồ sơ."),
        required("at", MOMENT, "When it confirmed."),
        required(
            "acknowledges",
            new Form.ListOf(new Form.Code(100, "[A-Za-z0-9._:/-]+"), 0, 1000),
            "Ids of the messages; none where a look-up showed only what it has."),
        optional(
            "of", new Form.Code(40, "[A-Za-z0-9._-]+"), "Their source, where it is another one."),
        optional("there", FLAG, "false: it has no such dossier, and what it confirmed is void."),
        optional(
            "holds", new Form.Group(DossierShape.shown()), "What it has otherwise than told."));
  }

  private static Shape retraction() {
    return Shape.of(
        MessageKind.RETRACTION,
        "A message of the same source was sent in error. It cannot itself be retracted.",
        required("retracts", new Form.Code(100, "[A-Za-z0-9._:/-]+"), "Id of the message."),
        optional(
            "reason", new Form.Code(40, "(?:[A-Z_-]|[0-9]{1,3}(?![0-9]))+"), "A code, no words."));
  }

  static Form choice(String... words) {
    return new Form.Choice(Arrays.asList(words));
  }

  static Form list(Form element, int most) {
    return new Form.ListOf(element, 0, most);
  }

  static Field required(String name, Form form, String meaning) {
    return new Field(name, form, Need.REQUIRED, meaning);
  }

  static Field optional(String name, Form form, String meaning) {
    return new Field(name, form, Need.OPTIONAL, meaning);
  }

  static Field clearable(String name, Form form, String meaning) {
    return new Field(name, form, Need.CLEARABLE, meaning);
  }
}
