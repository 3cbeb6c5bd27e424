package vn.dunghen.portalsimulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** HTTP, and what must be done to a connection that HTTP does not know of. */
final class Web implements AutoCloseable {

  private static final int BODY_MAX = 10 << 20;
  private static final int FACTS_MAX = 512 << 20;
  private static final long DRAINED_MAX = 100L << 20;
  private static final long HUGE = 200L << 20;

  /** This machine only. */
  private static final String HOST = "127.0.0.1";

  private final Server server;
  private final ServerConnector plain;
  private final Calls calls;
  private final Admin admin;

  Web(Calls calls, Admin admin, int port) {
    this.calls = calls;
    this.admin = admin;
    QueuedThreadPool threads = new QueuedThreadPool();
    // A call that hangs holds a virtual thread and nothing else.
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    this.server = new Server(threads);
    this.plain = new ServerConnector(server, new HttpConnectionFactory(configuration()));
    plain.setHost(HOST);
    plain.setPort(port);
    server.addConnector(plain);
    server.setHandler(new Door());
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    return configuration;
  }

  /** Listens with a certificate too that nobody should trust. */
  void alsoBehind(Path keyStore, String password, int port) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(keyStore.toString());
    tls.setKeyStorePassword(password);
    HttpConfiguration configuration = configuration();
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector secure =
        new ServerConnector(
            server,
            new SslConnectionFactory(tls, "http/1.1"),
            new HttpConnectionFactory(configuration));
    secure.setHost(HOST);
    secure.setPort(port);
    server.addConnector(secure);
  }

  void start() {
    try {
      server.start();
    } catch (IOException taken) {
      throw new UncheckedIOException(String.valueOf(taken.getMessage()), taken);
    } catch (Exception failed) {
      throw new IllegalStateException("cannot start", failed);
    }
  }

  int port() {
    return plain.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("cannot stop", failed);
    }
  }

  /** Each call on a thread of its own, with its body read. */
  private final class Door extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String path = Request.getPathInContext(request);
      boolean own = path.startsWith("/admin/") || path.equals("/health");
      byte @Nullable [] body = body(request, own ? FACTS_MAX : BODY_MAX);
      Answer answer;
      if (body == null) {
        answer = Answer.json(413, Json.object().put("error_code", "-1").put("message", TOO_LARGE));
      } else if (own) {
        answer = admin.answer(request.getMethod() + " " + path, body);
      } else {
        String destination = request.getHeaders().get("dstcode");
        answer =
            request.getMethod().equals("POST")
                ? calls.answer(path, destination == null ? "" : destination, body)
                : null;
      }
      send(answer == null ? NOTHING : answer, request, response, callback);
      return true;
    }
  }

  private static final String TOO_LARGE = "Gói dữ liệu quá lớn";

  private static final Answer NOTHING =
      Answer.json(
          404, Json.object().put("error_code", "-1").put("message", "Không có địa chỉ này"));

  /** The whole body, null where it is too large. */
  private static byte @Nullable [] body(Request request, int most) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] body = request.getLength() > most ? new byte[0] : in.readNBytes(most + 1);
      if (request.getLength() <= most && body.length <= most) {
        return body;
      }
      // Who still sends would not hear the answer.
      in.skip(DRAINED_MAX);
      return null;
    }
  }

  private static void send(Answer answer, Request request, Response response, Callback callback)
      throws IOException, InterruptedException {
    Thread.sleep(answer.delay());
    if (answer.ending() == Answer.Ending.RESET) {
      reset(request);
      callback.failed(new IOException("reset on purpose"));
      return;
    }
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    switch (answer.ending()) {
      case RESET, WHOLE -> response.write(true, ByteBuffer.wrap(answer.body()), callback);
      case CUT -> {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        byte[] half = java.util.Arrays.copyOf(answer.body(), answer.body().length / 2);
        Callback.Completable sent = new Callback.Completable();
        response.write(false, ByteBuffer.wrap(half), sent);
        sent.join();
        endPoint(request).close();
        callback.failed(new IOException("cut on purpose"));
      }
      case HUGE -> {
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
          huge(answer.body(), out);
        } catch (IOException gone) {
          // Whoever asked had enough.
          callback.failed(gone);
          return;
        }
        callback.succeeded();
      }
    }
  }

  /** One JSON text of 200 MB: the answer with an endless blank before it. */
  private static void huge(byte[] body, OutputStream out) throws IOException {
    byte[] blank = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (long sent = 0; sent < HUGE; sent += blank.length) {
      out.write(blank);
    }
    out.write(body);
  }

  private static EndPoint endPoint(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint();
  }

  /** NB: a linger of 0 makes closing a reset. */
  private static void reset(Request request) throws IOException {
    EndPoint endPoint = endPoint(request);
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      channel.close();
    }
    endPoint.close();
  }
}
