package vn.dunghen.portalsimulator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The units that stand today: the province, which comes first, its departments and its communes.
 */
final class Units {

  enum Kind {
    PROVINCE("PROVINCE", "level_1"),
    PROVINCIAL_DEPARTMENT("PROVINCE", "level_2"),
    COMMUNE_PEOPLE_COMMITTEE("COMMUNE", "level_2");

    final String level;
    final String agencyLevel;

    Kind(String level, String agencyLevel) {
      this.level = level;
      this.agencyLevel = agencyLevel;
    }
  }

  /**
   * A unit as the portal names it.
   *
   * @param index its place in every array of figures; the province is 0
   */
  record Unit(int index, String code, String name, Kind kind, UUID id) {}

  /** Its real id on the portal (facts of Khánh Hòa 2.2); the others are made from their codes. */
  private static final UUID KHANH_HOA = UUID.fromString("019d2be3-6a88-732b-8b0b-eac587d5c164");

  /** {@code 000.00.NN.Hxx}, the older family, written from right to left. */
  private static final Pattern OLDER =
      Pattern.compile("000\\.(?:00|(\\d{2,3}))\\.(?:00|(\\d{2,3}))\\.([A-Y]\\d{2})");

  private final List<Unit> all = new ArrayList<>();
  private final Map<String, Unit> byCode = new HashMap<>();
  private final Map<String, Unit> byName = new HashMap<>();

  private Units() {}

  static Units ofReference() {
    Units units = new Units();
    Reference.rows("khanh-hoa-units.csv").stream()
        .filter(row -> row.getField("valid_to").isEmpty())
        .filter(row -> !row.getField("kind").equals("DISTRICT"))
        .forEach(units::add);
    return units;
  }

  private void add(NamedCsvRecord row) {
    String code = row.getField("code");
    String name = row.getField("name_vi");
    String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    Kind kind =
        switch (row.getField("kind")) {
          case "PROVINCE" -> Kind.PROVINCE;
          case "DEPARTMENT" -> Kind.PROVINCIAL_DEPARTMENT;
          default -> Kind.COMMUNE_PEOPLE_COMMITTEE;
        };
    String official = kind == Kind.PROVINCIAL_DEPARTMENT ? name : "UBND " + small;
    UUID id =
        kind == Kind.PROVINCE
            ? KHANH_HOA
            : UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    Unit unit = new Unit(all.size(), code, official, kind, id);
    all.add(unit);
    byCode.put(code, unit);
    byName.put(plain(official), unit);
  }

  Unit province() {
    return all.getFirst();
  }

  List<Unit> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  @Nullable Unit byCode(String code) {
    return byCode.get(code);
  }

  /** By id or code, as a reader of the evaluation names it. */
  @Nullable Unit named(String idOrCode) {
    Unit unit = byCode.get(idOrCode);
    return unit != null
        ? unit
        : all.stream()
            .filter(one -> one.id().toString().equalsIgnoreCase(idOrCode))
            .findFirst()
            .orElse(null);
  }

  /**
   * Whose a dossier is: the unit of that name, else the unit that sends. So what the province sends
   * for a unit that is not found counts for the province alone.
   */
  int ownerOf(@Nullable String unitName, String sender) {
    Unit named = unitName == null ? null : byName.get(plain(unitName));
    if (named != null) {
      return named.index();
    }
    Unit sending = sending(sender);
    return sending == null ? 0 : sending.index();
  }

  /** The unit of a {@code madonvi} of either family; null where it is none of this province. */
  @Nullable Unit sending(String madonvi) {
    Matcher older = OLDER.matcher(madonvi);
    if (!older.matches()) {
      return byCode.get(madonvi);
    }
    String code = older.group(3);
    if (older.group(2) != null) {
      code += "." + older.group(2);
    }
    return older.group(1) == null ? byCode.get(code) : byCode.get(code + "." + older.group(1));
  }

  /** Without what people write in different ways: case, blanks, form of letters, "UBND". */
  private static String plain(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    for (String title : List.of("ủy ban nhân dân ", "uỷ ban nhân dân ", "ubnd ")) {
      if (text.startsWith(title)) {
        return text.substring(title.length());
      }
    }
    return text;
  }
}
