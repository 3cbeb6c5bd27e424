package vn.dunghen.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.dunghen.calendar.Period;
import vn.dunghen.catalogue.ReferenceData;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Incoming;
import vn.dunghen.journal.TestStore;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;
import vn.dunghen.system.Home;

/** A journal and the registers that follow it, without a web server. */
final class TestLive implements AutoCloseable {

  static final Period YEAR = Period.parse("2026");
  static final Instant AS_OF = Instant.parse("2026-12-31T00:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final TestStore store = TestStore.fresh();
  final LiveRegister live;
  final Loader loader;
  final Changes changes = new Changes();
  private final Applying applying;
  private final Following following;

  TestLive(Path home) {
    ReferenceData reference = new ReferenceData(new Home(home));
    live = new LiveRegister(reference);
    loader =
        new Loader(
            reference,
            vn.dunghen.counting.PortalAssumptions.STANDARD,
            store.subjects(),
            store.dossiers(),
            new ReportsHeard(store.jdbc()));
    applying = new Applying(loader, store.dossiers(), live, store.jdbc());
    following = new Following(store.source(), store.follower(), loader, live, changes, applying);
    following.start();
  }

  /** Appends and waits until it is in the registers. */
  void hear(List<Incoming> messages) {
    store.journal().append(messages);
    await();
  }

  void hear(Incoming... messages) {
    hear(List.of(messages));
  }

  void await() {
    Instant last = applying.latestHeard();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (live.knownAt().isBefore(last)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("known at %s, heard until %s".formatted(live.knownAt(), last));
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  Register register(Ledger ledger) {
    return live.register(ledger);
  }

  /** What a start would lay down now. */
  Register[] fresh() {
    Register local = new Register(Ledger.LOCAL, live.rules());
    Register portal = new Register(Ledger.PORTAL, live.rules());
    loader.load(local, portal, states -> {});
    return new Register[] {local, portal};
  }

  Slice slice(String unit) {
    return Slice.of(
        live.organisation().treeOn(LocalDate.of(2026, 12, 31)), new UnitCode(unit), YEAR, AS_OF);
  }

  Tally tally(String unit) {
    return Objects.requireNonNull(register(Ledger.LOCAL).count(slice(unit)));
  }

  /** Of the dossiers that the unit and all below it accepted in the year. */
  long received(String unit, CountName count) {
    return tally(unit).of(count, Population.RECEIVED);
  }

  @Override
  public void close() {
    following.stop();
  }
}
