package vn.dunghen.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round of supplements.
 *
 * @param id null where the round is read from the status history alone
 * @param answeredAt null while the citizen has not answered
 */
public record Supplement(
    @Nullable String id,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Due oldDue,
    @Nullable Due newDue) {

  public boolean answeredBy(Instant moment) {
    return answeredAt != null && !answeredAt.isAfter(moment);
  }
}
