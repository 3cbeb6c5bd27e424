package vn.dunghen.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import vn.dunghen.catalogue.definition.DefinitionProblem;
import vn.dunghen.catalogue.definition.Fields;
import vn.dunghen.catalogue.definition.Problems;
import vn.dunghen.portal.sync.Adapter;
import vn.dunghen.portal.sync.Link;

/** Reads {@code config/portal.yaml}; a wrong file stops the start with lines and reasons. */
final class PortalReader {

  private static final List<String> KNOWN =
      List.of(
          "adapterUrl",
          "authEndpoint",
          "integrationEndpoint",
          "shareEndpoint",
          "dstcode",
          "madonvi",
          "username",
          "passwordFrom",
          "sessionExpiredPattern",
          "sessionMaxAge",
          "successCodes",
          "existsCodes",
          "successText",
          "existsText",
          "batchDossiers",
          "batchProgress",
          "connections",
          "callsPerSecond",
          "windows",
          "callTimeout",
          "timeScale",
          "confirm",
          "sampledPercent",
          "samplesPerHour",
          "sources");

  private static final List<String> RULE =
      List.of("source", "mode", "adapter", "madonvi", "validFrom");

  private static final Pattern LASTING = Pattern.compile("([0-9]{1,5})(s|m|h)");
  private static final Pattern WINDOW =
      Pattern.compile("([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])");
  private static final int LARGEST_ANSWER = 4 << 20;

  private final Problems problems;
  private final Path folder;

  private PortalReader(String file, Path folder) {
    this.problems = new Problems(file);
    this.folder = folder;
  }

  /** The settings; none where there is no file. */
  static PortalSettings read(Path own) {
    if (!Files.exists(own)) {
      return PortalSettings.NONE;
    }
    Path above = own.getParent();
    PortalReader reader = new PortalReader(own.toString(), above == null ? own : above);
    PortalSettings settings = reader.parsed(own);
    if (settings == null || !reader.problems.none()) {
      throw new PortalRefused(
          reader.problems.all().stream()
              .map(DefinitionProblem::toString)
              .collect(Collectors.joining("\n")));
    }
    return settings;
  }

  private @Nullable PortalSettings parsed(Path own) {
    try {
      LoadSettings load = LoadSettings.builder().setLabel(own.toString()).build();
      Optional<Node> root = new Compose(load).composeString(Files.readString(own));
      Fields fields = root.isEmpty() ? null : Fields.of(root.get(), problems, KNOWN);
      if (root.isEmpty()) {
        problems.at(Optional.empty(), "the file is empty");
      }
      return fields == null ? null : settings(fields);
    } catch (MarkedYamlEngineException wrong) {
      problems.at(wrong.getProblemMark(), "no YAML: " + wrong.getProblem());
    } catch (YamlEngineException | IOException wrong) {
      problems.at(Optional.empty(), "cannot be read: " + wrong.getMessage());
    }
    return null;
  }

  private PortalSettings settings(Fields fields) {
    double scale = given(fields, "timeScale", 1.0, text -> number(text, 0.000_01, 1));
    String unit = required(fields, "madonvi");
    return new PortalSettings(
        link(fields, scale),
        unit,
        given(fields, "batchDossiers", 1, text -> whole(text, 1, 10)),
        given(fields, "batchProgress", 10, text -> whole(text, 1, 10)),
        given(fields, "connections", 1, text -> whole(text, 1, 8)),
        given(fields, "callsPerSecond", 0, text -> whole(text, 0, 10_000)),
        fields.has("windows") ? fields.list("windows", PortalReader::window) : List.of(),
        scale,
        choice(fields, "confirm", PortalSettings.Confirm.class, PortalSettings.Confirm.ENDED),
        given(fields, "sampledPercent", 10, text -> whole(text, 0, 100)),
        given(fields, "samplesPerHour", 60, text -> whole(text, 0, 100_000)),
        fields.has("sources") ? fields.list("sources", this::rule) : List.of());
  }

  private Link link(Fields fields, double scale) {
    Duration timeout = given(fields, "callTimeout", Duration.ofSeconds(60), PortalReader::lasting);
    Duration patience = Duration.ofMillis(Math.max(50, (long) (timeout.toMillis() * scale)));
    return new Link(
        address(fields),
        given(fields, "authEndpoint", "/login", text -> text),
        given(fields, "integrationEndpoint", "/integration", text -> text),
        given(fields, "shareEndpoint", "/share", text -> text),
        required(fields, "dstcode"),
        required(fields, "username"),
        password(fields),
        codes(fields, "successCodes", Set.of("0")),
        codes(fields, "existsCodes", Set.of("3", "-3")),
        words(fields, "successText", "thành công"),
        words(fields, "existsText", "đã tồn tại"),
        given(
            fields,
            "sessionExpiredPattern",
            Pattern.compile("(?iu)phiên|session|token"),
            Pattern::compile),
        given(fields, "sessionMaxAge", Duration.ofMinutes(30), PortalReader::lasting),
        patience,
        LARGEST_ANSWER,
        Duration.ofMillis(Math.max(1_000, (long) (60_000 * scale))));
  }

  /** NB: a password goes over it, and applicants' names; in clear only to this machine. */
  private String address(Fields fields) {
    String text = required(fields, "adapterUrl").replaceAll("/+$", "");
    try {
      URI uri = URI.create(text);
      boolean here = Set.of("127.0.0.1", "localhost").contains(String.valueOf(uri.getHost()));
      if (uri.getHost() == null
          || !("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here))) {
        problems.at(fields.place("adapterUrl"), "an https address is expected here");
      }
    } catch (IllegalArgumentException wrong) {
      problems.at(fields.place("adapterUrl"), "an https address is expected here");
    }
    return text;
  }

  /** {@code env:NAME} or {@code file:path}, a path relative to the folder of the settings. */
  private Supplier<String> password(Fields fields) {
    String from = required(fields, "passwordFrom");
    Node place = fields.place("passwordFrom");
    if (from.startsWith("env:")) {
      String name = from.substring(4);
      if (System.getenv(name) == null) {
        problems.at(place, "the environment has no %s", name);
      }
      return () -> String.valueOf(System.getenv(name));
    }
    if (from.startsWith("file:")) {
      Path file = folder.resolve(from.substring(5));
      if (!Files.isReadable(file)) {
        problems.at(place, "there is no readable file %s", file);
      }
      return () -> contents(file);
    }
    problems.at(place, "env:NAME or file:PATH is expected here, never the password itself");
    return () -> "";
  }

  private static String contents(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException gone) {
      // An empty one is refused by the portal, whose answer the page shows.
      return "";
    }
  }

  private PortalSettings.@Nullable Rule rule(Node node, Problems told) {
    Fields fields = Fields.of(node, told, RULE);
    if (fields == null) {
      return null;
    }
    LocalDate from = fields.dateIfGiven("validFrom");
    return new PortalSettings.Rule(
        required(fields, "source"),
        choice(fields, "mode", Mode.class, Mode.OBSERVE),
        given(fields, "adapter", Adapter.Kind.PORTAL_SYNC_V1, PortalReader::adapter),
        choice(fields, "madonvi", PortalSettings.Sender.class, PortalSettings.Sender.AS_SENT),
        from == null ? LocalDate.EPOCH : from);
  }

  private static Adapter.Kind adapter(String word) {
    return Arrays.stream(Adapter.Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no such adapter; known are "
                        + Arrays.stream(Adapter.Kind.values()).map(Adapter.Kind::word).toList()));
  }

  private static PortalSettings.@Nullable Window window(Node node, Problems told) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    var matched = WINDOW.matcher(text);
    if (matched.matches()) {
      try {
        return new PortalSettings.Window(
            LocalTime.parse(matched.group(1)), LocalTime.parse(matched.group(2)));
      } catch (java.time.DateTimeException noTime) {
        // Told below.
      }
    }
    told.at(node, "times of a day such as '07:00-19:00' are expected here");
    return null;
  }

  private String required(Fields fields, String name) {
    String text = fields.text(name);
    return text == null ? "" : text.strip();
  }

  private static <E extends Enum<E>> E choice(
      Fields fields, String name, Class<E> type, E otherwise) {
    E chosen = fields.oneOf(name, type, otherwise);
    return chosen == null ? otherwise : chosen;
  }

  private static Set<String> codes(Fields fields, String name, Set<String> otherwise) {
    return fields.has(name)
        ? Set.copyOf(
            fields.list(name, (node, told) -> node instanceof ScalarNode s ? s.getValue() : null))
        : otherwise;
  }

  /** Compared in small letters. */
  private String words(Fields fields, String name, String otherwise) {
    return given(fields, name, otherwise, text -> text.toLowerCase(java.util.Locale.ROOT));
  }

  private <T> T given(Fields fields, String name, T otherwise, Function<String, T> read) {
    String text = fields.textIfGiven(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return read.apply(text.strip());
    } catch (IllegalArgumentException wrong) {
      problems.at(fields.place(name), "%s: %s", name, String.valueOf(wrong.getMessage()));
      return otherwise;
    }
  }

  private static Integer whole(String text, int least, int most) {
    if (!text.matches("[0-9]{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "a whole number from %d to %d is expected".formatted(least, most));
    }
    return Integer.valueOf(text);
  }

  private static Double number(String text, double least, double most) {
    double number = Double.parseDouble(text);
    if (!(number >= least && number <= most)) {
      throw new IllegalArgumentException("above 0 and at most 1 is expected");
    }
    return number;
  }

  private static Duration lasting(String text) {
    var matched = LASTING.matcher(text);
    if (!matched.matches()) {
      throw new IllegalArgumentException("a time such as 60s, 30m or 2h is expected");
    }
    long number = Long.parseLong(matched.group(1));
    return switch (matched.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
