package vn.dunghen.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.journal.Quarantine;

/** What waits in quarantine: to be seen, corrected, replayed or dismissed. */
@NeedsToken
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

  private static final int MOST_ON_A_PAGE = 500;

  private final Quarantine quarantine;
  private final Intake intake;
  private final JsonMapper json;

  QuarantineController(Quarantine quarantine, Intake intake, JsonMapper json) {
    this.quarantine = quarantine;
    this.intake = intake;
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
    if (open(id).isEmpty()) {
      return unknown();
    }
    byte[] body = MessagesController.body(request);
    if (body.length > MessagesController.LARGEST_BODY) {
      return MessagesController.tooLarge();
    }
    try {
      List<Read> read = Parsing.json(body, 1);
      if (read.isEmpty()) {
        return notOne();
      }
      quarantine.correct(
          id,
          switch (read.getFirst()) {
            case Good good -> intake.refused(good, List.of());
            case Bad bad -> intake.refused(bad);
          });
      return one(id);
    } catch (Parsing.TooMany tooMany) {
      return notOne();
    } catch (Parsing.Unreadable unreadable) {
      return MessagesController.unreadable(unreadable);
    }
  }

  private static ResponseEntity<Object> notOne() {
    return MessagesController.problem(
        HttpStatus.BAD_REQUEST, "Cần đúng một thông điệp. Exactly one message is wanted.");
  }

  /** Takes a corrected one in; one that was not corrected stays, and its reasons are told again. */
  @PostMapping("/{id}/replay")
  ResponseEntity<Object> replay(@PathVariable long id) {
    return open(id)
        .<ResponseEntity<Object>>map(
            held -> ResponseEntity.ok(Receipt.of(List.of(intake.replay(held, 0)))))
        .orElseGet(QuarantineController::unknown);
  }

  /** Offers all open ones again, oldest first: what was corrected is taken in, the rest stays. */
  @PostMapping("/replay")
  Receipt replayAll() {
    List<Receipt.Result> results = new ArrayList<>();
    long after = 0;
    while (true) {
      Quarantine.Page page =
          quarantine.list(
              Optional.of(Quarantine.Status.OPEN), Optional.empty(), after, MOST_ON_A_PAGE);
      for (Quarantine.Held held : page.items()) {
        results.add(intake.replay(held, results.size()));
        after = held.id();
      }
      if (page.items().size() < MOST_ON_A_PAGE) {
        return Receipt.of(results);
      }
    }
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Object> dismiss(@PathVariable long id) {
    return quarantine.settle(id, Quarantine.Status.DISMISSED) ? one(id) : unknown();
  }

  private Optional<Quarantine.Held> open(long id) {
    return quarantine.find(id).filter(held -> held.status() == Quarantine.Status.OPEN);
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
