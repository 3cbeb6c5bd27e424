package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.portal.sync.Protocol;
import vn.dunghen.portal.sync.Way;

/** Settings of the portal: what they say, and that a wrong file is refused with its lines. */
class PortalReaderTest {

  private static final String NEEDED =
      """
      adapterUrl: https://apidvc.example.gov.vn/portal/
      dstcode: VN:GOV:000.00.00.G22:thu
      madonvi: 000.00.00.H32
      username: tinh
      passwordFrom: file:pw
      """;

  private static final Protocol SUCCESSOR =
      new Protocol("portal-sync.bca", Protocol.PORTAL_SYNC_V1.adapter());
  private static final List<Protocol> PROTOCOLS = List.of(Protocol.PORTAL_SYNC_V1, SUCCESSOR);

  @TempDir private Path folder;

  private PortalSettings read(String yaml) throws IOException {
    Files.writeString(folder.resolve("pw"), "bi-mat\n");
    return PortalReader.read(Files.writeString(folder.resolve("portal.yaml"), yaml), PROTOCOLS);
  }

  @Test
  void withoutAFileNothingIsPushedOrLookedUp() {
    PortalSettings none = PortalReader.read(folder.resolve("portal.yaml"), PROTOCOLS);
    assertThat(none.link()).isNull();
    assertThat(none.relays("mot-cua", Instant.now())).isFalse();
  }

  @Test
  void whatIsNotSaidIsAsTheSpecificationHasIt() throws IOException {
    PortalSettings settings = read(NEEDED);
    assertThat(Objects.requireNonNull(settings.link())).isNotNull();
    assertThat(Objects.requireNonNull(settings.link()).address())
        .isEqualTo("https://apidvc.example.gov.vn/portal");
    assertThat(Objects.requireNonNull(settings.link()).password().get()).isEqualTo("bi-mat");
    assertThat(Objects.requireNonNull(settings.link()).successCodes()).containsExactly("0");
    assertThat(Objects.requireNonNull(settings.link()).existsCodes())
        .containsExactlyInAnyOrder("3", "-3");
    assertThat(Objects.requireNonNull(settings.link()).patience()).hasSeconds(60);
    assertThat(Objects.requireNonNull(settings.link()).lookUpShows()).isEmpty();
    assertThat(settings.batchDossiers()).isEqualTo(1);
    assertThat(settings.batchProgress()).isEqualTo(10);
    assertThat(settings.connections()).isEqualTo(1);
    assertThat(settings.confirm()).isEqualTo(PortalSettings.Confirm.ENDED);
    assertThat(settings.rule("bat-ky", Instant.now()).mode()).isEqualTo(Mode.OBSERVE);
  }

  @Test
  void aSourceIsRelayedFromItsDayOn() throws IOException {
    PortalSettings settings =
        read(
            NEEDED
                + """
                sources:
                  - source: mot-cua
                    mode: OBSERVE
                  - source: mot-cua
                    mode: RELAY
                    adapter: portal-sync.v1
                    validFrom: 2026-12-01
                """);
    assertThat(settings.relays("mot-cua", Instant.parse("2026-11-30T16:59:59Z"))).isFalse();
    assertThat(settings.relays("mot-cua", Instant.parse("2026-11-30T17:00:00Z"))).isTrue();
    assertThat(settings.relays("khac", Instant.parse("2026-12-30T17:00:00Z"))).isFalse();
  }

  @Test
  void aSuccessorTakesOverFromItsDayOnOverAConnectionOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("pw2"), "bi-mat-moi\n");
    PortalSettings settings =
        read(
            NEEDED
                + """
                successText: đã nhận
                sources:
                  - source: mot-cua
                    mode: RELAY
                  - source: mot-cua
                    mode: RELAY
                    adapter: portal-sync.bca
                    validFrom: 2026-12-01
                    connection:
                      adapterUrl: https://moi.example.gov.vn/
                      integrationEndpoint: /v2
                      username: tinh-moi
                      passwordFrom: file:pw2
                """);
    Instant last = Instant.parse("2026-11-30T16:59:59Z");
    Instant first = Instant.parse("2026-11-30T17:00:00Z");
    Way general = new Way(Protocol.PORTAL_SYNC_V1, Objects.requireNonNull(settings.link()));
    assertThat(settings.way("mot-cua", last)).isEqualTo(general);
    assertThat(settings.way("khac", first)).isEqualTo(general);
    Way own = settings.way("mot-cua", first);
    assertThat(settings.ways(last)).containsExactly(general);
    assertThat(settings.ways(first)).containsExactly(general, own);
    assertThat(own.protocol()).isEqualTo(SUCCESSOR);
    assertThat(own.link().address()).isEqualTo("https://moi.example.gov.vn");
    assertThat(own.link().integrationEndpoint()).isEqualTo("/v2");
    assertThat(own.link().username()).isEqualTo("tinh-moi");
    assertThat(own.link().password().get()).isEqualTo("bi-mat-moi");
    // What it does not say is as in general.
    assertThat(own.link().shareEndpoint()).isEqualTo("/share");
    assertThat(own.link().dstcode()).isEqualTo("VN:GOV:000.00.00.G22:thu");
    assertThat(own.link().successText()).isEqualTo("đã nhận");
  }

  @Test
  void whatIsWrongWithAConnectionIsToldWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    NEEDED
                        + """
                        sources:
                          - source: mot-cua
                            connection:
                              adapterUrl: http://moi.example.gov.vn
                              callTimeout: 5s
                          - source: hai-cua
                            connection:
                              username: tinh-moi
                          - source: ba-cua
                            connection: https://moi.example.gov.vn
                          - source: bon-cua
                            connection:
                              adapterUrl: https://moi.example.gov.vn
                              username: tinh-moi
                              passwordFrom: file:khong-co
                        """))
        .isInstanceOf(PortalRefused.class)
        .hasMessageContaining("portal.yaml:9:7: an adapterUrl of its own needs a username")
        .hasMessageContaining("portal.yaml:9:19: an https address is expected")
        .hasMessageContaining("portal.yaml:10:7: unknown field 'callTimeout'")
        .hasMessageContaining("portal.yaml:13:7: username and passwordFrom belong together")
        .hasMessageContaining("portal.yaml:15:17: ")
        .hasMessageContaining("portal.yaml:20:21: there is no readable file");
  }

  @Test
  void anEndPointIsAPathAndAnAddressBearsNoAccount() throws IOException {
    PortalSettings settings =
        read(NEEDED + "integrationEndpoint: /KetNoi/{service}?MaDinhDanhDV=000.00.01.H32\n");
    assertThat(Objects.requireNonNull(settings.link()).integrationEndpoint())
        .isEqualTo("/KetNoi/{service}?MaDinhDanhDV=000.00.01.H32");
    assertThatThrownBy(
            () ->
                read(
                    NEEDED
                        + """
                        authEndpoint: login
                        integrationEndpoint: .vn/integration
                        shareEndpoint: '@example.vn/share'
                        """))
        .isInstanceOf(PortalRefused.class)
        .hasMessageContaining("portal.yaml:6:15: authEndpoint: a path that begins with /")
        .hasMessageContaining("portal.yaml:7:22: integrationEndpoint: a path that begins with /")
        .hasMessageContaining("portal.yaml:8:16: shareEndpoint: a path that begins with /");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tinh:bi-mat@apidvc.example.gov.vn",
        "https://apidvc.example.gov.vn/?khoa=bi-mat",
        "https://apidvc.example.gov.vn/#bi-mat"
      })
  void anAddressWithMoreThanAPathIsRefused(String address) {
    assertThatThrownBy(
            () ->
                read(NEEDED.replace("https://apidvc.example.gov.vn/portal/", "'" + address + "'")))
        .isInstanceOf(PortalRefused.class)
        .hasMessageContaining("portal.yaml:1:13: an address without account, ? and # is expected")
        .hasMessageNotContaining("bi-mat");
  }

  @Test
  void windowsMayGoPastMidnight() throws IOException {
    PortalSettings settings = read(NEEDED + "windows: ['07:00-11:30', '22:00-05:00']\n");
    assertThat(settings.windows()).hasSize(2);
    assertThat(settings.windows().get(1).holds(LocalTime.of(23, 0))).isTrue();
    assertThat(settings.windows().get(1).holds(LocalTime.of(5, 0))).isFalse();
    assertThat(settings.windows().getFirst().holds(LocalTime.of(11, 30))).isFalse();
  }

  @Test
  void everythingThatIsWrongIsToldWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    adapterUrl: http://cong.example.gov.vn
                    dstcode: x
                    username: tinh
                    passwordFrom: bi-mat-viet-thang
                    batchDossiers: 11
                    confirm: SOMETIMES
                    matkhau: bi-mat-viet-thang
                    windows: [7h-19h]
                    sources:
                      - source: mot-cua
                        adapter: portal-sync.v9
                    lookUpShows: [NgayTra, NgayNopHoSo]
                    """))
        .isInstanceOf(PortalRefused.class)
        .hasMessageContaining("portal.yaml:1:13: an https address is expected")
        .hasMessageContaining("field 'madonvi' is missing")
        .hasMessageContaining("portal.yaml:4:15: env:NAME or file:PATH is expected")
        .hasMessageContaining("portal.yaml:5:16: batchDossiers")
        .hasMessageContaining("portal.yaml:6:10: 'SOMETIMES' is none of ALWAYS, ENDED, SAMPLED")
        .hasMessageContaining("portal.yaml:7:1: unknown field 'matkhau'")
        .hasMessageContaining("portal.yaml:8:11: times of a day")
        .hasMessageContaining("portal.yaml:11:14: adapter: no such adapter")
        .hasMessageContaining(
            "portal.yaml:12:24: one of [NgayHenTra, NgayKetThucXuLy, NgayTra] is expected")
        .hasMessageNotContaining("bi-mat-viet-thang");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> read("adapterUrl: [\n"))
        .isInstanceOf(PortalRefused.class)
        .hasMessageContaining("portal.yaml:2:");
  }
}
