package vn.dunghen.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.counting.Sentence;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Parameters;
import vn.dunghen.figure.QuestionReader;
import vn.dunghen.intake.NeedsToken;
import vn.dunghen.portal.SendAgain;

/** What somebody wants done about differences. */
@RestController
@NeedsToken
@RequestMapping("/api/v1/reconciliation")
final class OrdersController {

  private static final int SHOWN = 100;
  private static final List<String> KNOWN =
      Stream.concat(QuestionReader.KNOWN.stream(), Stream.of("kind", "cause")).toList();

  private final Reconciliation reconciliation;
  private final Checking checking;
  private final QuestionReader questions;

  OrdersController(Reconciliation reconciliation, Checking checking, QuestionReader questions) {
    this.reconciliation = reconciliation;
    this.checking = checking;
    this.questions = questions;
  }

  /**
   * Orders a group of dossiers to be sent again, or to be asked of their source: of differences, or
   * of late ones. A cause that this mends nothing about answers 400 with why.
   */
  @PostMapping("/send-again")
  Map<String, Object> sendAgain(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN);
    Optional<DifferenceKind> kind =
        parameters.value(
            "kind",
            text -> DifferenceKind.ofId(text).orElseThrow(IllegalArgumentException::new),
            "a kind of difference, as missing-there");
    Optional<Late> late = parameters.value("cause", Late::of, ReconciliationController.A_CAUSE);
    late.flatMap(Late::unmended).ifPresent(why -> unmended(parameters, why));
    ReconciliationController.checkEither(parameters);
    FigureQuestion question =
        ReconciliationController.question(parameters, questions, reconciliation);
    SendAgain.Ordered ordered =
        late.isPresent()
            ? late(parameters, question, late.get())
            : reconciliation.sendAgain(question, kind.orElse(null));
    return Map.of(
        "queued",
        ordered.queued(),
        "requested",
        ordered.requested(),
        "passedOver",
        ordered.passedOver(),
        "undecided",
        ordered.undecided());
  }

  private SendAgain.Ordered late(Parameters parameters, FigureQuestion question, Late which) {
    LateDossiers late = reconciliation.late(question);
    which
        .unmendedAmong(late)
        .ifPresent(
            why -> {
              unmended(parameters, why);
              parameters.check();
            });
    return reconciliation.sendAgain(question, which, late);
  }

  private static void unmended(Parameters parameters, Sentence why) {
    parameters.wrong("cause", "sending again mends nothing: " + why.en());
  }

  /** Compares all dossiers afresh; answers when it is done. */
  @PostMapping("/check")
  Map<String, @Nullable Object> check() {
    Checking.Checked checked = checking.check();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dossiers", checked.dossiers());
    json.put("onPortal", checked.onPortal());
    json.put("differing", checked.differing());
    json.put("missingThere", checked.missingThere());
    json.put("missingHere", checked.missingHere());
    json.put("unlike", checked.unlike().size());
    json.put("shown", checked.unlike().stream().limit(SHOWN).toList());
    json.put("millis", checked.millis());
    return json;
  }
}
