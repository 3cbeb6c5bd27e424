package vn.dunghen.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.ReferenceRows;

/** The units of Khánh Hòa and the former Ninh Thuận as the reference data tells them. */
public final class KhanhHoa {

  public static final Organisation ORGANISATION = new Organisation(units(), successions());

  private KhanhHoa() {}

  static UnitCode code(String value) {
    return new UnitCode(value);
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static List<Unit> units() {
    return ReferenceRows.of("khanh-hoa-units.csv").stream().map(KhanhHoa::unit).toList();
  }

  static List<Succession> successions() {
    return ReferenceRows.of("khanh-hoa-unit-successions.csv").stream()
        .map(KhanhHoa::succession)
        .toList();
  }

  private static Unit unit(ReferenceRows.Row row) {
    String validTo = row.get("valid_to");
    return new Unit(
        code(row.get("code")),
        row.get("name_vi"),
        UnitKind.valueOf(row.get("kind")),
        row.get("subtype"),
        orNull(row.get("parent_code")),
        day(row.get("valid_from")),
        validTo.isEmpty() ? null : day(validTo),
        orNull(row.get("successor_code")),
        List.of());
  }

  private static @Nullable UnitCode orNull(String value) {
    return value.isEmpty() ? null : code(value);
  }

  private static Succession succession(ReferenceRows.Row row) {
    return new Succession(
        code(row.get("old_code")),
        code(row.get("new_code")),
        day(row.get("effective_date")),
        row.get("is_primary").equals("true"),
        row.get("relation"));
  }
}
