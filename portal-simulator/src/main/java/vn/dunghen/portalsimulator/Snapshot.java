package vn.dunghen.portalsimulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of one element of {@code DongBoHoSoMC} counts, read from the element as it was sent or as it
 * was kept.
 *
 * @param procedure the first two groups of its code, which name it everywhere
 */
record Snapshot(
    String code,
    String procedure,
    @Nullable String unitName,
    int channel,
    int status,
    long submitted,
    long accepted,
    long due,
    long ended,
    long returned,
    long refused,
    List<Round> rounds,
    int facts) {

  // Facts, as bits.
  static final int PAID = 1;
  static final int FEE_SENT = 2;
  static final int FEES_ALL_ZERO = 4;
  static final int COMPONENT_FILE = 8;
  static final int DIGITISED = 16;
  static final int POPULATION_DATA = 32;
  static final int FROM_REPOSITORY = 64;
  static final int RESULT_FILE = 128;

  private static final int STATUSES = 10;
  private static final int DIRECT = 1;
  private static final int CODE_LENGTH_MAX = 60;

  /** Assumed: which database is the population database is not published. */
  private static final String POPULATION = "1";

  private static final Set<String> PAID_ONLINE = Set.of("1", "2");

  /**
   * @throws Refused with the message of the answer, if the portal would not take it
   */
  static Snapshot of(JsonNode element) {
    String code = required(element, "MaHoSo");
    if (code.length() > CODE_LENGTH_MAX) {
      throw new Refused("Trường MaHoSo quá dài");
    }
    int status = Json.number(element, "TrangThaiHoSo", 0);
    if (status < 1 || status > STATUSES) {
      throw new Refused("Trường TrangThaiHoSo không có trong danh mục");
    }
    List<JsonNode> rounds = Json.list(element, "DanhSachHoSoBoSung");
    return new Snapshot(
        code,
        Catalogue.shortCode(required(element, "MaTTHC")),
        Json.text(element, "DonViXuLy"),
        Json.number(element, "KenhThucHien", DIRECT),
        status,
        Json.moment(element, "NgayNopHoSo"),
        Json.moment(element, "NgayTiepNhan"),
        Json.moment(element, "NgayHenTra"),
        Json.moment(element, "NgayKetThucXuLy"),
        Json.moment(element, "NgayTra"),
        Json.moment(element, "NgayTuChoi"),
        asked(rounds),
        facts(element));
  }

  private static String required(JsonNode element, String field) {
    String text = Json.text(element, field);
    if (text == null) {
      throw new Refused("Thiếu trường bắt buộc " + field);
    }
    return text;
  }

  private static List<Round> asked(List<JsonNode> rounds) {
    return rounds.stream()
        .map(
            round ->
                new Round(
                    Json.moment(round, "NgayBoSung"), Json.moment(round, "NgayTiepNhanBoSung")))
        .filter(round -> round.asked() != Moments.NONE)
        .toList();
  }

  private static int facts(JsonNode element) {
    int facts = 0;
    facts |= bit(PAID, PAID_ONLINE.contains(Json.text(element, "DuocThanhToanTrucTuyen", "")));
    facts |= fees(element);
    facts |= bit(DIGITISED, Json.yes(element, "HoSoCoThanhPhanSoHoa"));
    facts |= bit(POPULATION_DATA, Json.yes(element, "TaiKhoanDuocXacThucVoiVNeID"));
    for (JsonNode file : Json.list(element, "TaiLieuNop")) {
      if (!Json.yes(file, "IsDeleted")) {
        facts |= bit(COMPONENT_FILE, Redaction.hasFile(file));
        facts |= bit(DIGITISED, Json.yes(file, "DuocSoHoa"));
        facts |= bit(FROM_REPOSITORY | POPULATION_DATA, Json.yes(file, "DuocLayTuKhoDMQG"));
      }
    }
    for (JsonNode database : Json.list(element, "DSKetNoiCSDL")) {
      facts |= bit(POPULATION_DATA, Json.is(database, "MaCSDL", POPULATION));
    }
    for (JsonNode result : Json.list(element, "DanhSachGiayToKetQua")) {
      facts |= bit(RESULT_FILE, Redaction.hasFile(result));
    }
    return facts;
  }

  private static int fees(JsonNode element) {
    List<JsonNode> fees = Json.list(element, "DanhSachLePhi");
    int zero = 0;
    int due = 0;
    for (JsonNode fee : fees) {
      String amount = Json.text(fee, "Gia");
      if (amount != null && isZero(amount)) {
        zero++;
      } else if (amount != null) {
        due++;
      }
    }
    return bit(FEE_SENT, due > 0) | bit(FEES_ALL_ZERO, !fees.isEmpty() && zero == fees.size());
  }

  private static boolean isZero(String amount) {
    try {
      return new BigDecimal(amount).signum() == 0;
    } catch (NumberFormatException none) {
      throw new Refused("Trường Gia phải là số");
    }
  }

  private static int bit(int bits, boolean holds) {
    return holds ? bits : 0;
  }
}
