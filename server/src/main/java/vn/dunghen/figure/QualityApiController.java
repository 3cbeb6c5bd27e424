package vn.dunghen.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.figure.QualityFigures.Answer;
import vn.dunghen.figure.QualityFigures.RuleFigure;
import vn.dunghen.figure.QualityGains.Cause;
import vn.dunghen.figure.QualityGains.Gain;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.quality.Distortion;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.RuleWords;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;
import vn.dunghen.register.QualityPick;
import vn.dunghen.register.QualityTally;

/** Data quality as JSON, and the dossiers behind each figure. */
@RestController
@RequestMapping("/api/v1/quality")
final class QualityApiController {

  private static final List<String> KNOWN =
      List.of(
          "unit",
          "period",
          "from",
          "to",
          "asOf",
          "source",
          "definition",
          "tree",
          "procedure",
          "field",
          "channel",
          "officer");

  private static final List<String> KNOWN_OF_LISTS =
      Stream.concat(
              KNOWN.stream(),
              Stream.of(
                  "which", "rule", "item", "way", "pattern", "database", "find", "offset", "limit"))
          .toList();

  private static final int LIMIT_MAX = 1000;
  private static final int LIMIT_STANDARD = 100;

  private final QualityFigures quality;
  private final QuestionReader questions;
  private final LiveRegister live;

  QualityApiController(QualityFigures quality, QuestionReader questions, LiveRegister live) {
    this.quality = quality;
    this.questions = questions;
    this.live = live;
  }

  /** The plain lists. */
  private enum Which {
    ALL,
    SOUND,
    FAULTY
  }

  /**
   * The score of a unit and all below it, told apart by unit, source and month; its findings by
   * rule. Wrong parameters answer 400 with all of them at once.
   */
  @GetMapping
  Map<String, @Nullable Object> quality(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN);
    Optional<String> source = parameters.text("source");
    FigureQuestion question = questions.read(parameters);
    Answer answer = quality.answer(question, source.orElse(null));
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Heading.of(question, live));
    json.put("unit", question.unit().code().value());
    json.put("source", source.orElse(null));
    json.putAll(tally(answer.total()));
    json.put("unjudged", answer.unjudged().stream().map(QualityRule::id).sorted().toList());
    json.put("rules", answer.rules().stream().map(QualityApiController::rule).toList());
    json.put("patterns", answer.seen().stream().map(QualityApiController::pattern).toList());
    json.put("silent", answer.silent().stream().map(silent -> silent.told().vi()).toList());
    json.put("silences", answer.silent().stream().map(QualityApiController::silence).toList());
    json.put("units", parts("code", answer.units()));
    json.put("sources", parts("name", answer.sources()));
    json.put("months", parts("label", answer.months()));
    return json;
  }

  private static Map<String, @Nullable Object> tally(QualityTally tally) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("score", tally.dossiers() == 0 ? null : tally.score());
    json.put("dossiers", tally.dossiers());
    json.put("sound", tally.sound());
    json.put("faulty", tally.faulty());
    return json;
  }

  private static List<Map<String, @Nullable Object>> parts(
      String key, Map<String, QualityTally> parts) {
    return parts.entrySet().stream()
        .map(
            part -> {
              Map<String, @Nullable Object> json = new LinkedHashMap<>();
              json.put(key, part.getKey());
              json.putAll(tally(part.getValue()));
              return json;
            })
        .toList();
  }

  private static Map<String, @Nullable Object> rule(RuleFigure figure) {
    QualityRule rule = figure.rule();
    RuleWords words = RuleWords.of(rule);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rule", rule.id());
    json.put("severity", rule.severity().letter());
    json.put("message", rule.message());
    json.put("mend", words.mend());
    json.put("distorts", rule.distorts());
    json.put("dossiers", figure.dossiers());
    json.putAll(points(figure.gains()));
    return json;
  }

  private static Map<String, Object> points(List<Gain> gains) {
    return Map.of(
        "points", QualityGains.lost(gains).value(),
        "inflated", QualityGains.inflated(gains).value(),
        "gains", gains.stream().map(QualityApiController::gain).toList());
  }

  private static Map<String, @Nullable Object> gain(Gain gain) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("item", gain.indicator().code());
    json.put("way", gain.way() == null ? null : word(gain.way()));
    json.put("dossiers", gain.dossiers());
    json.put("points", gain.points().value());
    return json;
  }

  private static String word(Distortion way) {
    return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> silence(QualityFigures.SilentFigure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", figure.told().rule().id());
    json.put("message", figure.told().vi());
    json.put("missing", figure.told().missing());
    json.putAll(points(figure.gains()));
    return json;
  }

  private static Map<String, Object> pattern(QualityFigures.PatternFigure figure) {
    QualityPattern.Seen seen = figure.seen();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pattern", seen.pattern().id());
    json.put("rule", seen.pattern().rule().id());
    json.put("dossiers", seen.dossiers());
    json.put("of", seen.of());
    json.put("message", seen.vi());
    json.put("distorts", seen.pattern().distorts());
    json.putAll(points(figure.gains()));
    return json;
  }

  /**
   * A page of the dossiers behind a figure: of a rule, of a rule in the way of an item, of a
   * pattern, or all, sound or faulty ones.
   */
  @GetMapping("/list")
  Map<String, @Nullable Object> list(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN_OF_LISTS);
    Optional<String> source =
        parameters.value("source", this::known, "a source that dossiers came from");
    Optional<QualityRule> rule =
        parameters.value("rule", QualityApiController::rule, "a rule of one dossier, as DQ-09");
    Optional<QualityPattern> pattern =
        parameters.value(
            "pattern",
            text -> QualityPattern.ofId(text).orElseThrow(IllegalArgumentException::new),
            "a pattern, as last-minutes");
    Optional<String> item = parameters.text("item");
    Which which = parameters.word("which", Which.class).orElse(Which.ALL);
    String database = parameters.text("database").orElse("");
    QualityFigures.Page page =
        new QualityFigures.Page(
            ListOrder.CODE,
            ListState.ALL,
            parameters.text("find").orElse(""),
            parameters.number("offset", 0, Integer.MAX_VALUE).orElse(0),
            parameters.number("limit", 0, LIMIT_MAX).orElse(LIMIT_STANDARD));
    FigureQuestion question = questions.read(parameters);
    Optional<Cause> cause =
        rule.map(Cause::of).or(() -> pattern.map(one -> Cause.of(one, database)));
    QualityPick pick =
        cause.isPresent() && item.isPresent()
            ? touched(parameters, question, cause.get(), item.get())
            : rule.<QualityPick>map(QualityPick.Found::new)
                .or(() -> pattern.map(one -> new QualityPick.Shown(one, database)))
                .orElseGet(() -> plain(which));
    Listing.DossierListing listing = quality.list(question, source.orElse(null), pick, page);
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Heading.of(question, live));
    json.put("unit", question.unit().code().value());
    json.put("figure", listing.figure());
    json.put("total", listing.total());
    json.put("items", new ListItems(live.procedures()).of(listing).toList());
    return json;
  }

  private String known(String source) {
    if (!quality.sources().contains(source)) {
      throw new IllegalArgumentException(source);
    }
    return source;
  }

  private static QualityRule rule(String text) {
    return QualityRule.ofId(text.toUpperCase(Locale.ROOT))
        .filter(rule -> rule.scope().ofDossiers())
        .orElseThrow(IllegalArgumentException::new);
  }

  /** Without a way the first in which the cause may stand in the item. */
  private static QualityPick touched(
      Parameters parameters, FigureQuestion question, Cause cause, String item) {
    Optional<String> way = parameters.text("way");
    Optional<QualityPick.Touched> pick =
        question.definition().indicator(item).stream()
            .flatMap(indicator -> QualityGains.touched(cause, indicator).stream())
            .filter(touched -> way.isEmpty() || word(touched.way()).equals(way.get()))
            .findFirst();
    if (pick.isEmpty()) {
      parameters.wrong(
          "item", "'%s' cannot be reckoned so for %s".formatted(item, cause.rule().id()));
      parameters.check();
    }
    return pick.orElseThrow();
  }

  private static QualityPick plain(Which which) {
    return switch (which) {
      case ALL -> new QualityPick.All();
      case SOUND -> new QualityPick.Sound();
      case FAULTY -> new QualityPick.Faulty();
    };
  }
}
