package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;

/** What may never happen on the way to the portal, and what waits for a person. */
class PushPromisesIT extends RelayTrial {

  @Test
  void newAndKnownDossiersAreNeverMixedInABatch() {
    List<String> codes = Stream.generate(RelayTrial::code).limit(4).toList();
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
                .query("select state from portal_outbox where code = ? and element <> ''", code)
                .equals(List.of("UNCERTAIN")));
    send(STEP, step(code, "20261126103000", "9"));
    server.until("the next step", () -> portal.steps(code) == 2);
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(STEP))).hasSize(2);
    portal.showsSteps(true);
  }

  /**
   * A step whose answer was lost, where a look-up shows nothing of steps; the portal may have it.
   */
  private static String stepThatNobodyCanTellOf(ToldPortal.Instead instead) {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    portal.showsSteps(false);
    portal.next(STEP, instead);
    send(STEP, step(code, "20261126093000", "4"));
    server.until("set aside", () -> stepState(code).equals(List.of("UNCERTAIN")));
    server.until(
        "nothing more is tried",
        () ->
            server
                .query("select open from portal_dossier where code = ?", code)
                .equals(List.of("f")));
    return code;
  }

  private static List<String> stepState(String code) {
    return server.query("select state from portal_outbox where code = ? and element <> ''", code);
  }

  private static long stepsSent(String code) {
    return portal.asked(code).stream().filter(call -> call.startsWith(STEP)).count();
  }

  @Test
  void aStepThatTheLookUpShowsIsNotSentAgainThoughAPersonSaysThatItIsNotThere() {
    String code = stepThatNobodyCanTellOf(ToldPortal.Instead.TAKEN_AND_BROKEN);
    portal.showsSteps(true);
    assertThat(server.bean(SendAgain.class).orderOne(new DossierCode(code), "chưa có"))
        .isEqualTo(new SendAgain.Ordered(1, 0, 0, 0));
    server.until("settled", () -> stepState(code).equals(List.of("CONFIRMED")));
    assertThat(portal.steps(code)).isEqualTo(1);
    assertThat(stepsSent(code)).isEqualTo(1);
    assertLedgersAgree(code);
  }

  @Test
  void aStepOfWhichTheLookUpTellsNothingIsSentWhereAPersonSaysThatItIsNotThere() {
    String code = stepThatNobodyCanTellOf(ToldPortal.Instead.BROKEN);
    assertThat(portal.steps(code)).isZero();
    // What was said of one sending says nothing of the next.
    portal.next(STEP, ToldPortal.Instead.BROKEN);
    server.bean(SendAgain.class).orderOne(new DossierCode(code), "chưa có");
    server.until(
        "set aside again",
        () -> stepsSent(code) == 2 && stepState(code).equals(List.of("UNCERTAIN")));
    server.bean(SendAgain.class).orderOne(new DossierCode(code), "chưa có");
    server.until("sent", () -> portal.steps(code) == 1);
    server.until("settled", () -> stepState(code).equals(List.of("CONFIRMED")));
    assertThat(stepsSent(code)).isEqualTo(3);
    portal.showsSteps(true);
    assertLedgersAgree(code);
  }

  @Test
  void whoOrdersAGroupSaysNothingOfAStep() {
    String code = stepThatNobodyCanTellOf(ToldPortal.Instead.TAKEN_AND_BROKEN);
    String other = code();
    refusedForGood(other, "Không nhận");
    assertThat(
            server
                .bean(SendAgain.class)
                .order(List.of(new DossierCode(code), new DossierCode(other)), "cả nhóm"))
        .isEqualTo(new SendAgain.Ordered(1, 0, 0, 1));
    server.untilState(other, State.CONFIRMED);
    assertThat(server.form("/cong/gui-lai", "trangThai=UNCERTAIN&token=" + server.token()))
        .contains("Để lại bước xử lý của 1 hồ sơ");
    assertThat(stepState(code)).containsExactly("UNCERTAIN");
    assertThat(stepsSent(code)).isEqualTo(1);
    portal.showsSteps(true);
    server.bean(SendAgain.class).orderOne(new DossierCode(code), "dọn");
    server.until("settled", () -> stepState(code).equals(List.of("CONFIRMED")));
  }

  @Test
  void aSnapshotThatWasTakenWithoutEffectIsSentAgainBeforeItsSteps() {
    String code = code();
    portal.next(SNAPSHOT, 200, "{\"error_code\":\"0\",\"message\":\"Đồng bộ thành công\"}");
    portal.next(STEP, 200, "{\"error_code\":\"-5\",\"message\":\"Hồ sơ chưa có\"}");
    send(SNAPSHOT, snapshot(code, "2"));
    send(STEP, step(code, "20261126093000", "4"), step(code, "20261126103000", "9"));
    server.until("both steps", () -> portal.steps(code) == 2);
    server.untilState(code, State.CONFIRMED);
    assertLedgersAgree(code);
  }

  @Test
  void whatThePortalLosesLeavesItsLedgerAndIsAskedForAgain() {
    String code = code();
    send(SNAPSHOT, snapshot(code, "2"));
    server.untilState(code, State.CONFIRMED);
    portal.loses(code);
    SendAgain.Ordered ordered =
        server.bean(SendAgain.class).order(List.of(new DossierCode(code)), "mất trên Cổng");
    assertThat(ordered).isEqualTo(new SendAgain.Ordered(0, 1, 0, 0));
    assertThat(server.bean(Requests.class).open())
        .anyMatch(request -> request.dossier().value().equals(code));
    String asked = "/api/v1/portal/requests?source=" + RelayingServer.RELAYED;
    assertThat(server.page(asked)).contains("\"dossier\":\"" + code + "\"", "mất trên Cổng");
    assertThat(server.page("/api/v1/portal/requests?source=nobody"))
        .isEqualTo("{\"total\":0,\"items\":[]}");
    assertThat(server.page("/cong/de-nghi.csv?nguon=" + RelayingServer.RELAYED))
        .contains(RelayingServer.RELAYED + "," + code + ",");
    assertThat(server.page("/cong/de-nghi.csv?nguon=nobody")).doesNotContain(code);
    assertThat(server.page("/cong")).contains("/cong/de-nghi.csv");
    assertThat(server.page("/nguon")).contains("/cong/de-nghi.csv");
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
    assertThat(
            server.query(
                "select octet_length(sealed) from portal_outbox where code = ? and sealed is not null",
                code))
        .isEmpty();
  }

  @Test
  void whatCouldNotBeSentForAWeekIsDestroyedAndAskedForAgain() {
    String code = code();
    refusedForGood(code, "Không nhận");
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

  @Test
  void whatSomebodyElseTookInHandMeanwhileIsNotSent() {
    String code = code();
    refusedForGood(code, "Không nhận");
    String nobody = "khong-lan-nao";
    server.query(
        "update portal_dossier set source = ?, open = true, due_at = now() where code = ? returning 1",
        nobody,
        code);
    Outbox outbox = server.bean(Outbox.class);
    List<Parcel> ours = outbox.due(nobody, true, 0, 1, 10);
    List<Parcel> theirs = outbox.due(nobody, true, 0, 1, 10);
    assertThat(ours).hasSize(1);
    outbox.sending(theirs, theirs.getFirst().waiting.all(), Instant.EPOCH, LocalDate.EPOCH);
    assertThatThrownBy(
            () ->
                outbox.sending(
                    ours,
                    ours.getFirst().waiting.all(),
                    Instant.EPOCH.plusSeconds(1),
                    LocalDate.EPOCH))
        .isInstanceOf(Outbox.Overtaken.class);
    assertThat(
            server.query(
                "select extract(epoch from sent_at)::int from portal_outbox where code = ?", code))
        .containsExactly("0");
  }
}
