package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A month of the made-up province is relayed to a portal that fails by a seeded schedule. In the
 * end both ledgers are equal, nothing is called a difference, and what is predicted is what the
 * portal publishes, to the last hundredth. Then other software tells the portal otherwise of some
 * dossiers: each difference is found by look-up and named, and none is invented.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class MonthWithThePortalIT {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final String UNTIL = "2026-02-01";
  private static final List<String> PERIODS = List.of("2026-01", "2026");
  private static final String SCALE = "0.05";
  private static final long SEED = 20_261_129;
  private static final double FAULTS = 0.08;
  private static final double TIME_SCALE = 0.03;
  private static final int SAMPLES_PER_HOUR = 100_000;
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final String SOURCE = "mot-cua-h32";
  private static final int OF_EACH = 3;
  private static final String LONG_AFTER = "20260630170000";

  /** What is told otherwise: a field of the protocol, its other values, and the difference. */
  private record Injected(String field, String one, String other, String kind) {

    ObjectNode into(JsonNode element) {
      String told = element.path(field).asString();
      return ((ObjectNode) element.deepCopy()).put(field, told.equals(one) ? other : one);
    }
  }

  private static final List<Injected> INJECTED =
      List.of(
          new Injected("NgayTiepNhan", "20260102070100", "20260102070200", "accepted"),
          new Injected("NgayHenTra", "20261230170000", "20261229170000", "due"),
          new Injected("KenhThucHien", "3", "1", "channel"),
          new Injected("TrangThaiHoSo", "8", "7", "status"),
          new Injected("HoSoCoThanhPhanSoHoa", "1", "0", "digitisation"),
          new Injected("TaiKhoanDuocXacThucVoiVNeID", "1", "0", "population-data"),
          new Injected("DuocThanhToanTrucTuyen", "1", "2", "payment"),
          new Injected("DonViXuLy", "UBND xã Thuận Bắc", "UBND xã Nam Cam Ranh", "unit"),
          new Injected("MaTTHC", "1.000080", "2.001209", "procedure"));

  @Test
  void endsWithEqualLedgersAndScoresAndEachInjectedDifferenceNamed() throws Exception {
    System.out.printf("MonthWithThePortalIT: seed %d, faults %s%n", SEED, FAULTS);
    try (Home home = Home.fresh("month");
        SimulatedPortal portal = SimulatedPortal.start(home, TIME_SCALE, "--procedures", "told")) {
      PushUnderFaultsIT.settings(home, portal.address(), SOURCE, SAMPLES_PER_HOUR, TIME_SCALE);
      portal.schedule(SEED, FAULTS);
      try (ServerProcess server = ServerProcess.start(home, Published.settings(portal), "--demo");
          BothPortals door = BothPortals.beforeARelay(server.address(), portal.uri())) {
        Province.fedThrough(door.address(), home, SCALE, UNTIL);
        Map<String, JsonNode> told = door.told();
        Patience.until("all is settled", PATIENCE, () -> PushUnderFaultsIT.settled(server));
        assertThat(portal.codes()).containsExactlyInAnyOrderElementsOf(told.keySet());
        assertThat(portal.counts().path("duplicates").asLong()).isZero();
        assertThat(portal.faults().path("happened").size()).isGreaterThan(8);
        portal.noMoreFaults();
        Journals.exportedAndKnown(server);
        assertThat(PushUnderFaultsIT.figures(server, "portal"))
            .isEqualTo(PushUnderFaultsIT.figures(server, "local"));
        assertThat(differing(server)).as("none invented").isEmpty();
        heldAsToldLast(server, door, told);
        publishedAsPredicted(server, portal);

        Map<String, Set<String>> wanted = inject(server, door, told);
        Patience.until(
            "what was told otherwise is found", PATIENCE, () -> differing(server).equals(wanted));
        assertThat(counted(server)).isEqualTo(wanted.values().stream().mapToInt(Set::size).sum());
        Journals.assertNoDifferences(server);
        late(server, wanted);
      }
    }
  }

  /** An end that nobody told was synchronised wrongly; what only the portal has is not here. */
  private static void late(ServerProcess server, Map<String, Set<String>> wanted) {
    Set<String> ended = Objects.requireNonNull(wanted.get("ended"));
    assertThat(listed(server, "cause", "all", "local")).doesNotContainAnyElementsOf(ended);
    assertThat(listed(server, "cause", "synchronised-wrong", "portal")).containsAll(ended);
    assertThat(listed(server, "cause", "not-here", "portal")).isEqualTo(wanted.get("missing-here"));
  }

  /** By the portal's own look-up; what has become of it here stands beside what is wrong. */
  private static void heldAsToldLast(
      ServerProcess server, BothPortals portal, Map<String, JsonNode> told) throws IOException {
    portal.logIn();
    for (Map.Entry<String, JsonNode> one : told.entrySet()) {
      String code = one.getKey();
      assertThat(end(portal.shown(code)))
          .as(() -> server.api().get("/api/v1/evidence", Map.of("dossier", code)).body())
          .isEqualTo(end(one.getValue()));
    }
  }

  private static String end(JsonNode element) {
    return element.path("NgayKetThucXuLy").asString("")
        + " with results: "
        + element.path("DanhSachGiayToKetQua").size();
  }

  private static void publishedAsPredicted(ServerProcess server, SimulatedPortal portal) {
    Instant asOf = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 1);
    portal.asOf(asOf.atOffset(VIETNAM));
    Patience.until(
        "that moment has come", Duration.ofMinutes(1), () -> Instant.now().isAfter(asOf));
    new Published(server, portal).assertAsPredicted(PERIODS, asOf);
  }

  /** Other software tells the portal otherwise; which dossiers, by the kind of difference. */
  private static Map<String, Set<String>> inject(
      ServerProcess server, BothPortals portal, Map<String, JsonNode> told) throws IOException {
    Map<String, Set<String>> wanted = new TreeMap<>();
    int next = 0;
    for (Map.Entry<String, JsonNode> each : new TreeMap<>(told).entrySet()) {
      String code = each.getKey();
      JsonNode element = each.getValue();
      boolean running = Set.of("2", "4").contains(element.path("TrangThaiHoSo").asString());
      if (running && next < OF_EACH * INJECTED.size() && portal.shows(code, element)) {
        Injected injected = INJECTED.get(next++ % INJECTED.size());
        portal.deliver("DongBoHoSoMC", true, List.of(injected.into(element)));
        wanted.computeIfAbsent(injected.kind(), kind -> new TreeSet<>()).add(code);
      }
    }
    assertThat(wanted).as("enough dossiers in process").hasSize(INJECTED.size());
    wanted.put("ended", endedLate(portal, told));
    JsonNode any = told.values().iterator().next();
    wanted.put("missing-there", Set.of(onlyHere(server, any)));
    wanted.put("missing-here", Set.of(onlyThere(server, portal, any)));
    return wanted;
  }

  /** Dossiers that ended in time are told to have ended long after: late there, and not here. */
  private static Set<String> endedLate(BothPortals portal, Map<String, JsonNode> told)
      throws IOException {
    Set<String> ended = new TreeSet<>();
    for (Map.Entry<String, JsonNode> each : new TreeMap<>(told).entrySet()) {
      JsonNode element = each.getValue();
      if (ended.size() < OF_EACH && inTime(element) && portal.shows(each.getKey(), element)) {
        ObjectNode otherwise = (ObjectNode) element.deepCopy();
        portal.deliver("DongBoHoSoMC", true, List.of(otherwise.put("NgayKetThucXuLy", LONG_AFTER)));
        ended.add(each.getKey());
      }
    }
    assertThat(ended).as("enough dossiers that ended in time").hasSize(OF_EACH);
    return ended;
  }

  private static boolean inTime(JsonNode element) {
    String end = element.path("NgayKetThucXuLy").asString("");
    String due = element.path("NgayHenTra").asString("");
    return Set.of("9", "10").contains(element.path("TrangThaiHoSo").asString())
        && end.length() == LONG_AFTER.length()
        && due.length() == LONG_AFTER.length()
        && end.compareTo(due) <= 0
        && due.compareTo(LONG_AFTER) < 0
        && element.path("DanhSachHoSoBoSung").isEmpty();
  }

  /** Software that nobody relays tells of a dossier that the portal was never told of. */
  private static String onlyHere(ServerProcess server, JsonNode like) {
    String code = "H32.140-260105-90001";
    Map<String, Object> dossier = new TreeMap<>(message("dossier", "phan-mem-khac", code));
    dossier.put("procedure", like.path("MaTTHC").asString());
    dossier.put("competentUnit", "H32.140");
    dossier.put("acceptedAt", "2026-01-05T01:30:00Z");
    dossier.put("due", "2026-01-09T10:00:00Z");
    dossier.put("status", 4);
    taken(server, dossier);
    return code;
  }

  /** Other software tells the portal of a dossier, and a list of the portal's shows it. */
  private static String onlyThere(ServerProcess server, BothPortals portal, JsonNode like)
      throws IOException {
    String code = "H32.140-260105-90002";
    portal.deliver(
        "DongBoHoSoMC", false, List.of(((ObjectNode) like.deepCopy()).put("MaHoSo", code)));
    Map<String, Object> shown = new TreeMap<>(message("acknowledgement", "danh-sach-cong", code));
    shown.put("at", shown.get("spokeOf"));
    shown.put("acknowledges", List.of());
    shown.put(
        "holds",
        Map.of(
            "procedure",
            like.path("MaTTHC").asString(),
            "competentUnit",
            "H32.140",
            "acceptedAt",
            "2026-01-05T01:30:00Z",
            "due",
            "2026-01-09T10:00:00Z",
            "status",
            4));
    taken(server, shown);
    return code;
  }

  private static Map<String, Object> message(String kind, String source, String code) {
    return Map.of(
        "kind", kind,
        "source", source,
        "messageId", kind + "-" + code,
        "spokeOf", Instant.ofEpochSecond(Instant.now().getEpochSecond()).toString(),
        "dossier", code);
  }

  private static void taken(ServerProcess server, Map<String, Object> message) {
    Reply reply = server.api().post(List.of(message));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().path("quarantined").asInt(0)).as(reply.body()).isZero();
  }

  /** The dossiers that differ, by the kind of difference, as the lists have them. */
  private static Map<String, Set<String>> differing(ServerProcess server) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JsonNode kind : reconciled(server).path("kinds")) {
      String name = kind.path("kind").asString();
      if (kind.path("dossiers").asLong() > 0 && !name.equals("all")) {
        found.put(name, listed(server, "kind", name, "portal"));
      }
    }
    return found;
  }

  private static int counted(ServerProcess server) {
    return reconciled(server).path("dossiers").asInt();
  }

  private static JsonNode reconciled(ServerProcess server) {
    return server
        .api()
        .get("/api/v1/reconciliation", Map.of("unit", "H32", "period", "2026", "points", "no"))
        .json();
  }

  private static Set<String> listed(ServerProcess server, String by, String name, String ledger) {
    Set<String> codes = new TreeSet<>();
    server
        .api()
        .get(
            "/api/v1/reconciliation/list",
            Map.of("unit", "H32", "period", "2026", by, name, "ledger", ledger, "limit", "1000"))
        .json()
        .path("items")
        .forEach(item -> codes.add(item.path("dossier").asString()));
    return codes;
  }
}
