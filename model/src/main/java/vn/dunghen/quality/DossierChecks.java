package vn.dunghen.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All rules of one dossier.
 *
 * <p>NB: DQ-05 asks for a second dossier and is answered over all of them, by {@link Twin}; what is
 * told at the door alone (DQ-04, DQ-28) is kept with the dossier.
 */
public final class DossierChecks {

  private static final List<DossierCheck> ALL =
      List.of(
          PortalChecks::sentAsDone,
          PaperChecks::digitisedWithoutFile,
          AppointmentChecks::withoutTime,
          AppointmentChecks::missing,
          EndChecks::missing,
          EndChecks::farFromStatus,
          EndChecks::outOfOrder,
          SupplementChecks::askedAgain,
          SupplementChecks::notTakenIn,
          AppointmentChecks::creditedTwice,
          AppointmentChecks::tooLong,
          AppointmentChecks::onTimeOff,
          AppointmentChecks::movedWithoutReason,
          PaperChecks::doneWithoutResult,
          CodeChecks::unitUnknown,
          CodeChecks::procedureUnknown,
          CodeChecks::oddCode,
          CodeChecks::valueUnknown,
          CodeChecks::withoutChannel,
          PortalChecks::progressWithoutDossier,
          EndChecks::openedAgain,
          PortalChecks::notOnPortal,
          PortalChecks::differs,
          PaymentChecks::flagAndRecord,
          PaymentChecks::feeMissing,
          PortalChecks::atTheDoor);

  /** What one message tells by itself: something said wrongly, not something not said. */
  private static final List<DossierCheck> TOLD_AT_ONCE =
      List.of(
          PaperChecks::digitisedWithoutFile,
          AppointmentChecks::withoutTime,
          AppointmentChecks::tooLong,
          AppointmentChecks::onTimeOff);

  private DossierChecks() {}

  /** What can be told of a dossier of which only one message is known. */
  public static List<Finding> atOnce(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    TOLD_AT_ONCE.forEach(check -> check.look(subject, findings::add));
    return findings;
  }

  /** Everything found, whenever it holds. */
  public static List<Finding> of(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    look(subject, findings::add);
    return findings;
  }

  /** Tells each finding, whenever it holds. */
  public static void look(Subject subject, Consumer<Finding> found) {
    for (DossierCheck check : ALL) {
      check.look(subject, found);
    }
  }
}
