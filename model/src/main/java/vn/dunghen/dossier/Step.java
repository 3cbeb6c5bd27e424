package vn.dunghen.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
    @Nullable Instant limit) {

  /**
   * Its deadline against the moment it was done: negative or zero where it was kept.
   *
   * @return empty where the step has no limit of its own
   */
  public Optional<Duration> lateBy() {
    return limit == null ? Optional.empty() : Optional.of(Duration.between(limit, at));
  }
}
