package vn.dunghen.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other process: on each event of the stream it asks the index and tells when it saw which
 * count. Three pages stand open beside it, each fetched again at most once a second, as a
 * browser's.
 */
final class FreshnessWatcher {

  private static final int PAGES = 3;
  private static final String INDEX = "/api/v1/index?unit=H32&period=2026";
  private static final Pattern COUNT =
      Pattern.compile("\"code\":\"2\\.1\",[^}]*?\"denominator\":(\\d+)");

  private FreshnessWatcher() {}

  /** The first argument is the address of the server. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    URI server = URI.create(arguments[0]);
    for (int i = 0; i < PAGES; i++) {
      Thread.ofPlatform().daemon().start(() -> keepOpen(server));
    }
    try (HttpClient http = ServerUnderTest.client()) {
      listen(http, server, () -> tell(http, server));
    }
  }

  /** Runs something at each event that says a change. */
  private static void listen(HttpClient http, URI server, Runnable changed)
      throws IOException, InterruptedException {
    HttpRequest stream = HttpRequest.newBuilder(server.resolve("/live")).build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                http.send(stream, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:changed")) {
          changed.run();
        }
      }
    }
  }

  private static void tell(HttpClient http, URI server) {
    Matcher found = COUNT.matcher(fetched(http, server.resolve(INDEX)));
    if (found.find()) {
      System.out.println(FreshnessBenchmark.now() + " " + found.group(1));
      System.out.flush();
    }
  }

  private static void keepOpen(URI server) {
    try (HttpClient http = ServerUnderTest.client()) {
      long[] last = {0};
      listen(
          http,
          server,
          () -> {
            if (System.nanoTime() - last[0] > 1_000_000_000L) {
              last[0] = System.nanoTime();
              fetched(http, server.resolve("/"));
            }
          });
    } catch (IOException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static String fetched(HttpClient http, URI address) {
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException gone) {
      return "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
