package vn.dunghen.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.journal.Quarantine;
import vn.dunghen.message.MessageKind;

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

  /**
   * A page of those wanted, oldest first.
   *
   * @param source empty: those of which no source is known
   * @param day as 2026-11-29, in Vietnam
   */
  @GetMapping
  Page list(
      @RequestParam Optional<Quarantine.Status> status,
      @RequestParam Optional<String> source,
      @RequestParam Optional<String> rule,
      @RequestParam(required = false) @Nullable MessageKind kind,
      @RequestParam Optional<LocalDate> day,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST_ON_A_PAGE);
    Quarantine.Page page =
        quarantine.list(wanted(status.orElse(null), source, rule, kind, day), after, most);
    List<Item> items = page.items().stream().map(this::item).toList();
    return new Page(page.total(), items, items.size() == most ? items.getLast().id() : null);
  }

  /** The database knows no character 0, so nothing of such a name is there. */
  private static Quarantine.Wanted wanted(
      Quarantine.@Nullable Status status,
      Optional<String> source,
      Optional<String> rule,
      @Nullable MessageKind kind,
      Optional<LocalDate> day) {
    return new Quarantine.Wanted(
        status,
        source.map(name -> name.replace("\0", "\uFFFD")).orElse(null),
        rule.map(name -> name.replace("\0", "\uFFFD")).orElse(null),
        kind == null ? null : kind.word(),
        day.orElse(null));
  }

  /** Kinds are told by their words: {@code reportTotal}. */
  @InitBinder
  void words(WebDataBinder binder) {
    binder.registerCustomEditor(
        MessageKind.class,
        new PropertyEditorSupport() {
          @Override
          public void setAsText(String text) {
            setValue(MessageKind.named(text).orElseThrow(() -> new IllegalArgumentException(text)));
          }
        });
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

  /**
   * Takes in one that was corrected, or that is kept as it was sent and is sound by what holds now;
   * another stays, and its reasons are told.
   */
  @PostMapping("/{id}/replay")
  ResponseEntity<Object> replay(@PathVariable long id) {
    return mending
        .replay(id)
        .<ResponseEntity<Object>>map(result -> ResponseEntity.ok(Receipt.of(List.of(result))))
        .orElseGet(QuarantineController::unknown);
  }

  /**
   * Offers open ones again, all or those wanted, oldest first: what was corrected, or has become
   * sound, is taken in, the rest stays.
   */
  @PostMapping("/replay")
  Receipt replayAll(
      @RequestParam Optional<String> source,
      @RequestParam Optional<String> rule,
      @RequestParam(required = false) @Nullable MessageKind kind,
      @RequestParam Optional<LocalDate> day) {
    return mending.replayAll(wanted(Quarantine.Status.OPEN, source, rule, kind, day));
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
