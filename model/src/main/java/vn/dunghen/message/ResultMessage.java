package vn.dunghen.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;

/** A result document of a dossier, with or without its file. */
public record ResultMessage(
    Stamp stamp,
    DossierCode dossier,
    String resultId,
    boolean hasFile,
    @Nullable String linkDigest,
    @Nullable Instant issuedAt)
    implements Message {}
