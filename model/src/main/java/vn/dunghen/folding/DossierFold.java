package vn.dunghen.folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Payment;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.PaymentMessage;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.RatingMessage;

/** A dossier in either ledger, from all messages that belong to it, in whatever order they came. */
public final class DossierFold {

  private DossierFold() {}

  /**
   * What the province knows.
   *
   * @param messages all of this dossier: its own, ratings and petitions that name it,
   *     acknowledgements, retractions of any of them
   * @return empty where nothing that still stands speaks of the dossier itself; an acknowledgement,
   *     a rating or a petition alone does not make a dossier
   */
  public static Optional<Dossier> local(DossierCode code, Collection<? extends Message> messages) {
    Heard heard = new Heard(messages);
    return fold(code, heard.standing(), heard.acknowledgements());
  }

  /**
   * What the portal holds: the fold of exactly the messages that it acknowledged, and of what a
   * look-up showed that it has otherwise. What is the portal's own is taken as it stands: a
   * retracted rating is gone here too. So is whether the result lies in its owner's list there,
   * whoever told it.
   *
   * @return empty until an acknowledgement of this dossier is heard, and where the last of them
   *     says that the portal has no such dossier
   */
  public static Optional<Dossier> portal(DossierCode code, Collection<? extends Message> messages) {
    Heard heard = new Heard(messages);
    return heard
        .held()
        .flatMap(
            all -> {
              List<Message> held = new ArrayList<>();
              all.stream().filter(m -> !isThePortalsOwn(m)).forEach(held::add);
              heard.standing().stream().filter(DossierFold::isThePortalsOwn).forEach(held::add);
              return fold(code, Message.inFoldOrder(held), heard.acknowledgements())
                  .map(there -> listed(there, heard.standing()));
            });
  }

  private static Dossier listed(Dossier there, List<Message> standing) {
    boolean listed = false;
    for (Message message : standing) {
      if (message instanceof DossierMessage said) {
        listed = Known.after(listed, said.resultInOwnersList(), false);
      }
    }
    return listed == there.resultInOwnersList()
        ? there
        : DossierCopy.of(there).resultInOwnersList(listed).dossier();
  }

  /**
   * Whether the portal has it before we do and need not be told: ratings, petitions, payments made
   * on its own gateway. No service of the protocol carries them to it.
   */
  public static boolean isThePortalsOwn(Message message) {
    return switch (message) {
      case RatingMessage rating -> true;
      case PetitionMessage petition -> true;
      case PaymentMessage payment -> payment.channel() == Payment.ON_THE_PORTAL;
      default -> false;
    };
  }

  private static Optional<Dossier> fold(
      DossierCode code, List<Message> inOrder, List<AcknowledgementMessage> acknowledgements) {
    DossierDraft draft = new DossierDraft(code);
    inOrder.forEach(draft::hear);
    acknowledgements.forEach(draft::hear);
    return draft.finished();
  }
}
