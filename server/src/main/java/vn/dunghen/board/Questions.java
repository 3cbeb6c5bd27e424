package vn.dunghen.board;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.Language;
import vn.dunghen.board.page.Links;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** Reads what an address asks for; what is not said has its default. */
@Component
final class Questions {

  /** Remembers the language. */
  static final String LANGUAGE_COOKIE = "dunghen-lang";

  private final LiveRegister live;
  private final Definitions definitions;
  private final InstantSource clock = InstantSource.system();

  Questions(LiveRegister live, Definitions definitions) {
    this.live = live;
    this.definitions = definitions;
  }

  /** Which language the page speaks: as asked, as remembered, else Vietnamese. */
  static Language language(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang"))
        .flatMap(Language::of)
        .or(() -> remembered(request))
        .orElse(Language.VI);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(LANGUAGE_COOKIE)) {
        return Language.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** The question about the unit that the parameter {@code unit} names, or the province. */
  Question read(HttpServletRequest request) {
    return read(request, request.getParameter("unit"));
  }

  /**
   * The question about this unit.
   *
   * @throws BadQuestion with every parameter that cannot be read
   * @throws NotThere if the unit does not stand in the tree
   */
  Question read(HttpServletRequest request, @Nullable String unitCode) {
    Reading reading = new Reading(request);
    // Whole seconds count.
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    Instant asOf = reading.value("asOf", Questions::moment, "bad.asOf").orElse(now);
    Period period = period(reading, asOf);
    if (period.from().isAfter(asOf)) {
      reading.problem("period", period.label(), "bad.notbegun");
    } else if (period.months().size() > FigureQuestion.MONTHS_MAX) {
      reading.problem("to", period.label(), "bad.toolong");
    }
    Ledger ledger = reading.value("ledger", Questions::ledger, "bad.ledger").orElse(Ledger.LOCAL);
    IndexDefinition definition =
        reading
            .value("definition", id -> definitions.find(id).orElseThrow(), "bad.definition")
            .orElseGet(definitions::standard);
    Optional<LocalDate> treeDate = reading.value("tree", Questions::date, "bad.tree");
    reading.finish();
    Tree tree =
        treeDate.map(live.organisation()::treeOn).orElseGet(() -> treeOf(dayOf(period, asOf)));
    Unit root =
        tree.root().orElseThrow(() -> new BadQuestion("tree", tree.date() + "", "bad.tree"));
    Unit unit = unitCode == null || unitCode.isBlank() ? root : unit(tree, unitCode);
    Links links = new Links(root.code(), reading.kept());
    Question.Asked asked =
        new Question.Asked(
            request.getRequestURI(), Optional.ofNullable(request.getQueryString()).orElse(""));
    return new Question(
        language(request),
        root,
        unit,
        period,
        asOf,
        reading.has("asOf"),
        ledger,
        definition,
        tree,
        links,
        asked);
  }

  /** The tree of the day; before anything is known of the units, the earliest there is. */
  private Tree treeOf(LocalDate day) {
    Tree tree = live.organisation().treeOn(day);
    List<LocalDate> changes = live.organisation().changeDates();
    boolean tooEarly =
        tree.root().isEmpty() && !changes.isEmpty() && day.isBefore(changes.getFirst());
    return tooEarly ? live.organisation().treeOn(changes.getFirst()) : tree;
  }

  /** The tree of a slice is that of min(period end, as-of). */
  private static LocalDate dayOf(Period period, Instant asOf) {
    return asOf.isBefore(period.to()) ? VietnamTime.dateOf(asOf) : period.lastDay();
  }

  private static Period period(Reading reading, Instant asOf) {
    Optional<Period> named = reading.value("period", Period::parse, "bad.period");
    Optional<LocalDate> from = reading.value("from", Questions::date, "bad.date");
    Optional<LocalDate> to = reading.value("to", Questions::date, "bad.date");
    if (named.isEmpty() && from.isPresent() && to.isPresent()) {
      if (to.get().isBefore(from.get())) {
        reading.problem("to", to.get().toString(), "bad.to");
        return Period.parse(String.valueOf(from.get().getYear()));
      }
      return Period.between(from.get(), to.get());
    }
    if (named.isEmpty() && from.isPresent() != to.isPresent()) {
      reading.problem(from.isPresent() ? "to" : "from", "", "bad.both");
    }
    return named.orElseGet(() -> Period.parse(String.valueOf(VietnamTime.dateOf(asOf).getYear())));
  }

  private Unit unit(Tree tree, String code) {
    UnitCode asked;
    try {
      asked = new UnitCode(code.strip());
    } catch (IllegalArgumentException blank) {
      throw new NotThere(NotThere.Kind.UNIT, code);
    }
    return tree.find(asked)
        .orElseThrow(
            () ->
                live.organisation().find(asked).isEmpty()
                    ? new NotThere(NotThere.Kind.UNIT, code)
                    : new NotThere(NotThere.Kind.UNIT, code, tree.place(asked).unit().value()));
  }

  /** A moment, or a day, which means its last second. */
  private static Instant moment(String text) {
    if (text.length() == "2026-10-10".length()) {
      return VietnamTime.startOf(date(text).plusDays(1)).minusSeconds(1);
    }
    // A plus sign in an address is a blank.
    OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
    checkYear(moment.getYear());
    return Instant.ofEpochSecond(moment.toEpochSecond());
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    checkYear(date.getYear());
    return date;
  }

  private static void checkYear(int year) {
    if (year < FigureQuestion.YEAR_MIN || year > FigureQuestion.YEAR_MAX) {
      throw new DateTimeException("year " + year);
    }
  }

  private static Ledger ledger(String text) {
    return switch (text) {
      case "local" -> Ledger.LOCAL;
      case "portal" -> Ledger.PORTAL;
      default -> throw new IllegalArgumentException(text);
    };
  }

  Organisation organisation() {
    return live.organisation();
  }

  /** Reads parameters and gathers what is wrong with them. */
  private static final class Reading {

    private final HttpServletRequest request;
    private final List<BadQuestion.Problem> problems = new ArrayList<>();
    private final Map<String, String> kept = new LinkedHashMap<>();

    Reading(HttpServletRequest request) {
      this.request = request;
    }

    boolean has(String name) {
      return kept.containsKey(name);
    }

    <T> Optional<T> value(String name, Function<String, T> read, String key) {
      String text = request.getParameter(name);
      if (text == null || text.isBlank()) {
        return Optional.empty();
      }
      try {
        T value = read.apply(text.strip());
        kept.put(name, text.strip());
        return Optional.of(value);
      } catch (IllegalArgumentException | DateTimeException | java.util.NoSuchElementException no) {
        problem(name, text, key);
        return Optional.empty();
      }
    }

    void problem(String name, String value, String key) {
      problems.add(new BadQuestion.Problem(name, value, key));
    }

    void finish() {
      if (!problems.isEmpty()) {
        throw new BadQuestion(problems);
      }
      kept.remove("ledger", "local");
      if (kept.containsKey("period")) {
        kept.remove("from");
        kept.remove("to");
      }
    }

    Map<String, String> kept() {
      return kept;
    }
  }
}
