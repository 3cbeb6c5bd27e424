package vn.dunghen.intake.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.RunningServer.JSON;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;

/** What senders, clerks and strangers may and may not do with the portal's protocol. */
class PortalGuardsIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final AtomicInteger NUMBER = new AtomicInteger(40_000);
  private static final String NOTHING_NEW = "Đồng bộ thành công, không có thay đổi";

  private record Login(String source, String password, String session) {}

  private static Login login(String unit) {
    String source = "gac-" + NUMBER.incrementAndGet();
    Answer made =
        api(
            "POST",
            "/api/v1/sources",
            "{\"source\":\"%s\",\"units\":[\"%s\"]}".formatted(source, unit));
    String password = made.json().get("password").asString();
    return new Login(source, password, session(source, password));
  }

  private static String session(String source, String password) {
    return post(
            "/intake/portal/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(source, password))
        .json()
        .path("session")
        .asString("");
  }

  private static Answer api(String method, String path, String body) {
    return SERVER.call(method, path, JSON, body.getBytes(UTF_8));
  }

  private static Answer post(String path, String body) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address(path))
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(body)));
  }

  private static Answer form(String path, String body) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&token=" + SERVER.token())));
  }

  /** The page one is led to after something was done. */
  private static Answer led(Answer posted) {
    assertThat(posted.status()).as(posted.response().body()).isEqualTo(303);
    return SERVER.get(posted.response().headers().firstValue("Location").orElseThrow());
  }

  private static Answer send(Login login, String unit, String service, String element) {
    return post(
        "/intake/portal/integration",
        "{\"session\":\"%s\",\"madonvi\":\"%s\",\"service\":\"%s\",\"data\":[%s]}"
            .formatted(login.session(), unit, service, element));
  }

  private static String element(String code, String more) {
    return "{\"MaHoSo\":\"%s\",\"NgayTiepNhan\":\"20261125074000\",\"TrangThaiHoSo\":\"4\",\"KenhThucHien\":\"1\"%s}"
        .formatted(code, more);
  }

  private static String code(String unit) {
    return unit + "-261125-" + NUMBER.incrementAndGet();
  }

  private static Dossier dossier(String code) {
    return SERVER
        .bean(Dossiers.class)
        .state(new DossierCode(code))
        .flatMap(state -> state.in(Ledger.LOCAL))
        .orElseThrow();
  }

  private static String message(Answer answer) {
    return answer.json().get("message").asString();
  }

  @Test
  void aNameToldForOneSenderMovesNoDossierOfAnother() {
    Login first = login("H32.130");
    Login second = login("H32.147");
    String mine = code("H32.130");
    String spelt = code("H32.130");
    String others = code("H32.147");
    String name = ",\"DonViXuLy\":\"Phòng Văn hóa - Xã hội %s\"".formatted("Thử");
    send(first, "H32.130", "DongBoHoSoMC", element(mine, name));
    send(first, "H32.130", "DongBoHoSoMC", element(spelt, name.replace("Văn hóa", "VĂN HOÁ")));
    send(second, "H32.147", "DongBoHoSoMC", element(others, name));
    Long id =
        SERVER
            .bean(JdbcTemplate.class)
            .queryForObject(
                "select id from unit_name where source = ?", Long.class, first.source());
    String credited = "(nơi gửi; không xác định được đơn vị ghi trong hồ sơ)";
    assertThat(SERVER.get("/ho-so/" + mine).response().body()).contains(credited);
    Answer told = form("/nguon/ten-don-vi", "so=" + id + "&donVi=H32.20");
    assertThat(led(told).response().body()).contains("2 hồ sơ");
    assertThat(SERVER.get("/ho-so/" + mine).response().body()).doesNotContain(credited);
    assertThat(dossier(mine).competentUnit()).asString().contains("H32.20");
    assertThat(dossier(spelt).competentUnit()).asString().contains("H32.20");
    assertThat(dossier(others).competentUnit()).asString().contains("H32.147");
  }

  @Test
  void whatNoOfficeIsCalledIsKeptNowhereInClear() {
    Login login = login("H32");
    String code = code("H32.15");
    send(login, "H32", "DongBoHoSoMC", element(code, ",\"DonViXuLy\":\"0905123456 Nguyễn Mẫu\""));
    JdbcTemplate jdbc = SERVER.bean(JdbcTemplate.class);
    assertThat(jdbc.queryForList("select as_sent from unit_name", String.class))
        .noneMatch(name -> name != null && name.contains("Nguyễn Mẫu"));
    assertThat(jdbc.queryForList("select body from journal where dossier = ?", String.class, code))
        .noneMatch(body -> body != null && body.contains("0905123456"));
  }

  @Test
  void aContentSentAgainAfterSomethingElseIsNoRepeat() {
    Login login = login("H32");
    String code = code("H32.15");
    String element = element(code, "");
    send(login, "H32", "DongBoHoSoMC", element);
    SERVER.send(
        "{\"kind\":\"dossier\",\"source\":\"%s\",\"messageId\":\"k-%s\",\"spokeOf\":\"%s\",\"dossier\":\"%s\",\"channel\":2}"
            .formatted(login.source(), code, Instant.now(), code));
    assertThat(dossier(code).channel()).isEqualTo(2);
    assertThat(message(send(login, "H32", "DongBoHoSoMC", element))).isNotEqualTo(NOTHING_NEW);
    assertThat(dossier(code).channel()).isEqualTo(1);
    assertThat(message(send(login, "H32", "DongBoHoSoMC", element))).isEqualTo(NOTHING_NEW);
  }

  @Test
  void momentsThatHaveNotComeAreFound() {
    Login login = login("H32");
    String code = code("H32.15");
    send(login, "H32", "DongBoHoSoMC", element(code, ",\"NgayTra\":\"20990101080000\""));
    assertThat(dossier(code).doorFindings())
        .anyMatch(f -> f.rule().equals("DQ-13") && "20990101080000".equals(f.value()));
  }

  @Test
  void whatCannotBeReadWaitsEncryptedAndIsNotDropped() {
    Login login = login("H32");
    String code = code("H32.15");
    String odd =
        ",\"MaSoThue2\":\"%s\",\"Địa chỉ\":\"x\",\"NgayHenTra\":\"31/12/2026\""
            .formatted("y".repeat(30_000));
    send(login, "H32", "DongBoHoSoMC", element(code, odd));
    assertThat(
            SERVER
                .bean(JdbcTemplate.class)
                .queryForList(
                    "select field from unclassed_value where dossier = ?", String.class, code))
        .containsExactlyInAnyOrder("MaSoThue2", "khac", "NgayHenTra");
  }

  @Test
  void oneUnitDoesNotLookUpTheDossiersOfAnother() {
    Login first = login("H32.130");
    Login second = login("H32.147");
    String code = code("H32.147");
    send(second, "H32.147", "DongBoHoSoMC", element(code, ""));
    String question =
        "{\"session\":\"%s\",\"madonvi\":\"%s\",\"service\":\"TraCuuHoSo\",\"mahoso\":\"%s\"}";
    JsonNode mine =
        post("/intake/portal/share", question.formatted(second.session(), "H32.147", code)).json();
    JsonNode anothers =
        post("/intake/portal/share", question.formatted(first.session(), "H32.130", code)).json();
    assertThat(mine.get("result").size()).isEqualTo(1);
    assertThat(anothers.get("result").size()).isZero();
    Answer taken = send(first, "H32.130", "DongBoHoSoMC", element(code, ",\"HinhThuc\":\"1\""));
    assertThat(message(taken)).contains("1 hồ sơ cần kiểm tra");
  }

  @Test
  void aSecretEndsWithItsSessionsAndADisabledAccountCanComeBack() {
    Login login = login("H32");
    String secrets = "/api/v1/sources/" + login.source() + "/secret";
    api("POST", secrets, "");
    assertThat(message(send(login, "H32", "DongBoHoSoMC", element(code("H32.15"), ""))))
        .contains("thành công");
    api("POST", secrets, "");
    assertThat(message(send(login, "H32", "DongBoHoSoMC", element(code("H32.15"), ""))))
        .isEqualTo("Phiên làm việc không hợp lệ hoặc đã hết hạn");
    assertThat(SERVER.call("DELETE", "/api/v1/sources/" + login.source()).status()).isEqualTo(204);
    assertThat(api("POST", secrets, "").status()).isEqualTo(404);
    Answer again =
        api(
            "POST",
            "/api/v1/sources",
            "{\"source\":\"%s\",\"units\":[\"H32\"]}".formatted(login.source()));
    assertThat(again.status()).isEqualTo(201);
    assertThat(session(login.source(), again.json().get("password").asString())).isNotEmpty();
  }

  @Test
  void anEndedSessionIsAnsweredSoAndNothingOfItIsKept() {
    Login login = login("H32");
    String code = code("H32.15");
    SERVER
        .bean(JdbcTemplate.class)
        .update(
            "update source_session set expires_at = now() - interval '1 second' where source = ?",
            login.source());
    // A new secret beside the one in use: no session is believed unseen any more.
    api("POST", "/api/v1/sources/" + login.source() + "/secret", "");
    Answer ended = send(login, "H32", "DongBoHoSoMC", element(code, ""));
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.json().get("error_code").asString()).isEqualTo("-1");
    assertThat(message(ended)).isEqualTo("Phiên làm việc không hợp lệ hoặc đã hết hạn");
    assertThat(SERVER.bean(Dossiers.class).state(new DossierCode(code))).isEmpty();
    Login again =
        new Login(login.source(), login.password(), session(login.source(), login.password()));
    assertThat(message(send(again, "H32", "DongBoHoSoMC", element(code, ""))))
        .contains("thành công");
  }

  @Test
  void wrongLoginsLockNobodyOut() {
    Login login = login("H32");
    for (int i = 0; i < 320; i++) {
      session(login.source(), "wrong");
    }
    assertThat(session(login.source(), login.password())).isNotEmpty();
  }

  @Test
  void whatWasMendedIsKnownWhenItComesAgain() {
    Login login = login("H32");
    String nameless = element("", ",\"HinhThuc\":\"" + NUMBER.incrementAndGet() + "\"");
    assertThat(message(send(login, "H32", "DongBoHoSoMC", nameless))).contains("1 hồ sơ cần");
    assertThat(message(send(login, "H32", "DongBoHoSoMC", nameless))).isEqualTo(NOTHING_NEW);
    JsonNode held =
        SERVER
            .call("GET", "/api/v1/quarantine?status=OPEN&source=" + login.source())
            .json()
            .get("items")
            .get(0);
    String mended =
        held.get("message")
            .toString()
            .replaceFirst("\\{", "{\"dossier\":\"" + code("H32.15") + "\",");
    Answer done =
        form(
            "/nguon/cach-ly/" + held.get("id").asLong() + "/sua",
            "noiDung=" + URLEncoder.encode(mended, UTF_8));
    assertThat(led(done).response().body()).contains("đã được nhận");
    assertThat(message(send(login, "H32", "DongBoHoSoMC", nameless))).isEqualTo(NOTHING_NEW);
  }

  @Test
  void callsRefusedAsAWholeAreCountedAtTheirSource() throws InterruptedException {
    Login login = login("H32.130");
    assertThat(session(login.source(), "sai")).isEmpty();
    assertThat(session(login.source(), "vẫn sai")).isEmpty();
    assertThat(session("khong-co-" + login.source(), "sai")).isEmpty();
    assertThat(message(send(login, "H32.147", "DongBoHoSoMC", element(code("H32.147"), ""))))
        .isEqualTo("Đơn vị chưa được cấp quyền gửi dữ liệu");
    send(login, "H32.130", "KhongCoDichVuNay", "");
    awaitPage(
        login.source()
            + " (đăng nhập bị từ chối 2; gọi dịch vụ không có 1; gửi thay đơn vị chưa được cấp"
            + " quyền 1)");
    assertThat(SERVER.get("/nguon").response().body()).doesNotContain("khong-co-");
    send(login, "H32.130", "DongBoHoSoMC", element(code("H32.130"), ""));
    awaitPage("<span class=\"fault\">đăng nhập bị từ chối&nbsp;2</span>");
  }

  private static void awaitPage(String part) throws InterruptedException {
    String page = "";
    for (int turn = 0; turn < 200 && !page.contains(part); turn++) {
      TimeUnit.MILLISECONDS.sleep(100);
      page = SERVER.get("/nguon").response().body();
    }
    assertThat(page).contains(part);
  }

  @Test
  void thePageOfSourcesAsksForTheTokenAndTakesOddValues() {
    Answer wrong =
        SERVER.send(
            HttpRequest.newBuilder(SERVER.address("/nguon/cach-ly/nap-het"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=wrong")));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.response().body()).contains("Mã gửi dữ liệu không đúng");
    assertThat(form("/nguon/ten-don-vi", "so=%00&donVi=H32%00").status()).isEqualTo(400);
    assertThat(form("/nguon/truong", "tuNguon=%00&dichVu=x&truong=%00&quyetDinh=bo").status())
        .isEqualTo(400);
    assertThat(SERVER.get("/nguon?nguon=%00&sau=abc").status()).isEqualTo(200);
  }
}
