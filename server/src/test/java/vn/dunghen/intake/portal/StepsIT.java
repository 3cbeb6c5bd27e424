package vn.dunghen.intake.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.RunningServer.JSON;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;

/** Steps with their deadlines, from the door to the page of the dossier. */
class StepsIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String SOURCE = "buoc-xu-ly";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static String session = "";

  @BeforeAll
  static void login() {
    JsonNode account =
        SERVER
            .call(
                "POST",
                "/api/v1/sources",
                JSON,
                "{\"source\":\"%s\",\"units\":[\"H32\"]}".formatted(SOURCE).getBytes(UTF_8))
            .json();
    // What happened before a source was connected is told late by nobody.
    SERVER
        .bean(JdbcTemplate.class)
        .update(
            "update source_account set created_at = created_at - interval '60 days'"
                + " where source = ?",
            SOURCE);
    session =
        post(
                "/intake/portal/login",
                "{\"username\":\"%s\",\"password\":\"%s\"}"
                    .formatted(SOURCE, account.get("password").asString()))
            .get("session")
            .asString();
  }

  private static JsonNode post(String path, String body) {
    return SERVER
        .send(
            HttpRequest.newBuilder(SERVER.address(path))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body)))
        .json();
  }

  private static void send(String service, String... elements) {
    JsonNode answer =
        post(
            "/intake/portal/integration",
            "{\"session\":\"%s\",\"madonvi\":\"H32\",\"service\":\"%s\",\"data\":[%s]}"
                .formatted(session, service, String.join(",", elements)));
    assertThat(answer.get("error_code").asString()).as("%s", answer).isEqualTo("0");
  }

  private static String code() {
    return "H32.15-261117-%05d".formatted(60_000 + NUMBER.incrementAndGet());
  }

  private static String accepted() {
    String code = code();
    send(
        "DongBoHoSoMC",
        """
        {"MaHoSo": "%s", "NgayTiepNhan": "20261117080000", "NgayHenTra": "20261202170000",
         "TrangThaiHoSo": "4", "KenhThucHien": "1"}"""
            .formatted(code));
    return code;
  }

  private static String step(
      String code, String officer, String at, String status, String limit, String division) {
    return """
        {"MaHoSo": "%s", "NguoiXuLy": "%s", "ThoiDiemXuLy": "%s", "TrangThai": "%s",
         "NgayKetThucTheoQuyDinh": "%s", "PhongBanXuLy": "%s", "NoiDungXuLy": ""}"""
        .formatted(code, officer, at, status, limit, division);
  }

  private static Dossier dossier(String code) {
    return SERVER
        .bean(Dossiers.class)
        .state(new DossierCode(code))
        .flatMap(state -> state.in(Ledger.LOCAL))
        .orElseThrow();
  }

  private static List<String> rules(String code) {
    return dossier(code).doorFindings().stream()
        .map(found -> found.rule() + (found.field() == null ? "" : " " + found.field()))
        .toList();
  }

  private static String page(String code) {
    return SERVER.get("/ho-so/" + code).response().body();
  }

  @Test
  void everyStepStandsOnThePageWithItsOwnDeadline() {
    String code = accepted();
    send(
        "CapNhatTienDoHoSoMC",
        step(code, "CB-01", "20261117080000", "2", "20261117170000", "Phòng Một"),
        step(code, "CB-02", "20261118090000", "4", "20261118103000", "Phòng Hai"),
        step(code, "CB-03", "20261119150000", "4", "20261119133000", "Phòng Ba"),
        // A day: until closing time; Friday 20/11/2026.
        step(code, "CB-04", "20261120173000", "4", "20261120", "Phòng Bốn"));
    assertThat(page(code))
        .contains("Phòng Một", "Phòng Hai", "Phòng Ba", "Phòng Bốn")
        .contains("Hạn của bước 17:00 ngày 17/11/2026, đúng hạn")
        .contains("Hạn của bước 10:30 ngày 18/11/2026, đúng hạn")
        .contains("Hạn của bước 13:30 ngày 19/11/2026, trễ 1 giờ 30 phút")
        .contains("Hạn của bước 17:00 ngày 20/11/2026, trễ 30 phút");
    assertThat(rules(code)).contains("DQ-24 NgayKetThucTheoQuyDinh");
  }

  @Test
  void aDivisionIsKeptOrToldAndSealed() {
    String code = code();
    String whole = "Phòng Kinh tế/Hạ tầng (bộ phận 2)";
    String sealed = "Bộ phận: Nguyễn Văn Mẫu 0905123456";
    send(
        "CapNhatTienDoHoSoMC",
        step(code, "CB-01", "20261118090000", "4", "20261118103000", whole),
        step(code, "CB-02", "20261118100000", "4", "20261118103000", sealed));
    assertThat(page(code)).contains(whole).doesNotContain("Nguyễn Văn Mẫu", "0905123456");
    assertThat(rules(code)).contains("DQ-24 PhongBanXuLy");
    JdbcTemplate jdbc = SERVER.bean(JdbcTemplate.class);
    assertThat(
            jdbc.queryForList(
                "select field from unclassed_value where dossier = ?", String.class, code))
        .containsExactly("PhongBanXuLy");
    assertThat(jdbc.queryForList("select body from journal where dossier = ?", String.class, code))
        .hasSize(2)
        .noneMatch(body -> body.contains("0905123456"));
  }

  @Test
  void aCodeThatWasNeverSeenIsFlagged() {
    String code = code();
    String dossier =
        """
        {"MaHoSo": "%s", "NgayTiepNhan": "20261117080000", "TrangThaiHoSo": "4",
         "KenhThucHien": "1", "HinhThuc": "%s", "NoiNopHoSo": "%s"}""";
    send("DongBoHoSoMC", dossier.formatted(code, "1", "2"));
    assertThat(rules(code)).noneMatch(rule -> rule.startsWith("DQ-24"));
    send("DongBoHoSoMC", dossier.formatted(code, "7", "5"));
    assertThat(rules(code)).contains("DQ-24 HinhThuc", "DQ-24 NoiNopHoSo");
  }

  @Test
  void aStepThatIsMendedDaysLaterIsNotHeardLate() {
    String code = code();
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(10, ChronoUnit.DAYS);
    OffsetDateTime there = at.atZone(VietnamTime.ZONE).toOffsetDateTime();
    String moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
    String wire = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").format(there);
    // Told first without its limit, and not found to be late.
    SERVER.send(
        """
        {"kind": "step", "source": "%s", "messageId": "0-%s", "dossier": "%s", "spokeOf": "%s",
         "at": "%s", "status": 4, "officer": "CB-0042", "division": "Phòng Tư pháp"}"""
            .formatted(SOURCE, code, code, moment, moment));
    send("CapNhatTienDoHoSoMC", step(code, "CB-0042", wire, "4", wire, "Phòng Tư pháp"));
    assertThat(dossier(code).steps()).singleElement().matches(step -> at.equals(step.limit()));
    assertThat(rules(code)).noneMatch(rule -> rule.startsWith("DQ-28 "));
    // One that nobody had told is late all the same.
    send("CapNhatTienDoHoSoMC", step(code, "CB-0043", wire, "4", wire, "Phòng Tư pháp"));
    assertThat(rules(code)).contains("DQ-28 ngay.lam.viec");
  }
}
