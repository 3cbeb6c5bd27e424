package vn.dunghen.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.portal.sync.Adapter;
import vn.dunghen.portal.sync.Answered;
import vn.dunghen.portal.sync.Answered.Outcome;
import vn.dunghen.portal.sync.Link;
import vn.dunghen.portal.sync.Protocol;
import vn.dunghen.system.Outbound;
import vn.dunghen.system.Outbound.NoAnswer;

/**
 * A made-up successor of the portal's interface: other words, no sessions, another address, the
 * same portal behind it. It takes nothing without its own key.
 */
final class SuccessorPortal implements AutoCloseable {

  static final String WORD = "portal-sync.test";
  static final String KEY = "khoa-moi";

  private static final String PATH = "/v2/ho-so";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ToldPortal behind;
  private final HttpServer server;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> lagging = Collections.synchronizedSet(new TreeSet<>());
  private final Set<String> keys = Collections.synchronizedSet(new TreeSet<>());

  SuccessorPortal(ToldPortal behind) {
    this.behind = behind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(PATH, this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many calls were about that dossier. */
  long asked(String code) {
    synchronized (asked) {
      return asked.stream().filter(code::equals).count();
    }
  }

  /** It lags: what the portal has of that dossier is not shown here. */
  void lagsWith(String code) {
    lagging.add(code);
  }

  /** With which keys somebody called. */
  Set<String> keys() {
    synchronized (keys) {
      return Set.copyOf(keys);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode said = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("X-Khoa"));
    keys.add(key);
    ObjectNode answer = JSON.createObjectNode();
    if (key.equals(KEY)) {
      ObjectNode body = JSON.createObjectNode();
      body.put("service", said.path("viec").asString());
      body.put("mahoso", said.path("ma").asString());
      body.put("isUpdating", said.path("capNhat").asBoolean() ? "True" : "False");
      body.set("data", said.path("hoSo"));
      if (said.has("ma")) {
        asked.add(said.path("ma").asString());
      }
      said.path("hoSo").forEach(element -> asked.add(element.path("MaHoSo").asString()));
      JsonNode rightly = behind.through(body);
      answer.put("ketQua", result(rightly.path("error_code").asString()));
      boolean shown = !lagging.contains(said.path("ma").asString());
      answer.set("hoSo", shown ? rightly.path("result") : JSON.createArrayNode());
    } else {
      answer.put("ketQua", "SAI_KHOA");
    }
    byte[] bytes = answer.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String result(String code) {
    return switch (code) {
      case "0" -> "NHAN";
      case "-3" -> "DA_CO";
      default -> "TU_CHOI";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Makes the protocol known to a server; registered by name, never found by scanning. */
  static final class Known {

    @Bean
    Protocol successor() {
      return new Protocol(WORD, Speaking::new);
    }
  }

  /** Our side of it. */
  private static final class Speaking implements Adapter {

    private final Link link;
    private final Outbound http;

    Speaking(Link link) {
      this.link = link;
      this.http = new Outbound(link.patience(), link.largest());
    }

    @Override
    public Answered lookUp(String unit, String code) {
      return call(JSON.createObjectNode().put("viec", "TraCuuHoSo").put("ma", code));
    }

    @Override
    public Answered dossiers(String unit, boolean updating, List<? extends JsonNode> elements) {
      ObjectNode body = JSON.createObjectNode().put("viec", "DongBoHoSoMC");
      body.put("capNhat", updating).putArray("hoSo").addAll(elements);
      return call(body);
    }

    @Override
    public Answered steps(String unit, List<? extends JsonNode> elements) {
      ObjectNode body = JSON.createObjectNode().put("viec", "CapNhatTienDoHoSoMC");
      body.putArray("hoSo").addAll(elements);
      return call(body);
    }

    private Answered call(ObjectNode body) {
      Instant begun = Instant.now();
      try {
        Outbound.Answer answer =
            http.post(
                link.address() + link.integrationEndpoint(),
                Map.of("X-Khoa", link.password().get()),
                body.toString());
        JsonNode said = JSON.readTree(answer.body());
        List<JsonNode> found = new ArrayList<>();
        said.path("hoSo").forEach(found::add);
        String result = said.path("ketQua").asString();
        return answered(outcome(result), begun, answer.status(), result, found);
      } catch (NoAnswer none) {
        return answered(Outcome.UNCERTAIN, begun, 0, none.reason(), List.of());
      }
    }

    private static Outcome outcome(String result) {
      return switch (result) {
        case "NHAN" -> Outcome.TAKEN;
        case "DA_CO" -> Outcome.EXISTS;
        default -> Outcome.REFUSED;
      };
    }

    private static Answered answered(
        Outcome outcome, Instant begun, int status, String said, List<JsonNode> found) {
      return new Answered(
          outcome,
          begun,
          Duration.between(begun, Instant.now()),
          status,
          said,
          said,
          found,
          Duration.ZERO);
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
