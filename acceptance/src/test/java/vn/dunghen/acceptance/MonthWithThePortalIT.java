package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import vn.dunghen.onestop.Account;
import vn.dunghen.onestop.Desk;
import vn.dunghen.onestop.Dossier;
import vn.dunghen.onestop.OneStopSoftware;
import vn.dunghen.onestop.Portal;

/**
 * A month of dossiers goes to a portal that fails by a seeded schedule. In the end both ledgers are
 * equal and nothing is called a difference; then other software tells the portal otherwise of some
 * of them, and each difference is found by look-up and named, and none is invented.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class MonthWithThePortalIT {

  private static final int DOSSIERS = 200;
  private static final long SEED = 20_261_129;
  private static final double FAULTS = 0.1;
  private static final double TIME_SCALE = 0.01;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SOURCE = "mot-cua-thang";

  /** What is told otherwise: the field of the protocol, its other values, and the difference. */
  private record Injected(String field, String one, String other, String kind) {

    Dossier into(Dossier dossier) {
      return dossier.with(field, one.equals(dossier.element().get(field)) ? other : one);
    }
  }

  private static final List<Injected> INJECTED =
      List.of(
          new Injected("NgayTiepNhan", "20260801070100", "20260801070200", "accepted"),
          new Injected("NgayHenTra", "20261230170000", "20261229170000", "due"),
          new Injected("KenhThucHien", "3", "1", "channel"),
          new Injected("TrangThaiHoSo", "8", "7", "status"));

  @Test
  void endsWithEqualLedgersAndEachInjectedDifferenceNamed() throws Exception {
    System.out.printf("MonthWithThePortalIT: seed %d, faults %s%n", SEED, FAULTS);
    try (Home home = Home.fresh("month");
        SimulatedPortal portal = SimulatedPortal.start(home, TIME_SCALE)) {
      PushUnderFaultsIT.settings(home, portal.address(), SOURCE, 100_000);
      portal.schedule(SEED, FAULTS);
      List<Dossier> dossiers = Desk.dossiers(DOSSIERS);
      try (ServerProcess server = ServerProcess.start(home)) {
        Connected.open(server, SOURCE, Portal::suggested).deliver(dossiers);
        Patience.until("all is settled", PATIENCE, () -> PushUnderFaultsIT.settled(server));
        portal.noMoreFaults();
        assertThat(portal.counts().path("duplicates").asLong()).isZero();
        Journals.exportedAndKnown(server);
        assertThat(PushUnderFaultsIT.figures(server, "portal"))
            .isEqualTo(PushUnderFaultsIT.figures(server, "local"));
        assertThat(differing(server)).as("none invented").isEmpty();

        Map<String, Set<String>> wanted = inject(portal, dossiers);
        Patience.until(
            "what was told otherwise is found", PATIENCE, () -> differing(server).equals(wanted));
        assertThat(counted(server)).isEqualTo(wanted.values().stream().mapToInt(Set::size).sum());
        Journals.assertNoDifferences(server);
      }
    }
  }

  /** Other software tells the portal otherwise; which dossiers, by the kind of difference. */
  private static Map<String, Set<String>> inject(SimulatedPortal portal, List<Dossier> dossiers) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    OneStopSoftware other =
        new OneStopSoftware(
            new Portal(
                URI.create(portal.address()),
                "/login",
                "/integration",
                "/share",
                Portal.Wrapping.PLAIN),
            new Account("VN:GOV:thu", "mot-cua", "mat-khau-thu", "000.00.00.H32"));
    int next = 0;
    for (Dossier dossier : dossiers) {
      boolean running = dossier.status().equals("4") || dossier.status().equals("2");
      if (running && next < 3 * INJECTED.size()) {
        Injected injected = INJECTED.get(next++ % INJECTED.size());
        var answer = other.deliverAs(true, injected.into(dossier));
        assertThat(answer.isSuccess()).as("%s %s", dossier.code(), answer).isTrue();
        wanted.computeIfAbsent(injected.kind(), kind -> new TreeSet<>()).add(dossier.code());
      }
    }
    assertThat(wanted).as("enough dossiers in process").hasSize(INJECTED.size());
    return wanted;
  }

  /** The dossiers that differ, by the kind of difference, as the lists have them. */
  private static Map<String, Set<String>> differing(ServerProcess server) {
    Map<String, String> about = new LinkedHashMap<>(Map.of("unit", "H32", "period", "2026"));
    about.put("points", "no");
    JsonNode answer = server.api().get("/api/v1/reconciliation", about).json();
    Map<String, Set<String>> found = new TreeMap<>();
    for (JsonNode kind : answer.path("kinds")) {
      String name = kind.path("kind").asString();
      if (kind.path("dossiers").asLong() > 0 && !name.equals("all")) {
        found.put(name, listed(server, name));
      }
    }
    return found;
  }

  private static int counted(ServerProcess server) {
    return server
        .api()
        .get("/api/v1/reconciliation", Map.of("unit", "H32", "period", "2026", "points", "no"))
        .json()
        .path("dossiers")
        .asInt();
  }

  private static Set<String> listed(ServerProcess server, String kind) {
    Set<String> codes = new TreeSet<>();
    server
        .api()
        .get(
            "/api/v1/reconciliation/list",
            Map.of("unit", "H32", "period", "2026", "kind", kind, "limit", "1000"))
        .json()
        .path("items")
        .forEach(item -> codes.add(item.path("dossier").asString()));
    return codes;
  }
}
