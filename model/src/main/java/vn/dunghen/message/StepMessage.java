package vn.dunghen.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.UnitCode;

/**
 * A dossier entered a status at a moment, by an officer.
 *
 * @param findings what was seen at the door to be wrong with it
 */
public record StepMessage(
    Stamp stamp,
    DossierCode dossier,
    Instant at,
    int status,
    @Nullable OfficerCode officer,
    @Nullable String division,
    @Nullable UnitCode unit,
    @Nullable Instant startedAt,
    @Nullable Instant limit,
    List<DoorFinding> findings)
    implements Message {

  public StepMessage {
    findings = List.copyOf(findings);
  }
}
