package vn.dunghen.counting;

import java.util.Optional;
import java.util.Set;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Procedures;

/**
 * What the counts stand on besides the subject itself.
 *
 * @param populationDatabases codes of {@code MaCSDL} that mean the population database; which ones
 *     do is not published, so this is a setting
 */
public record Rules(
    WorkingCalendar calendar,
    Procedures procedures,
    Set<String> populationDatabases,
    PortalAssumptions portal) {

  /** Code "1" is taken for the population database [inferred]; portal-protocol section 13. */
  public static final Set<String> ASSUMED_POPULATION_DATABASES = Set.of("1");

  public Rules {
    populationDatabases = Set.copyOf(populationDatabases);
  }

  /** With the portal's rule as it stands by default. */
  public Rules(WorkingCalendar calendar, Procedures procedures, Set<String> populationDatabases) {
    this(calendar, procedures, populationDatabases, PortalAssumptions.STANDARD);
  }

  /** The same with other population databases. */
  public Rules with(Set<String> otherDatabases) {
    return new Rules(calendar, procedures, otherDatabases, portal);
  }

  /**
   * The procedure by which a dossier is judged, in the version in force when it was accepted; empty
   * where it names none, or one that is not in the catalogue.
   */
  public Optional<Procedure> procedureOf(Dossier dossier) {
    return Optional.ofNullable(dossier.procedure())
        .flatMap(procedures::history)
        .map(history -> history.at(dossier.acceptedAt()));
  }
}
