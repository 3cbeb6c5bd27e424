package vn.dunghen.message;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of canonical messages, with the word that stands in their field {@code kind}. */
public enum MessageKind {
  DOSSIER("dossier"),
  STEP("step"),
  SUPPLEMENT("supplement"),
  RESULT("result"),
  PAYMENT("payment"),
  RATING("rating"),
  PETITION("petition"),
  PROCEDURE("procedure"),
  UNIT("unit"),
  OFFICER("officer"),
  REPORT_TOTAL("reportTotal"),
  ACKNOWLEDGEMENT("acknowledgement"),
  RETRACTION("retraction");

  private final String word;

  MessageKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<MessageKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  public static MessageKind of(Message message) {
    return switch (message) {
      case DossierMessage said -> DOSSIER;
      case StepMessage said -> STEP;
      case SupplementMessage said -> SUPPLEMENT;
      case ResultMessage said -> RESULT;
      case PaymentMessage said -> PAYMENT;
      case RatingMessage said -> RATING;
      case PetitionMessage said -> PETITION;
      case ProcedureMessage said -> PROCEDURE;
      case UnitMessage said -> UNIT;
      case OfficerMessage said -> OFFICER;
      case ReportTotalMessage said -> REPORT_TOTAL;
      case AcknowledgementMessage said -> ACKNOWLEDGEMENT;
      case RetractionMessage said -> RETRACTION;
    };
  }
}
