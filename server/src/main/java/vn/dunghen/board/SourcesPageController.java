package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.HeldMessages.Corrected;
import vn.dunghen.board.SourcesDone.Deed;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.SourcesPage;
import vn.dunghen.board.page.SourcesPage.Waiting;
import vn.dunghen.intake.Mending;
import vn.dunghen.intake.Receipt;
import vn.dunghen.intake.portal.Strangers;
import vn.dunghen.journal.Quarantine;
import vn.dunghen.portal.Requests;
import vn.dunghen.source.SourceState;
import vn.dunghen.source.Sources;
import vn.dunghen.system.Token;

/** The page of sources: who sends, what waits to be mended, what nobody has named yet. */
@Controller
class SourcesPageController {

  private static final String HOME = "/nguon";
  private static final String DONE = "da-lam";
  private static final int SHOWN = 20;

  private final Questions questions;
  private final Frames frames;
  private final Sources sources;
  private final Quarantine quarantine;
  private final Mending mending;
  private final HeldMessages messages;
  private final Strangers strangers;
  private final Token token;
  private final Html html;
  private final Requests requests;

  SourcesPageController(
      Questions questions,
      Frames frames,
      Sources sources,
      Quarantine quarantine,
      Mending mending,
      HeldMessages messages,
      Strangers strangers,
      Token token,
      Html html,
      Requests requests) {
    this.requests = requests;
    this.questions = questions;
    this.frames = frames;
    this.sources = sources;
    this.quarantine = quarantine;
    this.mending = mending;
    this.messages = messages;
    this.strangers = strangers;
    this.token = token;
    this.html = html;
  }

  /** What came of what was asked. */
  private sealed interface Outcome {

    static Outcome done(Deed deed, Long... numbers) {
      return new Done(SourcesDone.of(deed, numbers));
    }

    static Outcome refused(String sentence) {
      return new Refused(sentence);
    }

    /** It was done. */
    record Done(SourcesDone what) implements Outcome {}

    /** It was not, and why. */
    record Refused(String why) implements Outcome {}
  }

  @GetMapping(HOME)
  ResponseEntity<String> sources(HttpServletRequest request) {
    return page(request, "");
  }

  private ResponseEntity<String> page(HttpServletRequest request, String refused) {
    Question question = questions.read(request).at(HOME);
    Optional<SourcesDone> done =
        SourcesDone.read(request.getParameter(DONE)).filter(so -> refused.isEmpty());
    QuarantineWish wish = QuarantineWish.read(request);
    Quarantine.Page waiting = quarantine.list(wish.wanted(), after(request), SHOWN);
    Tried tried = refused.isEmpty() ? Tried.NOTHING : Tried.in(request);
    List<Waiting> held = messages.shown(question, waiting.items(), tried);
    Instant now = Instant.now();
    Map<String, List<SourceState.Rule>> rules = sources.rules();
    List<SourceState> known = sources.all(now, rules);
    SourcesPage page =
        new SourcesPage(
            frames.plain(question, Frame.Place.SOURCES, question.t("sources.title")),
            now,
            done.map(so -> so.said(question)).orElse(""),
            refused,
            known,
            silent(question, known, rules),
            wish.filter(),
            quarantine.reasons(),
            after(request),
            waiting.total(),
            held,
            messages.units(held, now),
            waiting.items().size() == SHOWN ? waiting.items().getLast().id() : null,
            strangers.fields(),
            strangers.names(),
            requests.count());
    HttpStatus status = refused.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    return html.page("sources", "page", page, status);
  }

  /** Accounts that nothing was heard from, with what they were refused for. */
  private List<String> silent(
      Question question, List<SourceState> known, Map<String, List<SourceState.Rule>> rules) {
    List<String> heard = known.stream().map(SourceState::source).toList();
    return strangers.accounts().stream()
        .filter(name -> !heard.contains(name))
        .map(name -> name + refused(question, rules.getOrDefault(name, List.of())))
        .toList();
  }

  private static String refused(Question question, List<SourceState.Rule> rules) {
    return rules.isEmpty()
        ? ""
        : rules.stream()
            .map(
                each ->
                    question.t("rule." + each.rule())
                        + " "
                        + question.written().count(each.heard()))
            .collect(Collectors.joining("; ", " (", ")"));
  }

  private static String parameter(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip().replace("\0", "");
  }

  private static String clean(String text) {
    return text.replace("\0", "");
  }

  private static long after(HttpServletRequest request) {
    String text = parameter(request, "sau");
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
  }

  /**
   * Does something for who shows the token. What was done is told by the page one is led to, so
   * that to load it again does nothing; what was not is told at once, with what was typed.
   */
  private ResponseEntity<String> act(HttpServletRequest request, Supplier<Outcome> wish) {
    Outcome outcome =
        token.matches(parameter(request, "token"))
            ? wish.get()
            : Outcome.refused("Mã gửi dữ liệu không đúng; chưa có gì thay đổi.");
    return switch (outcome) {
      case Outcome.Refused refused -> page(request, refused.why());
      case Outcome.Done done -> Html.seeOther(after(request, done.what()));
    };
  }

  private String after(HttpServletRequest request, SourcesDone done) {
    List<@Nullable String> pairs = new ArrayList<>();
    QuarantineWish.read(request)
        .filter()
        .parameters()
        .forEach((name, value) -> pairs.addAll(List.of(name, value)));
    pairs.add("sau");
    pairs.add(after(request) == 0 ? null : String.valueOf(after(request)));
    pairs.addAll(List.of(DONE, done.written()));
    return questions.read(request).links().address(HOME, pairs.toArray(new @Nullable String[0]));
  }

  @PostMapping(HOME + "/cach-ly/{id:[0-9]{1,15}}/sua")
  ResponseEntity<String> correct(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String noiDung) {
    return act(request, () -> corrected(id, () -> messages.correct(id, noiDung)));
  }

  @PostMapping(HOME + "/cach-ly/{id:[0-9]{1,15}}/ghi")
  ResponseEntity<String> mend(HttpServletRequest request, @PathVariable long id) {
    return act(request, () -> corrected(id, () -> messages.mend(id, Tried.in(request))));
  }

  private Outcome corrected(long id, Supplier<Corrected> correction) {
    return switch (correction.get()) {
      case Corrected.Kept kept -> replayed(id);
      case Corrected.Gone none -> gone(id);
      case Corrected.Refused(String why) -> Outcome.refused(why);
    };
  }

  @PostMapping(HOME + "/cach-ly/{id:[0-9]{1,15}}/nap")
  ResponseEntity<String> replay(HttpServletRequest request, @PathVariable long id) {
    return act(request, () -> replayed(id));
  }

  private Outcome replayed(long id) {
    Optional<Receipt.Result> result = mending.replay(id);
    if (result.isEmpty()) {
      return gone(id);
    }
    return result.get().problems().isEmpty()
        ? Outcome.done(Deed.TAKEN, id)
        : Outcome.refused(messages.stillWaits(id));
  }

  @PostMapping(HOME + "/cach-ly/{id:[0-9]{1,15}}/bo")
  ResponseEntity<String> dismiss(HttpServletRequest request, @PathVariable long id) {
    return act(request, () -> mending.dismiss(id) ? Outcome.done(Deed.DISMISSED, id) : gone(id));
  }

  private static Outcome gone(long id) {
    return Outcome.refused("Không có thông điệp đang chờ với số " + id + ".");
  }

  @PostMapping(HOME + "/cach-ly/nap-het")
  ResponseEntity<String> replayAll(HttpServletRequest request) {
    return act(
        request,
        () -> {
          Receipt receipt = mending.replayAll(QuarantineWish.read(request).wanted());
          return Outcome.done(
              Deed.ALL_TAKEN, receipt.accepted() + receipt.known(), receipt.quarantined());
        });
  }

  @PostMapping(HOME + "/truong")
  ResponseEntity<String> decide(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String tuNguon,
      @RequestParam(defaultValue = "") String dichVu,
      @RequestParam(defaultValue = "") String truong,
      @RequestParam(defaultValue = "") String quyetDinh) {
    return act(
        request,
        () -> {
          boolean heard =
              quyetDinh.equals("giu")
                  ? strangers.keep(clean(tuNguon), clean(dichVu), clean(truong))
                  : quyetDinh.equals("bo")
                      && strangers.drop(clean(tuNguon), clean(dichVu), clean(truong));
          return heard
              ? Outcome.done(Deed.FIELD_DECIDED)
              : Outcome.refused("Chưa từng nhận trường này.");
        });
  }

  @PostMapping(HOME + "/ten-don-vi")
  ResponseEntity<String> tell(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") String so,
      @RequestParam(defaultValue = "") String donVi) {
    long number = so.matches("[0-9]{1,15}") ? Long.parseLong(so) : 0;
    return act(
        request,
        () ->
            strangers
                .tell(number, donVi.strip().replace("\0", ""))
                .map(count -> Outcome.done(Deed.UNIT_NAMED, (long) count))
                .orElseGet(() -> Outcome.refused("Không có đơn vị với mã này.")));
  }

  @PostMapping(HOME + "/ten-don-vi/bo")
  ResponseEntity<String> dismissName(
      HttpServletRequest request, @RequestParam(defaultValue = "0") String so) {
    long number = so.matches("[0-9]{1,15}") ? Long.parseLong(so) : 0;
    return act(
        request,
        () ->
            strangers.dismiss(number)
                ? Outcome.done(Deed.NAME_DISMISSED)
                : Outcome.refused("Không có tên này."));
  }
}
