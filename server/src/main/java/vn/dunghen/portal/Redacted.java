package vn.dunghen.portal;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be kept of what the portal is sent and answers: codes, dates and its sentence, nobody's
 * data.
 */
final class Redacted {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 4_000;
  private static final int LONGEST_SENTENCE = 300;
  private static final String GONE = "•";

  private static final Set<String> KEPT =
      Set.of(
          ("error_code errorCode MaHoSo MaTTHC MaLinhVuc KenhThucHien LoaiDoiTuong NgayNopHoSo"
                  + " NgayTiepNhan NgayHenTra NgayKetThucXuLy NgayTra NgayTuChoi TrangThaiHoSo"
                  + " TrangThai HinhThuc NoiNopHoSo DonViXuLy MaDonViXuLy MaDonViGui NgayDongBo"
                  + " HoSoCoThanhPhanSoHoa TaiKhoanDuocXacThucVoiVNeID DuocThanhToanTrucTuyen"
                  + " MaCSDL MaThanhPhanHoSo MaGiayToKetQua MaKetQua MaKetQuaThayThe MaPhiLePhi Gia"
                  + " DuocSoHoa DuocTaiSuDung DuocLayTuKhoDMQG CoTep IsDeleted HoSoBoSungId"
                  + " NgayBoSung NgayTiepNhanBoSung TrangThaiBoSung NgayHenTraTruoc NgayHenTraMoi"
                  + " ThoiDiemXuLy NgayBatDau NgayKetThucTheoQuyDinh")
              .split(" "));

  private static final Pattern NUMBERS = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){8,}");
  private static final Pattern ADDRESSES = Pattern.compile("[^\\s@\"]+@[^\\s@\"]+");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Redacted() {}

  /**
   * The portal's sentence.
   *
   * @param sent what had been sent; it may be quoted
   */
  static String sentence(String told, Collection<? extends JsonNode> sent) {
    String text = CONTROLS.matcher(told).replaceAll(" ");
    for (JsonNode element : sent) {
      text = without(text, element, "");
    }
    text = ADDRESSES.matcher(text).replaceAll(GONE);
    String kept = NUMBERS.matcher(text).replaceAll(GONE);
    return kept.length() > LONGEST_SENTENCE ? kept.substring(0, LONGEST_SENTENCE) + "…" : kept;
  }

  /** Takes out whatever personal value of what was sent stands in the text. */
  private static String without(String text, JsonNode value, String name) {
    String left = text;
    if (value.isObject()) {
      for (var field : value.properties()) {
        left = without(left, field.getValue(), field.getKey());
      }
    } else if (value.isArray()) {
      for (JsonNode one : value) {
        left = without(left, one, name);
      }
    } else if (!KEPT.contains(name) && value.asString("").strip().length() > 2) {
      left = left.replace(value.asString("").strip(), GONE);
    }
    return left;
  }

  /** The answer, values of all other fields left out; of one that is no JSON only its length. */
  static String answer(String raw, String sentence) {
    if (raw.isEmpty()) {
      return "";
    }
    try {
      return cut(kept(JSON.readTree(raw), "", sentence));
    } catch (JacksonException notJson) {
      return "[%d ký tự, không phải JSON]".formatted(raw.length());
    }
  }

  /** An element that was sent, values of all other fields left out. */
  static String element(JsonNode sent) {
    return cut(kept(sent, "", GONE));
  }

  private static String cut(JsonNode kept) {
    String text = kept.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static JsonNode kept(JsonNode value, String name, String sentence) {
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              field -> {
                boolean plain = field.getKey().matches("[A-Za-z_]{1,40}");
                object.set(
                    plain ? field.getKey() : GONE,
                    kept(field.getValue(), field.getKey(), sentence));
              });
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(one -> array.add(kept(one, name, sentence)));
      return array;
    }
    if (name.equals("message")) {
      return JsonNodeFactory.instance.stringNode(sentence);
    }
    boolean empty = value.isNull() || value.asString("").isEmpty();
    return KEPT.contains(name) || empty ? value : JsonNodeFactory.instance.stringNode(GONE);
  }
}
