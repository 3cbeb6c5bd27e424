package vn.dunghen.portalsimulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the outside calls: each goes well or wrong as {@link Faults} has it. */
final class Calls {

  private static final String EVALUATION = "/api/v1/reporting/evaluation/";
  private static final Duration HANG = Duration.ofMinutes(2);
  private static final Duration SLOW = Duration.ofSeconds(20);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** Where a redirect leads: a name that never resolves (RFC 2606). */
  private static final String ELSEWHERE = "http://cong-khac.invalid/";

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Bảo trì</title></head>"
          + "<body>Hệ thống đang bảo trì, đề nghị quay lại sau</body></html>";

  private final Protocol protocol;
  private final Evaluation evaluation;
  private final Faults faults;
  private final Settings settings;

  Calls(Protocol protocol, Evaluation evaluation, Faults faults, Settings settings) {
    this.protocol = protocol;
    this.evaluation = evaluation;
    this.faults = faults;
    this.settings = settings;
  }

  /**
   * Answers a POST to one of the portal's own addresses; null where there is nothing.
   *
   * @param destination the header {@code dstcode}, empty where it was not sent
   */
  @Nullable Answer answer(String path, String destination, byte[] body) {
    Operation.Kind kind = kind(path);
    if (kind == null) {
      return null;
    }
    JsonNode read = Json.read(body);
    JsonNode tree = read == null || !read.isObject() ? null : read;
    Operation operation = new Operation(kind, name(kind, path, tree));
    Fault fault = faults.next(operation);
    boolean needsDestination = kind != Operation.Kind.EVALUATION && !path.startsWith("/mapi/");
    Supplier<Answer> rightly =
        () -> {
          if (tree == null) {
            return failed(operation, 400, "Nội dung gửi không đúng định dạng");
          }
          if (needsDestination && destination.isBlank()) {
            return failed(operation, 200, "Thiếu dstcode");
          }
          return rightly(operation, tree, fault);
        };
    return fault == null ? rightly.get() : wrongly(fault, operation, tree, rightly);
  }

  private static Operation.@Nullable Kind kind(String path) {
    return switch (path) {
      case "/login", "/mapi/login" -> Operation.Kind.LOGIN;
      case "/integration" -> Operation.Kind.SEND;
      case "/share", "/mapi/g" -> Operation.Kind.READ;
      default -> path.startsWith(EVALUATION) ? Operation.Kind.EVALUATION : null;
    };
  }

  private static String name(Operation.Kind kind, String path, @Nullable JsonNode tree) {
    return switch (kind) {
      case LOGIN -> "login";
      case EVALUATION -> path.substring(EVALUATION.length());
      case SEND, READ -> tree == null ? "" : tree.path("service").asString("");
    };
  }

  /** As it should be, but for what a fault does to the effect. */
  private Answer rightly(Operation operation, JsonNode tree, @Nullable Fault fault) {
    try {
      return switch (operation.kind()) {
        case LOGIN -> Answer.json(200, protocol.login(tree));
        case SEND -> Answer.json(200, protocol.call(tree, true, fault == Fault.PARTIAL_BATCH));
        case READ -> Answer.json(200, protocol.call(tree, false, false));
        case EVALUATION -> {
          ObjectNode envelope = Json.object().put("code", "OK").putNull("message");
          envelope.set("data", evaluation.answer(operation.name(), tree, fault == Fault.STALE));
          yield Answer.json(201, envelope);
        }
      };
    } catch (Refused refused) {
      return operation.kind() == Operation.Kind.EVALUATION
          ? failed(operation, 400, refused.told())
          : Answer.json(200, protocol.told(refused.code(), refused.told()));
    }
  }

  private Answer failed(Operation operation, int status, String message) {
    if (operation.kind() == Operation.Kind.EVALUATION) {
      ObjectNode envelope = Json.object().put("code", "BAD_REQUEST").put("message", message);
      return Answer.json(400, envelope.putNull("data"));
    }
    return Answer.json(status, protocol.told("-1", message));
  }

  private static Answer gone() {
    return Answer.text(200, "text/plain", "").ending(Answer.Ending.RESET);
  }

  private Answer wrongly(
      Fault fault, Operation operation, @Nullable JsonNode tree, Supplier<Answer> rightly) {
    return switch (fault) {
      case HANG -> gone().after(settings.scaled(HANG));
      case RESET -> gone();
      case STATUS_500 -> failed(operation, 200, "Lỗi hệ thống").status(500);
      case TOO_MANY ->
          failed(operation, 200, "Gửi quá nhanh, đề nghị gửi lại sau")
              .status(429)
              .with("Retry-After", retryAfter());
      case NO_EFFECT -> Answer.json(200, protocol.told("0", Protocol.DONE));
      case ANSWER_LOST -> rightly.get().ending(Answer.Ending.RESET);
      case ALREADY_EXISTS -> Answer.json(200, protocol.told("-3", "Hồ sơ đã tồn tại"));
      case SESSION_EXPIRED -> {
        if (tree != null) {
          protocol.endSession(tree);
        }
        yield failed(operation, 200, "Phiên làm việc không hợp lệ hoặc đã hết hạn");
      }
      case SLOW -> rightly.get().after(settings.scaled(SLOW));
      case PARTIAL_BATCH, STALE -> rightly.get();
      case CHANGED_FIELD -> changed(rightly.get());
      case NOT_JSON -> Answer.text(200, "text/html; charset=utf-8", PAGE);
      case WRONG_CHARSET -> {
        Answer right = rightly.get();
        String text = new String(right.body(), StandardCharsets.UTF_8);
        yield right.with(text.getBytes(StandardCharsets.UTF_16LE));
      }
      case HUGE -> rightly.get().ending(Answer.Ending.HUGE);
      case REDIRECT ->
          Answer.text(302, "text/plain", "").with("Location", ELSEWHERE + operation.name());
      case CUT -> rightly.get().ending(Answer.Ending.CUT);
    };
  }

  /** Whole seconds, as the header has it. */
  private String retryAfter() {
    long seconds = Math.ceilDiv(settings.scaled(RETRY_AFTER).toMillis(), 1_000L);
    return String.valueOf(Math.max(1, seconds));
  }

  /** Names that are other names the next day, and one field less. */
  private static final Map<String, String> CHANGED =
      Map.of(
          "error_code", "errorCode",
          "numerator", "numeratorValue",
          "totalReceived", "receivedTotal",
          "groupScores", "groups",
          "TrangThaiHoSo", "TrangThai");

  private static final Pattern DROPPED = Pattern.compile("\"maxScore\":[0-9]+,?");

  private static Answer changed(Answer right) {
    String text = new String(right.body(), StandardCharsets.UTF_8);
    for (Map.Entry<String, String> name : CHANGED.entrySet()) {
      text = text.replace("\"" + name.getKey() + "\":", "\"" + name.getValue() + "\":");
    }
    text = DROPPED.matcher(text).replaceAll("").replace(",}", "}");
    return right.with(text.getBytes(StandardCharsets.UTF_8));
  }
}
