package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;

/** Portal protocol, section 7: each row of the table of outcomes, and what may never happen. */
class PushIT {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String SNAPSHOT = "DongBoHoSoMC";
  private static final String STEP = "CapNhatTienDoHoSoMC";
  private static final String LOOK_UP = "TraCuuHoSo";

  private static ToldPortal portal;
  private static RelayingServer server;

  @BeforeAll
  static void start() {
    portal = new ToldPortal();
    server = new RelayingServer(portal.address(), "samplesPerHour: 0\nbatchDossiers: 5");
  }

  @AfterAll
  static void stop() {
    server.close();
    portal.close();
  }

  private static String code() {
    return "H32.15-261125-%05d".formatted(NUMBER.incrementAndGet());
  }

  private static String snapshot(String code, String status) {
    return """
        {"MaHoSo":"%s","MaTTHC":"1.999001","KenhThucHien":"2","LoaiDoiTuong":"1",
         "ChuHoSo":"Nguyễn Văn Đánh Dấu","SoDienThoai":"0911222333","Email":"danhdau@example.vn",
         "TrichYeuHoSo":"Việc riêng của Đánh Dấu","SoGiayToChuHoSo":"056099001234",
         "NgayNopHoSo":"20261123160500","NgayTiepNhan":"20261125074000",
         "NgayHenTra":"20261202170000","TrangThaiHoSo":"%s","NgayKetThucXuLy":"","NgayTra":"",
         "HinhThuc":"0","DonViXuLy":"Sở Tài chính","HoSoCoThanhPhanSoHoa":"1"}"""
        .formatted(code, status);
  }

  private static String step(String code, String at, String status) {
    return """
        {"MaHoSo":"%s","NguoiXuLy":"Trần Thị Đánh Dấu","ThoiDiemXuLy":"%s","TrangThai":"%s",
         "PhongBanXuLy":"Phòng Tư pháp","NoiDungXuLy":"Thẩm định"}"""
        .formatted(code, at, status);
  }

  private static void send(String service, String... elements) {
    server.send(RelayingServer.RELAYED, service, List.of(elements));
  }

  private static void assertLedgersAgree(String code) {
    var state = server.bean(Dossiers.class).state(new DossierCode(code)).orElseThrow();
    assertThat(state.in(Ledger.PORTAL)).isPresent().isEqualTo(state.in(Ledger.LOCAL));
  }

  private static List<String> outcomes(String code) {
    return server.bean(Calls.class).of(new DossierCode(code)).stream()
        .map(call -> call.service() + " " + call.outcome())
        .toList()
        .reversed();
  }

  @Test
  void isLookedUpSentLookedUpAgainAcknowledgedAndForgotten() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    send(STEP, step(code, "20261126093000", "4"), step(code, "20261126103000", "9"));
    server.until("steps of " + code, () -> portal.steps(code) == 2);
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.asked(code)).startsWith(LOOK_UP, SNAPSHOT + " False 1");
    assertThat(portal.held(code).path("ChuHoSo").asString()).isEqualTo("Nguyễn Văn Đánh Dấu");
    assertLedgersAgree(code);
    assertThat(server.query("select count(*) from portal_outbox where code = ? and sealed is not null", code))
        .containsExactly("0");
  }

  @Test
  void anUpdateOfAConfirmedDossierNeedsNoLookUpBefore() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    send(SNAPSHOT, snapshot(code, "4"));
    server.until("updated", () -> portal.held(code).path("TrangThaiHoSo").asString().equals("4"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.asked(code))
        .containsExactly(LOOK_UP, SNAPSHOT + " False 1", LOOK_UP, SNAPSHOT + " True 1", LOOK_UP);
    assertLedgersAgree(code);
  }

  @Test
  void whatIsThereAlreadyIsSentOnceMoreAsAnUpdate() {
    String code = code();
    portal.next(SNAPSHOT, 200, "{\"error_code\":\"-3\",\"message\":\"Hồ sơ đã tồn tại\"}");
    portal.next(SNAPSHOT, 200, "{\"error_code\":\"0\",\"message\":\"Đồng bộ thành công\"}");
    send(SNAPSHOT, snapshot(code, "2"));
    server.until(
        "asked twice",
        () -> portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT)).count() >= 2);
    assertThat(portal.asked(code))
        .startsWith(LOOK_UP, SNAPSHOT + " False 1", SNAPSHOT + " True 1", LOOK_UP);
    // The second success had no effect either: the look-up finds it out.
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.holds(code)).isTrue();
    assertLedgersAgree(code);
  }

  /** What may have been taken or not: it was not, and is sent again after it was looked up. */
  static Stream<String> garbage() {
    return Stream.of(
        "200 {\"error_code\":\"0\",\"message\":\"Đã ghi nhận để xem xét\"}",
        "500 {\"error_code\":\"-1\",\"message\":\"Lỗi hệ thống\"}",
        "503 ",
        "200 <html>Hệ thống đang bảo trì</html>",
        "200 ",
        "200 {\"error_code\":\"0\",",
        "200 []",
        "200 {\"errorCode\":\"0\",\"message\":\"Đồng bộ thành công\"}",
        "200 \uFEFF\u0000{\u0000}\u0000",
        "404 không có trang này");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("garbage")
  void whatIsUncertainIsLookedUpBeforeItIsSentAgain(String answer) {
    String code = code();
    portal.next(SNAPSHOT, Integer.parseInt(answer.substring(0, 3)), answer.substring(4));
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.asked(code))
        .containsExactly(
            LOOK_UP, SNAPSHOT + " False 1", LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
    assertThat(outcomes(code)).contains(SNAPSHOT + " UNCERTAIN");
    assertLedgersAgree(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENDLESS", "REDIRECT"})
  void anEndlessAnswerAndARedirectAreRefusedAndSaid(ToldPortal.Instead instead) {
    String code = code();
    portal.next(SNAPSHOT, instead);
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    assertThat(server.bean(Calls.class).of(new DossierCode(code)))
        .anySatisfy(
            call -> {
              assertThat(call.outcome()).isEqualTo("UNCERTAIN");
              assertThat(call.sentence()).containsAnyOf("trả lời dài hơn", "chuyển hướng");
            });
    assertLedgersAgree(code);
  }

  @Test
  void whatWasTakenThoughItsAnswerWasLostIsNotSentAgain() {
    String code = code();
    portal.next(SNAPSHOT, ToldPortal.Instead.TAKEN_AND_BROKEN);
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.asked(code)).containsExactly(LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
    portal.next(STEP, ToldPortal.Instead.TAKEN_AND_BROKEN);
    send(STEP, step(code, "20261126093000", "4"), step(code, "20261126103000", "9"));
    server.until("not confirmed", () -> !server.state(code).equals("CONFIRMED"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.steps(code)).isEqualTo(2);
    assertLedgersAgree(code);
  }

  @Test
  void anotherCodeIsARefusalRepeatedThreeTimesAndThenForAPerson() {
    String code = code();
    for (int i = 0; i < Parcel.MOST_REFUSALS; i++) {
      portal.next(
          SNAPSHOT,
          200,
          "{\"error_code\":\"-7\",\"message\":\"Thiếu giấy tờ của Nguyễn Văn Đánh Dấu, 0911222333\"}");
    }
    send(SNAPSHOT, snapshot(code, "2"));
    server.until(
        "closed",
        () ->
            server
                .query("select open from portal_dossier where code = ?", code)
                .equals(List.of("f")));
    assertThat(server.state(code)).isEqualTo("REFUSED");
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT))).hasSize(3);
    assertThat(server.bean(PushStates.class).stuck(State.REFUSED, 100))
        .anySatisfy(
            stuck -> {
              assertThat(stuck.code().value()).isEqualTo(code);
              assertThat(stuck.said()).isEqualTo("Thiếu giấy tờ của •, •");
              assertThat(stuck.due()).isNull();
            });
    SendAgain.Ordered ordered =
        server.bean(SendAgain.class).order(List.of(new DossierCode(code)), "thử lại");
    assertThat(ordered).isEqualTo(new SendAgain.Ordered(1, 0));
    server.untilState(code, State.CONFIRMED);
    assertLedgersAgree(code);
  }

  @Test
  void aRefusedBatchIsLookedUpAndSentOneByOne() {
    List<String> codes = Stream.generate(PushIT::code).limit(5).toList();
    portal.next(SNAPSHOT, 200, "{\"error_code\":\"-1\",\"message\":\"Một hồ sơ không hợp lệ\"}");
    send(SNAPSHOT, codes.stream().map(code -> snapshot(code, "2")).toArray(String[]::new));
    codes.forEach(code -> server.untilState(code, State.CONFIRMED));
    assertThat(portal.asked(codes.getFirst()))
        .containsExactly(LOOK_UP, SNAPSHOT + " False 5", LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
    codes.forEach(PushIT::assertLedgersAgree);
  }

  @Test
  void newAndKnownDossiersAreNeverMixedInABatch() {
    List<String> codes = Stream.generate(PushIT::code).limit(4).toList();
    send(SNAPSHOT, snapshot(codes.get(0), "2"), snapshot(codes.get(1), "2"));
    codes.subList(0, 2).forEach(code -> server.untilState(code, State.CONFIRMED));
    send(SNAPSHOT, codes.stream().map(code -> snapshot(code, "4")).toArray(String[]::new));
    codes.forEach(
        code ->
            server.until(
                code,
                () ->
                    portal.holds(code)
                        && portal.held(code).path("TrangThaiHoSo").asString().equals("4")));
    assertThat(portal.asked(codes.get(0))).contains(SNAPSHOT + " True 2");
    assertThat(portal.asked(codes.get(3))).contains(SNAPSHOT + " False 2");
  }

  @Test
  void anEndedSessionIsOpenedAgainOnceAndTheCallRepeated() {
    String code = code();
    int before = portal.logins();
    portal.endSessions();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.logins()).isEqualTo(before + 1);
    assertThat(outcomes(code)).doesNotContain(LOOK_UP + " REFUSED", LOOK_UP + " UNCERTAIN");
  }

  @Test
  void tooFastIsWaitedFor() {
    String code = code();
    portal.next(SNAPSHOT, 429, "");
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    List<Calls.Call> calls = server.bean(Calls.class).of(new DossierCode(code)).reversed();
    Calls.Call tooFast =
        calls.stream().filter(call -> call.outcome().equals("TOO_FAST")).findFirst().orElseThrow();
    Calls.Call next = calls.get(calls.indexOf(tooFast) + 1);
    assertThat(next.at()).isAfterOrEqualTo(tooFast.at().plusMillis(900));
    assertLedgersAgree(code);
  }

  @Test
  void aStepThatNobodyCanTellOfWaitsForAPersonAndTheOthersGoOn() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    portal.showsSteps(false);
    portal.next(STEP, ToldPortal.Instead.TAKEN_AND_BROKEN);
    send(STEP, step(code, "20261126093000", "4"));
    server.until(
        "set aside",
        () ->
            server
                .query(
                    "select state from portal_outbox where code = ? and element <> ''", code)
                .equals(List.of("UNCERTAIN")));
    send(STEP, step(code, "20261126103000", "9"));
    server.until("the next step", () -> portal.steps(code) == 2);
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(STEP))).hasSize(2);
    portal.showsSteps(true);
  }

  @Test
  void whatThePortalLosesLeavesItsLedgerAndIsAskedForAgain() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    portal.loses(code);
    SendAgain.Ordered ordered =
        server.bean(SendAgain.class).order(List.of(new DossierCode(code)), "mất trên Cổng");
    assertThat(ordered).isEqualTo(new SendAgain.Ordered(0, 1));
    assertThat(server.bean(Requests.class).open())
        .anyMatch(request -> request.dossier().value().equals(code));
    // The source sends the very same again, which says nothing new to us.
    send(SNAPSHOT, snapshot(code, "2"));
    server.until("there again", () -> portal.holds(code));
    server.untilState(code, State.CONFIRMED);
    assertThat(server.bean(Requests.class).open())
        .noneMatch(request -> request.dossier().value().equals(code));
    assertLedgersAgree(code);
  }

  @Test
  void whatOthersTellIsLookedUpAndWhatDiffersIsSaid() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    String other = code();
    server.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(snapshot(other, "2")));
    server.untilState(other, State.UNCERTAIN);
    assertThat(server.bean(Dossiers.class).state(new DossierCode(other)).orElseThrow().portal())
        .isEmpty();
    portal.takes(other, snapshot(other, "2"));
    portal.changes(other, "NgayHenTra", "20261205170000");
    server.untilState(other, State.CONFIRMED);
    var state = server.bean(Dossiers.class).state(new DossierCode(other)).orElseThrow();
    Dossier local = state.local().orElseThrow();
    Dossier held = state.portal().orElseThrow();
    assertThat(held.due()).isNotEqualTo(local.due());
    assertThat(held.acceptedAt()).isEqualTo(local.acceptedAt());
    assertThat(portal.asked(other)).allMatch(LOOK_UP::equals);
  }

  @Test
  void nothingPersonalIsLeftAfterConfirmation() {
    String code = code();
    portal.next(
        SNAPSHOT, 200, "{\"error_code\":\"-9\",\"message\":\"Sai số của Nguyễn Văn Đánh Dấu\"}");
    send(SNAPSHOT, snapshot(code, "2"));
    send(STEP, step(code, "20261126093000", "4"));
    server.until("the step of " + code, () -> portal.steps(code) == 1);
    server.untilState(code, State.CONFIRMED);
    for (String table :
        server.query(
            "select table_name from information_schema.tables where table_schema = 'public'")) {
      assertThat(server.query("select t::text from " + table + " t"))
          .as(table)
          .noneMatch(
              row ->
                  Stream.of("Đánh Dấu", "0911222333", "danhdau@", "056099001234", "Việc riêng")
                      .anyMatch(row::contains));
    }
    assertThat(server.query("select octet_length(sealed) from portal_outbox where code = ? and sealed is not null", code))
        .isEmpty();
  }

  @Test
  void whatCouldNotBeSentForAWeekIsDestroyedAndAskedForAgain() {
    String code = code();
    for (int i = 0; i < Parcel.MOST_REFUSALS; i++) {
      portal.next(SNAPSHOT, 200, "{\"error_code\":\"-7\",\"message\":\"Không nhận\"}");
    }
    send(SNAPSHOT, snapshot(code, "2"));
    server.until(
        "closed",
        () ->
            server
                .query("select open from portal_dossier where code = ?", code)
                .equals(List.of("f")));
    server.query(
        "update portal_outbox set heard_at = now() - interval '8 days' where code = ? returning code",
        code);
    server.bean(Expiry.class).forget();
    assertThat(server.query("select sealed is null from portal_outbox where code = ?", code))
        .containsExactly("t");
    assertThat(server.bean(Requests.class).open())
        .anyMatch(request -> request.dossier().value().equals(code));
  }

  @Test
  void askingForWhatThePortalHasMakesNoStepTwice() {
    String code = code();
    String step = step(code, "20261126093000", "4");
    send(SNAPSHOT, snapshot(code, "2"));
    send(STEP, step);
    server.until("the step of " + code, () -> portal.steps(code) == 1);
    server.untilState(code, State.CONFIRMED);
    server.bean(SendAgain.class).order(List.of(new DossierCode(code)), "cho chắc");
    send(SNAPSHOT, snapshot(code, "2"));
    send(STEP, step);
    server.until(
        "looked at again",
        () ->
            server
                .query(
                    "select count(*) from portal_outbox where code = ? and state = 'CONFIRMED'",
                    code)
                .equals(List.of("4")));
    assertThat(portal.steps(code)).isEqualTo(1);
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT))).hasSize(1);
  }

  @Test
  void thePageTellsWhatIsStuckAndSendsItAgainForWhoShowsTheToken() {
    String code = code();
    for (int i = 0; i < Parcel.MOST_REFUSALS; i++) {
      portal.next(SNAPSHOT, 200, "{\"error_code\":\"-7\",\"message\":\"Không <b>nhận</b>\"}");
    }
    send(SNAPSHOT, snapshot(code, "2"));
    server.until("on the page", () -> server.page("/cong").contains(code));
    server.until("for a person", () -> server.page("/cong").contains("chờ người xử lý"));
    assertThat(server.page("/cong"))
        .contains("Đồng bộ với Cổng", RelayingServer.RELAYED, "Không &lt;b&gt;nhận&lt;/b&gt;");
    assertThat(server.page("/nguon")).contains("href=\"/cong\"");
    assertThat(server.form("/cong/gui-lai", "ma=" + code + "&token=sai"))
        .contains("Mã gửi dữ liệu không đúng");
    assertThat(server.form("/cong/gui-lai", "ma=khong-co&token=" + server.token()))
        .contains("Không có hồ sơ nào như vậy");
    assertThat(server.state(code)).isEqualTo("REFUSED");
    assertThat(server.form("/cong/gui-lai", "ma=" + code + "&token=" + server.token()))
        .contains("Đã xếp hàng gửi lại 1 hồ sơ");
    server.untilState(code, State.CONFIRMED);
  }
}
