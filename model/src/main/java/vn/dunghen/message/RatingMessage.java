package vn.dunghen.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.petition.PetitionCode;

/** A like or dislike of how a dossier or a petition was handled; never its rater. */
public record RatingMessage(
    Stamp stamp,
    String ratingId,
    @Nullable DossierCode dossier,
    @Nullable PetitionCode petition,
    Instant at,
    boolean liked)
    implements Message {}
