package vn.dunghen.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.Slice;

/** Reads from an address what is asked about; what it does not say has its default. */
@Component
public final class QuestionReader {

  /** What every address of figures may say. */
  public static final List<String> KNOWN =
      List.of(
          "unit",
          "period",
          "from",
          "to",
          "asOf",
          "ledger",
          "definition",
          "tree",
          "procedure",
          "field",
          "channel",
          "officer",
          "format");

  private static final int CHANNEL_MAX = 3;
  private static final String DAY = "a day such as 2026-10-09";
  private static final String MOMENT =
      "a moment such as 2026-10-10T00:00:00+07:00, or a day, which means its end";

  private final LiveRegister live;
  private final Definitions definitions;
  private final InstantSource clock;

  @Autowired
  QuestionReader(LiveRegister live, Definitions definitions) {
    this(live, definitions, InstantSource.system());
  }

  QuestionReader(LiveRegister live, Definitions definitions, InstantSource clock) {
    this.live = live;
    this.definitions = definitions;
    this.clock = clock;
  }

  /**
   * The question of these parameters: without a unit about the province, without a period about the
   * year, without a moment as of now, without a tree in that of min(period end, as-of).
   *
   * @throws Parameters.Wrong with everything that is wrong
   */
  public FigureQuestion read(Parameters parameters) {
    Instant asOf =
        parameters
            .value("asOf", QuestionReader::moment, MOMENT)
            .orElseGet(() -> Instant.ofEpochSecond(clock.instant().getEpochSecond()));
    Period period = period(parameters, asOf);
    if (period.from().isAfter(asOf)) {
      parameters.wrong(
          "period",
          "%s has not begun at %s, the moment that is asked about"
              .formatted(period.label(), Moments.written(asOf)));
    }
    Ledger ledger = parameters.word("ledger", Ledger.class).orElse(Ledger.LOCAL);
    IndexDefinition definition =
        parameters
            .value("definition", definitions::get, "one of " + ids())
            .orElseGet(definitions::standard);
    Tree tree =
        parameters
            .value("tree", QuestionReader::day, DAY)
            .map(live.organisation()::treeOn)
            .orElseGet(() -> treeOf(lastDay(period, asOf)));
    UnitCode unit = unit(parameters, tree);
    ProcedureCode procedure = orNull(procedure(parameters));
    String field = orNull(parameters.text("field"));
    OfficerCode officer = orNull(parameters.value("officer", OfficerCode::new, "a code"));
    Integer channel = orNull(parameters.number("channel", 0, CHANNEL_MAX));
    parameters.check();
    Slice slice = new Slice(tree, unit, period, asOf, procedure, field, officer, channel);
    return new FigureQuestion(ledger, definition, slice);
  }

  private static Optional<ProcedureCode> procedure(Parameters parameters) {
    return parameters.value("procedure", ProcedureCode::new, "a code such as 1.000105");
  }

  /** All definitions but this one, or those named in {@code with}. */
  List<IndexDefinition> others(Parameters parameters, IndexDefinition first) {
    return parameters
        .value("with", definitions::get, "one of " + ids())
        .map(List::of)
        .orElseGet(
            () ->
                definitions.all().stream()
                    .filter(definition -> !definition.id().equals(first.id()))
                    .toList());
  }

  private String ids() {
    return String.join(", ", definitions.all().stream().map(IndexDefinition::id).toList());
  }

  private UnitCode unit(Parameters parameters, Tree tree) {
    Unit root = tree.root().orElse(null);
    if (root == null) {
      parameters.wrong("tree", "no unit is known on " + tree.date());
      return new UnitCode("none");
    }
    Optional<UnitCode> asked = parameters.value("unit", UnitCode::new, "a code such as H32.101");
    if (asked.isEmpty()) {
      return root.code();
    }
    Optional<Unit> found = tree.find(asked.get());
    if (found.isEmpty()) {
      parameters.wrong("unit", notThere(asked.get(), tree));
    }
    return found.map(Unit::code).orElse(root.code());
  }

  private String notThere(UnitCode unit, Tree tree) {
    if (live.organisation().find(unit).isEmpty()) {
      return "there is no unit '" + unit + "'";
    }
    return "%s does not stand on %s; its dossiers belong to %s"
        .formatted(unit, tree.date(), tree.place(unit).unit());
  }

  /** The tree of the day; before anything is known of the units, the earliest there is. */
  private Tree treeOf(LocalDate day) {
    Tree tree = live.organisation().treeOn(day);
    List<LocalDate> changes = live.organisation().changeDates();
    boolean tooEarly =
        tree.root().isEmpty() && !changes.isEmpty() && day.isBefore(changes.getFirst());
    return tooEarly ? live.organisation().treeOn(changes.getFirst()) : tree;
  }

  private static LocalDate lastDay(Period period, Instant asOf) {
    return asOf.isBefore(period.to()) ? VietnamTime.dateOf(asOf) : period.lastDay();
  }

  private static Period period(Parameters parameters, Instant asOf) {
    Optional<Period> named =
        parameters.value("period", Period::parse, "2026, 2026-08, 2026-Q3, 2026-H1 or 2026-9M");
    Optional<Instant> from = parameters.value("from", QuestionReader::start, DAY);
    Optional<Instant> to = parameters.value("to", QuestionReader::end, DAY + ", included");
    if (parameters.has("period") && (parameters.has("from") || parameters.has("to"))) {
      parameters.wrong("period", "say either period, or from and to");
    } else if (parameters.has("from") != parameters.has("to")) {
      parameters.wrong(parameters.has("from") ? "to" : "from", "from and to belong together");
    } else if (from.isPresent() && to.isPresent()) {
      if (from.get().isBefore(to.get())) {
        return between(from.get(), to.get());
      }
      parameters.wrong("to", "the period ends before it begins");
    }
    int year =
        Math.clamp(
            VietnamTime.dateOf(asOf).getYear(), FigureQuestion.YEAR_MIN, FigureQuestion.YEAR_MAX);
    return named.orElseGet(() -> Period.parse(String.valueOf(year)));
  }

  /** Whole days are named by their first and last, other stretches by their moments. */
  private static Period between(Instant from, Instant to) {
    LocalDate first = VietnamTime.dateOf(from);
    LocalDate last = VietnamTime.dateOf(to.minusNanos(1));
    Period days = Period.between(first, last);
    return days.from().equals(from) && days.to().equals(to)
        ? days
        : new Period(Moments.written(from) + "/" + Moments.written(to), from, to);
  }

  private static Instant start(String text) {
    return isDay(text) ? VietnamTime.startOf(day(text)) : exact(text);
  }

  private static Instant end(String text) {
    return isDay(text) ? VietnamTime.startOf(day(text).plusDays(1)) : exact(text);
  }

  private static Instant moment(String text) {
    return isDay(text) ? end(text).minusSeconds(1) : exact(text);
  }

  private static boolean isDay(String text) {
    return text.length() == "2026-10-10".length();
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    checkYear(day.getYear());
    return day;
  }

  private static Instant exact(String text) {
    // A plus sign that was not escaped arrives as a blank.
    OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
    checkYear(moment.getYear());
    return Instant.ofEpochSecond(moment.toEpochSecond());
  }

  private static void checkYear(int year) {
    if (year < FigureQuestion.YEAR_MIN || year > FigureQuestion.YEAR_MAX) {
      throw new DateTimeException("year " + year);
    }
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}
