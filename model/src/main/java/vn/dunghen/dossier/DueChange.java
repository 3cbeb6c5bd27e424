package vn.dunghen.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The appointment was moved; {@code spokeOf} is when the source said so.
 *
 * @param apologyIssued whether a letter of apology names the new date, <i>văn bản xin lỗi</i>; null
 *     where nothing was told of it
 * @param reason code of the reason; never its words, which may tell who the applicant is
 */
public record DueChange(
    @Nullable Due from,
    Due to,
    Instant spokeOf,
    @Nullable Boolean apologyIssued,
    @Nullable String reason) {

  /** A change of which no letter is told. */
  public DueChange(@Nullable Due from, Due to, Instant spokeOf) {
    this(from, to, spokeOf, null, null);
  }

  /** Whether it came with a letter of apology. */
  public boolean apologised() {
    return Boolean.TRUE.equals(apologyIssued);
  }
}
