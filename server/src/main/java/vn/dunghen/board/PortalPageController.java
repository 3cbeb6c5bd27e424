package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.PortalPage;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.portal.PushState.Stuck;
import vn.dunghen.portal.PushStates;
import vn.dunghen.portal.Requests;
import vn.dunghen.portal.SendAgain;
import vn.dunghen.portal.State;
import vn.dunghen.system.Token;

/** The page of the push to the national portal. */
@Controller
class PortalPageController {

  private static final String HOME = "/cong";
  private static final int SHOWN = 100;
  private static final int ALL = 10_000;
  private static final int LONGEST_CODE = 60;

  private final Questions questions;
  private final Frames frames;
  private final PushStates states;
  private final Requests requests;
  private final SendAgain sendAgain;
  private final Token token;
  private final Html html;

  PortalPageController(
      Questions questions,
      Frames frames,
      PushStates states,
      Requests requests,
      SendAgain sendAgain,
      Token token,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.states = states;
    this.requests = requests;
    this.sendAgain = sendAgain;
    this.token = token;
    this.html = html;
  }

  @GetMapping(HOME)
  ResponseEntity<String> portal(HttpServletRequest request) {
    Question question = questions.read(request).at(HOME);
    return page(question, OrderedAgain.said(request, question, "portal.ordered"), "");
  }

  private ResponseEntity<String> page(Question question, String said, String refused) {
    Instant now = Instant.now();
    double scale = states.timeScale();
    PortalPage page =
        new PortalPage(
            frames.plain(question, Frame.Place.PORTAL, question.t("portal.title")),
            now,
            said,
            refused,
            states.isSet(),
            scale == 1 ? "" : BigDecimal.valueOf(scale).toPlainString().replace('.', ','),
            states.all(now),
            states.stuck(State.REFUSED, SHOWN),
            states.stuck(State.UNCERTAIN, SHOWN),
            requests.open(),
            requests.count());
    return html.page(
        "portal", "page", page, refused.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  /**
   * Sends one dossier again, or all of those in a state; the page after it tells how many. Who
   * enters one of those in doubt says that the portal does not have what waits of it.
   */
  @PostMapping(HOME + "/gui-lai")
  ResponseEntity<String> again(HttpServletRequest request) {
    Question question = questions.read(request).at(HOME);
    if (!token.matches(parameter(request, "token"))) {
      return page(question, "", question.t("portal.token.wrong"));
    }
    String code = parameter(request, "ma");
    String state = parameter(request, "trangThai");
    List<DossierCode> codes = wanted(code, state);
    if (codes.isEmpty()) {
      return page(question, "", question.t("portal.none.such"));
    }
    String why = question.t("portal.why.person");
    boolean denied = !code.isEmpty() && state.equals(State.UNCERTAIN.name());
    SendAgain.Ordered ordered =
        denied ? sendAgain.orderOne(codes.getFirst(), why) : sendAgain.order(codes, why);
    if (ordered.queued() + ordered.requested() + ordered.undecided() == 0) {
      return page(question, "", question.t("portal.none.such"));
    }
    return Html.seeOther(
        question.links().address(HOME, OrderedAgain.NAME, OrderedAgain.written(ordered)));
  }

  private List<DossierCode> wanted(String code, String state) {
    if (!code.isEmpty()) {
      boolean sound =
          code.length() <= LONGEST_CODE && code.chars().noneMatch(Character::isWhitespace);
      return sound ? List.of(new DossierCode(code)) : List.of();
    }
    return switch (state) {
      case "REFUSED", "UNCERTAIN" ->
          states.stuck(State.valueOf(state), ALL).stream().map(Stuck::code).toList();
      default -> List.of();
    };
  }

  private static String parameter(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip().replace("\0", "");
  }
}
