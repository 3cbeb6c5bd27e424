package vn.dunghen.folding;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.message.Message;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.RatingMessage;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.petition.PetitionSubject;

/** A petition from all messages that speak of it, in whatever order they came. */
public final class PetitionFold {

  private final PetitionCode code;
  private boolean spokenOf;
  private @Nullable UnitCode unit;
  private @Nullable PetitionSubject about;
  private @Nullable DossierCode dossier;
  private @Nullable Instant sentAt;
  private boolean sentStraight;
  private @Nullable Instant receivedAt;
  private @Nullable Instant transferredAt;
  private @Nullable String status;
  private @Nullable Instant refusedAt;
  private @Nullable Instant askedMoreAt;
  private @Nullable Instant handledAt;
  private @Nullable Instant awaitingPublicationAt;
  private @Nullable Instant publishedAt;
  private int likes;
  private int dislikes;
  private boolean petitionedAgain;
  private final Map<String, Boolean> ratings = new LinkedHashMap<>();

  private PetitionFold(PetitionCode code) {
    this.code = code;
  }

  /**
   * The petition as it stands.
   *
   * @param messages all that speak of it: its own, ratings of it, retractions
   * @return empty where nothing that still stands speaks of it; a rating alone makes no petition
   */
  public static Optional<Petition> fold(PetitionCode code, Collection<? extends Message> messages) {
    PetitionFold fold = new PetitionFold(code);
    List<Message> standing = new Heard(messages).standing();
    for (Message message : standing) {
      if (message instanceof PetitionMessage said) {
        fold.hear(said);
      } else if (message instanceof RatingMessage said) {
        fold.ratings.put(said.ratingId(), said.liked());
      }
    }
    return fold.finished();
  }

  private void hear(PetitionMessage said) {
    spokenOf = true;
    unit = Known.after(unit, said.unit());
    about = Known.after(about, said.about());
    dossier = Known.after(dossier, said.dossier());
    sentAt = Known.after(sentAt, said.sentAt());
    sentStraight = Known.after(sentStraight, said.sentStraight(), false);
    receivedAt = Known.after(receivedAt, said.receivedAt());
    transferredAt = Known.after(transferredAt, said.transferredAt());
    status = Known.after(status, said.status());
    refusedAt = Known.after(refusedAt, said.refusedAt());
    askedMoreAt = Known.after(askedMoreAt, said.askedMoreAt());
    handledAt = Known.after(handledAt, said.handledAt());
    awaitingPublicationAt = Known.after(awaitingPublicationAt, said.awaitingPublicationAt());
    publishedAt = Known.after(publishedAt, said.publishedAt());
    likes = Known.after(likes, said.likes(), 0);
    dislikes = Known.after(dislikes, said.dislikes(), 0);
    petitionedAgain = Known.after(petitionedAgain, said.petitionedAgain(), false);
  }

  private Optional<Petition> finished() {
    if (!spokenOf) {
      return Optional.empty();
    }
    int liked = (int) ratings.values().stream().filter(Boolean::booleanValue).count();
    return Optional.of(
        new Petition(
            code,
            unit,
            about,
            dossier,
            sentAt,
            sentStraight,
            receivedAt,
            transferredAt,
            status,
            refusedAt,
            askedMoreAt,
            handledAt,
            awaitingPublicationAt,
            publishedAt,
            likes + liked,
            dislikes + ratings.size() - liked,
            petitionedAgain));
  }
}
