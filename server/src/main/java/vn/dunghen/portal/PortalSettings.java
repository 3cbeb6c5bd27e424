package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.intake.portal.Relays;
import vn.dunghen.portal.sync.Link;
import vn.dunghen.portal.sync.Protocol;
import vn.dunghen.portal.sync.Way;

/**
 * How the province stands to the portal; {@code config/portal.yaml}.
 *
 * @param link null where no portal is set: nothing is sent or looked up. A rule may have its own
 * @param unit {@code madonvi} of the integrating unit
 * @param callsPerSecond at most, of each source; 0 for no limit
 * @param timeScale by which time-outs and back-off are multiplied; 1 outside of tests
 * @param sampledPercent of accepted dossiers that are looked up where {@link Confirm#SAMPLED}
 * @param samplesPerHour dossiers looked up again in turn, whatever is known of them
 */
record PortalSettings(
    @Nullable Link link,
    String unit,
    int batchDossiers,
    int batchProgress,
    int connections,
    int callsPerSecond,
    List<Window> windows,
    double timeScale,
    Confirm confirm,
    int sampledPercent,
    int samplesPerHour,
    List<Rule> rules)
    implements Relays {

  private static final int LONGEST_BACK_OFF_MINUTES = 60;
  private static final double JITTER = 0.2;

  static final PortalSettings NONE =
      new PortalSettings(null, "", 1, 1, 1, 0, List.of(), 1, Confirm.ENDED, 10, 60, List.of());

  PortalSettings {
    windows = List.copyOf(windows);
    rules = List.copyOf(rules);
  }

  /** Which accepted dossiers are looked up before they count as held. */
  enum Confirm {
    ALWAYS,
    ENDED,
    SAMPLED
  }

  /** Whose unit an envelope bears. */
  enum Sender {
    AS_SENT,
    OWN
  }

  /** A time of day in which calls are made, of Việt Nam; it may go past midnight. */
  record Window(LocalTime from, LocalTime to) {

    boolean holds(LocalTime now) {
      return from.isBefore(to)
          ? !now.isBefore(from) && now.isBefore(to)
          : !now.isBefore(from) || now.isBefore(to);
    }
  }

  /**
   * How a source stands to the portal from a day on.
   *
   * @param own null where the general link is taken
   */
  record Rule(
      String source,
      Mode mode,
      Protocol adapter,
      @Nullable Link own,
      Sender sender,
      LocalDate validFrom) {}

  /** Of a source that nothing is said of, too. */
  Rule rule(String source, Instant at) {
    LocalDate day = VietnamTime.dateOf(at);
    return rules.stream()
        .filter(rule -> rule.source().equals(source) && !rule.validFrom().isAfter(day))
        .max(Comparator.comparing(Rule::validFrom))
        .orElse(
            new Rule(
                source,
                Mode.OBSERVE,
                Protocol.PORTAL_SYNC_V1,
                null,
                Sender.AS_SENT,
                LocalDate.EPOCH));
  }

  /** The rule that takes over for a source after that day; empty where none does. */
  Optional<Rule> next(String source, Instant at) {
    LocalDate day = VietnamTime.dateOf(at);
    return rules.stream()
        .filter(rule -> rule.source().equals(source) && rule.validFrom().isAfter(day))
        .min(Comparator.comparing(Rule::validFrom));
  }

  /** How the portal is spoken with for a source at that moment, where one is set. */
  Way way(String source, Instant at) {
    return way(rule(source, at));
  }

  private Way way(Rule rule) {
    Link over = rule.own() == null ? link : rule.own();
    return new Way(rule.adapter(), Objects.requireNonNull(over, "no portal is set"));
  }

  /** That of the rule of a source that holds from exactly that day on, while there is one. */
  Optional<Way> wayUnder(String source, LocalDate validFrom) {
    return rules.stream()
        .filter(rule -> rule.source().equals(source) && rule.validFrom().equals(validFrom))
        .findFirst()
        .map(this::way);
  }

  /** Every way in use at that moment; that of sources that nothing is said of first. */
  List<Way> ways(Instant at) {
    return Stream.concat(Stream.of(""), rules.stream().map(Rule::source))
        .map(source -> way(source, at))
        .distinct()
        .toList();
  }

  @Override
  public boolean relays(String source, Instant at) {
    return link != null && rule(source, at).mode() == Mode.RELAY;
  }

  /** The sources that are relayed at some time. */
  List<String> relayed() {
    return rules.stream()
        .filter(rule -> rule.mode() == Mode.RELAY)
        .map(Rule::source)
        .distinct()
        .toList();
  }

  /** The sources that are relayed at that moment. */
  List<String> relayed(Instant at) {
    return relayed().stream().filter(source -> relays(source, at)).toList();
  }

  /** Whether calls may be made; else how long not. */
  Optional<Duration> closed(Instant at) {
    LocalTime now = at.atZone(VietnamTime.ZONE).toLocalTime();
    boolean open = windows.isEmpty() || windows.stream().anyMatch(window -> window.holds(now));
    return open ? Optional.empty() : Optional.of(Duration.ofSeconds(20));
  }

  /** Minutes 1, 2, 4 … 60 with jitter, scaled. */
  Duration backOff(int failures) {
    double minutes =
        Math.min(LONGEST_BACK_OFF_MINUTES, Math.pow(2, Math.max(0, Math.min(failures, 10) - 1)));
    double jitter = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    return Duration.ofMillis((long) (minutes * 60_000 * timeScale * jitter));
  }
}
