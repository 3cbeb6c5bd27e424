package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Relaying to a simulated portal by its protocol: how many dossiers a second a healthy one is
 * given, and that a backlog reaches one that fails by a seeded schedule without loss or repeat.
 * Both servers are processes of their own; what was lost or repeated is counted in the portal's
 * store.
 */
final class PushBenchmark {

  private static final int ENVELOPE = 100;
  private static final int CONNECTIONS = 6;
  private static final int HEALTHY = 10_000;
  private static final long SEED = 766;
  private static final double FAULTS = 0.03;

  /** NB: time-outs, back-off and the portal's own slowness alike. */
  private static final double TIME_SCALE = 0.02;

  private static final String SOURCE = "mot-cua-bench";
  private static final int LOOKED_EVERY_MILLIS = 250;
  private static final int LONGEST_DRAIN_MINUTES = 120;

  private final int rows;
  private final Consumer<String> progress;

  PushBenchmark(int rows, Consumer<String> progress) {
    this.rows = rows;
    this.progress = progress;
  }

  private static String settings(SimulatorUnderTest portal) {
    return """
        adapterUrl: %s
        dstcode: VN:GOV:000.00.00.G22:bench
        madonvi: 000.00.00.H32
        username: %s
        passwordFrom: file:portal-password
        batchDossiers: 10
        connections: %d
        confirm: ALWAYS
        samplesPerHour: 0
        timeScale: %s
        sources:
          - source: %s
            mode: RELAY
        """
        .formatted(portal.address(), SimulatorUnderTest.USERNAME, CONNECTIONS, TIME_SCALE, SOURCE);
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    Map<String, Object> values = new LinkedHashMap<>();
    try (SimulatorUnderTest portal = SimulatorUnderTest.start(TIME_SCALE);
        ServerUnderTest server = ServerUnderTest.start(settings(portal))) {
      values.put("healthy_per_second", Math.round(healthy(portal, server)));
    }
    progress.accept("healthy: " + values);
    try (SimulatorUnderTest portal = SimulatorUnderTest.start(TIME_SCALE);
        ServerUnderTest server = ServerUnderTest.start(settings(portal))) {
      drain(portal, server, values);
    }
    values.put("time_scale", TIME_SCALE);
    values.put("connections", CONNECTIONS);
    values.put("fault_rate", FAULTS);
    values.put("seed", SEED);
    return values;
  }

  /**
   * Dossiers a second, from an outbox that is never empty: half of them are the warm-up, while the
   * others come in.
   */
  private double healthy(SimulatorUnderTest portal, ServerUnderTest server)
      throws IOException, InterruptedException {
    send(server, HEALTHY);
    long before = portal.count("dossiers");
    long began = System.nanoTime();
    long held = before;
    while (held < HEALTHY) {
      Thread.sleep(LOOKED_EVERY_MILLIS);
      held = portal.count("dossiers");
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    progress.accept(
        "healthy: %d of %d in %.1f s after all was taken in"
            .formatted(HEALTHY - before, HEALTHY, seconds));
    return (HEALTHY - before) / seconds;
  }

  private void drain(SimulatorUnderTest portal, ServerUnderTest server, Map<String, Object> values)
      throws IOException, InterruptedException {
    portal.schedule(SEED, FAULTS);
    long began = System.nanoTime();
    Set<String> codes = new HashSet<>(send(server, rows));
    long until = began + LONGEST_DRAIN_MINUTES * 60_000_000_000L;
    long waiting = waiting(server);
    while (waiting > 0 && System.nanoTime() < until) {
      progress.accept(
          "%.0f s: %d wait, the portal holds %d"
              .formatted((System.nanoTime() - began) / 1e9, waiting, portal.count("dossiers")));
      Thread.sleep(5_000);
      waiting = waiting(server);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    List<String> held = portal.codes();
    held.forEach(codes::remove);
    values.put("pushed", (long) held.size());
    values.put("lost", (long) codes.size());
    values.put("duplicates", portal.count("duplicates"));
    values.put("seconds", Math.round(seconds * 10) / 10.0);
    values.put("calls", portal.calls());
  }

  /**
   * What the page says that waits; what was refused three times is sent again, as a person does.
   */
  private static long waiting(ServerUnderTest server) throws IOException, InterruptedException {
    String page = server.get("/cong").body();
    if (page.contains("name=\"trangThai\" value=\"REFUSED\"")) {
      try (HttpClient http = ServerUnderTest.client()) {
        http.send(
            HttpRequest.newBuilder(server.address().resolve("/cong/gui-lai"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("trangThai=REFUSED&token=" + server.token()))
                .build(),
            BodyHandlers.discarding());
      }
    }
    Matcher cell = Pattern.compile("data-label=\"Còn chờ\">([0-9.]+)<").matcher(page);
    if (!cell.find()) {
      throw new IllegalStateException("the page tells no backlog: " + page);
    }
    return Long.parseLong(cell.group(1).replace(".", ""));
  }

  private static List<String> send(ServerUnderTest server, int count)
      throws IOException, InterruptedException {
    String session = server.session(SOURCE);
    URI address = server.address().resolve(IntakePath.PORTAL.address);
    List<String> codes = new ArrayList<>(count);
    try (HttpClient http = ServerUnderTest.client()) {
      List<String> together = new ArrayList<>(ENVELOPE);
      for (int number = 1; number <= count; number++) {
        String code = "H32.%d-260803-%06d".formatted(101 + number % 65, number);
        codes.add(code);
        // Persons of their own, or the portal would take two dossiers for one under two codes.
        together.add(
            IntakePath.PORTAL
                .told(code, number)
                .getFirst()
                .replace("Nguyễn Văn Thử Nghiệm", "Nguyễn Văn Thử Nghiệm " + number));
        if (together.size() == ENVELOPE || number == count) {
          String answer =
              http.send(
                      HttpRequest.newBuilder(address)
                          .header("Content-Type", IntakePath.PORTAL.type)
                          .POST(
                              BodyPublishers.ofString(
                                  IntakePath.PORTAL.body(0, together, session),
                                  StandardCharsets.UTF_8))
                          .build(),
                      BodyHandlers.ofString())
                  .body();
          if (!IntakePath.PORTAL.accepted(answer, together.size())) {
            throw new IllegalStateException(answer);
          }
          together.clear();
        }
      }
    }
    return codes;
  }
}
