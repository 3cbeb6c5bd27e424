package vn.dunghen.quality;

import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.procedure.Procedure;

/**
 * A dossier to be looked at, with all that its data can be held against.
 *
 * @param dossier as the province knows it
 * @param portal as the portal confirmed it; null where it confirmed nothing
 * @param procedure as it was in force at the acceptance; null where the dossier names none, or one
 *     that is not in the catalogue
 */
public record Subject(
    Dossier dossier,
    @Nullable Dossier portal,
    Rules rules,
    Organisation organisation,
    @Nullable Procedure procedure) {

  public static Subject of(
      Dossier dossier, @Nullable Dossier portal, Rules rules, Organisation organisation) {
    return new Subject(
        dossier, portal, rules, organisation, rules.procedureOf(dossier).orElse(null));
  }

  String code() {
    return dossier.code().value();
  }

  /** Nothing but what happened to it is known: progress came without the dossier; DQ-26. */
  boolean onlyProgress() {
    return dossier.acceptedAt() == null
        && dossier.submittedAt() == null
        && dossier.procedure() == null
        && dossier.owner().isEmpty()
        && dossier.channel() == null
        && dossier.due() == null
        && dossier.components().isEmpty()
        && dossier.fees().isEmpty();
  }
}
