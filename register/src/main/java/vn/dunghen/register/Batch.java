package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;

/**
 * Changes that readers see all at once or not at all.
 *
 * <p>A subject stands in it at most once; laying it down replaces what was there.
 *
 * @param rules calendar and procedures from this batch on; null where they did not change. NB: rows
 *     laid before keep what they counted for, so a batch that changes a procedure's rules must lay
 *     the dossiers of {@link Register#dossiersOf} again
 * @param organisation the units from this batch on; null where they did not change. Rows laid
 *     before keep what was found then, so the dossiers of {@link Register#dossiersOfUnits} must be
 *     laid again
 * @param onPortal what the portal holds of these dossiers, where it holds anything
 */
public record Batch(
    @Nullable Rules rules,
    @Nullable Organisation organisation,
    List<Dossier> dossiers,
    Map<DossierCode, Dossier> onPortal,
    List<DossierCode> dossiersGone,
    List<Petition> petitions,
    List<PetitionCode> petitionsGone,
    List<ReportTotal> reports,
    List<ReportTotal.Key> reportsGone) {

  public Batch {
    dossiers = List.copyOf(dossiers);
    onPortal = Map.copyOf(onPortal);
    dossiersGone = List.copyOf(dossiersGone);
    petitions = List.copyOf(petitions);
    petitionsGone = List.copyOf(petitionsGone);
    reports = List.copyOf(reports);
    reportsGone = List.copyOf(reportsGone);
  }

  public static Batch of(Collection<Dossier> dossiers) {
    return new Batch(
        null,
        null,
        List.copyOf(dossiers),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static Batch of(Rules rules) {
    return builder().rules(rules).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Gathers the changes of a batch. */
  public static final class Builder {

    private @Nullable Rules rules;
    private @Nullable Organisation organisation;
    private final Map<DossierCode, Dossier> onPortal = new HashMap<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<DossierCode> dossiersGone = new ArrayList<>();
    private final List<Petition> petitions = new ArrayList<>();
    private final List<PetitionCode> petitionsGone = new ArrayList<>();
    private final List<ReportTotal> reports = new ArrayList<>();
    private final List<ReportTotal.Key> reportsGone = new ArrayList<>();

    private Builder() {}

    public Builder rules(Rules changed) {
      rules = changed;
      return this;
    }

    public Builder organisation(Organisation changed) {
      organisation = changed;
      return this;
    }

    /** Lays a dossier, and remembers what the portal holds of it, to be held against it. */
    public Builder lay(Dossier dossier, @Nullable Dossier portal) {
      if (portal != null) {
        onPortal.put(dossier.code(), portal);
      }
      return lay(dossier);
    }

    public Builder lay(Dossier dossier) {
      dossiers.add(dossier);
      return this;
    }

    public Builder remove(DossierCode dossier) {
      dossiersGone.add(dossier);
      return this;
    }

    public Builder lay(Petition petition) {
      petitions.add(petition);
      return this;
    }

    public Builder remove(PetitionCode petition) {
      petitionsGone.add(petition);
      return this;
    }

    public Builder lay(ReportTotal report) {
      reports.add(report);
      return this;
    }

    public Builder remove(ReportTotal.Key report) {
      reportsGone.add(report);
      return this;
    }

    public Batch build() {
      return new Batch(
          rules,
          organisation,
          dossiers,
          onPortal,
          dossiersGone,
          petitions,
          petitionsGone,
          reports,
          reportsGone);
    }
  }
}
