package vn.dunghen.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Dossiers and facts such as no province has them, in the shapes of the wire: every mixture of
 * statuses, dates, rounds, files, fees, decisions and petitions that may be told.
 */
final class OddWorld {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final List<String> UNITS =
      List.of("H32.17", "H32.19", "H32.101", "H32.150", "H32.165");
  private static final List<String> NAMES =
      List.of(
          "Sở Tư pháp",
          "Sở Xây dựng",
          "UBND xã Nam Cam Ranh",
          "UBND phường Bắc Nha Trang",
          "UBND đặc khu Trường Sa",
          "Một nơi lạ");
  private static final int PROCEDURES = 20;
  private static final int PETITIONS = 80;

  private final Random random;
  private final Instant begin;
  private final Instant now;
  private int number;

  final List<Map<String, Object>> facts = new ArrayList<>();
  final List<Map<String, Object>> dossiers = new ArrayList<>();
  final List<Map<String, Object>> steps = new ArrayList<>();

  OddWorld(long seed, int size, Instant now) {
    this.random = new Random(seed);
    this.now = now;
    this.begin = now.minus(Duration.ofDays(150));
    for (int i = 0; i < PROCEDURES; i++) {
      procedure(i);
    }
    for (int i = 0; i < size; i++) {
      dossier("H32.99-260101-%05d".formatted(i + 1));
    }
    for (int i = 0; i < PETITIONS; i++) {
      petition("PA-%d".formatted(i));
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private Instant between(Instant from, Duration most) {
    return from.plusSeconds(random.nextLong(most.toSeconds() + 1));
  }

  private Instant sinceThen(Instant from) {
    return between(from, Duration.between(from, now));
  }

  private static String wire(Instant moment) {
    return WIRE.format(moment.atOffset(VIETNAM));
  }

  private static String text(Instant moment) {
    return OffsetDateTime.ofInstant(moment, VIETNAM).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static LocalDate day(Instant moment) {
    return moment.atOffset(VIETNAM).toLocalDate();
  }

  private Map<String, Object> fact(String kind, Instant spoke) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("kind", kind);
    fact.put("source", "la");
    fact.put("messageId", "m-%06d".formatted(++number));
    fact.put("spokeOf", text(spoke.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
    facts.add(fact);
    return fact;
  }

  private static String procedureCode(int i) {
    return "1.9900%02d".formatted(i);
  }

  private void procedure(int i) {
    Map<String, Object> fact = fact("procedure", begin);
    fact.put("procedure", procedureCode(i));
    fact.put("name", "Thủ tục giả định " + i);
    fact.put("feeBearing", chance(50));
    fact.put("forCitizens", chance(60));
    fact.put("returnsDocument", chance(80));
    fact.put("service", one("FULL", "PARTIAL", "INFO"));
    fact.put(
        "state",
        one("PUBLIC", "PUBLIC", "PUBLIC", "PUBLIC_AMENDED", "ABOLISHED", "PENDING", "IN_TRIAL"));
    fact.put(
        "parts",
        chance(70)
            ? List.of("NAME", "STEPS", "WAYS", "COMPONENTS", "LIMIT", "SUBJECTS", "AGENCY")
            : List.of("NAME"));
    if (chance(75)) {
      fact.put(
          "limit",
          Map.of(
              "amount",
              1 + random.nextInt(12),
              "unit",
              one("HOUR", "DAY", "WORKING_DAY", "MONTH")));
    }
    List<Map<String, Object>> decisions = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      LocalDate decided = day(sinceThen(begin));
      Map<String, Object> decision = new LinkedHashMap<>();
      decision.put("decision", n + "/QĐ-UBND");
      decision.put("kind", one("NEW", "AMENDED", "ABOLISHED"));
      decision.put("decidedOn", decided.toString());
      if (chance(90)) {
        decision.put("effectiveOn", decided.plusDays(random.nextInt(14) - 2L).toString());
      }
      if (chance(80)) {
        decision.put("publicisedOn", decided.plusDays(random.nextInt(12)).toString());
      }
      decisions.add(decision);
    }
    fact.put("publications", decisions);
    if (chance(50)) {
      fact.put("appliedByKinds", List.of("COMMUNE"));
    } else {
      fact.put("appliedBy", List.of(one("H32.17", "H32.19"), one("H32.101", "H32.150")));
    }
  }

  private void dossier(String code) {
    Map<String, Object> dossier = new LinkedHashMap<>();
    Instant accepted = sinceThen(begin);
    int status = one(2, 4, 4, 5, 5, 6, 8, 9, 9, 9, 10, 7, 3);
    dossier.put("MaHoSo", code);
    dossier.put("MaTTHC", procedureCode(random.nextInt(PROCEDURES)) + one("", "", ".H32"));
    dossier.put("ChuHoSo", "NGUOI-MAU " + code);
    dossier.put("KenhThucHien", one("1", "2", "2", "3", ""));
    dossier.put("NgayNopHoSo", wire(accepted.minus(Duration.ofHours(3))));
    dossier.put("NgayTiepNhan", chance(95) ? wire(accepted) : "");
    String due = wire(between(accepted, Duration.ofDays(25)));
    dossier.put("NgayHenTra", chance(20) ? "" : chance(10) ? due.substring(0, 8) : due);
    dossier.put("TrangThaiHoSo", String.valueOf(status));
    Instant ended = between(accepted, Duration.ofDays(30));
    boolean told = status >= 7 && chance(70) && ended.isBefore(now);
    dossier.put("NgayKetThucXuLy", told ? wire(ended) : "");
    dossier.put("DonViXuLy", NAMES.get(random.nextInt(NAMES.size())));
    dossier.put("HoSoCoThanhPhanSoHoa", one("0", "0", "1"));
    dossier.put("TaiKhoanDuocXacThucVoiVNeID", one("0", "0", "1"));
    dossier.put("DuocThanhToanTrucTuyen", one("0", "1", "2", "3", ""));
    dossier.put("DSKetNoiCSDL", chance(20) ? List.of(Map.of("MaCSDL", one("1", "7"))) : List.of());
    dossier.put("TaiLieuNop", files());
    if (chance(70)) {
      dossier.put("DanhSachLePhi", fees());
    }
    dossier.put("DanhSachHoSoBoSung", rounds(accepted));
    dossier.put(
        "DanhSachGiayToKetQua",
        chance(60)
            ? List.of(
                Map.of(
                    "MaGiayToKetQua", "KQ", "DuongDanTepTinKetQua", one("", "https://x.example/k")))
            : List.of());
    dossiers.add(dossier);
    steps(code, accepted);
    opinions(code, accepted);
  }

  private List<Map<String, Object>> files() {
    List<Map<String, Object>> files = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      files.add(
          Map.of(
              "TepDinhKemId", String.valueOf(n),
              "IsDeleted", one("True", "False", "False"),
              "MaThanhPhanHoSo", "TP",
              "DuongDanTaiTepTin", one("", "https://x.example/t"),
              "DuocSoHoa", one("0", "1"),
              "DuocLayTuKhoDMQG", one("0", "0", "0", "1")));
    }
    return files;
  }

  private List<Map<String, Object>> fees() {
    List<Map<String, Object>> fees = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      fees.add(Map.of("MaPhiLePhi", "P" + n, "Gia", one("0", "0", "50000")));
    }
    return fees;
  }

  private List<Map<String, Object>> rounds(Instant accepted) {
    List<Map<String, Object>> rounds = new ArrayList<>();
    Instant from = accepted;
    for (int n = one(0, 0, 0, 1, 1, 2, 3); n > 0; n--) {
      Instant asked = between(from, Duration.ofDays(4));
      Instant answered = between(asked, Duration.ofDays(6));
      if (asked.isAfter(now)) {
        break;
      }
      boolean there = answered.isBefore(now) && chance(70);
      rounds.add(
          Map.of(
              "HoSoBoSungId",
              n,
              "NgayBoSung",
              wire(asked),
              "NgayTiepNhanBoSung",
              there ? wire(answered) : "",
              "TrangThaiBoSung",
              there));
      from = answered;
    }
    return rounds;
  }

  private void steps(String code, Instant accepted) {
    List<Instant> moments = new ArrayList<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      moments.add(sinceThen(accepted));
    }
    Collections.sort(moments);
    for (Instant moment : moments) {
      steps.add(
          Map.of(
              "MaHoSo",
              code,
              "NguoiXuLy",
              "CB-" + random.nextInt(50),
              "ThoiDiemXuLy",
              wire(moment),
              "TrangThai",
              String.valueOf(one(2, 4, 4, 5, 5, 6, 8, 9, 10, 7))));
    }
  }

  private void opinions(String code, Instant accepted) {
    if (chance(15)) {
      Instant at = sinceThen(accepted);
      Map<String, Object> rating = fact("rating", at);
      rating.put("ratingId", "dg-" + code);
      rating.put("at", rating.get("spokeOf"));
      rating.put("liked", chance(50));
      rating.put("dossier", code);
    }
    if (chance(8)) {
      fact("dossier", accepted).putAll(Map.of("dossier", code, "resultInOwnersList", true));
    }
  }

  private void petition(String code) {
    Instant received = sinceThen(begin);
    Map<String, Object> petition = fact("petition", received);
    petition.put("petition", code);
    petition.put("unit", UNITS.get(random.nextInt(UNITS.size())));
    petition.put("about", one("PROCEDURE", "STAFF", "OTHER"));
    petition.put("sentAt", text(received.minus(Duration.ofHours(random.nextInt(600)))));
    petition.put("receivedAt", petition.get("spokeOf"));
    petition.put("sentStraight", chance(50));
    petition.put("likes", random.nextInt(3));
    petition.put("dislikes", random.nextInt(3));
    petition.put("petitionedAgain", chance(25));
    if (chance(20)) {
      petition.put("dossier", dossiers.get(random.nextInt(dossiers.size())).get("MaHoSo"));
    }
    Instant later = between(received, Duration.ofDays(35));
    if (later.isBefore(now)) {
      petition.put(
          one("handledAt", "handledAt", "handledAt", "refusedAt", "askedMoreAt"), text(later));
    }
  }
}
