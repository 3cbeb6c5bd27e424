package vn.dunghen.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.petition.PetitionSubject;

/** All counts there are, by name. */
public final class Counts {

  private static final List<DossierCount> DOSSIER =
      List.of(
          new Received(),
          new Synchronised(),
          new HandledOnTime(),
          new Overdue(),
          new SubmittedOnline(),
          new SubmittedDirectly(),
          new SubmittedByPost(),
          new OnlineWithResult(),
          new FeeBearing(),
          new PaidOnline(),
          new ElectronicResult(),
          new ReturnsDocument(),
          new ResultOfDocument(),
          new Digitised(),
          new DigitisedOrResult(),
          new Reused(),
          new Shared(),
          new PopulationData(),
          new Satisfied(),
          new Faulted(),
          new Handled());

  private static final List<ProcedureCount> PROCEDURE =
      java.util.stream.Stream.concat(
              ProcedureStates.all().stream(),
              List.<ProcedureCount>of(
                  new Announced(), new AnnouncedOnTime(), new Publicised(), new PublicisedOnTime())
                  .stream())
          .toList();

  private static final List<PetitionCount> PETITION =
      List.of(
          new PetitionKind(CountName.PETITIONS, null),
          new PetitionHandledOnTime(),
          new PetitionSatisfied(),
          new PetitionNotDisliked(),
          new PetitionKind(CountName.PETITIONS_ON_PROCEDURE, PetitionSubject.PROCEDURE),
          new PetitionKind(CountName.PETITIONS_ON_STAFF, PetitionSubject.STAFF));

  private static final Map<CountName, DossierCount> DOSSIER_BY_NAME =
      DOSSIER.stream()
          .collect(Collectors.toUnmodifiableMap(DossierCount::name, Function.identity()));

  private static final Map<CountName, DossierCount> IN_DOSSIERS =
      Map.of(
          CountName.PROCEDURES_USED_ONLINE, new SubmittedOnline(),
          CountName.PROCEDURES_PAID_ONLINE, new PaidOnline(),
          CountName.PROCEDURES_WITH_FEE_DOSSIER, new FeeDemanded(),
          CountName.PROCEDURES_USING_POPULATION_DATA, new PopulationData());

  private Counts() {}

  public static List<DossierCount> dossier() {
    return DOSSIER;
  }

  public static List<ProcedureCount> procedure() {
    return PROCEDURE;
  }

  public static List<PetitionCount> petition() {
    return PETITION;
  }

  /** The dossier count of that name; the name of another subject is a mistake of the caller. */
  public static DossierCount dossier(CountName name) {
    DossierCount count = DOSSIER_BY_NAME.get(name);
    if (count == null) {
      throw new IllegalArgumentException(name + " does not count dossiers");
    }
    return count;
  }

  /**
   * The profiles of one dossier by all counts of dossiers, in the order of {@link #dossier()}; the
   * verdict of 2.1, which several stand on, is worked out once.
   */
  public static List<Profile> profiles(Dossier dossier, Rules rules) {
    Profile onTime = dossier(CountName.ON_TIME).of(dossier, rules);
    List<Profile> profiles = new ArrayList<>(DOSSIER.size());
    for (DossierCount count : DOSSIER) {
      profiles.add(
          switch (count) {
            case HandledOnTime same -> onTime;
            case Overdue overdue -> Overdue.of(onTime);
            case Satisfied satisfied -> Satisfied.of(dossier, rules, onTime);
            default -> count.of(dossier, rules);
          });
    }
    return profiles;
  }

  /** What a dossier must answer for its procedure to be in that count of distinct procedures. */
  public static DossierCount inDossiers(CountName name) {
    DossierCount count = IN_DOSSIERS.get(name);
    if (count == null) {
      throw new IllegalArgumentException(name + " does not count procedures of dossiers");
    }
    return count;
  }

  public static ProcedureCount procedure(CountName name) {
    return PROCEDURE.stream()
        .filter(count -> count.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " does not count procedures"));
  }

  public static PetitionCount petition(CountName name) {
    return PETITION.stream()
        .filter(count -> count.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " does not count petitions"));
  }
}
