package vn.dunghen.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.comparing.Comparison;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.counting.Sentence;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Heading;
import vn.dunghen.figure.Parameters;
import vn.dunghen.figure.QuestionReader;
import vn.dunghen.index.Points;
import vn.dunghen.index.Readings;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Listing.DossierRow;

/** What differs between the ledgers, and why dossiers are late, as JSON. */
@RestController
@RequestMapping("/api/v1/reconciliation")
final class ReconciliationController {

  private static final List<String> KNOWN =
      Stream.concat(
              QuestionReader.KNOWN.stream().filter(name -> !name.equals("format")),
              Stream.of("points"))
          .toList();

  private static final List<String> KNOWN_OF_LISTS =
      Stream.concat(KNOWN.stream(), Stream.of("kind", "cause", "offset", "limit")).toList();

  static final String A_CAUSE = "a cause of lateness, as clock-rule, or all, or not-of-unit";

  private static final int LIMIT_MAX = 1000;
  private static final int LIMIT_STANDARD = 100;

  private final Reconciliation reconciliation;
  private final QuestionReader questions;
  private final LiveRegister live;
  private final States states;

  ReconciliationController(
      Reconciliation reconciliation, QuestionReader questions, LiveRegister live, States states) {
    this.reconciliation = reconciliation;
    this.questions = questions;
    this.live = live;
    this.states = states;
  }

  private enum YesOrNo {
    YES,
    NO
  }

  /**
   * Counts and points by kind of difference, late dossiers by cause, of a unit and those directly
   * below it. Wrong parameters answer 400 with all of them at once.
   */
  @GetMapping
  Map<String, @Nullable Object> reconciliation(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN);
    boolean points = parameters.word("points", YesOrNo.class).orElse(YesOrNo.YES) == YesOrNo.YES;
    FigureQuestion question = question(parameters);
    Differences differences = reconciliation.differences(question);
    LateDossiers late = reconciliation.late(question);
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Heading.of(question, live));
    json.put("unit", question.unit().code().value());
    json.put("dossiers", differences.items().size());
    json.put("kinds", points ? costs(question, differences) : counts(differences));
    json.put("units", units(question, differences));
    json.put("late", late(question, late, points));
    return json;
  }

  private FigureQuestion question(Parameters parameters) {
    return question(parameters, questions, reconciliation);
  }

  /** The ledger in which lateness is looked at: the portal's, where it has anything. */
  static FigureQuestion question(
      Parameters parameters, QuestionReader questions, Reconciliation reconciliation) {
    FigureQuestion question = questions.read(parameters);
    return parameters.has("ledger")
        ? question
        : question.withLedger(reconciliation.hasData() ? Ledger.PORTAL : Ledger.LOCAL);
  }

  private static List<Map<String, @Nullable Object>> counts(Differences differences) {
    List<Map<String, @Nullable Object>> kinds = new ArrayList<>();
    differences.counts().forEach((kind, dossiers) -> kinds.add(kind(kind, dossiers)));
    return kinds;
  }

  private static Map<String, @Nullable Object> kind(@Nullable DifferenceKind kind, long dossiers) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", kind == null ? "all" : kind.id());
    json.put("name", kind == null ? "Tất cả" : kind.vietnamese());
    json.put("dossiers", dossiers);
    return json;
  }

  private List<Map<String, @Nullable Object>> costs(
      FigureQuestion question, Differences differences) {
    return reconciliation.costs(question, differences).stream()
        .map(
            cost -> {
              Map<String, @Nullable Object> json = kind(cost.kind(), cost.dossiers());
              putPoints(json, cost.unit(), cost.province());
              return json;
            })
        .toList();
  }

  private static void putPoints(
      Map<String, @Nullable Object> json, Cost.Effect unit, Cost.Effect province) {
    json.put("points", value(unit.points()));
    json.put("pointsOfProvince", value(province.points()));
    json.put("indicators", indicators(unit));
  }

  private static @Nullable Object value(@Nullable Points points) {
    return points == null ? null : points.value();
  }

  private static List<Map<String, @Nullable Object>> indicators(Cost.Effect effect) {
    List<Map<String, @Nullable Object>> indicators = new ArrayList<>();
    for (Readings.Difference difference : effect.indicators()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("code", difference.code());
      json.put("points", value(difference.difference()));
      indicators.add(json);
    }
    return indicators;
  }

  private List<Map<String, @Nullable Object>> units(
      FigureQuestion question, Differences differences) {
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    reconciliation
        .byUnit(question, differences.items(), Differences.Item::row)
        .forEach(
            (unit, items) -> {
              Map<String, @Nullable Object> json = unit(unit, items.size());
              Map<String, Long> kinds = new LinkedHashMap<>();
              new Differences(items).counts().forEach((kind, n) -> kinds.put(kind.id(), n));
              json.put("kinds", kinds);
              units.add(json);
            });
    return units;
  }

  private static Map<String, @Nullable Object> unit(UnitCode unit, long dossiers) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", unit.value());
    json.put("dossiers", dossiers);
    return json;
  }

  private Map<String, @Nullable Object> late(
      FigureQuestion question, LateDossiers late, boolean points) {
    Map<Late, LateCost> costs = new LinkedHashMap<>();
    if (points) {
      reconciliation.costs(question, late).forEach(cost -> costs.put(cost.group(), cost));
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("ledger", late.ledger().name().toLowerCase(java.util.Locale.ROOT));
    json.put("dossiers", late.items().size());
    putPoints(json, costs.get(new Late.All()));
    json.put("notOfUnit", late.notOfUnit().size());
    LateCost others = costs.get(new Late.NotOfUnit());
    if (others != null) {
      json.put("notOfUnitPoints", value(others.unit().points()));
      json.put("notOfUnitPointsOfProvince", value(others.province().points()));
    }
    List<Map<String, @Nullable Object>> causes = new ArrayList<>();
    late.counts()
        .forEach(
            (cause, dossiers) -> {
              Map<String, @Nullable Object> each = new LinkedHashMap<>();
              each.put("cause", cause.id());
              each.put("name", cause.vietnamese());
              each.put("ofUnit", cause.ofUnit());
              each.put("dossiers", dossiers);
              Late which = new Late.With(cause);
              putPoints(each, costs.get(which));
              each.put("sendable", which.sendable(late).size());
              each.put("unmended", which.unmendedAmong(late).map(Sentence::vi).orElse(null));
              causes.add(each);
            });
    json.put("causes", causes);
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    reconciliation
        .byUnit(question, late.items(), LateDossiers.Item::row)
        .forEach(
            (unit, items) -> {
              Map<String, @Nullable Object> each = unit(unit, items.size());
              each.put("notOfUnit", new LateDossiers(late.ledger(), items).notOfUnit().size());
              units.add(each);
            });
    json.put("units", units);
    return json;
  }

  private static void putPoints(Map<String, @Nullable Object> json, @Nullable LateCost cost) {
    if (cost != null) {
      putPoints(json, cost.unit(), cost.province());
    }
  }

  /** A page of the dossiers that differ, or, where a cause is asked for, that are late. */
  @GetMapping("/list")
  Map<String, @Nullable Object> list(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN_OF_LISTS);
    Optional<DifferenceKind> kind =
        parameters.value(
            "kind",
            text -> DifferenceKind.ofId(text).orElseThrow(IllegalArgumentException::new),
            "a kind of difference, as missing-there");
    Optional<Late> late = parameters.value("cause", Late::of, A_CAUSE);
    int offset = parameters.number("offset", 0, Integer.MAX_VALUE).orElse(0);
    int limit = parameters.number("limit", 0, LIMIT_MAX).orElse(LIMIT_STANDARD);
    checkEither(parameters);
    FigureQuestion question = question(parameters);
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Heading.of(question, live));
    json.put("unit", question.unit().code().value());
    if (late.isPresent()) {
      List<LateDossiers.Item> all = late.get().among(reconciliation.late(question));
      json.put("figure", all.size());
      json.put("items", page(all, offset, limit).map(ReconciliationController::item).toList());
    } else {
      List<Differences.Item> all = reconciliation.differences(question).of(kind.orElse(null));
      List<Differences.Item> page = page(all, offset, limit).toList();
      Map<DossierCode, State> known =
          states.of(page.stream().map(item -> item.row().code()).toList());
      json.put("figure", all.size());
      json.put("items", page.stream().map(item -> item(item, known)).toList());
    }
    return json;
  }

  static void checkEither(Parameters parameters) {
    if (parameters.has("kind") && parameters.has("cause")) {
      parameters.wrong("cause", "say either kind or cause");
    }
  }

  private static <T> Stream<T> page(List<T> all, int offset, int limit) {
    return all.stream().skip(offset).limit(limit);
  }

  private static Map<String, @Nullable Object> item(
      Differences.Item item, Map<DossierCode, State> known) {
    Map<String, @Nullable Object> json = row(item.row());
    json.put("kinds", item.kinds().stream().sorted().map(DifferenceKind::id).toList());
    State state = known.get(item.row().code());
    json.put(
        "differences",
        state == null
            ? List.of()
            : Comparison.of(state.local().orElse(null), state.portal().orElse(null)).stream()
                .map(difference -> difference.vi())
                .toList());
    return json;
  }

  private static Map<String, @Nullable Object> item(LateDossiers.Item item) {
    Map<String, @Nullable Object> json = row(item.row());
    json.put("cause", item.why().cause().id());
    json.put("ofUnit", item.why().cause().ofUnit());
    json.put("sentence", item.why().sentence().vi());
    Sentence unmended = item.why().unmended();
    json.put("unmended", unmended == null ? null : unmended.vi());
    return json;
  }

  private static Map<String, @Nullable Object> row(DossierRow row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dossier", row.code().value());
    json.put("unit", row.unit() == null ? null : row.unit().value());
    json.put("procedure", row.procedure() == null ? null : row.procedure().value());
    return json;
  }
}
