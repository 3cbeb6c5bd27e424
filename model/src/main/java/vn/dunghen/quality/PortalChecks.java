package vn.dunghen.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.quality.Finding.Said;

/** What went wrong on the way: between the source and us, and between us and the portal. */
final class PortalChecks {

  /** Portal protocol, section 11, DQ-26 and DQ-29. */
  static final Duration PATIENCE = Duration.ofHours(1);

  private static final List<Status> ON_HOLD =
      List.of(Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.STOPPED);

  /** A sentence must not end in a dash that nobody understands. */
  private static final Said NOTHING = new Said("không có", "none");

  private PortalChecks() {}

  /** DQ-01: on hold here, done on the portal; or done by a message, while a hold is still open. */
  static void sentAsDone(Subject subject, Consumer<Finding> found) {
    @Nullable StatusChange there = last(subject.portal());
    @Nullable StatusChange here = last(subject.dossier());
    if (here == null) {
      return;
    }
    boolean doneThere = there != null && there.status() == Status.DONE.code();
    if (doneThere && onHold(here.status())) {
      found.accept(sentAsDone(subject, here.at(), here.status()));
    } else if (here.status() == Status.DONE.code()) {
      openHold(subject.dossier(), here.at())
          .filter(hold -> hold == Status.STOPPED.code() || subject.dossier().endedAt() == null)
          .ifPresent(hold -> found.accept(sentAsDone(subject, here.at(), hold)));
    }
  }

  private static Finding sentAsDone(Subject subject, Instant since, int hold) {
    return Finding.since(since, QualityRule.DQ_01, subject.code(), EndChecks.status(hold));
  }

  private static boolean onHold(int status) {
    return ON_HOLD.stream().anyMatch(hold -> hold.code() == status);
  }

  /**
   * The hold in which a dossier said to be done still is: stopped, a round that nothing answers, a
   * payment that nobody made. NB: an end of processing says that it went on after a round or a
   * payment; nothing goes on after it was stopped, which is an end itself (deadlines, section 4).
   */
  private static Optional<Integer> openHold(Dossier dossier, Instant done) {
    List<StatusChange> history = dossier.statusHistory();
    int before = history.size() < 2 ? 0 : history.get(history.size() - 2).status();
    if (before != Status.STOPPED.code()
        && dossier.supplements().stream()
            .anyMatch(round -> round.answeredAt() == null && !round.askedAt().isAfter(done))) {
      return Optional.of(Status.SUPPLEMENT_ASKED.code());
    }
    boolean open =
        switch (Status.of(before).orElse(Status.IN_PROCESS)) {
          case STOPPED -> true;
          case SUPPLEMENT_ASKED -> dossier.supplements().isEmpty();
          case PAYMENT_ASKED -> dossier.payments().isEmpty();
          case REGISTERED, ACCEPTED, REFUSED, IN_PROCESS, WITHDRAWN, DONE, RETURNED -> false;
        };
    return open ? Optional.of(before) : Optional.empty();
  }

  private static @Nullable StatusChange last(@Nullable Dossier dossier) {
    return dossier == null ? null : dossier.status().orElse(null);
  }

  /** DQ-26: progress, and an hour later still no dossier. */
  static void progressWithoutDossier(Subject subject, Consumer<Finding> found) {
    List<StatusChange> history = subject.dossier().statusHistory();
    if (subject.onlyProgress() && !history.isEmpty()) {
      Instant since = history.getFirst().at().plus(PATIENCE).plusSeconds(1);
      found.accept(Finding.since(since, QualityRule.DQ_26, subject.code()));
    }
  }

  /** DQ-29: an hour after the acceptance the portal had confirmed nothing, and it has not yet. */
  static void notOnPortal(Subject subject, Consumer<Finding> found) {
    Instant accepted = subject.dossier().acceptedAt();
    if (accepted != null && subject.dossier().synchronisedAt() == null) {
      Instant since = accepted.plus(PATIENCE).plusSeconds(1);
      found.accept(Finding.since(since, QualityRule.DQ_29, subject.code()));
    }
  }

  /** A field in which the two may differ. */
  private record Pair(Said field, @Nullable Object ours, @Nullable Object theirs) {}

  /** DQ-30: all that the verdict of either ledger rests on is compared; the first is told. */
  static void differs(Subject subject, Consumer<Finding> found) {
    Dossier ours = subject.dossier();
    Dossier theirs = subject.portal();
    if (theirs == null || ours.equals(theirs)) {
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(new Said("Trạng thái", "Status"), status(ours), status(theirs)));
    pairs.add(
        new Pair(new Said("Ngày tiếp nhận", "Accepted"), ours.acceptedAt(), theirs.acceptedAt()));
    pairs.add(new Pair(new Said("Ngày hẹn trả", "Appointment"), at(ours.due()), at(theirs.due())));
    pairs.add(new Pair(new Said("Ngày kết thúc xử lý", "Ended"), ours.endedAt(), theirs.endedAt()));
    pairs.add(
        new Pair(new Said("Ngày yêu cầu bổ sung", "Supplement asked"), asked(ours), asked(theirs)));
    pairs.add(
        new Pair(
            new Said("Ngày tiếp nhận bổ sung", "Supplement received"),
            answered(ours),
            answered(theirs)));
    for (Pair pair : pairs) {
      if (!Objects.equals(pair.ours(), pair.theirs())) {
        found.accept(
            Finding.always(
                QualityRule.DQ_30,
                subject.code(),
                pair.field(),
                told(pair.theirs()),
                told(pair.ours())));
        return;
      }
    }
  }

  private static @Nullable Object status(Dossier dossier) {
    return dossier.status().map(change -> EndChecks.status(change.status())).orElse(null);
  }

  private static @Nullable Instant at(@Nullable Due due) {
    return due == null ? null : due.at();
  }

  private static List<Instant> asked(Dossier dossier) {
    return dossier.supplements().stream().map(Supplement::askedAt).toList();
  }

  private static List<Instant> answered(Dossier dossier) {
    return dossier.supplements().stream()
        .map(Supplement::answeredAt)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Object told(@Nullable Object value) {
    if (value instanceof List<?> moments) {
      return moments.isEmpty() ? NOTHING : moments.getLast();
    }
    return value == null ? NOTHING : value;
  }

  /** What was seen at the door: DQ-04, DQ-13 of a moment ahead, DQ-28 and the like. */
  static void atTheDoor(Subject subject, Consumer<Finding> found) {
    for (DoorFinding told : subject.dossier().doorFindings()) {
      Finding finding = atTheDoor(subject, told);
      if (finding != null) {
        found.accept(finding);
      }
    }
  }

  private static @Nullable Finding atTheDoor(Subject subject, DoorFinding told) {
    String hs = subject.code();
    Object field = told.field() == null ? "–" : told.field();
    return switch (told.rule()) {
      case "DQ-04" -> Finding.always(QualityRule.DQ_04, hs);
      case "DQ-09" -> Finding.always(QualityRule.DQ_09, hs);
      case "DQ-13" ->
          Finding.always(
              QualityRule.DQ_13, hs, field, new Said("thời điểm gửi", "the moment of sending"));
      case "DQ-23" -> Finding.always(QualityRule.DQ_23, hs);
      case "DQ-24" -> oddField(told, field);
      case "DQ-28" -> Lateness.finding(subject, told);
      // Others are found again in what is kept, or are a later program's.
      default -> null;
    };
  }

  private static Finding oddField(DoorFinding told, Object field) {
    return new Finding(
        QualityRule.DQ_24,
        Instant.MIN,
        null,
        List.of(FaultWords.value(told), field),
        FaultWords.of(told));
  }
}
