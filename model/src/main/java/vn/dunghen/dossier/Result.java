package vn.dunghen.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A result document, with or without its electronic file. */
public record Result(
    String id, boolean hasFile, @Nullable String linkDigest, @Nullable Instant issuedAt) {}
