package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.intake.portal.Shown;
import vn.dunghen.portal.sync.Adapter;
import vn.dunghen.portal.sync.Answered;
import vn.dunghen.portal.sync.Way;

/** What the connections of one source share: rate, and for each way an adapter and a circuit. */
final class Line implements AutoCloseable {

  private final String source;
  private final Tools tools;
  private final Map<Way, Adapter> adapters = new ConcurrentHashMap<>();
  private final Map<Way, Circuit> circuits = new ConcurrentHashMap<>();
  private final Rate rate;

  /** What every line works with. */
  record Tools(
      PortalSettings settings,
      Pusher pusher,
      Outbox outbox,
      Calls calls,
      PortalLedger ledger,
      Losses losses,
      Shown shown) {

    /** A look-up showed the dossier: what it holds of what was said is acknowledged. */
    void found(DossierCode code, Instant at) {
      losses.restored(code, ledger.acknowledgeAll(code, losses.untaken(code), at));
    }
  }

  Line(String source, Tools tools) {
    this.source = source;
    this.tools = tools;
    this.rate = new Rate(tools.settings().callsPerSecond());
  }

  String source() {
    return source;
  }

  Tools tools() {
    return tools;
  }

  /** Whether the source is relayed now. */
  boolean isRelayed() {
    return settings().relays(source, Instant.now());
  }

  PortalSettings settings() {
    return tools.settings();
  }

  Pusher pusher() {
    return tools.pusher();
  }

  Outbox outbox() {
    return tools.outbox();
  }

  PortalLedger ledger() {
    return tools.ledger();
  }

  Losses losses() {
    return tools.losses();
  }

  Calls calls() {
    return tools.calls();
  }

  Shown shown() {
    return tools.shown();
  }

  /** Of the way of the day: a successor does not wait for what its predecessor failed at. */
  Circuit circuit() {
    return circuit(way());
  }

  private Circuit circuit(Way way) {
    return circuits.computeIfAbsent(way, each -> new Circuit(settings()::backOff));
  }

  private Way way() {
    return settings().way(source, Instant.now());
  }

  private PortalSettings.Rule rule() {
    return settings().rule(source, Instant.now());
  }

  /** For whom an envelope is sent. */
  String unit(String asSent) {
    return switch (rule().sender()) {
      case AS_SENT -> asSent.isEmpty() ? settings().unit() : asSent;
      case OWN -> settings().unit();
    };
  }

  /**
   * Looks a dossier up. What is in doubt is looked up the way it was sent first, while that is
   * still set: a successor may not show yet what its predecessor took. What that does not show
   * either, or is in no doubt, is looked up the way of the day.
   */
  Answered lookUp(Parcel parcel, List<Calls.Call> kept) {
    Way today = way();
    Optional<Way> former = sentBy(parcel).filter(way -> !way.equals(today));
    if (former.isPresent()) {
      Duration closed = circuit(former.get()).closedFor(Instant.now());
      Answered answered =
          closed.isPositive() ? Answered.notAsked(closed) : lookUp(former.get(), parcel, kept);
      if (answered.outcome() != Answered.Outcome.TAKEN || !answered.found().isEmpty()) {
        return answered;
      }
    }
    return lookUp(today, parcel, kept);
  }

  /** The way in which the first of what is in doubt was sent. */
  private Optional<Way> sentBy(Parcel parcel) {
    return parcel.waiting.inDoubt().stream()
        .map(Row::sentUnder)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .flatMap(day -> settings().wayUnder(source, day));
  }

  private Answered lookUp(Way way, Parcel parcel, List<Calls.Call> kept) {
    return called(
        way,
        kept,
        "TraCuuHoSo",
        List.of(parcel.code.value()),
        parcel.attempts + 1,
        List.of(),
        null,
        adapter -> adapter.lookUp(settings().unit(), parcel.code.value()));
  }

  Answered dossiers(Batch batch, boolean updating, List<Calls.Call> kept) {
    return called(
        way(),
        kept,
        "DongBoHoSoMC",
        batch.codes(),
        batch.attempt(),
        batch.carried(),
        updating,
        adapter -> adapter.dossiers(batch.unit(), updating, batch.elements()));
  }

  Answered steps(Batch batch, List<Calls.Call> kept) {
    return called(
        way(),
        kept,
        "CapNhatTienDoHoSoMC",
        batch.codes(),
        batch.attempt(),
        batch.carried(),
        null,
        adapter -> adapter.steps(batch.unit(), batch.elements()));
  }

  private Answered called(
      Way way,
      List<Calls.Call> kept,
      String service,
      List<String> codes,
      int attempt,
      List<Calls.Carried> sent,
      @Nullable Boolean updating,
      Function<Adapter, Answered> call) {
    rate.await();
    Answered answered = call.apply(adapters.computeIfAbsent(way, Way::open));
    Calls.Call one = calls().call(source, service, codes, attempt, sent, updating, answered);
    kept.add(one);
    Instant now = Instant.now();
    Circuit circuit = circuit(way);
    switch (answered.outcome()) {
      case TAKEN, EXISTS, REFUSED -> circuit.succeeded(now);
      case UNCERTAIN -> circuit.failed(now, one.sentence());
      case TOO_FAST -> circuit.pause(now.plus(answered.rest()));
    }
    return answered;
  }

  /** Elements of one envelope. */
  record Batch(String unit, List<Piece> pieces) {

    Batch {
      pieces = new ArrayList<>(pieces);
    }

    List<String> codes() {
      return pieces.stream().map(piece -> piece.parcel().code.value()).distinct().toList();
    }

    int attempt() {
      return 1 + pieces.stream().mapToInt(piece -> piece.parcel().attempts).max().orElse(0);
    }

    List<Calls.Carried> carried() {
      return pieces.stream()
          .map(
              piece ->
                  new Calls.Carried(
                      piece.parcel().code, piece.row().messageId(), piece.row().content()))
          .toList();
    }

    List<JsonNode> elements() {
      List<JsonNode> elements = new ArrayList<>(pieces.size());
      pieces.forEach(piece -> elements.add(piece.row().content()));
      return elements;
    }

    List<Parcel> parcels() {
      return pieces.stream().map(Piece::parcel).distinct().toList();
    }
  }

  /** An element of a dossier in hand. */
  record Piece(Parcel parcel, Row row) {}

  @Override
  public void close() {
    adapters.values().forEach(Adapter::close);
  }
}
