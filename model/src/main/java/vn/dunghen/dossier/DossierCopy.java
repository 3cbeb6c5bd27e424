package vn.dunghen.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy of a dossier in the making: what is not changed stays as it was. */
public final class DossierCopy {

  private final Dossier of;
  private final @Nullable Instant submittedAt;
  private @Nullable Instant acceptedAt;
  private @Nullable Instant competentReceivedAt;
  private @Nullable Due due;
  private final @Nullable Due firstDue;
  private List<DueChange> dueChanges;
  private List<StatusChange> statusHistory;
  private @Nullable Instant endedAt;
  private @Nullable Instant returnedAt;
  private @Nullable Instant refusedAt;
  private @Nullable Integer paidOnline;
  private List<Component> components;
  private boolean verifiedByVneid;
  private boolean resultInOwnersList;
  private List<Step> steps;
  private List<Supplement> supplements;
  private List<Result> results;
  private List<Payment> payments;
  private @Nullable Boolean likedLast;
  private final List<String> petitions;
  private @Nullable Instant synchronisedAt;

  private DossierCopy(Dossier of) {
    this.of = of;
    submittedAt = of.submittedAt();
    acceptedAt = of.acceptedAt();
    competentReceivedAt = of.competentReceivedAt();
    due = of.due();
    firstDue = of.firstDue();
    dueChanges = of.dueChanges();
    statusHistory = of.statusHistory();
    endedAt = of.endedAt();
    returnedAt = of.returnedAt();
    refusedAt = of.refusedAt();
    paidOnline = of.paidOnline();
    components = of.components();
    verifiedByVneid = of.verifiedByVneid();
    resultInOwnersList = of.resultInOwnersList();
    steps = of.steps();
    supplements = of.supplements();
    results = of.results();
    payments = of.payments();
    likedLast = of.likedLast();
    petitions = of.petitions();
    synchronisedAt = of.synchronisedAt();
  }

  public static DossierCopy of(Dossier dossier) {
    return new DossierCopy(dossier);
  }

  public DossierCopy acceptedAt(@Nullable Instant other) {
    acceptedAt = other;
    return this;
  }

  public DossierCopy competentReceivedAt(@Nullable Instant other) {
    competentReceivedAt = other;
    return this;
  }

  public DossierCopy due(@Nullable Due other) {
    due = other;
    return this;
  }

  public DossierCopy dueChanges(List<DueChange> other) {
    dueChanges = other;
    return this;
  }

  public DossierCopy statusHistory(List<StatusChange> other) {
    statusHistory = other;
    return this;
  }

  public DossierCopy endedAt(@Nullable Instant other) {
    endedAt = other;
    return this;
  }

  public DossierCopy returnedAt(@Nullable Instant other) {
    returnedAt = other;
    return this;
  }

  public DossierCopy refusedAt(@Nullable Instant other) {
    refusedAt = other;
    return this;
  }

  public DossierCopy paidOnline(@Nullable Integer other) {
    paidOnline = other;
    return this;
  }

  public DossierCopy components(List<Component> other) {
    components = other;
    return this;
  }

  public DossierCopy verifiedByVneid(boolean other) {
    verifiedByVneid = other;
    return this;
  }

  public DossierCopy resultInOwnersList(boolean other) {
    resultInOwnersList = other;
    return this;
  }

  public DossierCopy steps(List<Step> other) {
    steps = other;
    return this;
  }

  public DossierCopy supplements(List<Supplement> other) {
    supplements = other;
    return this;
  }

  public DossierCopy results(List<Result> other) {
    results = other;
    return this;
  }

  public DossierCopy payments(List<Payment> other) {
    payments = other;
    return this;
  }

  public DossierCopy likedLast(@Nullable Boolean other) {
    likedLast = other;
    return this;
  }

  public DossierCopy synchronisedAt(@Nullable Instant other) {
    synchronisedAt = other;
    return this;
  }

  /** The dossier with what was changed. */
  public Dossier dossier() {
    return new Dossier(
        of.code(),
        of.aliases(),
        of.procedure(),
        of.receivingUnit(),
        of.competentUnit(),
        of.channel(),
        of.applicantKind(),
        submittedAt,
        acceptedAt,
        competentReceivedAt,
        due,
        firstDue,
        dueChanges,
        statusHistory,
        endedAt,
        returnedAt,
        refusedAt,
        paidOnline,
        of.fees(),
        components,
        of.hasDigitisedComponent(),
        verifiedByVneid,
        of.databasesUsed(),
        resultInOwnersList,
        steps,
        supplements,
        results,
        payments,
        likedLast,
        petitions,
        synchronisedAt,
        of.source(),
        of.doorFindings(),
        of.account());
  }
}
