package vn.dunghen.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a dossier with a finding stands in an item of the index, so that the item can be scored again
 * with it mended or without it; portal protocol, sections 11 and 12.
 */
public enum Distortion {
  /** Of the denominator, and kept out of the numerator. */
  LOSING,
  /** In the numerator, and perhaps not rightly. */
  INFLATING,
  /** Kept out of the denominator. */
  KEPT_OUT,
  /** Counted where it is not to be counted at all. */
  OVERCOUNTED,
  /** Not counted yet at all. */
  UNCOUNTED;

  /** What a value outside its list distorts, by its field; portal protocol, section 12. */
  private static final Map<String, List<String>> ITEMS_OF_FIELDS =
      Map.ofEntries(
          Map.entry("KenhThucHien", List.of("3.2", "3.3")),
          Map.entry("DuocThanhToanTrucTuyen", List.of("3.4", "3.6")),
          Map.entry("Gia", List.of("3.5", "3.6")),
          Map.entry("HoSoCoThanhPhanSoHoa", List.of("4.3")),
          Map.entry("DuocSoHoa", List.of("4.3")),
          Map.entry("DuocTaiSuDung", List.of("4.3")),
          Map.entry("DuocLayTuKhoDMQG", List.of("4.4", "4.5a", "4.5b")),
          Map.entry("TaiKhoanDuocXacThucVoiVNeID", List.of("4.5a", "4.5b")),
          Map.entry("MaCSDL", List.of("4.5a", "4.5b")),
          Map.entry("TrangThaiHoSo", List.of("2.1", "5.4")),
          Map.entry("NgayTiepNhan", List.of("2.1", "5.4")),
          Map.entry("NgayHenTra", List.of("2.1", "5.4")),
          Map.entry("NgayKetThucXuLy", List.of("2.1", "5.4")),
          Map.entry("NgayBoSung", List.of("2.1", "5.4")),
          Map.entry("NgayTiepNhanBoSung", List.of("2.1", "5.4")));

  /**
   * The ways in which what the rule finds may distort the item; none where it does not. Those of
   * DQ-24 hold for {@link #itemsOf the items of its field} alone.
   */
  public static Set<Distortion> of(QualityRule rule, String item) {
    return switch (rule) {
      case DQ_05, DQ_21 -> EnumSet.of(OVERCOUNTED);
      // Which item, its field says.
      case DQ_24 -> EnumSet.of(LOSING, INFLATING);
      case DQ_32 -> item.equals("3.6") ? EnumSet.of(KEPT_OUT) : among(rule, item, LOSING);
      case DQ_26 -> among(rule, item, UNCOUNTED);
      case DQ_01, DQ_08, DQ_09, DQ_11, DQ_14, DQ_15, DQ_20, DQ_25, DQ_28, DQ_28E, DQ_29 ->
          among(rule, item, LOSING);
      case DQ_02, DQ_03, DQ_06, DQ_07, DQ_16, DQ_17, DQ_19, DQ_33, DQ_34 ->
          among(rule, item, INFLATING);
      // Only the mended dossier tells which.
      case DQ_04, DQ_10, DQ_12, DQ_13, DQ_18, DQ_22, DQ_27, DQ_30, DQ_31 ->
          among(rule, item, LOSING, INFLATING);
      // No dossier stands behind them.
      case DQ_23, DQ_35, DQ_36 -> EnumSet.noneOf(Distortion.class);
    };
  }

  private static Set<Distortion> among(QualityRule rule, String item, Distortion... ways) {
    return rule.distorts().contains(item)
        ? EnumSet.copyOf(List.of(ways))
        : EnumSet.noneOf(Distortion.class);
  }

  /** The items that a value outside its list distorts, by its field; none where none reads it. */
  public static List<String> itemsOf(String field) {
    return ITEMS_OF_FIELDS.getOrDefault(field.substring(field.lastIndexOf('.') + 1), List.of());
  }
}
