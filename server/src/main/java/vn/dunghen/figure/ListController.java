package vn.dunghen.figure;

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
  ResponseEntity<Object> list(
      @RequestParam MultiValueMap<String, String> said,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    Parameters parameters = new Parameters(said, KNOWN);
    Csv.Format format = Csv.wanted(parameters.word("format", Csv.Format.class), accept);
    ListQuestion asked = asked(parameters);
    FigureQuestion question = questions.read(parameters);
    checkIndicator(parameters, question, asked);
    Address address = new Address(said, question);
    Map<String, @Nullable Object> heading = Heading.of(question, live);
    heading.put("indicator", asked.indicator());
    heading.put("part", asked.side().name().toLowerCase(Locale.ROOT));
    if (!figures.hasData(question.ledger())) {
      heading.put("noData", true);
      heading.put("reason", Heading.NO_DATA);
      return answer(format, heading, 0, List.of(), null);
    }
    return switch (figures.list(question, asked)) {
      case FigureList.Things things -> things(format, heading, things, asked, address);
      case FigureList.Composed composed -> composed(format, heading, composed, address);
      case FigureList.Nothing nothing -> {
        heading.put("clause", nothing.clause().source());
        yield answer(format, heading, 0, List.of(), null);
      }
    };
  }

  private static ListQuestion asked(Parameters parameters) {
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
        parameters.number("limit", 0, LIMIT_MAX).orElse(LIMIT_STANDARD));
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

  private ResponseEntity<Object> things(
      Csv.Format format,
      Map<String, @Nullable Object> heading,
      FigureList.Things things,
      ListQuestion asked,
      Address address) {
    Listing listing = things.listing();
    heading.put("unit", things.unit().code().value());
    heading.put("count", things.count().name());
    heading.put("figure", listing.figure());
    List<Map<String, @Nullable Object>> items = new ListItems(live.procedures()).of(listing);
    long after = (long) asked.offset() + items.size();
    boolean more = !items.isEmpty() && after < listing.total();
    return answer(format, heading, listing.total(), items, more ? address.at(after) : null);
  }

  private static ResponseEntity<Object> composed(
      Csv.Format format,
      Map<String, @Nullable Object> heading,
      FigureList.Composed composed,
      Address address) {
    List<Map<String, @Nullable Object>> summands = new ArrayList<>();
    for (FigureList.Summand each : composed.summands()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("sign", each.term().sign().name().toLowerCase(Locale.ROOT));
      json.put("count", each.term().count().name());
      json.put("figure", each.figure());
      json.put("list", address.of(each.term().count()));
      summands.add(json);
    }
    heading.put("figure", composed.figure());
    heading.put("summands", summands);
    return answer(format, heading, composed.figure(), List.of(), null);
  }

  private static ResponseEntity<Object> answer(
      Csv.Format format,
      Map<String, @Nullable Object> heading,
      long total,
      List<Map<String, @Nullable Object>> items,
      @Nullable String next) {
    return switch (format) {
      case JSON -> {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(heading);
        json.put("total", total);
        json.put("items", items);
        json.put("next", next);
        yield ResponseEntity.ok(json);
      }
      case CSV -> ListItems.csv(items);
    };
  }

  /** Addresses of other pages of the same list, as of the same moment. */
  private record Address(MultiValueMap<String, String> said, FigureQuestion question) {

    String at(long offset) {
      return with("offset", Long.toString(offset));
    }

    String of(CountName count) {
      return with("count", count.name().toLowerCase(Locale.ROOT));
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
