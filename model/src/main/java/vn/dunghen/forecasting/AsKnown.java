package vn.dunghen.forecasting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.petition.Petition;

/**
 * A dossier or petition without all that carries a later moment. What carries none (papers, fees,
 * flags) stays; whoever must not see it, leaves it out.
 */
final class AsKnown {

  private AsKnown() {}

  /** Empty where it had not been accepted by then. */
  static Optional<Dossier> at(Dossier dossier, Instant moment) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null || accepted.isAfter(moment)) {
      return Optional.empty();
    }
    boolean ended = HandlingEnd.inHand(dossier).filter(end -> !end.isAfter(moment)).isPresent();
    List<DueChange> changes =
        dossier.dueChanges().stream().filter(c -> !c.spokeOf().isAfter(moment)).toList();
    return Optional.of(
        DossierCopy.of(dossier)
            .competentReceivedAt(by(dossier.competentReceivedAt(), moment))
            .due(due(dossier, changes))
            .dueChanges(changes)
            .statusHistory(
                dossier.statusHistory().stream().filter(c -> !c.at().isAfter(moment)).toList())
            .endedAt(by(dossier.endedAt(), moment))
            .returnedAt(by(dossier.returnedAt(), moment))
            .refusedAt(by(dossier.refusedAt(), moment))
            .steps(dossier.steps().stream().filter(s -> !s.at().isAfter(moment)).toList())
            .supplements(rounds(dossier.supplements(), moment))
            .results(dossier.results().stream().filter(r -> isKnown(r, ended, moment)).toList())
            .payments(dossier.payments().stream().filter(p -> !p.at().isAfter(moment)).toList())
            .synchronisedAt(by(dossier.synchronisedAt(), moment))
            .dossier());
  }

  private static @Nullable Instant by(@Nullable Instant at, Instant moment) {
    return at == null || at.isAfter(moment) ? null : at;
  }

  /** A result without a date came with the end. */
  private static boolean isKnown(Result result, boolean ended, Instant moment) {
    return result.issuedAt() == null ? ended : !result.issuedAt().isAfter(moment);
  }

  private static @Nullable Due due(Dossier dossier, List<DueChange> known) {
    if (dossier.dueChanges().isEmpty()) {
      return dossier.due();
    }
    return known.isEmpty() ? dossier.firstDue() : known.getLast().to();
  }

  private static List<Supplement> rounds(List<Supplement> rounds, Instant moment) {
    List<Supplement> known = new ArrayList<>();
    for (Supplement round : rounds) {
      if (!round.askedAt().isAfter(moment)) {
        boolean answered = round.answeredBy(moment);
        known.add(
            new Supplement(
                round.id(),
                round.askedAt(),
                answered ? round.answeredAt() : null,
                round.oldDue(),
                answered ? round.newDue() : null));
      }
    }
    return known;
  }

  /** Without ratings, which carry no moment. Empty where it had not arrived by then. */
  static Optional<Petition> at(Petition petition, Instant moment) {
    if (petition.arrivedAt().filter(at -> !at.isAfter(moment)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Petition(
            petition.code(),
            petition.unit(),
            petition.about(),
            petition.dossier(),
            petition.sentAt(),
            petition.sentStraight(),
            petition.receivedAt(),
            by(petition.transferredAt(), moment),
            null,
            by(petition.refusedAt(), moment),
            by(petition.askedMoreAt(), moment),
            by(petition.handledAt(), moment),
            by(petition.awaitingPublicationAt(), moment),
            by(petition.publishedAt(), moment),
            0,
            0,
            false));
  }
}
