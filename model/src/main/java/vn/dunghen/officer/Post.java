package vn.dunghen.officer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitCode;

/**
 * Where an officer works and as what, for some days.
 *
 * @param unit as it was told; null where it was not
 * @param title chức danh; null where it was not told
 * @param validFrom null: nobody said since when
 * @param validTo last day; null: it goes on
 */
public record Post(
    @Nullable UnitCode unit,
    @Nullable String title,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
