package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import vn.dunghen.onestop.Desk;
import vn.dunghen.onestop.Dossier;
import vn.dunghen.onestop.Portal;

/**
 * What one-stop software gave us reaches the portal, once, whatever the portal does and although
 * the server is killed: in the end both ledgers are the same.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class PushUnderFaultsIT {

  private static final int DOSSIERS = 300;
  private static final long SEED = 20_261_128;
  private static final double FAULTS = 0.12;
  private static final double TIME_SCALE = 0.01;
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final String SOURCE = "mot-cua-h32";

  private static void settings(Home home, String portal) {
    settings(home, portal, SOURCE, 0, TIME_SCALE);
  }

  /** A source in relay to that portal; so many dossiers an hour are looked up again in turn. */
  static void settings(
      Home home, String portal, String source, int samplesPerHour, double timeScale) {
    try {
      Path config = Files.createDirectories(home.folder().resolve("config"));
      Files.writeString(config.resolve("pw"), "mat-khau-thu");
      Files.writeString(
          config.resolve("portal.yaml"),
          """
          adapterUrl: %s
          dstcode: VN:GOV:000.00.00.G22:thu
          madonvi: 000.00.00.H32
          username: mot-cua
          passwordFrom: file:pw
          batchDossiers: 5
          connections: 2
          confirm: ALWAYS
          lookUpShows: [NgayHenTra, NgayKetThucXuLy, NgayTra]
          samplesPerHour: %d
          timeScale: %s
          sources:
            - source: %s
              mode: RELAY
          """
              .formatted(portal, samplesPerHour, timeScale, source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingIsLostOrSentTwiceAndBothLedgersAreTheSameInTheEnd() throws Exception {
    System.out.printf(
        "PushUnderFaultsIT: seed %d, faults %s, times × %s%n", SEED, FAULTS, TIME_SCALE);
    try (Home home = Home.fresh("push");
        SimulatedPortal portal = SimulatedPortal.start(home, TIME_SCALE)) {
      settings(home, portal.address());
      portal.schedule(SEED, FAULTS);
      List<Dossier> dossiers = Desk.dossiers(DOSSIERS);
      try (ServerProcess first = ServerProcess.start(home)) {
        Connected.open(first, SOURCE, Portal::suggested).deliver(dossiers);
        Patience.until("some are there", PATIENCE, () -> portal.codes().size() > DOSSIERS / 4);
        first.kill();
      }
      assertThat(portal.codes().size()).as("killed in the middle").isLessThan(DOSSIERS);
      try (ServerProcess second = ServerProcess.start(home)) {
        Patience.until("all is settled", PATIENCE, () -> settled(second));
        assertThat(portal.codes())
            .containsExactlyInAnyOrderElementsOf(dossiers.stream().map(Dossier::code).toList());
        JsonNode counts = portal.counts();
        assertThat(counts.path("duplicates").asLong()).as(counts.toString()).isZero();
        assertThat(counts.path("stepsTaken").asLong())
            .isEqualTo(dossiers.stream().mapToLong(each -> each.steps().size()).sum());
        assertThat(portal.faults().path("happened").size()).isGreaterThan(8);
        Journals.exportedAndKnown(second);
        assertThat(figures(second, "portal")).isEqualTo(figures(second, "local"));
        Journals.assertNoDifferences(second);
        System.out.println("PushUnderFaultsIT: " + portal.faults().path("happened"));
      }
    }
  }

  /** Presses "Gửi lại" for what the portal refused three times, as a person would. */
  static boolean settled(ServerProcess server) {
    String page = page(server, "GET", "");
    if (page.contains("name=\"trangThai\" value=\"REFUSED\"")) {
      page(
          server,
          "POST",
          "trangThai=REFUSED&token="
              + URLEncoder.encode(server.home().token(), StandardCharsets.UTF_8));
    }
    return Stream.of("Còn chờ", "Chưa rõ", "Từ chối")
        .allMatch(label -> Figures.in(cell(page, label)) == 0);
  }

  /** What a cell of the table of sources says, by its label. */
  private static String cell(String page, String label) {
    Matcher found =
        Pattern.compile("data-label=\"" + label + "\">(.*?)</td>", Pattern.DOTALL).matcher(page);
    assertThat(found.find()).as(label + " in " + page).isTrue();
    return found.group(1).replaceAll("<[^>]*>", " ");
  }

  static String page(ServerProcess server, String method, String form) {
    URI address = server.address().resolve(method.equals("GET") ? "/cong" : "/cong/gui-lai");
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .method(method, BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8))
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCertificateThatNobodyShouldTrustIsRefusedAndSaid() throws Exception {
    try (Home home = Home.fresh("push-certificate");
        SimulatedPortal portal = SimulatedPortal.start(home, TIME_SCALE)) {
      settings(home, portal.secureAddress());
      try (ServerProcess server = ServerProcess.start(home)) {
        Dossier dossier = Desk.plain("H32.19-260806-90002");
        Connected.open(server, SOURCE, Portal::suggested).counter().deliverAs(false, dossier);
        Patience.until(
            "it is said",
            PATIENCE,
            () -> page(server, "GET", "").contains("chứng thư số của máy chủ không hợp lệ"));
        assertThat(portal.counts().path("dossiers").asLong()).isZero();
        assertThat(portal.faults().path("calls").asLong()).as("nothing came in").isZero();
      }
    }
  }

  /** Figures of all units; which ledger and what is known until when are not compared. */
  static List<String> figures(ServerProcess server, String ledger) {
    Reply reply =
        server
            .api()
            .get(
                "/api/v1/index",
                Map.of(
                    "unit", "H32",
                    "period", "2026",
                    "asOf", "2026-11-01T00:00:00+07:00",
                    "ledger", ledger,
                    "children", "true",
                    "format", "csv"));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    List<String> lines = reply.body().lines().toList();
    assertThat(lines).hasSizeGreaterThan(100);
    List<String> columns = List.of(lines.getFirst().split(",", -1));
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              cells[columns.indexOf("ledger")] = "";
              cells[columns.indexOf("knownAt")] = "";
              return String.join(",", cells);
            })
        .toList();
  }
}
