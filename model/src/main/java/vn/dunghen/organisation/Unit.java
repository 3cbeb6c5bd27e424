package vn.dunghen.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit for its whole life, <i>cơ quan, đơn vị</i>. Names repeat: several units have borne the
 * same one, so units are joined on codes and never on names.
 *
 * @param subtype as said in Vietnamese: {@code sở}, {@code phường}, {@code đặc khu}
 * @param parent the unit above; null for a province
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; null while the unit stands
 * @param successor the unit that took over the day after {@code validTo}; null while the unit
 *     stands and where nothing took over, as for the districts
 * @param aliases other codes under which messages name this unit
 */
public record Unit(
    UnitCode code,
    String name,
    UnitKind kind,
    String subtype,
    @Nullable UnitCode parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable UnitCode successor,
    List<UnitCode> aliases) {

  private static final String COMMITTEE = "UBND ";

  /** Refuses a unit without a name and one that closes before it opens. */
  public Unit {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the unit " + code + " has no name");
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "the unit %s closes on %s, before it opens on %s".formatted(code, validTo, validFrom));
    }
    aliases = List.copyOf(aliases);
  }

  /** Whether the unit stands on this day. */
  public boolean validOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }

  /**
   * The full administrative name: that of the People's Committee where there is one ({@code UBND
   * phường Bắc Nha Trang}), else the name.
   */
  public String title() {
    return switch (kind) {
      case PROVINCE, DISTRICT, COMMUNE -> name.startsWith(COMMITTEE) ? name : committee();
      case DEPARTMENT, OTHER -> name;
    };
  }

  private String committee() {
    return COMMITTEE + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
