package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.GuidePage;

/** How to read the pages, and the guides for those who send data. */
@Controller
class GuideController {

  private final Questions questions;
  private final Frames frames;
  private final Html html;
  private final Map<String, Guide> guides =
      Stream.of(Guide.FILES, Guide.ONE_STOP, Guide.SCORES)
          .collect(Collectors.toUnmodifiableMap(name -> name, Guide::read));

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

  @GetMapping("/huong-dan/{name:" + Guide.FILES + "|" + Guide.ONE_STOP + "|" + Guide.SCORES + "}")
  ResponseEntity<String> manual(HttpServletRequest request, @PathVariable String name) {
    Question question = questions.read(request);
    Guide guide = Objects.requireNonNull(guides.get(name));
    return html.page(
        "manual",
        new GuidePage(
            frames.plain(question, Frame.Place.GUIDE, guide.title()),
            List.of(
                new Crumb(question.t("guide.title"), question.links().guide()),
                new Crumb(guide.title(), null)),
            guide.html()));
  }
}
