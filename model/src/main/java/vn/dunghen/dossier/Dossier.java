package vn.dunghen.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Hồ sơ: everything that is known of a dossier in one ledger, folded from its messages.
 *
 * <p>What was never said is null or empty, and stays so: nothing is defaulted here. Nothing in it
 * tells who the applicant is.
 *
 * @param channel 1 direct, 2 online, 3 post, or another code as sent
 * @param due the appointment as it stands now; {@code firstDue} the first that was given
 * @param statusHistory in order of time, without repeats of the same status
 * @param supplements rounds in order of asking, from messages or else from the status history
 * @param synchronisedAt first acknowledgement of the portal; null where none was heard
 * @param likedLast the latest rating; null where none was given
 * @param source the source whose word on the dossier itself is the latest
 * @param doorFindings what that source was seen to send wrongly, at the door
 * @param account keyed digest of the portal's account that handed it in, with a key of the month
 *     (privacy and security, section 3); null where none was told
 * @param petitions codes of petitions that name this dossier
 */
public record Dossier(
    DossierCode code,
    List<String> aliases,
    @Nullable ProcedureCode procedure,
    @Nullable UnitCode receivingUnit,
    @Nullable UnitCode competentUnit,
    @Nullable Integer channel,
    @Nullable Integer applicantKind,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant competentReceivedAt,
    @Nullable Due due,
    @Nullable Due firstDue,
    List<DueChange> dueChanges,
    List<StatusChange> statusHistory,
    @Nullable Instant endedAt,
    @Nullable Instant returnedAt,
    @Nullable Instant refusedAt,
    @Nullable Integer paidOnline,
    List<Fee> fees,
    List<Component> components,
    boolean hasDigitisedComponent,
    boolean verifiedByVneid,
    List<String> databasesUsed,
    boolean resultInOwnersList,
    List<Step> steps,
    List<Supplement> supplements,
    List<Result> results,
    List<Payment> payments,
    @Nullable Boolean likedLast,
    List<String> petitions,
    @Nullable Instant synchronisedAt,
    @Nullable String source,
    List<DoorFinding> doorFindings,
    @Nullable String account) {

  public Dossier {
    aliases = List.copyOf(aliases);
    dueChanges = List.copyOf(dueChanges);
    statusHistory = List.copyOf(statusHistory);
    fees = List.copyOf(fees);
    components = List.copyOf(components);
    databasesUsed = List.copyOf(databasesUsed);
    steps = List.copyOf(steps);
    supplements = List.copyOf(supplements);
    results = List.copyOf(results);
    payments = List.copyOf(payments);
    petitions = List.copyOf(petitions);
    doorFindings = List.copyOf(doorFindings);
  }

  /** The unit competent to handle it; the receiving unit where the competent one was not told. */
  public Optional<UnitCode> owner() {
    return Optional.ofNullable(competentUnit != null ? competentUnit : receivingUnit);
  }

  /**
   * Whether it stands with the unit that sent it only because the one named in it could not be
   * found; seen at the door, DQ-21.
   */
  public boolean creditedToSender() {
    return competentUnit != null
        && competentUnit.equals(receivingUnit)
        && doorFindings.stream().anyMatch(finding -> finding.rule().equals("DQ-21"));
  }

  /** The status it is in now, if any was ever told. */
  public Optional<StatusChange> status() {
    return statusHistory.isEmpty() ? Optional.empty() : Optional.of(statusHistory.getLast());
  }

  /** The first moment of that status, in order of time. */
  public Optional<Instant> firstMomentOf(Status status) {
    return statusHistory.stream()
        .filter(change -> change.status() == status.code())
        .map(StatusChange::at)
        .findFirst();
  }

  /** Whether it tells by itself that it was paid online, on the portal (1) or elsewhere (2). */
  public boolean tellsPaidOnline() {
    return paidOnline != null && (paidOnline == 1 || paidOnline == 2);
  }

  /** Whether one of its payments was made online and succeeded, whatever it tells by itself. */
  public boolean hasOnlinePayment() {
    return payments.stream().anyMatch(payment -> payment.succeeded() && payment.online());
  }

  public boolean hasResultFile() {
    return results.stream().anyMatch(Result::hasFile);
  }

  public boolean hasComponentFile() {
    return components.stream().anyMatch(Component::hasFile);
  }
}
