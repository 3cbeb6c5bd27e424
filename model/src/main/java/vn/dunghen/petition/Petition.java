package vn.dunghen.petition;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.UnitCode;

/**
 * Phản ánh, kiến nghị: its dates and outcome; never its sender or its text.
 *
 * @param sentStraight sent straight to the unit, so the limit of handling runs from the sending
 * @param status name of the status as the source words it
 * @param likes the source's count, plus ratings heard apart
 */
public record Petition(
    PetitionCode code,
    @Nullable UnitCode unit,
    @Nullable PetitionSubject about,
    @Nullable DossierCode dossier,
    @Nullable Instant sentAt,
    boolean sentStraight,
    @Nullable Instant receivedAt,
    @Nullable Instant transferredAt,
    @Nullable String status,
    @Nullable Instant refusedAt,
    @Nullable Instant askedMoreAt,
    @Nullable Instant handledAt,
    @Nullable Instant awaitingPublicationAt,
    @Nullable Instant publishedAt,
    int likes,
    int dislikes,
    boolean petitionedAgain) {

  /** When the unit had it: received, else sent. */
  public Optional<Instant> arrivedAt() {
    return Optional.ofNullable(receivedAt != null ? receivedAt : sentAt);
  }

  /** When the unit was done with it: handled or refused, whichever came first. */
  public Optional<Instant> finishedAt() {
    return Stream.of(Optional.ofNullable(handledAt), Optional.ofNullable(refusedAt))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** More who rated its handling disliked it than liked it. */
  public boolean disliked() {
    return dislikes > likes;
  }

  /** The limit of handling runs from the sending, or else from the latest transfer. */
  public Optional<Instant> handlingRunsFrom() {
    if (sentStraight && sentAt != null) {
      return Optional.of(sentAt);
    }
    if (transferredAt != null) {
      return Optional.of(transferredAt);
    }
    return arrivedAt();
  }
}
