package vn.dunghen.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.RetractionMessage;

/**
 * Which elements of the portal's protocol say nothing new: the latest in the order of the fold, of
 * whatever form, is what stands. Asked while we have the turn of the journal, so that the same
 * element sent over two connections at once is taken once.
 */
final class Elements {

  /** Within so long after something newer an older content is perhaps a late retry. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private record Name(String source, String dossier, String element) {}

  private record Heard(String digest, Instant at) {}

  private final Map<Name, List<Heard>> before = new HashMap<>();
  private final Set<MessageKey> repeated = new HashSet<>();
  private final Set<MessageKey> again = new HashSet<>();
  private final Set<MessageKey> others = new HashSet<>();

  /** By dossier, who told it as a whole. */
  private final Map<String, Set<String>> snapshots = new HashMap<>();

  /** Looks at all that is offered, in the order given. */
  Elements(Touched touched, Collection<Said> offered) throws SQLException {
    List<Incoming> elements = new ArrayList<>();
    for (Said said : offered) {
      if (said.incoming().element() != null) {
        elements.add(said.incoming());
      }
    }
    Set<String> dossiers = new LinkedHashSet<>();
    elements.forEach(incoming -> dossiers.add(incoming.subject()));
    touched.complete(dossiers);
    dossiers.forEach(dossier -> hear(dossier, touched.of(dossier)));
    Instant now = Instant.now();
    elements.forEach(incoming -> judge(incoming, now));
  }

  private void hear(String dossier, List<Spoken> all) {
    Set<MessageKey> takenBack = new HashSet<>();
    for (Spoken one : all) {
      if (one.message() instanceof RetractionMessage retraction) {
        takenBack.add(new MessageKey(retraction.stamp().source(), retraction.retracts()));
      }
    }
    all.stream()
        .filter(one -> one.element() != null || one.message() instanceof DossierMessage)
        .filter(one -> !takenBack.contains(MessageKey.of(one.message())))
        .sorted(Comparator.comparing(Spoken::message, Message.BY_STAMP))
        .forEach(one -> hear(dossier, one));
  }

  private void hear(String dossier, Spoken one) {
    String source = one.message().stamp().source();
    Element element = one.element();
    before
        .computeIfAbsent(
            new Name(source, dossier, element == null ? Element.SNAPSHOT : element.name()),
            name -> new ArrayList<>(2))
        .add(new Heard(element == null ? "" : element.digest(), one.heardAt()));
    if (element != null && element.isSnapshot()) {
      snapshots.computeIfAbsent(dossier, code -> new HashSet<>(2)).add(source);
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
