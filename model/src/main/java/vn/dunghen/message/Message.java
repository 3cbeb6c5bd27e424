package vn.dunghen.message;

import java.util.Collection;
import java.util.List;

/** One thing that a source says of one subject; the canonical form of everything we hear. */
public sealed interface Message
    permits DossierMessage,
        StepMessage,
        SupplementMessage,
        ResultMessage,
        PaymentMessage,
        RatingMessage,
        PetitionMessage,
        ProcedureMessage,
        UnitMessage,
        OfficerMessage,
        ReportTotalMessage,
        AcknowledgementMessage,
        RetractionMessage {

  Stamp stamp();

  /** The messages in the order of the fold. */
  static <M extends Message> List<M> inFoldOrder(Collection<? extends M> messages) {
    return messages.stream().<M>map(m -> m).sorted(BY_STAMP).toList();
  }

  /** Order of the fold. */
  java.util.Comparator<Message> BY_STAMP = java.util.Comparator.comparing(Message::stamp);
}
