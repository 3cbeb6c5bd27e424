package vn.dunghen.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.OfficerCode;

/** A round of supplements: asked, and perhaps answered; the same id again replaces it. */
public record SupplementMessage(
    Stamp stamp,
    DossierCode dossier,
    String supplementId,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable OfficerCode officer,
    @Nullable Due oldDue,
    @Nullable Due newDue)
    implements Message {}
