package vn.dunghen.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal: append only, and with it the present state of each dossier that was spoken of, in
 * one transaction.
 *
 * <p>Writers take turns, across processes: two messages of one dossier must not be folded past each
 * other. Whoever has the turn writes for all who wait, so that many small senders share a
 * transaction and its wait for the disk, and no more than one connection is used.
 */
@Component
public class Journal {

  /** So many messages are written together, unless one offer alone has more. */
  private static final int TOGETHER = 4_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Recent recent;
  private final Queue<Offer> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock(true);

  Journal(JdbcTemplate jdbc, TransactionTemplate transactions, Recent recent) {
    this.recent = recent;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** What one caller wants written, and what became of it. */
  private static final class Offer {
    private final List<Said> messages;
    private volatile @Nullable List<Outcome> outcomes;
    private volatile @Nullable RuntimeException failure;

    Offer(List<Said> messages) {
      this.messages = messages;
    }

    boolean settled() {
      return outcomes != null || failure != null;
    }
  }

  /**
   * Writes what is new of these messages; when it returns, it is durable.
   *
   * @return what became of each, in the order given
   */
  public List<Outcome> append(List<Incoming> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    Offer offer = new Offer(messages.stream().map(Said::of).toList());
    waiting.add(offer);
    turn.lock();
    try {
      while (!offer.settled()) {
        settle(next());
      }
    } finally {
      turn.unlock();
    }
    RuntimeException failure = offer.failure;
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(offer.outcomes);
  }

  private List<Offer> next() {
    List<Offer> together = new ArrayList<>();
    int messages = 0;
    Offer first = waiting.peek();
    while (first != null && (together.isEmpty() || messages + first.messages.size() <= TOGETHER)) {
      together.add(waiting.remove());
      messages += first.messages.size();
      first = waiting.peek();
    }
    return together;
  }

  private void settle(List<Offer> offers) {
    try {
      List<Said> all = new ArrayList<>();
      offers.forEach(offer -> all.addAll(offer.messages));
      List<Outcome> outcomes = write(all);
      int from = 0;
      for (Offer offer : offers) {
        int to = from + offer.messages.size();
        offer.outcomes = List.copyOf(outcomes.subList(from, to));
        from = to;
      }
    } catch (TransactionException
        | TransientDataAccessException
        | NonTransientDataAccessResourceException away) {
      offers.forEach(offer -> offer.failure = away);
    } catch (RuntimeException wrong) {
      apart(offers, wrong);
    } finally {
      // An error of the machine leaves by another way; nobody may wait for an answer for ever.
      offers.stream()
          .filter(offer -> !offer.settled())
          .forEach(offer -> offer.failure = new IllegalStateException("not written"));
    }
  }

  /** What is wrong with one must not hurt those who only waited beside it. */
  private void apart(List<Offer> offers, RuntimeException wrong) {
    if (offers.size() == 1) {
      offers.getFirst().failure = wrong;
    } else {
      offers.forEach(offer -> settle(List.of(offer)));
    }
  }

  private List<Outcome> write(List<Said> messages) {
    Map<MessageKey, Said> offered = new LinkedHashMap<>();
    messages.forEach(said -> offered.putIfAbsent(said.key(), said));
    Written written = written(offered);
    recent.wrote(written.last(), written.dossiers());
    return outcomes(messages, offered, written);
  }

  private Written written(Map<MessageKey, Said> offered) {
    boolean committed = false;
    try {
      Written written = transactions.execute(status -> jdbc.execute(writingOf(offered)));
      if (written == null) {
        throw new IllegalStateException("the transaction gave no answer");
      }
      committed = true;
      return written;
    } finally {
      if (!committed) {
        recent.forget();
      }
    }
  }

  /**
   * What a transaction did.
   *
   * @param fresh the keys that were new
   * @param before the digests of those that stood already
   * @param elements which said nothing new
   * @param dossiers those it changed, as they stand now
   * @param last number of the last entry of the journal
   */
  private record Written(
      Set<MessageKey> fresh,
      Map<MessageKey, String> before,
      Elements elements,
      Map<String, Recent.Known> dossiers,
      long last) {}

  private ConnectionCallback<Written> writingOf(Map<MessageKey, Said> offered) {
    return connection -> {
      JournalWriting writing = new JournalWriting(connection);
      long last = writing.takeTurn();
      recent.endsAt(last);
      Touched touched = new Touched(connection, recent, dossiers(offered.values()));
      Elements elements = new Elements(touched, offered.values());
      Map<MessageKey, Said> news = new LinkedHashMap<>(offered);
      news.keySet().removeIf(elements::isRepeat);
      touched.complete(dossiers(news.values()));
      CompletableFuture<Map<String, Folded>> ahead = Folded.ahead(news.values(), touched);
      Map<MessageKey, Long> fresh = writing.insert(news);
      List<Said> repeats =
          offered.values().stream().filter(said -> elements.isRepeat(said.key())).toList();
      Passing.on(connection, fresh.keySet().stream().map(news::get).toList(), repeats);
      Map<MessageKey, String> before =
          JournalReading.digestsOf(connection, missing(news, fresh.keySet()));
      Map<String, Recent.Known> dossiers =
          writing.foldAgain(fresh.keySet().stream().map(news::get).toList(), touched, ahead);
      writing.tell(fresh.size());
      return new Written(
          fresh.keySet(),
          before,
          elements,
          dossiers,
          fresh.values().stream().reduce(last, Math::max));
    };
  }

  private static Set<String> dossiers(Collection<Said> offered) {
    Set<String> dossiers = new LinkedHashSet<>();
    for (Said said : offered) {
      String dossier = said.incoming().dossier();
      if (dossier != null) {
        dossiers.add(dossier);
      }
    }
    return dossiers;
  }

  private static List<MessageKey> missing(Map<MessageKey, Said> offered, Set<MessageKey> fresh) {
    return offered.keySet().stream().filter(key -> !fresh.contains(key)).toList();
  }

  private static List<Outcome> outcomes(
      List<Said> messages, Map<MessageKey, Said> offered, Written written) {
    Set<MessageKey> told = new HashSet<>();
    List<Outcome> outcomes = new ArrayList<>(messages.size());
    for (Said said : messages) {
      MessageKey key = said.key();
      if (written.elements().isRepeat(key)) {
        outcomes.add(Outcome.KNOWN);
        continue;
      }
      Said first = offered.get(key);
      boolean fresh = written.fresh().contains(key);
      String standing = fresh && first != null ? first.digest() : written.before().get(key);
      if (!said.digest().equals(standing)) {
        outcomes.add(Outcome.CONFLICT);
      } else {
        outcomes.add(fresh && told.add(key) ? accepted(key, written) : Outcome.KNOWN);
      }
    }
    return outcomes;
  }

  private static Outcome accepted(MessageKey key, Written written) {
    if (written.elements().isAnothers(key)) {
      return Outcome.ACCEPTED_OF_ANOTHER;
    }
    return written.elements().isAgain(key) ? Outcome.ACCEPTED_AGAIN : Outcome.ACCEPTED;
  }
}
