package vn.dunghen.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal: append only, and with it the present state of each dossier that was spoken of, in
 * one transaction.
 *
 * <p>Writers take turns, across processes: two messages of one dossier must not be folded past each
 * other. The bound on intake is therefore one transaction at a time, of some thousand messages.
 */
@Component
public class Journal {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Journal(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
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
    Map<MessageKey, Said> offered = new LinkedHashMap<>();
    for (Incoming incoming : messages) {
      offered.putIfAbsent(MessageKey.of(incoming.message()), Said.of(incoming));
    }
    Map<MessageKey, String> before = new HashMap<>();
    Set<MessageKey> written =
        transactions.execute(
            status ->
                jdbc.execute(
                    (ConnectionCallback<Set<MessageKey>>)
                        connection -> {
                          JournalWriting writing = new JournalWriting(connection);
                          writing.takeTurn();
                          Set<MessageKey> fresh = writing.insert(offered);
                          before.putAll(writing.digestsOf(missing(offered, fresh)));
                          writing.foldAgain(fresh.stream().map(offered::get).toList());
                          writing.tell(fresh.size());
                          return fresh;
                        }));
    return outcomes(messages, offered, written == null ? Set.of() : written, before);
  }

  private static List<MessageKey> missing(Map<MessageKey, Said> offered, Set<MessageKey> fresh) {
    return offered.keySet().stream().filter(key -> !fresh.contains(key)).toList();
  }

  private static List<Outcome> outcomes(
      List<Incoming> messages,
      Map<MessageKey, Said> offered,
      Set<MessageKey> written,
      Map<MessageKey, String> before) {
    Set<MessageKey> told = new HashSet<>();
    List<Outcome> outcomes = new ArrayList<>(messages.size());
    for (Incoming incoming : messages) {
      MessageKey key = MessageKey.of(incoming.message());
      Said first = offered.get(key);
      String standing = written.contains(key) && first != null ? first.digest() : before.get(key);
      boolean same = Said.digest(incoming.body()).equals(standing);
      if (!same) {
        outcomes.add(Outcome.CONFLICT);
      } else {
        outcomes.add(written.contains(key) && told.add(key) ? Outcome.ACCEPTED : Outcome.KNOWN);
      }
    }
    return outcomes;
  }
}
