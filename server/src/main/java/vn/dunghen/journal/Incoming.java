package vn.dunghen.journal;

import org.jspecify.annotations.Nullable;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.OfficerMessage;
import vn.dunghen.message.PaymentMessage;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.message.RatingMessage;
import vn.dunghen.message.ReportTotalMessage;
import vn.dunghen.message.ResultMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.StepMessage;
import vn.dunghen.message.SupplementMessage;
import vn.dunghen.message.UnitMessage;

/**
 * A sound message on its way into the journal, with its canonical JSON.
 *
 * @param element what it was on the portal's wire; null where it came as a canonical message
 * @param outgoing what goes on to the portal in the same transaction; null where nothing does
 */
public record Incoming(
    Message message,
    MessageKind kind,
    String body,
    @Nullable Element element,
    @Nullable Outgoing outgoing) {

  public Incoming(Message message, MessageKind kind, String body) {
    this(message, kind, body, null, null);
  }

  /** The subject's own code; of a retraction the id that it takes back. */
  public String subject() {
    return switch (message) {
      case DossierMessage said -> said.dossier().value();
      case StepMessage said -> said.dossier().value();
      case SupplementMessage said -> said.dossier().value();
      case ResultMessage said -> said.dossier().value();
      case PaymentMessage said -> said.dossier().value();
      case RatingMessage said ->
          said.petition() != null
              ? said.petition().value()
              : said.dossier() != null ? said.dossier().value() : said.ratingId();
      case PetitionMessage said -> said.petition().value();
      case ProcedureMessage said -> said.procedure().national().value();
      case UnitMessage said -> said.unit().value();
      case OfficerMessage said -> said.officer().value();
      case ReportTotalMessage said -> said.unit().value();
      case AcknowledgementMessage said -> said.dossier().value();
      case RetractionMessage said -> said.retracts();
    };
  }

  /**
   * The dossier whose fold it belongs to; null where it belongs to none, or to one not yet known.
   */
  @Nullable String dossier() {
    return switch (message) {
      case DossierMessage said -> said.dossier().value();
      case StepMessage said -> said.dossier().value();
      case SupplementMessage said -> said.dossier().value();
      case ResultMessage said -> said.dossier().value();
      case PaymentMessage said -> said.dossier().value();
      case AcknowledgementMessage said -> said.dossier().value();
      case RatingMessage said -> said.dossier() == null ? null : said.dossier().value();
      case PetitionMessage said ->
          said.dossier() == null || said.dossier().value() == null
              ? null
              : said.dossier().value().value();
      case ProcedureMessage said -> null;
      case UnitMessage said -> null;
      case OfficerMessage said -> null;
      case ReportTotalMessage said -> null;
      case RetractionMessage said -> null;
    };
  }
}
