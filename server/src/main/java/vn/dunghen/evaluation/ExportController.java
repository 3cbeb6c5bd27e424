package vn.dunghen.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.figure.Csv;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.Heading;
import vn.dunghen.figure.IndexAnswer;
import vn.dunghen.figure.Moments;
import vn.dunghen.figure.Parameters;
import vn.dunghen.figure.QuestionReader;
import vn.dunghen.live.LiveRegister;

/**
 * Every figure of the province for a period, offered to the portal as JSON or CSV, and a feed of
 * what changed; {@code docs/reference/portal-export.md}.
 */
@RestController
@RequestMapping("/api/v1/export/portal")
final class ExportController {

  private static final List<String> NARROWING =
      List.of("unit", "procedure", "field", "officer", "channel");
  private static final int CHANGES_MAX = 5_000;

  private final Offer offer;
  private final OfferedFigures offered;
  private final QuestionReader questions;
  private final Figures figures;
  private final LiveRegister live;
  private final JsonMapper json;

  ExportController(
      Offer offer,
      OfferedFigures offered,
      QuestionReader questions,
      Figures figures,
      LiveRegister live,
      JsonMapper json) {
    this.offer = offer;
    this.offered = offered;
    this.questions = questions;
    this.figures = figures;
    this.live = live;
    this.json = json;
  }

  private FigureQuestion question(Parameters parameters) {
    for (String name : NARROWING) {
      if (parameters.has(name)) {
        parameters.wrong(name, "the export has every unit whole");
      }
    }
    return questions.read(parameters);
  }

  /** Everything. The ETag is of the figures alone, so that time passing changes nothing. */
  @GetMapping
  @Nullable ResponseEntity<Object> export(
      @RequestParam MultiValueMap<String, String> said,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      HttpServletRequest request,
      HttpServletResponse response) {
    Parameters parameters = new Parameters(said, QuestionReader.KNOWN);
    Csv.Format format = Csv.wanted(parameters.word("format", Csv.Format.class), accept);
    FigureQuestion question = question(parameters);
    Map<String, @Nullable Object> heading = new LinkedHashMap<>(Heading.of(question, live));
    if (!figures.hasData(question.ledger())) {
      heading.put("noData", true);
      heading.put("reason", Heading.NO_DATA);
      heading.put("units", List.of());
      return ResponseEntity.ok(heading);
    }
    List<Map<String, @Nullable Object>> units = offer.units(question);
    String tag = tag(question, format, units);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return switch (format) {
      case JSON -> {
        heading.put("units", units);
        yield ResponseEntity.ok(heading);
      }
      case CSV -> {
        Csv.answer(
            response,
            "portal-export",
            IndexAnswer.COLUMNS,
            offer.all(question).stream()
                .flatMap(
                    scored ->
                        IndexAnswer.rows(heading, new IndexAnswer.Entry(scored, null, ""))
                            .stream()));
        yield null;
      }
    };
  }

  private static boolean matches(@Nullable String wanted, String tag) {
    return wanted != null
        && Stream.of(wanted.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private String tag(
      FigureQuestion question, Csv.Format format, List<Map<String, @Nullable Object>> units) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String about =
          String.join(
              "\n",
              format.name(),
              question.ledger().name(),
              question.definition().id(),
              question.slice().period().label(),
              question.slice().tree().date().toString());
      digest.update(about.getBytes(StandardCharsets.UTF_8));
      digest.update(json.writeValueAsString(units).getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest.digest()).substring(0, 32) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What changed since a moment ({@code since=}) or after a change ({@code after=}, as {@code next}
   * of the answer before says); without either, all.
   */
  @GetMapping("/changes")
  Map<String, @Nullable Object> changes(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters =
        new Parameters(
            said,
            Stream.concat(QuestionReader.KNOWN.stream(), Stream.of("since", "after")).toList());
    Instant since =
        parameters
            .value(
                "since",
                text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant(),
                "a moment such as 2026-10-10T00:00:00+07:00")
            .orElse(Instant.EPOCH);
    Optional<Integer> after = parameters.number("after", 0, Integer.MAX_VALUE);
    if (parameters.has("asOf")) {
      parameters.wrong("asOf", "the feed tells of now");
    }
    FigureQuestion question = question(parameters);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    long last = after.orElse(0);
    if (figures.hasData(question.ledger())) {
      offered.note(question, offer.figures(question));
      for (OfferedFigures.Change change : offered.since(question, since, last, CHANGES_MAX)) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("seq", change.seq());
        one.put("notedAt", Moments.written(change.notedAt()));
        one.put("unit", change.unit());
        one.put("code", change.code());
        one.put("figure", json.readTree(change.figure()));
        changes.add(one);
        last = change.seq();
      }
    }
    answer.put("changes", changes);
    answer.put("next", last);
    answer.put("more", changes.size() == CHANGES_MAX);
    return answer;
  }
}
