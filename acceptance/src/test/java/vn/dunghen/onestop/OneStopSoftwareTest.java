package vn.dunghen.onestop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sender behaves as the protocol says senders do; else it would prove nothing of a portal. */
class OneStopSoftwareTest {

  private final FakePortal fake = FakePortal.open();
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-10-05T01:00:00Z");

  private OneStopSoftware sender() {
    return sender(Portal.suggested(fake.address()));
  }

  private OneStopSoftware sender(Portal portal) {
    InstantSource clock = () -> now;
    return new OneStopSoftware(portal, FakePortal.ACCOUNT, pauses::add, clock);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void looksUpThenSendsTheDossierThenItsStepsInTens() {
    Dossier dossier = Desk.dossiers(9).getLast();
    assertThat(dossier.steps()).hasSize(14);

    Delivery delivery = sender().deliver(List.of(dossier));

    assertThat(delivery.accepted()).containsExactly(dossier.code());
    assertThat(fake.calls())
        .containsExactly(
            "TraCuuHoSo  0",
            "DongBoHoSoMC False 1",
            "CapNhatTienDoHoSoMC False 10",
            "CapNhatTienDoHoSoMC False 4");
  }

  @Test
  void keepsItsSessionUntilItIsHalfAnHourOld() {
    OneStopSoftware sender = sender();
    sender.knows("H32.19-261001-00001");
    now = now.plusSeconds(1800);
    sender.knows("H32.19-261001-00001");
    assertThat(fake.desk().logins()).isEqualTo(1);
    now = now.plusSeconds(1);
    sender.knows("H32.19-261001-00001");
    assertThat(fake.desk().logins()).isEqualTo(2);
  }

  @Test
  void logsInOnceMoreWhereItsSessionEnded() {
    OneStopSoftware sender = sender();
    sender.knows("H32.19-261001-00001");
    fake.desk().endSessions();
    assertThat(sender.deliverAs(false, Desk.plain("H32.19-261001-00001")).isSuccess()).isTrue();
    assertThat(fake.desk().logins()).isEqualTo(2);
  }

  @Test
  void neverMixesNewAndKnownDossiersInOneEnvelope() {
    List<Dossier> dossiers = withoutSteps(Desk.dossiers(25));
    fake.desk().knowAlready(dossiers.get(3).code());
    fake.desk().knowAlready(dossiers.get(20).code());

    assertThat(sender().deliver(dossiers).accepted()).hasSize(25);

    assertThat(fake.calls().stream().filter(call -> call.startsWith("DongBo")))
        .containsExactly(
            "DongBoHoSoMC False 10",
            "DongBoHoSoMC False 10",
            "DongBoHoSoMC False 3",
            "DongBoHoSoMC True 2");
  }

  @Test
  void sendsOnceMoreAsAnUpdateWhereTheDossierExists() {
    Dossier dossier = withoutSteps(List.of(Desk.plain("H32.19-261001-00001"))).getFirst();
    fake.desk().mindExistence();
    fake.desk().knowAlready(dossier.code());
    fake.desk().findNothing();

    assertThat(sender().deliver(List.of(dossier)).accepted()).containsExactly(dossier.code());

    assertThat(fake.calls())
        .containsExactly("TraCuuHoSo  0", "DongBoHoSoMC False 1", "DongBoHoSoMC True 1");
  }

  @Test
  void looksUpBeforeItSendsAgainOverABrokenConnection() {
    Dossier dossier = withoutSteps(List.of(Desk.plain("H32.19-261001-00001"))).getFirst();
    fake.tearConnections(1);

    assertThat(sender().deliver(List.of(dossier)).accepted()).containsExactly(dossier.code());

    assertThat(fake.calls())
        .containsExactly(
            "TraCuuHoSo  0", "DongBoHoSoMC False 1", "TraCuuHoSo  0", "DongBoHoSoMC True 1");
  }

  @Test
  void sendsTheOthersWhereOneOfABatchIsRefused() {
    List<Dossier> dossiers = withoutSteps(Desk.dossiers(4));
    fake.desk().refuse(dossiers.get(2).code(), "Dữ liệu không hợp lệ");

    Delivery delivery = sender().deliver(dossiers);

    assertThat(delivery.accepted()).hasSize(3);
    assertThat(delivery.refused()).containsOnlyKeys(dossiers.get(2).code());
  }

  @Test
  void sendsNoStepsOfADossierThatIsRefused() {
    Dossier dossier = Desk.plain("H32.19-261001-00001");
    fake.desk().refuse(dossier.code(), "Dữ liệu không hợp lệ");
    sender().deliver(List.of(dossier));
    assertThat(fake.calls()).noneMatch(call -> call.startsWith("CapNhat"));
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    fake.answerTooFast(2);
    assertThat(sender().knows("H32.19-261001-00001")).isFalse();
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void holdsAFailureThatSpeaksOfSuccessForAFault() {
    Dossier dossier = Desk.plain("H32.19-261001-00001");
    fake.desk().refuse(dossier.code(), "Đồng bộ không thành công");
    assertThatThrownBy(() -> sender().deliverAs(false, dossier)).isInstanceOf(ProtocolFault.class);
  }

  @Test
  void holdsAWrongWordOfExistenceForAFault() {
    Dossier dossier = Desk.plain("H32.19-261001-00001");
    fake.desk().refuse(dossier.code(), "Biên nhận đã tồn tại");
    assertThatThrownBy(() -> sender().deliverAs(false, dossier)).isInstanceOf(ProtocolFault.class);
  }

  @Test
  void saysThatItsPasswordIsWrong() {
    Account wrong = new Account("", "motcua", "sai", "000.00.00.H32");
    OneStopSoftware sender = new OneStopSoftware(Portal.mapi(fake.address()), wrong);
    assertThatThrownBy(() -> sender.knows("x"))
        .isInstanceOf(LoginRefused.class)
        .hasMessage("Sai tên đăng nhập hoặc mật khẩu");
  }

  @Test
  void speaksWithEveryFamilyOfPathsAndBothKindsOfCodes() {
    fake.desk().speakNumbers();
    int number = 1;
    for (Portal portal :
        List.of(
            Portal.suggested(fake.address()),
            Portal.mapi(fake.address()),
            Portal.relay(fake.address()))) {
      Dossier dossier = Desk.plain("H32.19-261001-0000" + number++);
      OneStopSoftware sender = sender(portal);
      assertThat(sender.deliver(List.of(dossier)).accepted()).hasSize(1);
      assertThat(sender.knows(dossier.code())).isTrue();
      assertThat(sender.deliverAs(true, dossier).message()).contains("không có thay đổi");
    }
  }

  @Test
  void readsNoPlainAnswerWhereARelayShouldSpeak() {
    Portal plain = Portal.suggested(fake.address());
    Portal mistaken =
        new Portal(
            plain.adapterUrl(),
            plain.authEndpoint(),
            plain.integrationEndpoint(),
            plain.shareEndpoint(),
            Portal.Wrapping.RELAYED);
    assertThatThrownBy(() -> sender(mistaken).knows("x")).isInstanceOf(ProtocolFault.class);
  }

  private static List<Dossier> withoutSteps(List<Dossier> dossiers) {
    return dossiers.stream()
        .map(each -> new Dossier(each.unit(), each.element(), List.of()))
        .toList();
  }
}
