package vn.dunghen.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitCode;

/** A step of handling: who brought the dossier into which status, and by when it was to be done. */
public record Step(
    Instant at,
    int status,
    @Nullable OfficerCode officer,
    @Nullable String division,
    @Nullable UnitCode unit,
    @Nullable Instant startedAt,
    @Nullable Instant limit) {}
