package vn.dunghen.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.officer.Officer;
import vn.dunghen.officer.OfficerDirectory.Serving;
import vn.dunghen.officer.Post;
import vn.dunghen.organisation.Tree;

/** Who works where, by code, as JSON. */
@RestController
@RequestMapping("/api/v1/officers")
final class OfficerController {

  private static final List<String> KNOWN = List.of("unit", "tree", "asOf", "offset", "limit");
  private static final List<String> KNOWN_OF_ONE = List.of("tree", "asOf");
  private static final int LIMIT_MAX = 1000;
  private static final int LIMIT_STANDARD = 100;

  private final QuestionReader questions;
  private final LiveRegister live;

  OfficerController(QuestionReader questions, LiveRegister live) {
    this.questions = questions;
    this.live = live;
  }

  /**
   * The officers of a unit and those below it on the day of the tree, by code. Wrong parameters
   * answer 400 with all of them at once.
   */
  @GetMapping
  Map<String, @Nullable Object> officers(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN);
    int offset = parameters.number("offset", 0, Integer.MAX_VALUE).orElse(0);
    int limit = parameters.number("limit", 0, LIMIT_MAX).orElse(LIMIT_STANDARD);
    FigureQuestion question = questions.read(parameters);
    Tree tree = question.slice().tree();
    List<Serving> serving = live.officers().in(tree, question.unit().code());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("tree", tree.date().toString());
    json.put("unit", question.unit().code().value());
    json.put("total", serving.size());
    json.put(
        "items", serving.stream().skip(offset).limit(limit).map(one -> item(one, tree)).toList());
    return json;
  }

  private static Map<String, @Nullable Object> item(Serving serving, Tree tree) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("officer", serving.officer().code().value());
    json.putAll(post(serving.post(), tree));
    return json;
  }

  /** All posts of an officer, the earliest first; 404 where nothing was told of one. */
  @GetMapping("/{officer}")
  ResponseEntity<Object> officer(
      @PathVariable("officer") String code, @RequestParam MultiValueMap<String, String> said) {
    Tree tree = questions.read(new Parameters(said, KNOWN_OF_ONE)).slice().tree();
    Optional<Officer> found =
        code.isBlank() || code.length() > OfficerCode.LENGTH_MAX
            ? Optional.empty()
            : live.officers().find(new OfficerCode(code));
    return found
        .map(officer -> ResponseEntity.<Object>ok(json(officer, tree)))
        .orElseGet(OfficerController::unknown);
  }

  private static Map<String, @Nullable Object> json(Officer officer, Tree tree) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("tree", tree.date().toString());
    json.put("officer", officer.code().value());
    json.put("posts", officer.posts().stream().map(post -> post(post, tree)).toList());
    return json;
  }

  /** The unit as it was told, and where it belongs in the tree. */
  private static Map<String, @Nullable Object> post(Post post, Tree tree) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("title", post.title());
    json.put("unit", post.unit() == null ? null : post.unit().value());
    json.put(
        "unitOfTree",
        post.unit() == null || tree.root().isEmpty()
            ? null
            : tree.place(post.unit()).unit().value());
    json.put("validFrom", text(post.validFrom()));
    json.put("validTo", text(post.validTo()));
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static ResponseEntity<Object> unknown() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND,
            "Danh bạ không có cán bộ mang mã này. The directory has no officer of that code.");
    problem.setTitle("No such officer");
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
