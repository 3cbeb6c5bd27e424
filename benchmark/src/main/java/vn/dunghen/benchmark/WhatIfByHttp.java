package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The whole what-if as somebody waits for it: {@code /api/v1/what-if} of the real server over a
 * province's year, with reading the dossiers from the store, scoring both sides and ranking.
 */
final class WhatIfByHttp {

  private static final int BATCH = 500;
  private static final int WARM_UPS = 20;

  private final int dossiers;
  private final int changed;
  private final int runs;
  private final Consumer<String> progress;

  WhatIfByHttp(int dossiers, int changed, int runs, Consumer<String> progress) {
    this.dossiers = dossiers;
    this.changed = changed;
    this.runs = runs;
    this.progress = progress;
  }

  /** Adds {@code whatif_ms}, the median, and {@code whatif_max_ms}, the longest. */
  void measure(Map<String, Object> values) throws IOException, InterruptedException {
    try (ServerUnderTest server = ServerUnderTest.start()) {
      progress.accept("telling a server %,d dossiers".formatted(dossiers));
      for (int from = 0; from < dossiers; from += BATCH) {
        tell(server, from, Math.min(from + BATCH, dossiers));
      }
      String path =
          "/api/v1/what-if?period=2026&unit=H32.101&change=end&dossiers="
              + IntStream.range(0, changed).mapToObj(this::code).collect(Collectors.joining(","));
      List<Double> millis = new ArrayList<>();
      for (int run = 0; run < WARM_UPS + runs; run++) {
        long began = System.nanoTime();
        ask(server, path);
        if (run >= WARM_UPS) {
          millis.add((System.nanoTime() - began) / 1e6);
        }
      }
      List<Double> sorted = millis.stream().sorted().toList();
      values.put("whatif_ms", rounded(sorted.get(runs / 2)));
      values.put("whatif_max_ms", rounded(sorted.getLast()));
    }
  }

  private String code(int number) {
    return "H32.%d-260803-%06d".formatted(101 + number % 65, number);
  }

  private void tell(ServerUnderTest server, int from, int to)
      throws IOException, InterruptedException {
    List<String> messages =
        IntStream.range(from, to)
            .mapToObj(number -> IntakePath.CANONICAL.told(code(number), number).getFirst())
            .toList();
    HttpResponse<String> answer =
        server.post(IntakePath.CANONICAL.address, "[" + String.join(",", messages) + "]");
    if (answer.statusCode() != 200 || !IntakePath.CANONICAL.accepted(answer.body(), to - from)) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }

  /** Asks, and holds the answer to having changed what it was asked for. */
  private void ask(ServerUnderTest server, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = server.get(path);
    if (answer.statusCode() != 200
        || !answer.body().replace(" ", "").contains("\"dossiersChanged\":" + changed + ",")) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }

  private static double rounded(double millis) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", millis));
  }
}
