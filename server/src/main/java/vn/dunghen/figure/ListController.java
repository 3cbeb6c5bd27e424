package vn.dunghen.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dunghen.counting.CountName;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;

/** The list behind a figure: as long as the figure says. */
@RestController
@RequestMapping("/api/v1/index/list")
final class ListController {

  private static final int LIMIT_MAX = 1000;
  private static final int LIMIT_STANDARD = 100;

  private static final List<String> KNOWN =
      Stream.concat(
              QuestionReader.KNOWN.stream(),
              Stream.of(
                  "indicator",
                  "part",
                  "count",
                  "find",
                  "sort",
                  "order",
                  "state",
                  "offset",
                  "limit"))
          .toList();

  private final Figures figures;
  private final QuestionReader questions;
  private final LiveRegister live;

  ListController(Figures figures, QuestionReader questions, LiveRegister live) {
    this.figures = figures;
    this.questions = questions;
    this.live = live;
  }

  /** The direction of the order, in the words of the address. */
  private enum Direction {
    ASC(ListOrder.Direction.ASCENDING),
    DESC(ListOrder.Direction.DESCENDING);

    private final ListOrder.Direction direction;

    Direction(ListOrder.Direction direction) {
      this.direction = direction;
    }
  }

  /**
   * A page of what makes the numerator or denominator of an indicator; {@code next} is the address
   * of the page after it, for the same moment. A sum of several counts answers their lengths and
   * addresses. Wrong parameters answer 400 with all of them at once.
   */
  @GetMapping
  @Nullable ResponseEntity<Object> list(
      @RequestParam MultiValueMap<String, String> said,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      HttpServletResponse response) {
    Parameters parameters = new Parameters(said, KNOWN);
    Csv.Format format = Csv.wanted(parameters.word("format", Csv.Format.class), accept);
    ListQuestion asked = asked(parameters, format);
    FigureQuestion question = questions.read(parameters);
    checkIndicator(parameters, question, asked);
    FigureList list = figures.list(question, asked);
    return switch (format) {
      case JSON -> {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(Heading.of(question, live));
        json.put("indicator", asked.indicator());
        json.put("part", asked.side().name().toLowerCase(Locale.ROOT));
        addTo(json, list, asked, new Address(said, question));
        yield ResponseEntity.ok(json);
      }
      case CSV -> {
        csv(response, list);
        yield null; // it is written already
      }
    };
  }

  private static ListQuestion asked(Parameters parameters, Csv.Format format) {
    Optional<String> indicator = parameters.text("indicator");
    Optional<ListQuestion.Side> side = parameters.word("part", ListQuestion.Side.class);
    if (!parameters.has("indicator")) {
      parameters.wrong("indicator", "is missing; expected is a code such as 2.1");
    }
    if (!parameters.has("part")) {
      parameters.wrong("part", "is missing; expected is one of numerator, denominator");
    }
    ListOrder order =
        new ListOrder(
            parameters.word("sort", ListOrder.Column.class).orElse(ListOrder.Column.CODE),
            parameters.word("order", Direction.class).orElse(Direction.ASC).direction);
    return new ListQuestion(
        indicator.orElse(""),
        side.orElse(ListQuestion.Side.NUMERATOR),
        parameters.word("count", CountName.class).orElse(null),
        order,
        parameters.word("state", ListState.class).orElse(ListState.ALL),
        parameters.text("find").orElse(""),
        parameters.number("offset", 0, Integer.MAX_VALUE).orElse(0),
        parameters.number("limit", 0, LIMIT_MAX).orElse(standardLimit(format)));
  }

  private static void checkIndicator(
      Parameters parameters, FigureQuestion question, ListQuestion asked) {
    String code = asked.indicator();
    boolean known =
        question.definition().indicator(code).isPresent()
            || question.definition().figure(code).isPresent();
    if (!known) {
      parameters.wrong(
          "indicator", "'%s' is not in %s".formatted(code, question.definition().id()));
    } else if (asked.term() != null && !FigureLists.hasTerm(question.definition(), asked)) {
      parameters.wrong("count", "the part does not count " + asked.term());
    }
    parameters.check();
  }

  /** Who wants a table wants all of it. */
  private static int standardLimit(Csv.Format format) {
    return switch (format) {
      case JSON -> LIMIT_STANDARD;
      case CSV -> Integer.MAX_VALUE;
    };
  }

  private void addTo(
      Map<String, @Nullable Object> json, FigureList list, ListQuestion asked, Address address) {
    switch (list) {
      case FigureList.Things things -> addTo(json, things, asked, address);
      case FigureList.Composed composed -> {
        json.put("figure", composed.figure());
        json.put("summands", composed.summands().stream().map(address::summand).toList());
        json.put("total", composed.figure());
        json.put("items", List.of());
        json.put("next", null);
      }
      case FigureList.Nothing nothing -> {
        json.put("clause", nothing.clause().source());
        json.put("total", 0);
        json.put("items", List.of());
        json.put("next", null);
      }
      case FigureList.NoData noData -> {
        json.put("noData", true);
        json.put("reason", Heading.NO_DATA);
        json.put("total", 0);
        json.put("items", List.of());
        json.put("next", null);
      }
    }
  }

  private void addTo(
      Map<String, @Nullable Object> json,
      FigureList.Things things,
      ListQuestion asked,
      Address address) {
    Listing listing = things.listing();
    json.put("unit", things.unit().code().value());
    json.put("count", things.count().name());
    json.put("figure", listing.figure());
    json.put("total", listing.total());
    json.put("items", new ListItems(live.procedures()).of(listing).toList());
    long after = (long) asked.offset() + listing.rows().size();
    boolean more = !listing.rows().isEmpty() && after < listing.total();
    json.put("next", more ? address.at(after) : null);
  }

  private void csv(HttpServletResponse response, FigureList list) {
    switch (list) {
      case FigureList.Things things -> {
        List<String> columns = ListItems.columns(things.listing());
        Csv.answer(
            response,
            "list",
            columns,
            new ListItems(live.procedures())
                .of(things.listing())
                .map(item -> ListItems.row(columns, item)));
      }
      case FigureList.Composed composed ->
          Csv.answer(
              response,
              "list",
              List.of("count", "figure"),
              composed.summands().stream()
                  .map(each -> List.of(each.term().toString(), Long.toString(each.figure()))));
      case FigureList.Nothing nothing ->
          Csv.answer(
              response, "list", List.of("clause"), Stream.of(List.of(nothing.clause().source())));
      case FigureList.NoData noData ->
          Csv.answer(response, "list", List.of("note"), Stream.of(List.of(Heading.NO_DATA)));
    }
  }

  /** Addresses of other pages of the same list, as of the same moment. */
  private record Address(MultiValueMap<String, String> said, FigureQuestion question) {

    String at(long offset) {
      return with("offset", Long.toString(offset));
    }

    String of(CountName count) {
      return with("count", count.name().toLowerCase(Locale.ROOT));
    }

    Map<String, @Nullable Object> summand(FigureList.Summand summand) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("sign", summand.term().sign().name().toLowerCase(Locale.ROOT));
      json.put("count", summand.term().count().name());
      json.put("figure", summand.figure());
      json.put("list", of(summand.term().count()));
      return json;
    }

    private String with(String name, String value) {
      MultiValueMap<String, String> query = new LinkedMultiValueMap<>(said);
      query.set("asOf", Moments.written(question.slice().asOf()));
      query.set(name, value);
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/v1/index/list");
      query.forEach((key, values) -> address.queryParam(key, "{" + key + "}"));
      Map<String, Object> variables = new LinkedHashMap<>();
      query.forEach((key, values) -> variables.put(key, values.getFirst()));
      return address.encode().buildAndExpand(variables).toUriString();
    }
  }
}
