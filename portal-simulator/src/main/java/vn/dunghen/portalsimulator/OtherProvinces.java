package vn.dunghen.portalsimulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The provinces and cities beside the one that is counted: 34 since 1 July 2025, with their real
 * names and codes (QĐ 20/2020/QĐ-TTg, that of the name that stayed).
 *
 * <p>NB: their figures are made up. Each has a way of its own to do well or not, drawn from its
 * code, and a little of each period; the same is answered whenever it is asked for. Points follow
 * from made-up counts by the rules that score the province that is counted.
 */
final class OtherProvinces {

  private static final long SEED = 766;
  private static final double SECONDS_OF_A_YEAR = 365 * 86_400.0;
  private static final int AUTHORITY = 2_000;

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    String all =
        """
        H01 tỉnh An Giang
        H05 tỉnh Bắc Ninh
        H12 tỉnh Cà Mau
        H13 thành phố Cần Thơ
        H14 tỉnh Cao Bằng
        H15 tỉnh Đắk Lắk
        H17 thành phố Đà Nẵng
        H18 tỉnh Điện Biên
        H19 tỉnh Đồng Nai
        H20 tỉnh Đồng Tháp
        H21 tỉnh Gia Lai
        H24 thành phố Hải Phòng
        H26 thành phố Hà Nội
        H27 tỉnh Hà Tĩnh
        H29 Thành phố Hồ Chí Minh
        H31 tỉnh Hưng Yên
        H32 tỉnh Khánh Hòa
        H35 tỉnh Lai Châu
        H36 tỉnh Lâm Đồng
        H37 tỉnh Lạng Sơn
        H38 tỉnh Lào Cai
        H41 tỉnh Nghệ An
        H42 tỉnh Ninh Bình
        H44 tỉnh Phú Thọ
        H48 tỉnh Quảng Ngãi
        H49 tỉnh Quảng Ninh
        H50 tỉnh Quảng Trị
        H52 tỉnh Sơn La
        H53 tỉnh Tây Ninh
        H55 tỉnh Thái Nguyên
        H56 tỉnh Thanh Hóa
        H57 thành phố Huế
        H60 tỉnh Tuyên Quang
        H61 tỉnh Vĩnh Long
        """;
    all.lines().forEach(line -> NAMES.put(line.substring(0, 3), "UBND " + line.substring(4)));
  }

  private OtherProvinces() {}

  /**
   * All but the one that is counted.
   *
   * @param asOf until when anything has happened
   */
  static List<Card> beside(Units.Unit counted, Period period, long asOf) {
    List<Card> cards = new ArrayList<>();
    NAMES.forEach(
        (code, name) -> {
          if (!code.equals(counted.code())) {
            UUID id = UUID.nameUUIDFromBytes(("tinh " + code).getBytes(StandardCharsets.UTF_8));
            Tally tally = tally(code, period, Math.min(asOf, period.until()));
            Units.Unit unit = new Units.Unit(-1, code, name, Units.Kind.PROVINCE, id);
            cards.add(new Card(unit, tally, tally));
          }
        });
    return cards;
  }

  private static Tally tally(String code, Period period, long until) {
    Random own = new Random(SEED * 31 + code.hashCode());
    double year = 120_000 + own.nextDouble() * 900_000;
    double good = 0.35 + 0.5 * own.nextDouble();
    Random of = new Random((SEED * 31 + code.hashCode()) * 31 + period.label().hashCode());
    Tally tally = new Tally();
    tally.received = (long) (year * (until - period.from()) / SECONDS_OF_A_YEAR);
    tally.inHand = tally.received + tally.received / 20;
    tally.onTime = part(tally.inHand, 0.7 + 0.3 * good, of);
    tally.overdue = tally.inHand - tally.onTime;
    tally.completed = part(tally.inHand, 0.9, of);
    tally.online = part(tally.received, good, of);
    tally.direct = tally.received - tally.online;
    tally.obliged = part(tally.received, 0.5, of);
    tally.paid = part(tally.obliged, good, of);
    tally.withResult = part(tally.inHand, 0.3 + 0.7 * good, of);
    tally.digitised = part(tally.inHand, 0.1 + 0.8 * good, of);
    tally.reused = part(tally.inHand, good, of);
    tally.shared = part(tally.inHand, good / 2, of);
    tally.population = part(tally.inHand, good, of);
    tally.contented = part(tally.onTime, 0.99, of);
    ofProcedures(tally, good, of);
    tally.announced = 40;
    tally.announcedOnTime = part(tally.announced, good, of);
    tally.toPublicise = 40;
    tally.publicisedOnTime = part(tally.toPublicise, good, of);
    tally.publicised = AUTHORITY;
    tally.publicisedWhole = part(AUTHORITY, 0.8 + 0.2 * good, of);
    tally.petitions = tally.received / 1_000;
    tally.petitionsOnTime = part(tally.petitions, 0.4 + 0.6 * good, of);
    tally.petitionsContent = part(tally.petitions, 0.4 + 0.6 * good, of);
    return tally;
  }

  private static void ofProcedures(Tally tally, double good, Random of) {
    tally.authority = AUTHORITY;
    tally.full = part(AUTHORITY, 0.5, of);
    tally.partial = part(AUTHORITY, 0.35, of);
    tally.services = tally.full + tally.partial;
    tally.servicesUsed = part(tally.services, good, of);
    tally.feeBearing = part(AUTHORITY, 0.25, of);
    tally.forCitizens = part(AUTHORITY, 0.6, of);
    some(tally.paidProcedures, part(tally.feeBearing, 0.6 * good, of));
    some(tally.feeProcedures, part(tally.feeBearing, 0.4 * good, of));
    some(tally.populationProcedures, part(tally.forCitizens, 0.5 * good, of));
  }

  private static void some(BitSet procedures, long many) {
    procedures.set(0, (int) many);
  }

  /** About that share of it, never more than all. */
  private static long part(long whole, double share, Random of) {
    double about = share + 0.03 * of.nextGaussian();
    return Math.round(whole * Math.clamp(about, 0, 1));
  }
}
