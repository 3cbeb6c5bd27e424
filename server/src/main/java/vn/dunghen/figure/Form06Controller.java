package vn.dunghen.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.ReportedForm06;
import vn.dunghen.register.Form06.Cell;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.Listing;
import vn.dunghen.register.ReportTotal;

/** Form 06, as JSON or CSV, and the dossiers of each of its cells. */
@RestController
@RequestMapping("/api/v1/form06")
final class Form06Controller {

  private static final List<String> KNOWN = with("children");
  private static final List<String> KNOWN_OF_LISTS = with("cell", "find", "limit", "offset");
  private static final int LIMIT = 100;
  private static final int MOST = 1_000;

  private final Form06Sheets sheets;
  private final Figures figures;
  private final QuestionReader questions;
  private final LiveRegister live;

  Form06Controller(
      Form06Sheets sheets, Figures figures, QuestionReader questions, LiveRegister live) {
    this.sheets = sheets;
    this.figures = figures;
    this.questions = questions;
    this.live = live;
  }

  private static List<String> with(String... more) {
    return Stream.concat(QuestionReader.KNOWN.stream(), Stream.of(more)).toList();
  }

  /** Whether the units below are answered too. */
  private enum Children {
    TRUE,
    FALSE
  }

  /**
   * Form 06 of a unit, with {@code children=true} also of those directly below it. Wrong parameters
   * answer 400 with all of them at once.
   */
  @GetMapping
  @Nullable ResponseEntity<Object> form(
      @RequestParam MultiValueMap<String, String> said,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      HttpServletResponse response) {
    Parameters parameters = new Parameters(said, KNOWN);
    boolean children =
        parameters.word("children", Children.class).orElse(Children.FALSE) == Children.TRUE;
    Csv.Format format = Csv.wanted(parameters.word("format", Csv.Format.class), accept);
    FigureQuestion question = questions.read(parameters);
    List<Form06Sheet> found =
        figures.hasData(question.ledger())
            ? sheets.of(
                question.ledger(), question.slice(), children ? GroupBy.UNIT : GroupBy.TOTAL)
            : List.of();
    if (format == Csv.Format.CSV) {
      Csv.answer(response, "form06", columns(), found.stream().map(Form06Controller::row));
      return null; // it is written already
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    if (!figures.hasData(question.ledger())) {
      answer.put("noData", true);
      answer.put("reason", Heading.NO_DATA);
    }
    answer.put("units", found.stream().map(Form06Controller::json).toList());
    return ResponseEntity.ok(answer);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("unit", "name"));
    for (Cell cell : Cell.values()) {
      columns.add(word(cell));
    }
    for (Cell cell : Cell.values()) {
      columns.add("reported_" + word(cell));
    }
    return columns;
  }

  private static List<String> row(Form06Sheet sheet) {
    List<String> row = new ArrayList<>();
    row.add(Csv.text(sheet.unit().code().value()));
    row.add(Csv.text(sheet.unit().name()));
    for (Cell cell : Cell.values()) {
      row.add(String.valueOf(sheet.ours().of(cell)));
    }
    for (Cell cell : Cell.values()) {
      Long told = sheet.reported(cell);
      row.add(told == null ? "" : told.toString());
    }
    return row;
  }

  static String word(Cell cell) {
    return cell.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> json(Form06Sheet sheet) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("unit", sheet.unit().code().value());
    json.put("name", sheet.unit().name());
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (Cell cell : Cell.values()) {
      cells.put(word(cell), sheet.ours().of(cell));
    }
    json.put("cells", cells);
    json.put("balanced", sheet.ours().balanced());
    json.put("report", report(sheet));
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> report(Form06Sheet sheet) {
    ReportTotal report = sheet.report();
    if (report == null) {
      return null;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("filedAt", Moments.orNull(report.filedAt()));
    json.put("heardAt", Moments.orNull(report.heardAt()));
    json.put("receivedInPeriod", report.received());
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (Cell cell : Cell.values()) {
      cells.put(word(cell), sheet.reported(cell));
    }
    json.put("cells", cells);
    ReportedForm06.Imbalance imbalance = sheet.imbalance();
    json.put("balanced", imbalance == null);
    json.put("differences", sheet.differences());
    return json;
  }

  /** The dossiers of one cell ({@code cell=resolved_late}), 100 at a time unless told otherwise. */
  @GetMapping("/list")
  ResponseEntity<Object> list(@RequestParam MultiValueMap<String, String> said) {
    Parameters parameters = new Parameters(said, KNOWN_OF_LISTS);
    if (parameters.has("format")) {
      parameters.wrong("format", "lists of form 06 are answered as JSON only");
    }
    Cell cell = parameters.word("cell", Cell.class).orElse(null);
    if (cell == null && !parameters.has("cell")) {
      parameters.wrong("cell", "is missing; expected is a cell such as resolved_late");
    }
    String find = parameters.text("find").orElse("");
    int limit = parameters.number("limit", 1, MOST).orElse(LIMIT);
    int offset = parameters.number("offset", 0, Integer.MAX_VALUE).orElse(0);
    FigureQuestion question = questions.read(parameters);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(Heading.of(question, live));
    if (cell == null || !figures.hasData(question.ledger())) {
      answer.put("noData", true);
      answer.put("reason", Heading.NO_DATA);
      return ResponseEntity.ok(answer);
    }
    Listing.DossierListing listing =
        sheets.list(
            question.ledger(), question.slice(), Set.of(cell), ListOrder.CODE, find, offset, limit);
    answer.put("unit", question.slice().unit().value());
    answer.put("cell", word(cell));
    answer.put("figure", listing.figure());
    answer.put("total", listing.total());
    answer.put("items", new ListItems(live.procedures()).of(listing).toList());
    return ResponseEntity.ok(answer);
  }
}
