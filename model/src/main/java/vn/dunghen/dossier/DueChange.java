package vn.dunghen.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The appointment was moved; {@code spokeOf} is when the source said so. */
public record DueChange(@Nullable Due from, Due to, Instant spokeOf) {}
