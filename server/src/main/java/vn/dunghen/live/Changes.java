package vn.dunghen.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** What was heard lately, and who wants to be told. */
@Component
public class Changes {

  /** What one step of the follower brought. */
  public record Step(Instant knownAt, int entries, Set<String> units, List<Change> items) {}

  /** Somebody who is told of every step, quickly and without throwing. */
  public interface Listener {
    void changed(Step step);
  }

  private static final int REMEMBERED = 200;
  private static final int TOLD_AT_ONCE = 20;

  private final Deque<Change> recent = new ArrayDeque<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** The latest changes, newest first. */
  public synchronized List<Change> recent() {
    return List.copyOf(recent);
  }

  public void tell(Listener listener) {
    listeners.add(listener);
  }

  public void forget(Listener listener) {
    listeners.remove(listener);
  }

  void happened(Instant knownAt, List<Change> changes) {
    remember(changes);
    Set<String> units = new TreeSet<>();
    for (Change change : changes) {
      if (change.unit() != null) {
        units.add(change.unit().value());
      }
    }
    List<Change> newest =
        new ArrayList<>(
            changes.subList(Math.max(0, changes.size() - TOLD_AT_ONCE), changes.size()));
    Step step = new Step(knownAt, changes.size(), units, newest.reversed());
    listeners.forEach(listener -> listener.changed(step));
  }

  private synchronized void remember(List<Change> changes) {
    for (Change change :
        changes.subList(Math.max(0, changes.size() - REMEMBERED), changes.size())) {
      recent.addFirst(change);
    }
    while (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
  }
}
