package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.portal.PushStates;
import vn.dunghen.portal.Requests;
import vn.dunghen.portal.State;

/** The whole lists of which the page of the push shows the beginning, as files. */
@Controller
class PortalFilesController {

  private static final int MOST = 1_000_000;

  private final Questions questions;
  private final PushStates states;
  private final Requests requests;

  PortalFilesController(Questions questions, PushStates states, Requests requests) {
    this.questions = questions;
    this.states = states;
    this.requests = requests;
  }

  /** What sources are asked for; of one source, where {@code nguon} names it. */
  @GetMapping("/cong/de-nghi.csv")
  ResponseEntity<String> requests(HttpServletRequest request) {
    Csv csv = new Csv(questions.read(request).at("/cong"), "source", "dossier", "asked_at", "why");
    requests
        .open(parameter(request, "nguon"), 0, MOST)
        .forEach(
            wanted ->
                csv.row(
                    wanted.source(),
                    wanted.dossier().value(),
                    wanted.askedAt().toString(),
                    wanted.why()));
    return csv.answer("de-nghi-gui-lai");
  }

  /** Dossiers that were refused, or of which nobody can tell. */
  @GetMapping("/cong/tu-choi.csv")
  ResponseEntity<String> refused(HttpServletRequest request) {
    return stuck(request, State.REFUSED, "tu-choi");
  }

  @GetMapping("/cong/chua-ro.csv")
  ResponseEntity<String> uncertain(HttpServletRequest request) {
    return stuck(request, State.UNCERTAIN, "chua-ro");
  }

  private ResponseEntity<String> stuck(HttpServletRequest request, State state, String name) {
    Csv csv =
        new Csv(questions.read(request).at("/cong"), "dossier", "source", "said", "next_try_at");
    states
        .stuck(state, MOST)
        .forEach(one -> csv.row(one.code().value(), one.source(), one.said(), moment(one.due())));
    return csv.answer(name);
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }

  private static String parameter(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip().replace("\0", "");
  }
}
