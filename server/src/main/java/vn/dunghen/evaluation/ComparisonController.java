package vn.dunghen.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.evaluation.Comparison.Line;
import vn.dunghen.figure.Csv;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Heading;
import vn.dunghen.figure.IndexAnswer;
import vn.dunghen.figure.Moments;
import vn.dunghen.figure.Parameters;
import vn.dunghen.figure.QuestionReader;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;

/** Published figures beside ours, their history and their raw answers, as JSON. */
@RestController
@RequestMapping("/api/v1/published")
final class ComparisonController {

  private static final int LATEST = 500;
  private static final List<String> NARROWING = List.of("procedure", "field", "officer", "channel");

  private final Published published;
  private final QuestionReader questions;
  private final LiveRegister live;

  ComparisonController(Published published, QuestionReader questions, LiveRegister live) {
    this.published = published;
    this.questions = questions;
    this.live = live;
  }

  private FigureQuestion question(Parameters parameters) {
    for (String name : NARROWING) {
      if (parameters.has(name)) {
        parameters.wrong(name, "the portal publishes whole units only");
      }
    }
    return questions.read(parameters);
  }

  /** Every line of a unit: published, predicted, local, and what explains the difference. */
  @GetMapping
  Map<String, @Nullable Object> compare(@RequestParam MultiValueMap<String, String> said) {
    FigureQuestion question = question(new Parameters(said, QuestionReader.KNOWN));
    Comparison comparison = published.compare(question);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    answer.put("unit", comparison.unit().code().value());
    answer.put("name", comparison.unit().title());
    answer.put("portalHeard", comparison.portalHeard());
    answer.put("captures", comparison.captures().stream().map(Moments::written).toList());
    answer.put("indicators", comparison.indicators().stream().map(this::line).toList());
    answer.put("groups", comparison.groups().stream().map(this::line).toList());
    answer.put("total", line(comparison.total()));
    answer.put("ranks", comparison.ranks());
    answer.put("new", comparison.fresh().stream().map(ComparisonController::figure).toList());
    return answer;
  }

  private Map<String, @Nullable Object> line(Line line) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", line.code());
    json.put("published", line.published() == null ? null : figure(line.published()));
    json.put("score", value(line.score()));
    json.put("rescored", line.rescored());
    json.put("predicted", value(line.predicted()));
    json.put("local", value(line.local()));
    json.put("max", value(line.max()));
    json.put("difference", value(line.difference()));
    List<Map<String, @Nullable Object>> pieces = new ArrayList<>();
    for (Comparison.Piece piece : line.pieces()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("cause", piece.cause().name());
      one.put("points", value(piece.points()));
      one.put("reading", piece.reading());
      pieces.add(one);
    }
    json.put("pieces", pieces);
    json.put("unexplained", value(line.unexplained()));
    Comparison.Columns columns = line.columns();
    if (columns != null) {
      Map<String, @Nullable Object> three = new LinkedHashMap<>();
      three.put("local", IndexAnswer.json(columns.local()));
      three.put("should", IndexAnswer.json(columns.should()));
      three.put("is", columns.is() == null ? null : IndexAnswer.json(columns.is()));
      json.put("columns", three);
    }
    return json;
  }

  private static Map<String, @Nullable Object> figure(PublishedFigure figure) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("unit", figure.unit());
    json.put("unitName", figure.unitName());
    json.put("kind", figure.kind().name());
    json.put("code", figure.code());
    json.put("metric", figure.metric());
    json.put("numerator", figure.numerator());
    json.put("denominator", figure.denominator());
    json.put("ratio", figure.ratio());
    json.put("points", figure.points());
    json.put("max", figure.max());
    json.put("rank", figure.rank());
    json.put("flag", figure.flag());
    json.put("capturedAt", Moments.written(figure.capturedAt()));
    json.put("capture", figure.capture());
    return json;
  }

  private static @Nullable BigDecimal value(@Nullable Points points) {
    return points == null ? null : points.value();
  }

  /** All that was ever shown of one line of a unit ({@code code=}), oldest first. */
  @GetMapping("/history")
  Map<String, @Nullable Object> history(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, with("code"));
    String code = parameters.text("code").orElse(PublishedFigure.TOTAL);
    FigureQuestion question = question(parameters);
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    for (Published.Shown one :
        published.history(question.unit().code(), code, question.slice().period())) {
      Map<String, @Nullable Object> json = figure(one.figure());
      json.put("changed", one.changed());
      json.put("changedAfterEnd", one.afterEnd());
      shown.add(json);
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("unit", question.unit().code().value());
    answer.put("period", question.slice().period().label());
    answer.put("code", code);
    answer.put("shown", shown);
    return answer;
  }

  private static List<String> with(String more) {
    return Stream.concat(QuestionReader.KNOWN.stream(), Stream.of(more)).toList();
  }

  /** Dossiers that count otherwise in the two ledgers for an indicator ({@code indicator=}). */
  @GetMapping("/dossiers")
  Map<String, @Nullable Object> dossiers(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, with("indicator"));
    String indicator = parameters.text("indicator").orElse("");
    FigureQuestion question = question(parameters);
    if (question.definition().indicator(indicator).isEmpty()) {
      parameters.wrong("indicator", "is missing or unknown; expected is a code such as 2.1");
      parameters.check();
    }
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (PublishedDossier dossier : published.differing(question, indicator)) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("code", dossier.code().value());
      json.put("where", dossier.where().name());
      json.put("counts", dossier.counts());
      items.add(json);
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    answer.put("indicator", indicator);
    answer.put("total", items.size());
    answer.put("items", items);
    return answer;
  }

  /** Signs of another formula, and units that only one of the two lists. */
  @GetMapping("/signs")
  Map<String, @Nullable Object> signs(@RequestParam MultiValueMap<String, String> said) {
    FigureQuestion question = question(new Parameters(said, QuestionReader.KNOWN));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    List<Map<String, @Nullable Object>> jumps = new ArrayList<>();
    for (Jump jump : published.jumps(question)) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("indicator", jump.indicator());
      json.put("from", Moments.written(jump.from()));
      json.put("to", Moments.written(jump.to()));
      json.put("units", jump.units().stream().map(unit -> unit.value()).toList());
      json.put("of", jump.of());
      json.put("median", jump.median().value());
      json.put("reading", jump.reading());
      jumps.add(json);
    }
    answer.put("jumps", jumps);
    Published.Strangers strangers = published.strangers(question);
    answer.put("notOurs", strangers.notOurs().stream().map(ComparisonController::figure).toList());
    answer.put("notThere", strangers.notThere().stream().map(u -> u.code().value()).toList());
    return answer;
  }

  /** Captures of a period ({@code period=}), the latest first, with the hashes of their answers. */
  @GetMapping("/captures")
  Map<String, @Nullable Object> captures(@RequestParam MultiValueMap<String, String> said) {
    FigureQuestion question = question(new Parameters(said, QuestionReader.KNOWN));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("period", question.slice().period().label());
    answer.put("captures", published.captures(question.slice().period(), LATEST));
    answer.put("periods", published.periods());
    return answer;
  }

  /** A raw answer as it came; always as bytes to keep, never as a page to look at. */
  @GetMapping("/answers/{id:[0-9]{1,15}}")
  ResponseEntity<byte[]> answer(@PathVariable("id") long id) {
    return published
        .answer(id)
        .map(
            body ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header("Content-Disposition", "attachment; filename=\"answer-" + id + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .body(body))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
  }

  /** An empty sheet to fill in. */
  @GetMapping("/template.csv")
  void template(HttpServletResponse response) {
    Csv.answer(response, "diem-cong-mau", PublishedSheet.COLUMNS, Stream.of());
  }
}
