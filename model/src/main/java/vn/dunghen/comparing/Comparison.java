package vn.dunghen.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Sentence;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Payment;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Holds a dossier as the province knows it against the same dossier as the portal has it.
 *
 * <p>Not compared is what belongs to neither: who told it, what was seen at the door, when the
 * portal confirmed it, and ratings, petitions and owners' lists, which are the portal's own. No
 * service carries a payment: one that was not made online, or that the dossier itself tells of, is
 * not compared.
 *
 * <p>Where the portal's side is known from a list alone, that list says a few fields and is silent
 * on the rest. Silence is then no difference.
 */
public final class Comparison {

  private static final Sentence NOTHING = Sentence.of("không có", "none");
  private static final Sentence THERE = Sentence.of("có", "there");
  private static final Sentence DOSSIER = Sentence.of("Hồ sơ", "Dossier");

  private final Dossier ours;
  private final Dossier theirs;
  private final boolean silent;
  private final List<Difference> found = new ArrayList<>();

  private Comparison(Dossier ours, Dossier theirs) {
    this.ours = ours;
    this.theirs = theirs;
    this.silent = seenInAList(ours, theirs);
  }

  /**
   * What differs, in the order of the kinds; nothing where both agree, and where neither is there.
   *
   * @param ours null where the province does not know the dossier
   * @param theirs null where the portal does not have it
   */
  public static List<Difference> of(@Nullable Dossier ours, @Nullable Dossier theirs) {
    if (ours == null) {
      return theirs == null
          ? List.of()
          : List.of(new Difference(DifferenceKind.MISSING_HERE, DOSSIER, NOTHING, THERE));
    }
    if (theirs == null) {
      return List.of(new Difference(DifferenceKind.MISSING_THERE, DOSSIER, THERE, NOTHING));
    }
    if (ours.equals(theirs)) {
      return List.of();
    }
    Comparison comparison = new Comparison(ours, theirs);
    comparison.compare();
    return comparison.found;
  }

  /** Another told it last, and told nothing of what only the one-stop software tells. */
  private static boolean seenInAList(Dossier ours, Dossier theirs) {
    return !Objects.equals(ours.source(), theirs.source())
        && theirs.components().isEmpty()
        && theirs.fees().isEmpty()
        && theirs.steps().isEmpty()
        && theirs.databasesUsed().isEmpty()
        && theirs.applicantKind() == null
        && theirs.receivingUnit() == null;
  }

  private void compare() {
    field(DifferenceKind.STATUS, "Trạng thái", "Status", Comparison::status);
    if (found.isEmpty() && !silent) {
      progress();
      lists(DifferenceKind.PROGRESS, "Bước xử lý", "Steps", Dossier::steps);
    }
    field(DifferenceKind.ACCEPTED, "Ngày tiếp nhận", "Accepted", Dossier::acceptedAt);
    field(DifferenceKind.DUE, "Ngày hẹn trả", "Appointment", dossier -> at(dossier.due()));
    field(DifferenceKind.ENDED, "Ngày kết thúc xử lý", "Ended", Dossier::endedAt);
    lists(
        DifferenceKind.SUPPLEMENT,
        "Đợt yêu cầu bổ sung",
        "Supplements",
        dossier -> dossier.supplements().stream().map(Comparison::round).toList());
    field(
        DifferenceKind.CHANNEL, "Kênh thực hiện", "Channel", Dossier::channel, Comparison::channel);
    field(
        DifferenceKind.PAYMENT,
        "Thanh toán trực tuyến",
        "Paid online",
        Dossier::paidOnline,
        Comparison::plain);
    lists(DifferenceKind.PAYMENT, "Phí, lệ phí", "Fees", Dossier::fees);
    if (!ours.tellsPaidOnline() && !theirs.tellsPaidOnline()) {
      lists(
          DifferenceKind.PAYMENT,
          "Giao dịch thanh toán trực tuyến",
          "Online payments",
          dossier -> dossier.payments().stream().filter(Payment::online).toList());
    }
    flag(
        DifferenceKind.DIGITISATION,
        "Có thành phần số hóa",
        "Digitised components",
        Dossier::hasDigitisedComponent);
    lists(DifferenceKind.DIGITISATION, "Thành phần hồ sơ", "Components", Dossier::components);
    lists(DifferenceKind.RESULT, "Kết quả điện tử", "Electronic results", Dossier::results);
    flag(
        DifferenceKind.POPULATION_DATA,
        "Tài khoản xác thực VNeID",
        "Verified by VNeID",
        Dossier::verifiedByVneid);
    lists(
        DifferenceKind.POPULATION_DATA,
        "Cơ sở dữ liệu đã khai thác",
        "Databases used",
        Dossier::databasesUsed);
    field(
        DifferenceKind.UNIT,
        "Đơn vị xử lý",
        "Unit",
        dossier -> dossier.owner().map(UnitCode::forward).orElse(null),
        Comparison::plain);
    field(
        DifferenceKind.PROCEDURE,
        "Mã thủ tục",
        "Procedure",
        dossier -> code(dossier.procedure()),
        Comparison::plain);
    others();
  }

  private void others() {
    field(DifferenceKind.OTHER, "Ngày nộp", "Submitted", Dossier::submittedAt);
    field(
        DifferenceKind.OTHER,
        "Cơ quan có thẩm quyền nhận",
        "Received by the competent unit",
        Dossier::competentReceivedAt);
    field(DifferenceKind.OTHER, "Ngày trả kết quả", "Returned", Dossier::returnedAt);
    field(DifferenceKind.OTHER, "Ngày từ chối", "Refused", Dossier::refusedAt);
    field(
        DifferenceKind.OTHER,
        "Đơn vị tiếp nhận",
        "Receiving unit",
        dossier -> forward(dossier.receivingUnit()),
        Comparison::plain);
    field(
        DifferenceKind.OTHER,
        "Loại đối tượng",
        "Kind of applicant",
        Dossier::applicantKind,
        Comparison::plain);
  }

  private <T> void field(
      DifferenceKind kind, String vi, String en, Function<Dossier, @Nullable T> read) {
    field(kind, vi, en, read, Comparison::plain);
  }

  private <T> void field(
      DifferenceKind kind,
      String vi,
      String en,
      Function<Dossier, @Nullable T> read,
      Function<T, Sentence> written) {
    T one = read.apply(ours);
    T other = read.apply(theirs);
    if (!Objects.equals(one, other) && !(silent && other == null)) {
      found.add(
          new Difference(
              kind,
              Sentence.of(vi, en),
              one == null ? NOTHING : written.apply(one),
              other == null ? NOTHING : written.apply(other)));
    }
  }

  /** Things in whatever order they were told. */
  private void lists(DifferenceKind kind, String vi, String en, Function<Dossier, List<?>> read) {
    List<String> one = sorted(read.apply(ours));
    List<String> other = sorted(read.apply(theirs));
    if (!one.equals(other) && !(silent && other.isEmpty())) {
      boolean countsDiffer = one.size() != other.size();
      found.add(
          new Difference(
              kind,
              Sentence.of(vi, en),
              countsDiffer ? counted(one) : Sentence.of("nội dung khác", "other content"),
              countsDiffer ? counted(other) : Sentence.of("nội dung khác", "other content")));
    }
  }

  private static List<String> sorted(Collection<?> things) {
    return things.stream().map(Object::toString).sorted().toList();
  }

  private static Sentence counted(List<String> things) {
    return things.isEmpty() ? NOTHING : Sentence.of("%s mục", "%s", things.size());
  }

  private void flag(DifferenceKind kind, String vi, String en, Function<Dossier, Boolean> read) {
    boolean one = read.apply(ours);
    boolean other = read.apply(theirs);
    if (one != other && !(silent && !other)) {
      found.add(new Difference(kind, Sentence.of(vi, en), yesOrNo(one), yesOrNo(other)));
    }
  }

  private static Sentence yesOrNo(boolean yes) {
    return yes ? Sentence.of("có", "yes") : Sentence.of("không", "no");
  }

  private static @Nullable Sentence status(Dossier dossier) {
    return dossier.status().map(change -> status(change.status())).orElse(null);
  }

  private static Sentence status(int code) {
    return Status.of(code)
        .map(known -> Sentence.of(known.vietnamese(), known.english()))
        .orElseGet(() -> Sentence.of("mã " + code, "code " + code));
  }

  /** The first change that one of them has otherwise. */
  private void progress() {
    List<StatusChange> one = ours.statusHistory();
    List<StatusChange> other = theirs.statusHistory();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      Sentence here = i < one.size() ? change(one.get(i)) : NOTHING;
      Sentence there = i < other.size() ? change(other.get(i)) : NOTHING;
      if (!here.equals(there)) {
        found.add(
            new Difference(
                DifferenceKind.PROGRESS,
                Sentence.of("Lần chuyển trạng thái thứ %s", "Status change %s", i + 1),
                here,
                there));
        return;
      }
    }
  }

  private static Sentence change(StatusChange change) {
    Sentence status = status(change.status());
    return Sentence.of(
        status.vietnamesePattern() + " %s", status.englishPattern() + " %s", change.at());
  }

  /** What of a round the verdicts rest on. */
  private static List<Object> round(Supplement round) {
    List<Object> said = new ArrayList<>(List.of(round.askedAt()));
    said.add(round.answeredAt() == null ? "" : round.answeredAt());
    return said;
  }

  private static Sentence channel(int code) {
    return switch (code) {
      case 1 -> Sentence.of("trực tiếp", "in person");
      case 2 -> Sentence.of("trực tuyến", "online");
      case 3 -> Sentence.of("bưu chính", "by post");
      default -> plain(code);
    };
  }

  private static @Nullable Object at(@Nullable Due due) {
    return due == null ? null : due.at();
  }

  private static @Nullable String code(@Nullable ProcedureCode procedure) {
    return procedure == null ? null : procedure.national().value();
  }

  private static @Nullable UnitCode forward(@Nullable UnitCode unit) {
    return unit == null ? null : unit.forward();
  }

  private static Sentence plain(Object value) {
    return value instanceof Sentence said ? said : Sentence.of("%s", "%s", value);
  }
}
