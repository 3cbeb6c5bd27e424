package vn.dunghen.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.intake.portal.Shown;
import vn.dunghen.portal.sync.Adapter;
import vn.dunghen.portal.sync.Answered;
import vn.dunghen.portal.sync.Link;

/** What the connections of one source share: adapter, circuit, rate. */
final class Line implements AutoCloseable {

  private final String source;
  private final Tools tools;
  private final Link link;
  private final Map<Adapter.Kind, Adapter> adapters = new ConcurrentHashMap<>();
  private final Circuit circuit;
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

  Line(String source, Tools tools, Link link) {
    this.source = source;
    this.tools = tools;
    this.link = link;
    this.circuit = new Circuit(tools.settings()::backOff);
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

  Circuit circuit() {
    return circuit;
  }

  private PortalSettings.Rule rule() {
    return settings().rule(source, Instant.now());
  }

  /** The protocol of the day. */
  private Adapter adapter() {
    return adapters.computeIfAbsent(rule().adapter(), kind -> kind.over(link));
  }

  /** For whom an envelope is sent. */
  String unit(String asSent) {
    return switch (rule().sender()) {
      case AS_SENT -> asSent.isEmpty() ? settings().unit() : asSent;
      case OWN -> settings().unit();
    };
  }

  Answered lookUp(Parcel parcel, List<Calls.Call> kept) {
    return called(
        kept,
        "TraCuuHoSo",
        List.of(parcel.code.value()),
        parcel.attempts + 1,
        List.of(),
        null,
        () -> adapter().lookUp(settings().unit(), parcel.code.value()));
  }

  Answered dossiers(Batch batch, boolean updating, List<Calls.Call> kept) {
    return called(
        kept,
        "DongBoHoSoMC",
        batch.codes(),
        batch.attempt(),
        batch.carried(),
        updating,
        () -> adapter().dossiers(batch.unit(), updating, batch.elements()));
  }

  Answered steps(Batch batch, List<Calls.Call> kept) {
    return called(
        kept,
        "CapNhatTienDoHoSoMC",
        batch.codes(),
        batch.attempt(),
        batch.carried(),
        null,
        () -> adapter().steps(batch.unit(), batch.elements()));
  }

  private Answered called(
      List<Calls.Call> kept,
      String service,
      List<String> codes,
      int attempt,
      List<Calls.Carried> sent,
      @Nullable Boolean updating,
      Supplier<Answered> call) {
    rate.await();
    Answered answered = call.get();
    Calls.Call one = calls().call(source, service, codes, attempt, sent, updating, answered);
    kept.add(one);
    Instant now = Instant.now();
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
