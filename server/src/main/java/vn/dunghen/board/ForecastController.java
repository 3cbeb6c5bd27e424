package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.ForecastPage;
import vn.dunghen.board.page.ForecastPage.Answer;
import vn.dunghen.board.page.Frame;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.foresight.Forecast;
import vn.dunghen.foresight.Forecasts;

/** What a period is expected to come to at its end. */
@Controller
class ForecastController {

  private final Questions questions;
  private final Frames frames;
  private final Forecasts forecasts;
  private final ForecastAnswers answers;
  private final Html html;

  ForecastController(
      Questions questions, Frames frames, Forecasts forecasts, ForecastAnswers answers, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.forecasts = forecasts;
    this.answers = answers;
    this.html = html;
  }

  /** The unit's figures at the end of the period asked for, without one of this month. */
  @GetMapping("/du-bao")
  ResponseEntity<String> forecast(HttpServletRequest request) {
    Question asked = questions.read(request);
    boolean month = request.getParameter("period") == null && request.getParameter("from") == null;
    Question question =
        month ? asked.withPeriod(Period.monthOf(VietnamTime.dateOf(asked.asOf()))) : asked;
    FigureQuestion figures =
        new FigureQuestion(question.ledger(), question.definition(), question.slice());
    Optional<Forecasts.Refusal> refusal = forecasts.refusal(figures);
    Optional<Forecast> forecast =
        refusal.isPresent() ? Optional.empty() : forecasts.of(figures, question.fixed());
    boolean failed = forecast.isEmpty() && refusal.isEmpty() && forecasts.failed();
    @Nullable Answer answer = forecast.map(made -> answers.of(question, made)).orElse(null);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("forecast"), null));
    return html.page(
        "forecast",
        new ForecastPage(
            frames.withFigures(
                question.standing(), Frame.Place.FORECAST, question.t("forecast"), null),
            crumbs,
            question.unit().name(),
            refusal.map(why -> question.t("forecast.refused." + why.name())).orElse(""),
            question.ledger() == Ledger.PORTAL ? local(question) : "",
            forecast.isEmpty() && refusal.isEmpty() && !failed,
            failed,
            answer));
  }

  /** The address of the same in the ledger that is foretold. */
  private static String local(Question question) {
    return question.links().with("ledger", "local").forecast(question.unit().code());
  }
}
