package vn.dunghen.message;

import java.time.Instant;
import java.util.List;
import vn.dunghen.dossier.DossierCode;

/** The portal confirmed that it holds these messages of a dossier. */
public record AcknowledgementMessage(
    Stamp stamp, DossierCode dossier, Instant at, String of, List<String> acknowledges)
    implements Message {

  public AcknowledgementMessage {
    acknowledges = List.copyOf(acknowledges);
  }
}
