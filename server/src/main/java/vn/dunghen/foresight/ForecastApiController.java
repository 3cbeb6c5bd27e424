package vn.dunghen.foresight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Heading;
import vn.dunghen.figure.Parameters;
import vn.dunghen.figure.QuestionReader;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;

/** What a period is expected to come to, as JSON. */
@RestController
@RequestMapping("/api/v1/forecast")
final class ForecastApiController {

  private static final List<String> NARROWING =
      List.of("procedure", "field", "channel", "officer", "format");

  private static final List<String> KNOWN =
      Stream.concat(
              QuestionReader.KNOWN.stream().filter(name -> !NARROWING.contains(name)),
              Stream.of("children"))
          .toList();

  private static final String RETRY_SECONDS = "5";

  private final Forecasts forecasts;
  private final QuestionReader questions;
  private final LiveRegister live;

  ForecastApiController(Forecasts forecasts, QuestionReader questions, LiveRegister live) {
    this.forecasts = forecasts;
    this.questions = questions;
    this.live = live;
  }

  /** Whether every unit is answered. */
  private enum Children {
    TRUE,
    FALSE
  }

  /**
   * The ranges of a unit's figures at the end of the period, without a period of this month; with
   * {@code children=true} those of all units. While the past is being read it answers 503 and when
   * to ask again.
   */
  @GetMapping
  ResponseEntity<Object> forecast(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN);
    Children children = parameters.word("children", Children.class).orElse(Children.FALSE);
    FigureQuestion asked = questions.read(parameters);
    FigureQuestion question =
        parameters.has("period") || parameters.has("from")
            ? asked
            : asked.withSlice(
                asked.slice().withPeriod(Period.monthOf(VietnamTime.dateOf(asked.slice().asOf()))));
    Optional<Forecasts.Refusal> refusal = forecasts.refusal(question);
    refusal.ifPresent(why -> parameters.wrong(parameter(why), words(why)));
    parameters.check();
    Optional<Forecast> forecast = forecasts.of(question, parameters.has("asOf"));
    return forecast.isEmpty()
        ? notYet()
        : ResponseEntity.ok(json(question, forecast.get(), children == Children.TRUE));
  }

  private static String parameter(Forecasts.Refusal why) {
    return switch (why) {
      case NOT_RUNNING, TOO_FAR_AHEAD -> "period";
      case PORTAL -> "ledger";
    };
  }

  private static String words(Forecasts.Refusal why) {
    return switch (why) {
      case NOT_RUNNING -> "only a period that is running can be foretold";
      case TOO_FAR_AHEAD ->
          "it ends more than %d days after the moment asked about".formatted(Forecasts.DAYS_AHEAD);
      case PORTAL -> "only the ledger 'local' is foretold";
    };
  }

  private static ResponseEntity<Object> notYet() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Đang đọc dữ liệu quá khứ để dự báo, đề nghị hỏi lại sau ít phút."
                + " The past is being read; ask again in a moment.");
    problem.setTitle("Not ready yet");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private Map<String, @Nullable Object> json(
      FigureQuestion question, Forecast forecast, boolean all) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.putAll(Heading.of(question.withSlice(question.slice().withAsOf(forecast.asOf())), live));
    json.put("draws", forecast.draws());
    json.put("millis", forecast.took().toMillis());
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (UnitCode unit : all ? forecast.units().keySet() : List.of(question.unit().code())) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("unit", unit.value());
      row.put("ranges", ranges(forecast.of(unit)));
      units.add(row);
    }
    json.put("units", units);
    json.put("backTest", backTest(forecast.backTested()));
    return json;
  }

  private static List<Map<String, Object>> ranges(Map<String, Range> ranges) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ranges.forEach(
        (code, range) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("code", code);
          row.put("low", range.low());
          row.put("middle", range.middle());
          row.put("high", range.high());
          rows.add(row);
        });
    return rows;
  }

  private static Map<String, Object> backTest(BackTested tested) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seconds", tested.took().toMillis() / 1000.0);
    List<Map<String, Object>> figures = new ArrayList<>();
    tested.worth().values().forEach(worth -> figures.add(worth(worth)));
    json.put("figures", figures);
    List<Map<String, Object>> months = new ArrayList<>();
    tested
        .months()
        .forEach(
            (month, worth) -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("month", month.label());
              row.putAll(worth(worth));
              months.add(row);
            });
    json.put("months", months);
    return json;
  }

  private static Map<String, Object> worth(BackTested.Worth worth) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", worth.code());
    row.put("unitMonths", worth.unitMonths());
    row.put("forecasts", worth.forecasts());
    row.put("held", worth.held());
    row.put("shareHeld", worth.share());
    row.put("meanWidth", worth.width());
    row.put("meanApart", worth.apart());
    return row;
  }
}
