package vn.dunghen.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.Heading;
import vn.dunghen.figure.IndexAnswer;
import vn.dunghen.figure.Parameters;
import vn.dunghen.figure.QuestionReader;
import vn.dunghen.index.Points;
import vn.dunghen.index.Readings;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.Slice;
import vn.dunghen.supposing.Mend;

/** What would come of a change, as JSON. */
@RestController
@RequestMapping("/api/v1/what-if")
final class WhatIfApiController {

  private static final List<String> KNOWN =
      Stream.concat(
              QuestionReader.KNOWN.stream(),
              Stream.of("change", "dossiers", "dueBefore", "other", "databases"))
          .toList();

  /** As many codes as an address bears. */
  private static final int DOSSIERS_MAX = 300;

  private final WhatIf whatIf;
  private final Figures figures;
  private final QuestionReader questions;
  private final Definitions definitions;
  private final LiveRegister live;

  WhatIfApiController(
      WhatIf whatIf,
      Figures figures,
      QuestionReader questions,
      Definitions definitions,
      LiveRegister live) {
    this.whatIf = whatIf;
    this.figures = figures;
    this.questions = questions;
    this.definitions = definitions;
    this.live = live;
  }

  /**
   * The unit before and after the change. Wrong parameters answer 400 with all of them at once. A
   * procedure, field, officer or channel narrows which dossiers are changed, never what is scored.
   */
  @GetMapping
  ResponseEntity<Object> whatIf(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN);
    Optional<ChangeKind> kind = parameters.word("change", ChangeKind.class);
    if (!parameters.has("change")) {
      parameters.wrong("change", "is missing; expected is one of " + words());
    }
    if (parameters.has("format")) {
      parameters.wrong("format", "a what-if is answered as JSON only");
    }
    List<DossierCode> named = dossiers(parameters);
    Optional<LocalDate> dueBefore =
        parameters.value("dueBefore", LocalDate::parse, "a day such as 2026-10-09");
    FigureQuestion asked = questions.read(parameters);
    Slice among = asked.slice();
    FigureQuestion question =
        asked.withSlice(Slice.of(among.tree(), among.unit(), among.period(), among.asOf()));
    Change change =
        change(parameters, kind.orElse(ChangeKind.END), question, among, named, dueBefore);
    parameters.check();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    answer.put("change", said.getFirst("change"));
    if (!figures.hasData(question.ledger())) {
      answer.put("noData", true);
      answer.put("reason", Heading.NO_DATA);
      return ResponseEntity.ok(answer);
    }
    answer.putAll(json(whatIf.ask(question, change)));
    return ResponseEntity.ok(answer);
  }

  private static String words() {
    return Arrays.stream(ChangeKind.values())
        .map(ChangeKind::word)
        .collect(Collectors.joining(", "));
  }

  private static List<DossierCode> dossiers(Parameters parameters) {
    return parameters
        .value(
            "dossiers",
            text -> Stream.of(text.split(",")).map(String::strip).map(DossierCode::new).toList(),
            "codes with commas between")
        .filter(
            codes -> {
              if (codes.size() > DOSSIERS_MAX) {
                parameters.wrong("dossiers", "at most %d codes".formatted(DOSSIERS_MAX));
              }
              return codes.size() <= DOSSIERS_MAX;
            })
        .orElse(List.of());
  }

  private Change change(
      Parameters parameters,
      ChangeKind kind,
      FigureQuestion question,
      Slice among,
      List<DossierCode> named,
      Optional<LocalDate> dueBefore) {
    return switch (kind) {
      case END, RESULT_FILE, DIGITISE, REUSE, SHARE, POPULATION_DATA, PAY_ONLINE, SYNCHRONISE -> {
        Mend mend = Mend.valueOf(kind.name());
        @Nullable Instant due =
            dueBefore.map(day -> VietnamTime.startOf(day.plusDays(1))).orElse(null);
        yield parameters.has("dossiers")
            ? new Change.Mended(mend, named)
            : new Change.MendedAll(mend, among, due);
      }
      case SENT_AGAIN -> {
        if (question.ledger() != Ledger.PORTAL) {
          parameters.wrong("ledger", "what is sent again changes the ledger 'portal' only");
        }
        yield new Change.SentAgain();
      }
      case DEFINITION -> {
        if (!parameters.has("other")) {
          parameters.wrong("other", "is missing; expected is the id of a definition");
        }
        yield new Change.Redefined(
            parameters
                .value("other", definitions::get, "the id of a definition")
                .orElse(question.definition()));
      }
      case POPULATION_DATABASES -> {
        if (!parameters.has("databases")) {
          parameters.wrong("databases", "is missing; expected are codes with commas between");
        }
        yield new Change.PopulationDatabases(
            parameters
                .text("databases")
                .map(
                    text ->
                        Stream.of(text.split(",")).map(String::strip).collect(Collectors.toSet()))
                .orElse(Set.of()));
      }
    };
  }

  private static Map<String, @Nullable Object> json(Supposed supposed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("before", IndexAnswer.json(new IndexAnswer.Entry(supposed.before(), null, "")));
    json.put("after", IndexAnswer.json(new IndexAnswer.Entry(supposed.after(), null, "")));
    json.put("afterDefinition", supposed.definition().id());
    json.put("gain", value(supposed.gain()));
    List<Map<String, @Nullable Object>> differences = new ArrayList<>();
    for (Readings.Difference each : supposed.differences()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("code", each.code());
      row.put("difference", value(each.difference()));
      differences.add(row);
    }
    json.put("differences", differences);
    json.put("rank", rank(supposed.place()));
    json.put("dossiersChanged", supposed.changed());
    json.put("dossiersUnchanged", supposed.unchanged());
    json.put("layingMillis", supposed.laying().toMillis());
    json.put("countingMillis", supposed.counting().toMillis());
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> rank(Supposed.@Nullable Place place) {
    if (place == null) {
      return null;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("list", place.list().name().toLowerCase(Locale.ROOT));
    json.put("before", place.before());
    json.put("after", place.after());
    json.put("of", place.of());
    return json;
  }

  private static @Nullable Object value(@Nullable Points points) {
    return points == null ? null : points.value();
  }
}
