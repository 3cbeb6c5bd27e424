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
  private static final String ANY_CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._:/+-]*";

  private static final Form CODE = new Form.Code(60, ANY_CODE);
  private static final Form LABEL = new Form.Label();
  private static final Form MOMENT = new Form.Moment();
  private static final Form DAY = new Form.Day();
  private static final Form FLAG = new Form.Flag();
  private static final Form SMALL = new Form.Whole(0, 1_000_000);

  private static final Map<MessageKind, Shape> BY_KIND = new EnumMap<>(MessageKind.class);

  static {
    for (Shape shape : List.of(dossier(), step(), supplement(), result(), payment(), rating())) {
      BY_KIND.put(shape.kind(), shape);
    }
    for (Shape shape : List.of(petition(), reportTotal(), acknowledgement(), retraction())) {
      BY_KIND.put(shape.kind(), shape);
    }
    for (Shape shape : List.of(procedure(), unit(), officer())) {
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

  private static Shape dossier() {
    return Shape.of(
        MessageKind.DOSSIER,
        "What the source knows of a dossier. A field present replaces, null clears, a field left out"
            + " leaves what was known; arrays are replaced whole.",
        required("dossier", CODE, "Mã số hồ sơ."),
        clearable("aliases", list(CODE, 20), "Older codes of the same dossier."),
        clearable("procedure", CODE, "Mã thủ tục hành chính."),
        clearable("receivingUnit", CODE, "Unit that took it in."),
        clearable("competentUnit", CODE, "Unit competent to handle it; the dossier counts for it."),
        clearable("channel", SMALL, "1 direct, 2 online, 3 public post."),
        clearable("applicantKind", SMALL, "1 citizen, 2 business, 3 state body, 4 other."),
        clearable("submittedAt", MOMENT, "Ngày nộp."),
        clearable("acceptedAt", MOMENT, "Ngày tiếp nhận; decides the period."),
        clearable("competentReceivedAt", MOMENT, "When the competent authority had it."),
        clearable(
            "due", new Form.MomentOrDay(), "Ngày hẹn trả; a day alone where there is no time."),
        clearable("status", SMALL, "1 to 10 of the portal's list; the moment is spokeOf."),
        clearable("endedAt", MOMENT, "Ngày kết thúc xử lý."),
        clearable("returnedAt", MOMENT, "Ngày trả kết quả."),
        clearable("refusedAt", MOMENT, "Ngày từ chối."),
        clearable("paidOnline", SMALL, "0 no, 1 on the portal, 2 agency's gateway, 3 otherwise."),
        clearable("fees", list(fee(), 50), "Phí, lệ phí, in đồng."),
        clearable("components", list(component(), 200), "Thành phần hồ sơ: facts, never files."),
        clearable("hasDigitisedComponent", FLAG, "HoSoCoThanhPhanSoHoa."),
        clearable("verifiedByVneid", FLAG, "The account is verified by VNeID: the fact alone."),
        clearable("databasesUsed", list(CODE, 50), "Codes of databases consulted (MaCSDL)."),
        clearable("resultInOwnersList", FLAG, "The result is in the owner's list on the portal."));
  }

  private static Form fee() {
    return new Form.Group(
        List.of(
            optional("code", CODE, "Mã phí, lệ phí."),
            required("amount", new Form.Whole(0, 1_000_000_000_000L), "Đồng.")));
  }

  private static Form component() {
    return new Form.Group(
        List.of(
            optional("code", CODE, "Mã thành phần hồ sơ."),
            optional("hasFile", FLAG, "A file is attached."),
            optional("digitised", FLAG, "DuocSoHoa."),
            optional("reuse", SMALL, "DuocTaiSuDung: 0 no, 1 reused, 2 from another result."),
            optional("fromRepository", FLAG, "DuocLayTuKhoDMQG."),
            optional("replacedBy", CODE, "Code of the result or data that stands for it.")));
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
        optional("limit", MOMENT, "By when the step was to be done."));
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
        clearable("status", petitionStatus(), "Name of the status."),
        clearable("refusedAt", MOMENT, "Refused."),
        clearable("askedMoreAt", MOMENT, "Asked the citizen for more."),
        clearable("handledAt", MOMENT, "Handled."),
        clearable("awaitingPublicationAt", MOMENT, "Reached 'chờ công khai'."),
        clearable("publishedAt", MOMENT, "Published."),
        clearable("likes", SMALL, "Likes."),
        clearable("dislikes", SMALL, "Dislikes."),
        clearable("petitionedAgain", FLAG, "Petitioned again about the outcome."));
  }

  /**
   * The names met in imports (deadlines, section 9). NB: closed, for what is not one of them may be
   * anything, a petitioner's name among it.
   */
  private static Form petitionStatus() {
    return choice(
        "Mới tiếp nhận",
        "PA chờ bổ sung",
        "PAKN đã bổ sung",
        "Tiếp nhận ở địa phương",
        "Xử lý ở địa phương",
        "Trả lại tiếp nhận địa phương",
        "Từ chối tiếp nhận",
        "PAKN chờ công khai",
        "PAKN đã công khai");
  }

  private static Shape procedure() {
    return Shape.of(
        MessageKind.PROCEDURE,
        "A procedure of the catalogue. Fields as for a dossier.",
        required("procedure", new Form.Code(60, "[A-Za-z0-9][A-Za-z0-9._-]*"), "Mã TTHC."),
        clearable("name", new Form.Text(2000), "Tên thủ tục."),
        clearable("field", new Form.Text(300), "Lĩnh vực."),
        clearable("ministry", new Form.Text(300), "Publishing ministry."),
        clearable("level", choice("PROVINCE", "COMMUNE"), "Highest level that handles it."),
        clearable("limit", limit(), "Longest time of handling."),
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
        clearable("publications", list(publication(), 200), "Quyết định công bố."),
        clearable("appliedBy", list(CODE, 1000), "Units that apply it."),
        clearable(
            "appliedByKinds",
            list(choice("PROVINCE", "DEPARTMENT", "DISTRICT", "COMMUNE"), 4),
            "Kinds of units all of which apply it."));
  }

  private static Form limit() {
    return new Form.Group(
        List.of(
            required("amount", new Form.Whole(1, 10_000), "How many."),
            required("unit", choice("HOUR", "DAY", "WORKING_DAY", "MONTH"), "Of what.")));
  }

  private static Form publication() {
    return new Form.Group(
        List.of(
            required("decision", CODE, "Number of the decision."),
            required("decidedOn", DAY, "Date of the decision."),
            optional("effectiveOn", DAY, "Takes effect."),
            optional("publicisedOn", DAY, "Publicised in the national database."),
            required("kind", choice("NEW", "AMENDED", "ABOLISHED"), "What it announces.")));
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

  private static Shape reportTotal() {
    return Shape.of(
        MessageKind.REPORT_TOTAL,
        "A total that a unit reported; the denominator of 1.4. The latest of unit, period and"
            + " addressee stands.",
        required("unit", CODE, "Reporting unit."),
        required("period", new Form.PeriodName(), "Reported period."),
        required("to", choice("BCQG", "PORTAL"), "Addressee."),
        required("received", new Form.Whole(0, 1_000_000_000), "Dossiers received."));
  }

  private static Shape acknowledgement() {
    return Shape.of(
        MessageKind.ACKNOWLEDGEMENT,
        "The portal confirmed that it holds these messages of a dossier.",
        required("dossier", CODE, "Mã số hồ sơ."),
        required("at", MOMENT, "When it confirmed."),
        required(
            "acknowledges",
            new Form.ListOf(new Form.Code(100, "[A-Za-z0-9._:/-]+"), 1, 1000),
            "Ids of the messages."),
        optional(
            "of", new Form.Code(40, "[A-Za-z0-9._-]+"), "Their source, where it is another one."));
  }

  private static Shape retraction() {
    return Shape.of(
        MessageKind.RETRACTION,
        "A message of the same source was sent in error. It cannot itself be retracted.",
        required("retracts", new Form.Code(100, "[A-Za-z0-9._:/-]+"), "Id of the message."),
        optional(
            "reason", new Form.Code(40, "(?:[A-Z_-]|[0-9]{1,3}(?![0-9]))+"), "A code, no words."));
  }

  private static Form choice(String... words) {
    return new Form.Choice(Arrays.asList(words));
  }

  private static Form list(Form element, int most) {
    return new Form.ListOf(element, 0, most);
  }

  private static Field required(String name, Form form, String meaning) {
    return new Field(name, form, Need.REQUIRED, meaning);
  }

  private static Field optional(String name, Form form, String meaning) {
    return new Field(name, form, Need.OPTIONAL, meaning);
  }

  private static Field clearable(String name, Form form, String meaning) {
    return new Field(name, form, Need.CLEARABLE, meaning);
  }
}
