package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dossiers that one transaction touches, with all that was said of each. */
final class Touched {

  private final Connection connection;
  private final Instant now = Instant.now();
  private final Map<String, List<Spoken>> spoken = new HashMap<>();

  /** Begins with what is known in memory of these dossiers. */
  Touched(Connection connection, Recent recent, Collection<String> dossiers) {
    this.connection = connection;
    for (String dossier : dossiers) {
      List<Spoken> known = recent.spoken(dossier);
      if (known != null) {
        spoken.putIfAbsent(dossier, new ArrayList<>(known));
      }
    }
  }

  /** Gets from the journal what is not here yet. */
  void complete(Collection<String> dossiers) throws SQLException {
    readAgain(dossiers.stream().filter(code -> !spoken.containsKey(code)).distinct().toList());
  }

  /** Gets these from the journal, whatever is known of them. */
  void readAgain(Collection<String> dossiers) throws SQLException {
    Map<String, List<Spoken>> found = JournalReading.spokenOf(connection, dossiers);
    dossiers.forEach(code -> spoken.put(code, found.getOrDefault(code, new ArrayList<>())));
  }

  /** All of one that is here; empty where nothing was said of it. */
  List<Spoken> of(String dossier) {
    return spoken.getOrDefault(dossier, List.of());
  }

  /** What is said in this transaction, all of it heard at the same moment. */
  Spoken now(Incoming incoming) {
    return new Spoken(incoming.message(), incoming.element(), now);
  }

  void add(String dossier, Spoken more) {
    spoken.computeIfAbsent(dossier, code -> new ArrayList<>()).add(more);
  }
}
