package vn.dunghen.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;

/** Compares all dossiers afresh, on demand, and holds the result against what is kept in step. */
@Component
public final class Checking {

  private final Dossiers dossiers;
  private final Differing differing;
  private final LiveRegister live;

  Checking(Dossiers dossiers, Differing differing, LiveRegister live) {
    this.dossiers = dossiers;
    this.differing = differing;
    this.live = live;
  }

  /**
   * What a whole comparison found.
   *
   * @param dossiers in our ledger
   * @param onPortal in the portal's
   * @param differing that both have and tell differently
   * @param missingThere that only we have, however new
   * @param missingHere that only the portal has
   * @param unlike codes of which the figures said otherwise; while messages come, some may have
   *     changed between the two looks
   */
  public record Checked(
      long dossiers,
      long onPortal,
      long differing,
      long missingThere,
      long missingHere,
      Set<String> unlike,
      long millis) {}

  /**
   * Compares all; only states in which the two sides are not equal are read.
   *
   * @throws org.springframework.dao.DataAccessException if the store cannot be read
   */
  public Checked check() {
    long began = System.nanoTime();
    Map<String, Set<DifferenceKind>> fresh = new ConcurrentHashMap<>();
    AtomicLong there = new AtomicLong();
    AtomicLong here = new AtomicLong();
    compareAll(
        states -> {
          for (State state : states) {
            if (state.portal().isEmpty()) {
              there.addAndGet(state.local().isPresent() ? 1 : 0);
            } else if (state.local().isEmpty()) {
              here.incrementAndGet();
            } else {
              Set<DifferenceKind> kinds = Differing.compared(state);
              if (!kinds.isEmpty()) {
                fresh.put(state.code().value(), kinds);
              }
            }
          }
        });
    Set<String> unlike = unlike(fresh, differing.all());
    return new Checked(
        live.register(Ledger.LOCAL).dossiers(),
        live.register(Ledger.PORTAL).dossiers(),
        fresh.size(),
        there.get(),
        here.get(),
        unlike,
        (System.nanoTime() - began) / 1_000_000);
  }

  /** Takes some of the states. */
  private interface Part {
    void compare(List<State> states);
  }

  private void compareAll(Part part) {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<?>> running = new ArrayList<>();
      dossiers.forEachUnequalBatch(
          stored ->
              running.add(
                  workers.submit(
                      () ->
                          part.compare(stored.stream().map(Dossiers.StoredState::read).toList()))));
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while comparing", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a state could not be compared", failed.getCause());
    }
  }

  private static Set<String> unlike(
      Map<String, Set<DifferenceKind>> one, Map<String, Set<DifferenceKind>> other) {
    Set<String> unlike = new TreeSet<>();
    one.forEach(
        (code, kinds) -> {
          if (!kinds.equals(other.get(code))) {
            unlike.add(code);
          }
        });
    other.keySet().stream().filter(code -> !one.containsKey(code)).forEach(unlike::add);
    return unlike;
  }
}
