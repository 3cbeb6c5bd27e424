package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well the end of months is foretold: a made-up year is told to the real server, which then
 * foretells its past months with what was known then. The forecaster is the server's; it knows the
 * year by its messages alone.
 */
final class ForecastBenchmark {

  private static final int PATIENCE_SECONDS = 900;

  private final String scale;
  private final Consumer<String> progress;

  /**
   * A measurement.
   *
   * @param scale of the made-up year; 1 is the real size
   */
  ForecastBenchmark(String scale, Consumer<String> progress) {
    this.scale = scale;
    this.progress = progress;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (ServerUnderTest server = ServerUnderTest.start()) {
      tell(server);
      progress.accept("foretelling past months");
      String answer = foretold(server);
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("unit_months", number(answer, "TOTAL", "unitMonths"));
      values.put("forecasts", number(answer, "TOTAL", "forecasts"));
      values.put("held", number(answer, "TOTAL", "held"));
      values.put("share_held", rounded(number(answer, "TOTAL", "shareHeld")));
      values.put("mean_width", rounded(number(answer, "TOTAL", "meanWidth")));
      values.put("mean_apart", rounded(number(answer, "TOTAL", "meanApart")));
      for (String code : new String[] {"2.1", "3.3", "3.6", "4.1", "4.2", "4.3", "4.4", "5.4"}) {
        values.put(
            "share_held_" + code.replace('.', '_'), rounded(number(answer, code, "shareHeld")));
      }
      values.put("back_test_seconds", rounded(found(answer, "\"seconds\":([0-9.]+)")));
      values.put("forecast_ms", found(answer, "\"millis\":([0-9]+)"));
      return values;
    }
  }

  private void tell(ServerUnderTest server) throws IOException, InterruptedException {
    Path token = Files.createTempFile("dunghen-bench", ".token");
    try {
      Files.writeString(token, server.token());
      progress.accept("telling a made-up year, scale " + scale);
      Process sample =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-jar",
                  System.getProperty(
                      "dunghen.sample.jar", "sample-province/target/sample-province.jar"),
                  "--scale",
                  scale,
                  "--post",
                  server.address().toString(),
                  "--token-file",
                  token.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (sample.waitFor() != 0) {
        throw new IllegalStateException("the year was not told");
      }
    } finally {
      Files.deleteIfExists(token);
    }
  }

  private static String foretold(ServerUnderTest server) throws IOException, InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      HttpResponse<String> answer = server.get("/api/v1/forecast");
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      if (answer.statusCode() != 503) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      Thread.sleep(1_000);
    }
    throw new IllegalStateException("nothing was foretold within the time");
  }

  /** A value of the row that tells how well the figure was foretold. */
  private static double number(String answer, String code, String name) {
    String row = "\\{\"code\":\"" + Pattern.quote(code) + "\",\"unitMonths\"[^}]*\\}";
    Matcher found = Pattern.compile(row).matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException("nothing was foretold of " + code);
    }
    return found(found.group(), "\"" + name + "\":([0-9.E-]+)");
  }

  private static double found(String answer, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException("not found: " + pattern);
    }
    return Double.parseDouble(found.group(1));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
