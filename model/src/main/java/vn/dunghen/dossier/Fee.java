package vn.dunghen.dossier;

import org.jspecify.annotations.Nullable;

/** A fee or charge of a dossier, in đồng. */
public record Fee(@Nullable String code, long amount) {}
