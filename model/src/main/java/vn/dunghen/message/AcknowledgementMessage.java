package vn.dunghen.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;

/**
 * What the portal answered about a dossier, to a message or to a look-up.
 *
 * @param of the source whose messages it confirmed
 * @param acknowledges the ids of the messages that it confirmed to hold
 * @param there whether it holds the dossier; where not, all it had confirmed before is void
 * @param holds where a look-up showed more: what the portal has otherwise than it was told
 */
public record AcknowledgementMessage(
    Stamp stamp,
    DossierCode dossier,
    Instant at,
    String of,
    List<String> acknowledges,
    boolean there,
    @Nullable DossierMessage holds)
    implements Message {

  public AcknowledgementMessage {
    acknowledges = List.copyOf(acknowledges);
  }
}
