package vn.dunghen.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.petition.PetitionSubject;

/** What a source knows of a petition; fields not spoken of stay as they were. */
public record PetitionMessage(
    Stamp stamp,
    PetitionCode petition,
    @Nullable Said<UnitCode> unit,
    @Nullable Said<PetitionSubject> about,
    @Nullable Said<DossierCode> dossier,
    @Nullable Said<Instant> sentAt,
    @Nullable Said<Boolean> sentStraight,
    @Nullable Said<Instant> receivedAt,
    @Nullable Said<Instant> transferredAt,
    @Nullable Said<String> status,
    @Nullable Said<Instant> refusedAt,
    @Nullable Said<Instant> askedMoreAt,
    @Nullable Said<Instant> handledAt,
    @Nullable Said<Instant> awaitingPublicationAt,
    @Nullable Said<Instant> publishedAt,
    @Nullable Said<Integer> likes,
    @Nullable Said<Integer> dislikes,
    @Nullable Said<Boolean> petitionedAgain)
    implements Message {}
