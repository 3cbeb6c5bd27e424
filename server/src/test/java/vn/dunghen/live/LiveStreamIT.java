package vn.dunghen.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;

class LiveStreamIT {

  private static final RunningServer SERVER = RunningServer.get();

  /** A page that listens: lines as they come. */
  private static final class Listener implements AutoCloseable {
    private final InputStream stream;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Listener() throws IOException, InterruptedException {
      HttpResponse<InputStream> response =
          SERVER
              .client()
              .send(
                  HttpRequest.newBuilder(SERVER.address("/live")).build(),
                  BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      stream = response.body();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          lines.add(line);
        }
      } catch (IOException closed) {
        lines.add("closed");
      }
    }

    /** The next line with that text, or null when it does not come in time. */
    @Nullable String await(String text, Duration patience) throws InterruptedException {
      long deadline = System.nanoTime() + patience.toNanos();
      while (System.nanoTime() < deadline) {
        String line = lines.poll(50, TimeUnit.MILLISECONDS);
        if (line != null && line.contains(text)) {
          return line;
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  @Test
  void tellsACommitWithinASecond() throws IOException, InterruptedException {
    try (Listener listener = new Listener()) {
      assertThat(listener.await("event:hello", Duration.ofSeconds(10))).isNotNull();
      SERVER.send(
          """
          {"kind":"dossier","source":"live","messageId":"1","spokeOf":"2026-08-17T08:30:00+07:00",
           "dossier":"LIVE-1","competentUnit":"H32.101"}""");
      // It counts from the acknowledgement: what was accepted is on its way to every page.
      String told = listener.await("LIVE-1", Duration.ofSeconds(1));
      assertThat(told).isNotNull().startsWith("data:").contains("H32.101");
    }
  }

  @Test
  void tellsNobodyOfWhatWasKnown() throws IOException, InterruptedException {
    String message =
        """
        {"kind":"dossier","source":"live","messageId":"2","spokeOf":"2026-08-17T08:30:00+07:00",
         "dossier":"LIVE-2"}""";
    SERVER.send(message);
    try (Listener listener = new Listener()) {
      assertThat(listener.await("event:hello", Duration.ofSeconds(10))).isNotNull();
      listener.await("LIVE-2", Duration.ofMillis(500));
      SERVER.send(message);
      assertThat(listener.await("LIVE-2", Duration.ofSeconds(1))).isNull();
    }
  }
}
