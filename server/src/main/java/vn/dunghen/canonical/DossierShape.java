package vn.dunghen.canonical;

import static vn.dunghen.canonical.Shapes.CODE;
import static vn.dunghen.canonical.Shapes.FLAG;
import static vn.dunghen.canonical.Shapes.MOMENT;
import static vn.dunghen.canonical.Shapes.SMALL;
import static vn.dunghen.canonical.Shapes.clearable;
import static vn.dunghen.canonical.Shapes.list;
import static vn.dunghen.canonical.Shapes.optional;
import static vn.dunghen.canonical.Shapes.required;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.dunghen.dossier.DoorFinding.Fault;
import vn.dunghen.message.MessageKind;

/** The shape of what is told of a dossier. */
final class DossierShape {

  /** NB: too short for a name or a number of a person. */
  private static final Form REASON = new Form.Code(8, "[A-Za-z]{1,4}[.-]?[0-9]{0,3}");

  private DossierShape() {}

  /** What a look-up at the portal may show of a dossier. */
  static List<Field> shown() {
    Set<String> names =
        Set.of(
            "procedure",
            "competentUnit",
            "channel",
            "submittedAt",
            "acceptedAt",
            "due",
            "status",
            "statusAt",
            "endedAt",
            "returnedAt",
            "paidOnline",
            "hasDigitisedComponent",
            "verifiedByVneid");
    return dossier().group().fields().stream()
        .filter(field -> names.contains(field.name()))
        .toList();
  }

  static Shape dossier() {
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
        clearable("apologyIssued", FLAG, "A letter of apology names the date that stands now."),
        clearable("dueReason", REASON, "Code of why it was moved; never in words."),
        clearable("status", SMALL, "1 to 10 of the portal's list."),
        optional("statusAt", MOMENT, "When it entered that status; spokeOf where left out."),
        clearable("endedAt", MOMENT, "Ngày kết thúc xử lý."),
        clearable("returnedAt", MOMENT, "Ngày trả kết quả."),
        clearable("refusedAt", MOMENT, "Ngày từ chối."),
        clearable("paidOnline", SMALL, "0 no, 1 on the portal, 2 agency's gateway, 3 otherwise."),
        clearable("fees", list(fee(), 50), "Phí, lệ phí, in đồng."),
        clearable("components", list(component(), 200), "Thành phần hồ sơ: facts, never files."),
        clearable("hasDigitisedComponent", FLAG, "HoSoCoThanhPhanSoHoa."),
        clearable("verifiedByVneid", FLAG, "The account is verified by VNeID: the fact alone."),
        clearable("databasesUsed", list(CODE, 50), "Codes of databases consulted (MaCSDL)."),
        clearable("resultInOwnersList", FLAG, "The result is in the owner's list on the portal."),
        clearable(
            "supplements",
            list(new Form.Group(roundFields()), 50),
            "All rounds of supplements; those of other messages are replaced."),
        clearable(
            "results",
            list(new Form.Group(resultFields()), 50),
            "All result documents; those of other messages are replaced."),
        clearable(
            "findings",
            list(finding(), 100),
            "What was seen to be wrong at the door, by rules of data quality."),
        clearable(
            "account",
            new Form.Code(40, "[0-9a-f]{40}"),
            "Keyed digest of the portal's account that handed it in (MaDoiTuong), with a key of the"
                + " month; never the account itself."),
        optional("unitNameAsSent", new Form.Text(300), "A unit's name that is not in the tree."),
        optional(
            "redacted",
            list(new Form.Code(40, "[A-Za-z]+"), 20),
            "Names of personal fields that were sent and not kept."));
  }

  /** What the door saw of a message; a fault of content is told and never refused. */
  static Form finding() {
    return new Form.Group(
        List.of(
            required("rule", new Form.Code(5, "DQ-[0-9]{2}"), "Number of the rule."),
            optional(
                "field",
                new Form.Code(60, "(?:[A-Za-z_.]|[0-9]{1,3}(?![0-9]))+"),
                "Field on the wire."),
            optional(
                "value",
                new Form.Code(20, "[0-9]{1,6}|(?:19|20)[0-9]{6}|(?:19|20)[0-9]{12}"),
                "What was sent, where it is a short number or a date; of LENGTH and COUNT the most"
                    + " there may be."),
            optional(
                "fault",
                new Form.Choice(Arrays.stream(Fault.values()).map(Fault::name).toList()),
                "In what the field is wrong.")));
  }

  private static List<Field> roundFields() {
    return List.of(
        required("supplementId", CODE, "Id of the round within the dossier."),
        required("askedAt", MOMENT, "Ngày yêu cầu bổ sung."),
        optional("answeredAt", MOMENT, "Ngày tiếp nhận bổ sung; left out while open."),
        optional("oldDue", new Form.MomentOrDay(), "Ngày hẹn trả trước."),
        optional("newDue", new Form.MomentOrDay(), "Ngày hẹn trả mới."));
  }

  private static List<Field> resultFields() {
    return List.of(
        required("resultId", CODE, "Mã giấy tờ kết quả."),
        required("hasFile", FLAG, "There is an electronic file."),
        optional(
            "linkDigest", new Form.Code(128, "[A-Za-z0-9+/=_-]+"), "Keyed digest of the link."),
        optional("issuedAt", MOMENT, "When it was issued."));
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
}
