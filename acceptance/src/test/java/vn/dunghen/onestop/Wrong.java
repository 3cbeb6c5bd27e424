package vn.dunghen.onestop;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** The ways in which one value can be wrong; made of the right value, so a name stays a name. */
enum Wrong {
  NUMBER,
  FRACTION,
  HUGE_NUMBER,
  BOOLEAN,
  NULL,
  EMPTY,
  BLANK,
  PADDED,
  LONG,
  NUL,
  HALF_CHARACTER,
  CONTROLS,
  MARKUP,
  OTHER_SCRIPTS,
  OBJECT,
  LIST,
  NESTED,
  LEFT_OUT,
  OTHER_CASE,
  BOTH_CASES;

  private static final int LONG_LENGTH = 20_000;

  /** Fields whose codes the protocol lists, without those that speak of a person. */
  static final Set<String> CODED =
      Set.of(
          "TrangThaiHoSo",
          "TrangThai",
          "KenhThucHien",
          "LoaiDoiTuong",
          "HinhThuc",
          "NoiNopHoSo",
          "DuocThanhToanTrucTuyen",
          "DuocTaiSuDung",
          "DuocSoHoa",
          "DuocLayTuKhoDMQG",
          "HoSoCoThanhPhanSoHoa",
          "TaiKhoanDuocXacThucVoiVNeID");

  static final List<String> UNKNOWN_CODES = List.of("11", "-1", "99", "x", "4.5", "1,2");

  /** All impossible: none of them is a moment, and each must be kept as text and flagged. */
  static final List<String> IMPOSSIBLE_DATES =
      List.of(
          "20260231080000",
          "20261301080000",
          "20260800080000",
          "20260803250000",
          "20260803086100",
          "00000000000000",
          "2026080308000",
          "202608030800000",
          "03/08/2026",
          "hôm qua");

  /** Read with their precision, or at least not refused. */
  static final List<String> OTHER_DATES =
      List.of("202608030800", "20260803", " 20260803080000 ", "99991231235959");

  static boolean isDate(String field) {
    return field.startsWith("Ngay") || field.equals("ThoiDiemXuLy");
  }

  /** The object with that field wrong in this way. */
  Map<String, Object> in(Map<String, Object> map, String field) {
    Object right = requireNonNull(map.get(field), field);
    return switch (this) {
      case LEFT_OUT -> Sheet.without(map, field);
      case OTHER_CASE -> Sheet.renamed(map, field, otherCase(field));
      case BOTH_CASES -> {
        Map<String, Object> both = new LinkedHashMap<>(map);
        both.put(otherCase(field), right);
        yield both;
      }
      default -> Sheet.with(map, field, of(String.valueOf(right)));
    };
  }

  private static String otherCase(String field) {
    String upper = field.toUpperCase(Locale.ROOT);
    return upper.equals(field) ? field.toLowerCase(Locale.ROOT) : upper;
  }

  private Object of(String right) {
    return switch (this) {
      case NUMBER -> 20_260_803_080_000L;
      case FRACTION -> new BigDecimal("-0.50");
      case HUGE_NUMBER -> BigInteger.TEN.pow(300);
      case BOOLEAN -> true;
      case NULL -> nothing();
      case EMPTY -> "";
      case BLANK -> " \t\u00a0 ";
      case PADDED -> "  " + right + "\n";
      case LONG -> (right + "x").repeat(LONG_LENGTH / (right.length() + 1) + 1);
      case NUL -> right + "\u0000" + right;
      case HALF_CHARACTER -> right + "\ud83d";
      case CONTROLS -> right + "\u0007\u001b[31m\r\n\u2028\ufeff";
      case MARKUP -> right + "<script>alert(1)</script>'; DROP TABLE x; --${7*7}{{7*7}}";
      case OTHER_SCRIPTS -> right + " \u202eابجد 漢字 😀 ﷽ e\u0301";
      case OBJECT -> Map.of("giaTri", right);
      case LIST -> List.of(right, right);
      case NESTED -> List.of(List.of(Map.of("a", List.of(Map.of("b", right)))));
      case LEFT_OUT, OTHER_CASE, BOTH_CASES -> right;
    };
  }

  /** As JSON says nothing; a Java null would be no value of the map. */
  private static Object nothing() {
    return JsonNodeFactory.instance.nullNode();
  }
}
