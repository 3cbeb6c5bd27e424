package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.intake.portal.Shown;
import vn.dunghen.portal.Line.Batch;
import vn.dunghen.portal.Line.Piece;
import vn.dunghen.portal.sync.Answered;

/**
 * Takes some dossiers as far as they come now: looked up, sent, looked up again, acknowledged,
 * settled (portal protocol, section 7). One thread's.
 */
final class Turn {

  private static final int STATUS_RETURNED = 10;
  private static final Duration SHORT = Duration.ofSeconds(5);

  private final Line line;
  private final List<Calls.Call> calls = new ArrayList<>();

  Turn(Line line) {
    this.line = line;
  }

  private record Envelope(String unit, boolean snapshot, boolean updating) {}

  void run(List<Parcel> parcels) {
    Shown.Steps steps = line.shown().steps();
    for (Parcel parcel : parcels) {
      if (isLeftAlone()) {
        break;
      }
      if (parcel.needsLookUp()) {
        lookUp(parcel, steps);
      }
    }
    boolean more = true;
    while (more && !isLeftAlone()) {
      more = sendNext(parcels, steps);
    }
    for (Parcel parcel : parcels) {
      if (!parcel.taken.isEmpty() && isToBeConfirmed(parcel)) {
        if (parcel.isDone() && !isLeftAlone()) {
          confirm(parcel, steps);
        } else {
          // NB: what is to be confirmed and is not yet may not be there; it is kept.
          parcel.inDoubt();
        }
      }
    }
    settle(parcels);
  }

  /**
   * The lane is stopped, it is not the time of day, or another server sends: what is not begun
   * waits for the next turn. A short wait that the portal asked for is waited for here, so that
   * what was looked up need not be looked up again.
   */
  private boolean isLeftAlone() {
    Duration closed = line.circuit().closedFor(Instant.now());
    if (closed.isPositive() && closed.compareTo(SHORT) <= 0 && !line.circuit().isTried()) {
      Turns.sleep(closed);
      closed = line.circuit().closedFor(Instant.now());
    }
    return closed.isPositive()
        || line.settings().closed(Instant.now()).isPresent()
        || !line.pusher().isOurs()
        || Thread.currentThread().isInterrupted();
  }

  private void lookUp(Parcel parcel, Shown.Steps steps) {
    Answered answered = line.lookUp(parcel, calls);
    switch (answered.outcome()) {
      case TAKEN ->
          parcel.lookedUp(
              answered.found(), steps, answered.at(), line.settings().backOff(parcel.attempts + 1));
      case EXISTS, REFUSED, UNCERTAIN ->
          parcel.uncertain(last(), line.settings().backOff(parcel.attempts + 1));
      case TOO_FAST -> parcel.postponed(answered.rest());
    }
  }

  /** The latest sentence, as it may be kept. */
  private String last() {
    return calls.getLast().sentence();
  }

  private boolean sendNext(List<Parcel> parcels, Shown.Steps steps) {
    Map<Envelope, List<Piece>> together = new LinkedHashMap<>();
    for (Parcel parcel : parcels) {
      for (Row row : parcel.next()) {
        if (row.element() == null) {
          parcel.emptied();
          break;
        }
        boolean updating = row.snapshot() && Boolean.TRUE.equals(parcel.there);
        together
            .computeIfAbsent(
                new Envelope(line.unit(row.unit()), row.snapshot(), updating),
                envelope -> new ArrayList<>())
            .add(new Piece(parcel, row));
      }
    }
    for (Map.Entry<Envelope, List<Piece>> one : together.entrySet()) {
      Envelope envelope = one.getKey();
      int most =
          envelope.snapshot() ? line.settings().batchDossiers() : line.settings().batchProgress();
      for (int from = 0; from < one.getValue().size() && !isLeftAlone(); from += most) {
        List<Piece> pieces =
            one.getValue().subList(from, Math.min(one.getValue().size(), from + most)).stream()
                .filter(piece -> !piece.parcel().stopped())
                .toList();
        if (!pieces.isEmpty()) {
          send(envelope, new Batch(envelope.unit(), pieces), steps);
        }
      }
    }
    return !together.isEmpty();
  }

  private void send(Envelope envelope, Batch batch, Shown.Steps steps) {
    Answered answered = call(envelope, batch);
    switch (answered.outcome()) {
      case TAKEN -> took(batch);
      case EXISTS -> {
        if (batch.pieces().size() > 1) {
          apart(batch, steps);
        } else if (envelope.snapshot() && !envelope.updating()) {
          again(envelope, batch);
        } else {
          refused(batch);
        }
      }
      case REFUSED -> {
        if (batch.pieces().size() > 1) {
          apart(batch, steps);
        } else {
          refused(batch);
        }
      }
      case UNCERTAIN -> uncertain(batch);
      case TOO_FAST -> batch.parcels().forEach(parcel -> parcel.postponed(answered.rest()));
    }
  }

  /** It is there already: the same once more, as an update. */
  private void again(Envelope envelope, Batch batch) {
    Answered answered = call(new Envelope(envelope.unit(), true, true), batch);
    switch (answered.outcome()) {
      case TAKEN -> took(batch);
      case EXISTS, REFUSED -> refused(batch);
      case UNCERTAIN -> uncertain(batch);
      case TOO_FAST -> batch.parcels().forEach(parcel -> parcel.postponed(answered.rest()));
    }
  }

  /** NB: that they are being sent is durable before they are. */
  private Answered call(Envelope envelope, Batch batch) {
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<Row> rows = batch.pieces().stream().map(Piece::row).toList();
    LocalDate under = line.settings().rule(line.source(), at).validFrom();
    line.outbox().sending(batch.parcels(), rows, at, under);
    batch
        .pieces()
        .replaceAll(
            piece ->
                new Piece(
                    piece.parcel(),
                    piece.parcel().sending(List.of(piece.row()), at, under).getFirst()));
    return envelope.snapshot()
        ? line.dossiers(batch, envelope.updating(), calls)
        : line.steps(batch, calls);
  }

  private static void took(Batch batch) {
    batch.pieces().forEach(piece -> piece.parcel().took(List.of(piece.row())));
  }

  private void uncertain(Batch batch) {
    for (Parcel parcel : batch.parcels()) {
      parcel.uncertain(last(), line.settings().backOff(parcel.attempts + 1));
    }
  }

  private void refused(Batch batch) {
    for (Parcel parcel : batch.parcels()) {
      parcel.refused(last(), line.settings().backOff(parcel.refusals + 1));
    }
  }

  /** A batch was refused, perhaps after a part of it was taken: looked up, and one by one. */
  private void apart(Batch batch, Shown.Steps steps) {
    for (Parcel parcel : batch.parcels()) {
      if (isLeftAlone()) {
        return;
      }
      lookUp(parcel, steps);
    }
    for (Piece piece : List.copyOf(batch.pieces())) {
      Parcel parcel = piece.parcel();
      if (parcel.waiting.has(piece.row()) && !parcel.stopped() && !isLeftAlone()) {
        boolean updating = piece.row().snapshot() && Boolean.TRUE.equals(parcel.there);
        boolean mayGo = piece.row().snapshot() || Boolean.TRUE.equals(parcel.there);
        if (mayGo) {
          send(
              new Envelope(batch.unit(), piece.row().snapshot(), updating),
              new Batch(batch.unit(), List.of(piece)),
              steps);
        }
      }
    }
  }

  private boolean isToBeConfirmed(Parcel parcel) {
    return switch (line.settings().confirm()) {
      case ALWAYS -> true;
      case ENDED -> parcel.taken.stream().anyMatch(Turn::isEnd);
      case SAMPLED ->
          Math.floorMod(parcel.code.value().hashCode(), 100) < line.settings().sampledPercent();
    };
  }

  /** Refused, withdrawn, stopped, done, returned. */
  private static boolean isEnd(Row row) {
    int status =
        row.status() != null
            ? row.status()
            : row.element() == null ? 0 : row.element().path("TrangThaiHoSo").asInt(0);
    return status == 3 || (status >= 7 && status <= STATUS_RETURNED);
  }

  private void confirm(Parcel parcel, Shown.Steps steps) {
    Answered answered = line.lookUp(parcel, calls);
    switch (answered.outcome()) {
      case TAKEN ->
          parcel.checked(answered.found(), steps, line.settings().backOff(parcel.attempts + 1));
      case EXISTS, REFUSED, UNCERTAIN ->
          parcel.unchecked(last(), line.settings().backOff(parcel.attempts + 1));
      case TOO_FAST -> parcel.unchecked("", answered.rest());
    }
  }

  private void settle(List<Parcel> parcels) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (Parcel parcel : parcels) {
      // NB: before what it took after that is acknowledged, and dated before it.
      if (parcel.lostAt != null) {
        line.losses().lost(parcel);
        line.ledger().gone(parcel.code, parcel.lostAt);
      } else if (parcel.restored) {
        line.tools().found(parcel.code, now);
      }
    }
    line.ledger().acknowledge(parcels);
    for (Parcel parcel : parcels) {
      boolean known = parcel.proven && !parcel.differs;
      if (parcel.shown != null && (parcel.isDone() || parcel.toPerson) && !known) {
        boolean otherwise =
            line.ledger()
                .compare(parcel.code, parcel.source, line.unit(parcel.unit()), parcel.shown, now);
        // Only what it was sent last, and shows, ends a difference that was seen.
        parcel.differs = !parcel.proven && (otherwise || parcel.differs);
      }
    }
    // NB: what was answered is the proof; it is kept before anything is settled by it.
    line.calls().keep(calls);
    calls.clear();
    line.outbox().settle(parcels, line.isRelayed());
  }
}
