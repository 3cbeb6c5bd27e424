package vn.dunghen.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.OfficeCalendars;
import vn.dunghen.calendar.OfficeCalendars.KnownDay;
import vn.dunghen.calendar.OfficeCalendars.UnitHours;
import vn.dunghen.calendar.OfficeHours;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.ClockSettings.DayEnd;
import vn.dunghen.counting.ClockSettings.HourMode;
import vn.dunghen.counting.ClockSettings.Option;
import vn.dunghen.counting.ClockSettings.PauseMode;
import vn.dunghen.counting.ClockSettings.StartClock;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;

/**
 * Reads {@code config/clock.yaml}: hours of units, days that they do otherwise, swaps announced
 * later, how the clock of the law runs, and what is assumed of the portal's. A wrong file stops the
 * start.
 */
final class ClockReader {

  private static final Set<String> FILE = Set.of("hours", "exceptions", "days", "rules", "portal");
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_MONTH_OF_WORK = Duration.ofHours(8 * 22);
  private static final LocalDate SINCE_ALWAYS = LocalDate.of(1900, 1, 1);

  private final String file;

  private ClockReader(String file) {
    this.file = file;
  }

  /** The settings; the standard ones over these days where there is no file. */
  static ClockSettings read(Path own, List<CalendarDay> days) {
    if (!Files.exists(own)) {
      return new ClockSettings(OfficeCalendars.standard(days), List.of());
    }
    try {
      return new ClockReader(own.toString()).settings(Files.readString(own), days);
    } catch (IOException unreadable) {
      throw new ClockRefused(own + ": cannot be read: " + unreadable);
    }
  }

  /** What is assumed of the portal's rule; the standard where the file says nothing of it. */
  static PortalAssumptions portal(Path own) {
    if (!Files.exists(own)) {
      return PortalAssumptions.STANDARD;
    }
    try {
      return new ClockReader(own.toString()).portal(Files.readString(own));
    } catch (IOException unreadable) {
      throw new ClockRefused(own + ": cannot be read: " + unreadable);
    }
  }

  private PortalAssumptions portal(String yaml) {
    Fields root = new Fields("", parsed(yaml));
    root.only(FILE);
    PortalAssumptions standard = PortalAssumptions.STANDARD;
    return root.part("portal")
        .map(
            said -> {
              said.only(Set.of("severalSupplements", "dayCount", "endOfRunningPeriod"));
              return new PortalAssumptions(
                  said.choice("severalSupplements", SeveralSupplements.class)
                      .orElse(standard.severalSupplements()),
                  said.choice("dayCount", DayCount.class).orElse(standard.dayCount()),
                  said.choice("endOfRunningPeriod", EndOfRunningPeriod.class)
                      .orElse(standard.endOfRunningPeriod()));
            })
        .orElse(standard);
  }

  private ClockSettings settings(String yaml, List<CalendarDay> shipped) {
    Fields root = new Fields("", parsed(yaml));
    root.only(FILE);
    List<KnownDay> days = new ArrayList<>();
    shipped.forEach(day -> days.add(new KnownDay(day, null)));
    root.each("days").forEach(row -> days.add(day(row)));
    List<UnitHours> hours = root.each("hours").stream().map(ClockReader::hours).toList();
    List<OfficeCalendars.OtherDay> exceptions =
        root.each("exceptions").stream().map(ClockReader::exception).toList();
    List<Option> options = root.each("rules").stream().map(ClockReader::option).toList();
    try {
      return new ClockSettings(new OfficeCalendars(days, hours, exceptions), options);
    } catch (IllegalArgumentException wrong) {
      throw new ClockRefused(file + ": " + wrong.getMessage());
    }
  }

  private Object parsed(String yaml) {
    try {
      Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
      return root == null ? Map.of() : root;
    } catch (YamlEngineException wrong) {
      throw new ClockRefused(file + ": no YAML: " + wrong.getMessage());
    }
  }

  private static KnownDay day(ClockReader.Fields row) {
    row.only(Set.of("date", "kind", "name", "basis", "knownFrom"));
    CalendarDay day =
        row.reading(
            "date",
            () ->
                CalendarDay.of(
                    row.text("date"), row.text("kind"), row.text("name"), row.text("basis")));
    return new KnownDay(day, row.date("knownFrom").orElse(null));
  }

  private static UnitHours hours(Fields row) {
    row.only(Set.of("unit", "from", "to", "weekdays", "saturday", "sunday"));
    Map<DayOfWeek, WorkingHours> weekend = new EnumMap<>(DayOfWeek.class);
    row.hours("saturday").ifPresent(times -> weekend.put(DayOfWeek.SATURDAY, times));
    row.hours("sunday").ifPresent(times -> weekend.put(DayOfWeek.SUNDAY, times));
    return new UnitHours(
        row.find("unit").orElse(""),
        new OfficeHours(
            row.date("from").orElse(SINCE_ALWAYS),
            row.date("to").orElse(null),
            row.hours("weekdays").orElse(WorkingHours.STANDARD),
            weekend));
  }

  private static OfficeCalendars.OtherDay exception(Fields row) {
    row.only(Set.of("unit", "date", "hours", "name", "basis"));
    return new OfficeCalendars.OtherDay(
        row.find("unit").orElse(""),
        row.date("date").orElseThrow(() -> row.refused("date", "is missing")),
        row.hours("hours"),
        row.text("name"),
        row.find("basis").orElse(""));
  }

  private static Option option(Fields row) {
    row.only(
        Set.of(
            "from",
            "to",
            "unit",
            "procedure",
            "dayCount",
            "supplementPause",
            "paymentPause",
            "startClock",
            "shiftStartAfter15",
            "reappointmentCounts",
            "transferGraceMinutes",
            "hourMode",
            "dayLimitEnds",
            "acceptWithinMinutes"));
    Option standard = Option.STANDARD;
    return new Option(
        row.date("from").orElse(standard.from()),
        row.date("to").orElse(null),
        row.find("unit").orElse(""),
        row.find("procedure").orElse(""),
        row.choice("dayCount", DayCount.class).orElse(standard.dayCount()),
        row.choice("supplementPause", PauseMode.class).orElse(standard.supplement()),
        row.choice("paymentPause", PauseMode.class).orElse(standard.payment()),
        row.choice("startClock", StartClock.class).orElse(standard.start()),
        row.flag("shiftStartAfter15"),
        row.choice("reappointmentCounts", Reappointment.class).orElse(Reappointment.OVERDUE)
            == Reappointment.ON_TIME,
        row.find("transferGraceMinutes")
            .map(text -> row.reading("transferGraceMinutes", () -> minutes(text, A_DAY)))
            .orElse(standard.transferGrace()),
        row.choice("hourMode", HourMode.class).orElse(standard.hourMode()),
        row.choice("dayLimitEnds", DayEnd.class).orElse(standard.dayLimitEnds()),
        row.find("acceptWithinMinutes")
            .map(text -> row.reading("acceptWithinMinutes", () -> minutes(text, A_MONTH_OF_WORK)))
            .orElse(standard.acceptWithin()));
  }

  private static Duration minutes(String text, Duration most) {
    Duration minutes = Duration.ofMinutes(Long.parseLong(text));
    if (minutes.isNegative() || minutes.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "0 to %d minutes are expected".formatted(most.toMinutes()));
    }
    return minutes;
  }

  /** What an end within the new appointment counts as. */
  private enum Reappointment {
    OVERDUE,
    ON_TIME
  }

  /** The fields of one entry, with its name for what is wrong with it. */
  private final class Fields {
    private final String name;
    private final Map<?, ?> values;

    Fields(String name, Object node) {
      this.name = name;
      if (!(node instanceof Map<?, ?> map)) {
        throw new ClockRefused(file + ": " + name + " has no fields");
      }
      this.values = map;
    }

    void only(Set<String> known) {
      for (Object field : values.keySet()) {
        if (!known.contains(String.valueOf(field))) {
          throw refused(
              String.valueOf(field), "is not known; known are " + known.stream().sorted().toList());
        }
      }
    }

    ClockRefused refused(String field, String reason) {
      String where = name.isEmpty() ? field : name + "." + field;
      return new ClockRefused(file + ": " + where + " " + reason);
    }

    List<Fields> each(String field) {
      Object node = values.get(field);
      if (node == null) {
        return List.of();
      }
      if (!(node instanceof List<?> list)) {
        throw refused(field, "is no list");
      }
      List<Fields> rows = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        @Nullable Object row = list.get(i);
        rows.add(new Fields(field + "[" + i + "]", row == null ? "" : row));
      }
      return rows;
    }

    Optional<Fields> part(String field) {
      return Optional.ofNullable(values.get(field)).map(node -> new Fields(field, node));
    }

    Optional<String> find(String field) {
      return Optional.ofNullable(values.get(field)).map(value -> String.valueOf(value).strip());
    }

    String text(String field) {
      return find(field).orElseThrow(() -> refused(field, "is missing"));
    }

    boolean flag(String field) {
      String text = find(field).orElse("false");
      if (!text.equals("true") && !text.equals("false")) {
        throw refused(field, "is neither true nor false");
      }
      return text.equals("true");
    }

    Optional<LocalDate> date(String field) {
      return find(field).map(text -> reading(field, () -> LocalDate.parse(text)));
    }

    Optional<WorkingHours> hours(String field) {
      return find(field).map(text -> reading(field, () -> WorkingHours.read(text)));
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> words) {
      return find(field)
          .map(
              text ->
                  List.of(words.getEnumConstants()).stream()
                      .filter(word -> word.name().equals(text))
                      .findFirst()
                      .orElseThrow(
                          () ->
                              refused(
                                  field,
                                  "is '%s'; accepted are %s"
                                      .formatted(text, List.of(words.getEnumConstants())))));
    }

    <T> T reading(String field, java.util.function.Supplier<T> read) {
      try {
        return read.get();
      } catch (DateTimeException | IllegalArgumentException wrong) {
        throw refused(field, "cannot be read: " + wrong.getMessage());
      }
    }
  }
}
