package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which elements of the portal's protocol say nothing new: the latest in the order of the fold, of
 * whatever form, is what stands. Asked while we have the turn of the journal, so that the same
 * element sent over two connections at once is taken once.
 */
final class Elements {

  /** Within so long after something newer an older content is perhaps a late retry. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final String STANDING =
      """
      select j.source, j.dossier, coalesce(j.element, ''), coalesce(j.element_digest, ''), j.heard_at
      from journal j
      where j.dossier = any(?) and (j.element is not null or j.kind = 'dossier') and not exists (
        select from journal r
        where r.kind = 'retraction' and r.source = j.source and r.subject = j.message_id)
      order by j.spoke_of, j.source, j.message_id""";

  private record Name(String source, String dossier, String element) {}

  private record Heard(String digest, Instant at) {}

  private final Map<Name, List<Heard>> before = new HashMap<>();
  private final Set<MessageKey> repeated = new HashSet<>();
  private final Set<MessageKey> again = new HashSet<>();
  private final Set<MessageKey> others = new HashSet<>();

  /** By dossier, who told it as a whole. */
  private final Map<String, Set<String>> snapshots = new HashMap<>();

  /** Looks at all that is offered, in the order given. */
  Elements(Connection connection, Collection<Said> offered) throws SQLException {
    List<Incoming> elements = new ArrayList<>();
    for (Said said : offered) {
      if (said.incoming().element() != null) {
        elements.add(said.incoming());
      }
    }
    if (elements.isEmpty()) {
      return;
    }
    read(connection, elements);
    Instant now = Instant.now();
    elements.forEach(incoming -> judge(incoming, now));
  }

  private void read(Connection connection, List<Incoming> elements) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
      statement.setObject(
          1, elements.stream().map(Incoming::subject).distinct().toArray(String[]::new));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          before
              .computeIfAbsent(
                  new Name(rows.getString(1), rows.getString(2), rows.getString(3)),
                  name -> new ArrayList<>(2))
              .add(new Heard(rows.getString(4), rows.getTimestamp(5).toInstant()));
          if (rows.getString(3).isEmpty() && !rows.getString(4).isEmpty()) {
            snapshots
                .computeIfAbsent(rows.getString(2), dossier -> new HashSet<>(2))
                .add(rows.getString(1));
          }
        }
      }
    }
  }

  private void judge(Incoming incoming, Instant now) {
    Element element = incoming.element();
    if (element == null) {
      return;
    }
    MessageKey key = MessageKey.of(incoming.message());
    List<Heard> heard =
        before.computeIfAbsent(
            new Name(key.source(), incoming.subject(), element.name()), name -> new ArrayList<>(2));
    boolean known = heard.stream().anyMatch(one -> one.digest().equals(element.digest()));
    boolean latest = known && heard.getLast().digest().equals(element.digest());
    if (element.isSnapshot() ? latest : known) {
      repeated.add(key);
      return;
    }
    if (known && heard.getLast().at().plus(LATE).isAfter(now)) {
      again.add(key);
    }
    if (element.isSnapshot() && foreign(key.source(), incoming.subject())) {
      others.add(key);
    }
    heard.add(new Heard(element.digest(), now));
  }

  /** Whether another source tells the same dossier as a whole. */
  private boolean foreign(String source, String dossier) {
    return snapshots.getOrDefault(dossier, Set.of()).stream().anyMatch(one -> !one.equals(source));
  }

  boolean isAnothers(MessageKey key) {
    return others.contains(key);
  }

  boolean isRepeat(MessageKey key) {
    return repeated.contains(key);
  }

  boolean isAgain(MessageKey key) {
    return again.contains(key);
  }
}
