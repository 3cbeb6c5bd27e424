package vn.dunghen.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.dunghen.intake.portal.Shown;
import vn.dunghen.portal.sync.Link;
import vn.dunghen.portal.sync.Protocol;

/** Reads {@code config/portal.yaml}; a wrong file stops the start with lines and reasons. */
final class PortalReader {

  /** What a rule may have of its own, too. */
  private static final List<String> CONNECTION =
      List.of(
          "adapterUrl",
          "authEndpoint",
          "integrationEndpoint",
          "shareEndpoint",
          "dstcode",
          "username",
          "passwordFrom",
          "sessionExpiredPattern",
          "sessionMaxAge",
          "successCodes",
          "existsCodes",
          "successText",
          "existsText",
          "lookUpShows");

  private static final List<String> KNOWN =
      Stream.concat(
              CONNECTION.stream(),
              Stream.of(
                  "madonvi",
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
                  "sources"))
          .toList();

  private static final List<String> RULE =
      List.of("source", "mode", "adapter", "connection", "madonvi", "validFrom");

  private static final Pattern LASTING = Pattern.compile("([0-9]{1,5})(s|m|h)");
  private static final Pattern ENDPOINT = Pattern.compile("/[^\\s\\\\#]*");
  private static final Pattern WINDOW =
      Pattern.compile("([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])");
  private static final int LARGEST_ANSWER = 4 << 20;

  private final Problems problems;
  private final Path folder;
  private final List<Protocol> protocols;

  private PortalReader(String file, Path folder, List<Protocol> protocols) {
    this.problems = new Problems(file);
    this.folder = folder;
    this.protocols = protocols;
  }

  /**
   * The settings; none where there is no file.
   *
   * @param protocols that a rule may name
   */
  static PortalSettings read(Path own, List<Protocol> protocols) {
    if (!Files.exists(own)) {
      return PortalSettings.NONE;
    }
    Path above = own.getParent();
    PortalReader reader = new PortalReader(own.toString(), above == null ? own : above, protocols);
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
    Link link = link(fields, standard(fields, scale));
    return new PortalSettings(
        link,
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
        fields.has("sources")
            ? fields.list("sources", (node, told) -> rule(node, told, link))
            : List.of());
  }

  /** What is not said; the empty ones have to be. */
  private Link standard(Fields fields, double scale) {
    Duration timeout = given(fields, "callTimeout", Duration.ofSeconds(60), PortalReader::lasting);
    Duration patience = Duration.ofMillis(Math.max(50, (long) (timeout.toMillis() * scale)));
    return new Link(
        "",
        "/login",
        "/integration",
        "/share",
        "",
        "",
        () -> "",
        Set.of("0"),
        Set.of("3", "-3"),
        "thành công",
        "đã tồn tại",
        Set.of(),
        Pattern.compile("(?iu)phiên|session|token"),
        Duration.ofMinutes(30),
        patience,
        LARGEST_ANSWER,
        Duration.ofMillis(Math.max(1_000, (long) (60_000 * scale))));
  }

  private Link link(Fields fields, Link otherwise) {
    boolean whole = otherwise.address().isEmpty();
    return new Link(
        whole || fields.has("adapterUrl") ? address(fields) : otherwise.address(),
        given(fields, "authEndpoint", otherwise.authEndpoint(), PortalReader::endpoint),
        given(
            fields, "integrationEndpoint", otherwise.integrationEndpoint(), PortalReader::endpoint),
        given(fields, "shareEndpoint", otherwise.shareEndpoint(), PortalReader::endpoint),
        whole || fields.has("dstcode") ? required(fields, "dstcode") : otherwise.dstcode(),
        whole || fields.has("username") ? required(fields, "username") : otherwise.username(),
        whole || fields.has("passwordFrom") ? password(fields) : otherwise.password(),
        codes(fields, "successCodes", otherwise.successCodes()),
        codes(fields, "existsCodes", otherwise.existsCodes()),
        words(fields, "successText", otherwise.successText()),
        words(fields, "existsText", otherwise.existsText()),
        shows(fields, otherwise.lookUpShows()),
        given(fields, "sessionExpiredPattern", otherwise.sessionExpired(), Pattern::compile),
        given(fields, "sessionMaxAge", otherwise.sessionMaxAge(), PortalReader::lasting),
        otherwise.patience(),
        otherwise.largest(),
        otherwise.whenTooFast());
  }

  /**
   * NB: the password of one account must never go to another address because somebody forgot to say
   * it.
   */
  private @Nullable Link own(Fields rule, Problems told, Link general) {
    if (!rule.has("connection")) {
      return null;
    }
    Node place = rule.place("connection");
    Fields fields = Fields.of(place, told, CONNECTION);
    if (fields == null) {
      return null;
    }
    boolean account = fields.has("username") && fields.has("passwordFrom");
    if (fields.has("adapterUrl") && !account) {
      told.at(place, "an adapterUrl of its own needs a username and a passwordFrom of its own");
    } else if (fields.has("username") != fields.has("passwordFrom")) {
      told.at(place, "username and passwordFrom belong together");
    }
    return link(fields, general);
  }

  /** NB: appended to the address, without the slash it would be a part of the host's name. */
  private static String endpoint(String text) {
    if (!ENDPOINT.matcher(text).matches()) {
      throw new IllegalArgumentException("a path that begins with / is expected");
    }
    return text;
  }

  /** NB: a password goes over it; in clear only to this machine. It is logged: nothing secret. */
  private String address(Fields fields) {
    String text = required(fields, "adapterUrl").replaceAll("/+$", "");
    try {
      URI uri = URI.create(text);
      if (Stream.of(uri.getRawUserInfo(), uri.getRawQuery(), uri.getRawFragment())
          .anyMatch(Objects::nonNull)) {
        problems.at(fields.place("adapterUrl"), "an address without account, ? and # is expected");
      }
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

  private PortalSettings.@Nullable Rule rule(Node node, Problems told, Link general) {
    Fields fields = Fields.of(node, told, RULE);
    if (fields == null) {
      return null;
    }
    LocalDate from = fields.dateIfGiven("validFrom");
    return new PortalSettings.Rule(
        required(fields, "source"),
        choice(fields, "mode", Mode.class, Mode.OBSERVE),
        given(fields, "adapter", Protocol.PORTAL_SYNC_V1, this::protocol),
        own(fields, told, general),
        choice(fields, "madonvi", PortalSettings.Sender.class, PortalSettings.Sender.AS_SENT),
        from == null ? LocalDate.EPOCH : from);
  }

  private Protocol protocol(String word) {
    return protocols.stream()
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no such adapter; known are "
                        + protocols.stream().map(Protocol::word).toList()));
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

  private static Set<String> shows(Fields fields, Set<String> otherwise) {
    return fields.has("lookUpShows")
        ? Set.copyOf(fields.list("lookUpShows", PortalReader::leftOut))
        : otherwise;
  }

  private static String leftOut(Node node, Problems told) {
    String name = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!Shown.MAY_BE_EMPTY.contains(name)) {
      told.at(node, "one of %s is expected", Shown.MAY_BE_EMPTY.stream().sorted().toList());
    }
    return name;
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
