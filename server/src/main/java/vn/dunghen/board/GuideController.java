package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Frame;

/** How to read the pages. */
@Controller
class GuideController {

  private final Questions questions;
  private final Frames frames;
  private final Html html;

  GuideController(Questions questions, Frames frames, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.html = html;
  }

  @GetMapping("/huong-dan")
  ResponseEntity<String> guide(HttpServletRequest request) {
    Question question = questions.read(request);
    return html.page(
        "guide",
        "frame",
        frames.plain(question, Frame.Place.GUIDE, question.t("guide.title")),
        HttpStatus.OK);
  }
}
