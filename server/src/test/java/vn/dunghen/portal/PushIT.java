package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.dossier.DossierCode;

/** Portal protocol, section 7: each row of the table of outcomes. */
class PushIT extends RelayTrial {

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
    assertThat(
            server.query(
                "select count(*) from portal_outbox where code = ? and sealed is not null", code))
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
    // The second success had no effect either: the look-up finds it out.
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.asked(code))
        .startsWith(LOOK_UP, SNAPSHOT + " False 1", SNAPSHOT + " True 1", LOOK_UP);
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
  @MethodSource("garbage")
  void whatIsUncertainIsLookedUpBeforeItIsSentAgain(String answer) {
    String code = code();
    portal.next(SNAPSHOT, Integer.parseInt(answer.substring(0, 3)), answer.substring(4));
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.asked(code))
        .containsExactly(LOOK_UP, SNAPSHOT + " False 1", LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
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
    refusedForGood(code, "Thiếu giấy tờ của Nguyễn Văn Đánh Dấu, 0911222333");
    assertThat(server.state(code)).isEqualTo("REFUSED");
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT))).hasSize(3);
    assertThat(server.bean(PushStates.class).stuck(State.REFUSED, 100))
        .anySatisfy(
            stuck -> {
              assertThat(stuck.code().value()).isEqualTo(code);
              assertThat(stuck.said()).isEqualTo("Thiếu giấy tờ của •, •");
              assertThat(stuck.due()).isNull();
            });
    assertThat(server.page("/cong/tu-choi.csv")).contains(code + ",");
    assertThat(server.page("/cong/chua-ro.csv")).doesNotContain(code + ",");
    SendAgain.Ordered ordered =
        server.bean(SendAgain.class).order(List.of(new DossierCode(code)), "thử lại");
    assertThat(ordered).isEqualTo(new SendAgain.Ordered(1, 0, 0, 0));
    server.untilState(code, State.CONFIRMED);
    assertLedgersAgree(code);
  }

  @Test
  void aRefusedBatchIsLookedUpAndSentOneByOne() {
    List<String> codes = Stream.generate(RelayTrial::code).limit(5).toList();
    portal.next(SNAPSHOT, 200, "{\"error_code\":\"-1\",\"message\":\"Một hồ sơ không hợp lệ\"}");
    send(SNAPSHOT, codes.stream().map(code -> snapshot(code, "2")).toArray(String[]::new));
    codes.forEach(code -> server.untilState(code, State.CONFIRMED));
    assertThat(portal.asked(codes.getFirst()))
        .containsExactly(LOOK_UP, SNAPSHOT + " False 5", LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
    codes.forEach(RelayTrial::assertLedgersAgree);
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

  /** Some servers say it by HTTP alone. */
  @Test
  void aSessionEndedByHttpAloneIsOpenedAgainTooAndTheCallRepeated() {
    String code = code();
    int before = portal.logins();
    portal.next(SNAPSHOT, 401, "");
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    assertThat(portal.logins()).isEqualTo(before + 1);
    assertThat(outcomes(code)).doesNotContain(SNAPSHOT + " UNCERTAIN");
    assertLedgersAgree(code);
  }

  @Test
  void everyCallIsKeptWithTheMessagesItCarriedAndNobodysData() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    Calls.Call sent =
        server.bean(Calls.class).of(new DossierCode(code)).stream()
            .filter(call -> call.service().equals(SNAPSHOT))
            .findFirst()
            .orElseThrow();
    assertThat(sent.updating()).isFalse();
    assertThat(sent.wholeAnswer()).isNotEmpty();
    assertThat(sent.sent())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(
                      server.query(
                          "select dossier from journal where message_id = ?", one.messageId()))
                  .containsExactly(code);
              assertThat(one.dossier()).isEqualTo(code);
              assertThat(one.element())
                  .contains("\"NgayHenTra\":\"20261202170000\"", "\"ChuHoSo\":\"•\"")
                  .doesNotContain("Đánh Dấu", "0911222333", "056099001234", "danhdau");
            });
    String pack = server.page("/api/v1/evidence?dossier=" + code);
    assertThat(pack)
        .contains(
            "\"messageId\" : \"" + sent.sent().getFirst().messageId() + "\"", "20261202170000")
        .doesNotContain("Đánh Dấu", "0911222333", "056099001234", "danhdau");
  }

  /** The text of the evidence as PDF from its calls on, without blanks and line breaks. */
  private static String callsInPdf(String code) throws IOException {
    byte[] pdf = server.file("/api/v1/evidence?format=pdf&dossier=" + code);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      return text.substring(text.indexOf("CáclầngọiCổngtừhệthốngnày"));
    }
  }

  @Test
  void thePdfTellsEveryCallInItsOrderWithWhatWasSentAndAnswered() throws IOException {
    String code = code();
    portal.next(SNAPSHOT, 200, "{\"error_code\":\"-1\",\"message\":\"Ngày hẹn trả không đúng\"}");
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    String text = callsInPdf(code);
    List<String> services =
        Pattern.compile("(TraCuuHoSo|DongBoHoSoMC),lần")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(services)
        .startsWith("TraCuuHoSo", "DongBoHoSoMC")
        .endsWith("DongBoHoSoMC", "TraCuuHoSo")
        .hasSize(server.bean(Calls.class).of(new DossierCode(code)).size());
    assertThat(text)
        .containsSubsequence(
            "gửimới",
            "Cổngtừchối",
            "đãgửi",
            "\"NgayHenTra\":\"20261202170000\"",
            "đượctrảlời",
            "Ngàyhẹntrảkhôngđúng",
            "gửimới",
            "Cổngđãnhận",
            "đãgửi",
            "\"NgayHenTra\":\"20261202170000\"",
            "đượctrảlời",
            "\"error_code\":\"0\"",
            "TraCuuHoSo",
            "Cổngtrảlời")
        .contains("\"ChuHoSo\":\"•\"")
        .doesNotContain("TAKEN", "REFUSED")
        .doesNotContain("ĐánhDấu", "0911222333", "056099001234", "danhdau");
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
}
