package vn.dunghen.folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.RetractionMessage;

/**
 * All messages of one subject, sorted for the fold, with what was retracted and what the portal
 * acknowledged.
 */
final class Heard {

  private record Id(String source, String messageId) {}

  private final List<Message> inOrder;
  private final Set<Id> retracted = new HashSet<>();

  Heard(Collection<? extends Message> messages) {
    inOrder = Message.inFoldOrder(messages);
    for (Message message : inOrder) {
      if (message instanceof RetractionMessage retraction) {
        retracted.add(new Id(retraction.stamp().source(), retraction.retracts()));
      }
    }
  }

  /** What still stands: neither retractions nor what they retract. */
  List<Message> standing() {
    return inOrder.stream()
        .filter(message -> !(message instanceof RetractionMessage) && !isRetracted(message))
        .toList();
  }

  List<AcknowledgementMessage> acknowledgements() {
    List<AcknowledgementMessage> found = new ArrayList<>();
    for (Message message : standing()) {
      if (message instanceof AcknowledgementMessage acknowledgement) {
        found.add(acknowledgement);
      }
    }
    return found;
  }

  /**
   * What the portal holds: what it acknowledged since it last said that it has no such dossier, and
   * what look-ups showed beside. NB: a message it acknowledged stays there even when its sender
   * retracted it: no service is known that takes a dossier back.
   *
   * @return empty where it holds nothing
   */
  Optional<List<Message>> held() {
    Set<Id> ids = new HashSet<>();
    List<Message> shown = new ArrayList<>();
    boolean there = false;
    for (AcknowledgementMessage acknowledgement : acknowledgements()) {
      there = acknowledgement.there();
      if (!there) {
        ids.clear();
        shown.clear();
      }
      acknowledgement.acknowledges().forEach(id -> ids.add(new Id(acknowledgement.of(), id)));
      if (acknowledgement.holds() != null) {
        shown.add(acknowledgement.holds());
      }
    }
    if (!there) {
      return Optional.empty();
    }
    inOrder.stream().filter(message -> ids.contains(idOf(message))).forEach(shown::add);
    return Optional.of(shown);
  }

  private boolean isRetracted(Message message) {
    return retracted.contains(idOf(message));
  }

  private static Id idOf(Message message) {
    return new Id(message.stamp().source(), message.stamp().messageId());
  }
}
