package vn.dunghen.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Readings;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.GroupBy;

/** The index of units, as JSON or CSV. */
@RestController
@RequestMapping("/api/v1/index")
final class IndexController {

  private static final List<String> KNOWN = with("children", "by");
  private static final List<String> KNOWN_OF_READINGS = with("with");

  private final Figures figures;
  private final QuestionReader questions;
  private final LiveRegister live;

  IndexController(Figures figures, QuestionReader questions, LiveRegister live) {
    this.figures = figures;
    this.questions = questions;
    this.live = live;
  }

  private static List<String> with(String... more) {
    return Stream.concat(QuestionReader.KNOWN.stream(), Stream.of(more)).toList();
  }

  /** What figures can be told apart by. */
  private enum By {
    MONTH(GroupBy.MONTH),
    PROCEDURE(GroupBy.PROCEDURE),
    FIELD(GroupBy.FIELD),
    OFFICER(GroupBy.OFFICER),
    CHANNEL(GroupBy.CHANNEL);

    private final GroupBy grouping;

    By(GroupBy grouping) {
      this.grouping = grouping;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the units below are answered too. */
  private enum Children {
    TRUE,
    FALSE
  }

  /**
   * The index of a unit; with {@code children=true} also of those directly below it, with {@code
   * by=} its figures told apart. Wrong parameters answer 400 with all of them at once.
   */
  @GetMapping
  @Nullable ResponseEntity<Object> index(
      @RequestParam MultiValueMap<String, String> said,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      HttpServletResponse response) {
    Parameters parameters = new Parameters(said, KNOWN);
    Optional<By> by = parameters.word("by", By.class);
    boolean children =
        parameters.word("children", Children.class).orElse(Children.FALSE) == Children.TRUE;
    if (children && by.isPresent()) {
      parameters.wrong("by", "children are not told apart further; ask for each of them");
    }
    Csv.Format format = Csv.wanted(parameters.word("format", Csv.Format.class), accept);
    FigureQuestion question = questions.read(parameters);
    if (by.orElse(null) == By.MONTH
        && question.slice().period().months().size() > FigureQuestion.MONTHS_MAX) {
      parameters.wrong(
          "by", "at most %d months are told apart at once".formatted(FigureQuestion.MONTHS_MAX));
      parameters.check();
    }
    Map<String, @Nullable Object> heading = Heading.of(question, live);
    boolean hasData = figures.hasData(question.ledger());
    List<IndexAnswer.Entry> entries =
        hasData ? entries(question, children, by) : List.<IndexAnswer.Entry>of();
    return switch (format) {
      case JSON -> json(heading, hasData, entries);
      case CSV -> {
        csv(response, heading, hasData, entries);
        yield null; // it is written already
      }
    };
  }

  private List<IndexAnswer.Entry> entries(
      FigureQuestion question, boolean children, Optional<By> by) {
    List<IndexAnswer.Entry> entries = new ArrayList<>();
    if (by.isPresent()) {
      Map<String, Scored> parts = figures.by(question, by.get().grouping);
      parts.forEach(
          (key, scored) -> entries.add(new IndexAnswer.Entry(scored, by.get().word(), key)));
    } else if (children) {
      Map<UnitCode, Scored> units = figures.children(question);
      units.values().forEach(scored -> entries.add(new IndexAnswer.Entry(scored, null, "")));
    } else {
      entries.add(new IndexAnswer.Entry(figures.unit(question), null, ""));
    }
    return entries;
  }

  private static ResponseEntity<Object> json(
      Map<String, @Nullable Object> heading, boolean hasData, List<IndexAnswer.Entry> entries) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(heading);
    if (!hasData) {
      answer.put("noData", true);
      answer.put("reason", Heading.NO_DATA);
    }
    answer.put("units", entries.stream().map(IndexAnswer::json).toList());
    return ResponseEntity.ok(answer);
  }

  private static void csv(
      HttpServletResponse response,
      Map<String, @Nullable Object> heading,
      boolean hasData,
      List<IndexAnswer.Entry> entries) {
    Stream<List<String>> rows =
        hasData
            ? entries.stream().flatMap(entry -> IndexAnswer.rows(heading, entry).stream())
            : Stream.of(IndexAnswer.noDataRow(heading));
    Csv.answer(response, "index", IndexAnswer.COLUMNS, rows);
  }

  /**
   * The same data by the definition asked for and by others ({@code with=} one of them, else all),
   * with the difference in points of each indicator.
   */
  @GetMapping("/readings")
  ResponseEntity<Object> readings(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN_OF_READINGS);
    if (parameters.has("format")) {
      parameters.wrong("format", "readings are answered as JSON only");
    }
    List<IndexDefinition> definitions = new ArrayList<>();
    FigureQuestion question = questions.read(parameters);
    definitions.add(question.definition());
    definitions.addAll(questions.others(parameters, question.definition()));
    parameters.check();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    if (!figures.hasData(question.ledger())) {
      answer.put("noData", true);
      answer.put("reason", Heading.NO_DATA);
      answer.put("readings", List.of());
      return ResponseEntity.ok(answer);
    }
    List<Figures.Reading> readings = figures.readings(question, definitions);
    answer.put("readings", readings.stream().map(IndexController::reading).toList());
    IndexScore first = readings.getFirst().scored().score();
    answer.put(
        "differences", readings.stream().skip(1).map(other -> differences(first, other)).toList());
    return ResponseEntity.ok(answer);
  }

  private static Map<String, @Nullable Object> reading(Figures.Reading reading) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("definition", reading.definition().id());
    json.put("name", reading.definition().name().vi());
    json.putAll(IndexAnswer.json(new IndexAnswer.Entry(reading.scored(), null, "")));
    json.put("name", reading.definition().name().vi());
    return json;
  }

  private static Map<String, @Nullable Object> differences(
      IndexScore first, Figures.Reading other) {
    IndexScore second = other.scored().score();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("definition", other.definition().id());
    List<Map<String, @Nullable Object>> indicators = new ArrayList<>();
    for (Readings.Difference each : Readings.differences(first, second)) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("code", each.code());
      row.put("difference", IndexAnswer.value(each.difference()));
      indicators.add(row);
    }
    json.put("indicators", indicators);
    Points total = second.total();
    Points before = first.total();
    json.put("total", total == null || before == null ? null : total.minus(before).value());
    return json;
  }
}
