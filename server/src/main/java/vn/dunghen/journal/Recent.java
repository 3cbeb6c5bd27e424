package vn.dunghen.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dossiers that this process wrote last, with all that was said of them: a dossier is mostly
 * told in several messages within a short time, and need not be read again for each. It holds as
 * long as nobody else writes; whoever takes the turn of the journal says how far that stands.
 */
@Component
class Recent {

  private static final int MOST_DOSSIERS = 10_000;

  /** A longer history is read again, so that few dossiers cannot take all the room. */
  private static final int LONGEST_HISTORY = 100;

  /** All that was said of a dossier, and what it comes to. */
  record Known(List<Spoken> spoken, State state) {}

  /**
   * What a transaction wrote.
   *
   * @param seq number of its last entry
   */
  private record Written(long seq, Known known) {}

  private final Map<String, Written> dossiers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
          return size() > MOST_DOSSIERS;
        }
      };

  private long last;

  /** The journal ends at this entry; where it is none of ours, what we knew may have changed. */
  synchronized void endsAt(long seq) {
    if (seq != last) {
      dossiers.clear();
      last = seq;
    }
  }

  /** What our transaction wrote, once it is committed. */
  synchronized void wrote(long seq, Map<String, Known> written) {
    last = seq;
    written.forEach(
        (code, known) -> {
          if (known.spoken().size() <= LONGEST_HISTORY) {
            dossiers.put(code, new Written(seq, known));
          } else {
            dossiers.remove(code);
          }
        });
  }

  /** Nothing is sure any more: a transaction broke off. */
  synchronized void forget() {
    dossiers.clear();
  }

  /** All that was said of it; null where that must be read. */
  synchronized @Nullable List<Spoken> spoken(String dossier) {
    Written written = dossiers.get(dossier);
    return written == null ? null : written.known().spoken();
  }

  /** Its state, if that has the entry of this number in it. */
  synchronized Optional<State> state(String dossier, long seq) {
    Written written = dossiers.get(dossier);
    return written == null || written.seq() < seq
        ? Optional.empty()
        : Optional.of(written.known().state());
  }
}
