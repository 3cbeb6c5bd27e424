package vn.dunghen.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.journal.Quarantine;

/** What waits in quarantine: to be seen, corrected, replayed or dismissed. */
@NeedsToken
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

  private static final int MOST_ON_A_PAGE = 500;

  private final Quarantine quarantine;
  private final Mending mending;
  private final JsonMapper json;

  QuarantineController(Quarantine quarantine, Mending mending, JsonMapper json) {
    this.quarantine = quarantine;
    this.mending = mending;
    this.json = json;
  }

  /** A quarantined message as it is answered. */
  record Item(
      long id,
      Instant heardAt,
      @Nullable String source,
      @Nullable String messageId,
      Quarantine.Status status,
      JsonNode message,
      JsonNode problems,
      @Nullable Instant settledAt) {}

  /** A page; {@code next} is given while there are more. */
  record Page(long total, List<Item> items, @Nullable Long next) {}

  @GetMapping
  Page list(
      @RequestParam Optional<Quarantine.Status> status,
      @RequestParam Optional<String> source,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST_ON_A_PAGE);
    // The database knows no character 0, so nothing of that name is there.
    Optional<String> from = source.map(name -> name.replace("\0", ""));
    Quarantine.Page page = quarantine.list(status, from, after, most);
    List<Item> items = page.items().stream().map(this::item).toList();
    return new Page(page.total(), items, items.size() == most ? items.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> one(@PathVariable long id) {
    return quarantine
        .find(id)
        .<ResponseEntity<Object>>map(held -> ResponseEntity.ok(item(held)))
        .orElseGet(QuarantineController::unknown);
  }

  /**
   * Replaces the message by a corrected one and says what is still wrong with it; not yet replayed.
   */
  @PutMapping("/{id}")
  ResponseEntity<Object> correct(@PathVariable long id, HttpServletRequest request)
      throws IOException {
    byte[] body = MessagesController.body(request);
    if (body.length > MessagesController.LARGEST_BODY) {
      return MessagesController.tooLarge();
    }
    try {
      return mending.correct(id, body) ? one(id) : unknown();
    } catch (Mending.NotOneMessage wrong) {
      return MessagesController.problem(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    }
  }

  /** Takes a corrected one in; one that was not corrected stays, and its reasons are told again. */
  @PostMapping("/{id}/replay")
  ResponseEntity<Object> replay(@PathVariable long id) {
    return mending
        .replay(id)
        .<ResponseEntity<Object>>map(result -> ResponseEntity.ok(Receipt.of(List.of(result))))
        .orElseGet(QuarantineController::unknown);
  }

  /** Offers all open ones again, oldest first: what was corrected is taken in, the rest stays. */
  @PostMapping("/replay")
  Receipt replayAll() {
    return mending.replayAll(Optional.empty());
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Object> dismiss(@PathVariable long id) {
    return mending.dismiss(id) ? one(id) : unknown();
  }

  private Item item(Quarantine.Held held) {
    return new Item(
        held.id(),
        held.heardAt(),
        held.source(),
        held.messageId(),
        held.status(),
        json.readTree(held.body()),
        json.readTree(held.problems()),
        held.settledAt());
  }

  private static ResponseEntity<Object> unknown() {
    return MessagesController.problem(
        HttpStatus.NOT_FOUND,
        "Không có thông điệp đang chờ với số này. No open message of that number.");
  }
}
