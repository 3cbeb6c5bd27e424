package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
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
 */
public record Batch(
    @Nullable Rules rules,
    List<Dossier> dossiers,
    List<DossierCode> dossiersGone,
    List<Petition> petitions,
    List<PetitionCode> petitionsGone,
    List<ReportTotal> reports,
    List<ReportTotal.Key> reportsGone) {

  public Batch {
    dossiers = List.copyOf(dossiers);
    dossiersGone = List.copyOf(dossiersGone);
    petitions = List.copyOf(petitions);
    petitionsGone = List.copyOf(petitionsGone);
    reports = List.copyOf(reports);
    reportsGone = List.copyOf(reportsGone);
  }

  public static Batch of(Collection<Dossier> dossiers) {
    return new Batch(
        null, List.copyOf(dossiers), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static Batch of(Rules rules) {
    return new Batch(rules, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Gathers the changes of a batch. */
  public static final class Builder {

    private @Nullable Rules rules;
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
          rules, dossiers, dossiersGone, petitions, petitionsGone, reports, reportsGone);
    }
  }
}
