package vn.dunghen.folding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.dossier.Payment;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Step;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.OfficerMessage;
import vn.dunghen.message.PaymentMessage;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.message.RatingMessage;
import vn.dunghen.message.ReportTotalMessage;
import vn.dunghen.message.ResultMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.StepMessage;
import vn.dunghen.message.SupplementMessage;
import vn.dunghen.message.UnitMessage;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** A dossier while its messages are being heard, in fold order. */
final class DossierDraft {

  private static final DoorFinding REOPENED = new DoorFinding("DQ-27", "TrangThaiHoSo", null);

  private final DossierCode code;
  private boolean spokenOf;
  private List<String> aliases = List.of();
  private @Nullable ProcedureCode procedure;
  private @Nullable UnitCode receivingUnit;
  private @Nullable UnitCode competentUnit;
  private @Nullable Integer channel;
  private @Nullable Integer applicantKind;
  private @Nullable Instant submittedAt;
  private @Nullable Instant acceptedAt;
  private @Nullable Instant competentReceivedAt;
  private @Nullable Due due;
  private @Nullable Due firstDue;
  private final List<DueChange> dueChanges = new ArrayList<>();

  /** Told of a letter before the date was first moved. */
  private @Nullable Boolean apologyIssued;

  private @Nullable String dueReason;
  private final StatusHistory statuses = new StatusHistory();
  private @Nullable Instant endedAt;
  private @Nullable Instant returnedAt;
  private @Nullable Instant refusedAt;
  private @Nullable Integer paidOnline;
  private @Nullable String account;
  private List<Fee> fees = List.of();
  private List<Component> components = List.of();
  private boolean hasDigitisedComponent;
  private boolean verifiedByVneid;
  private List<String> databasesUsed = List.of();
  private boolean resultInOwnersList;
  private final Map<StepName, Step> steps = new LinkedHashMap<>();
  private final DoorFindings findings = new DoorFindings();
  private final Map<String, Supplement> supplements = new LinkedHashMap<>();
  private final Map<String, Result> results = new LinkedHashMap<>();
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private @Nullable Boolean likedLast;
  private final Map<String, Boolean> petitions = new LinkedHashMap<>();
  private @Nullable Instant synchronisedAt;
  private @Nullable String source;

  /** What tells a step apart; there is no other id of it (portal protocol, section 4). */
  private record StepName(
      Instant at, int status, @Nullable OfficerCode officer, @Nullable String division) {}

  DossierDraft(DossierCode code) {
    this.code = code;
  }

  void hear(Message message) {
    switch (message) {
      case DossierMessage said -> hearDossier(said);
      case StepMessage said -> hearStep(said);
      case SupplementMessage said -> hearSupplement(said);
      case ResultMessage said -> hearResult(said);
      case PaymentMessage said -> hearPayment(said);
      case RatingMessage said -> likedLast = said.liked();
      case PetitionMessage said -> hearPetition(said);
      case AcknowledgementMessage said -> hearAcknowledgement(said);
      case ProcedureMessage said -> {}
      case UnitMessage said -> {}
      case OfficerMessage said -> {}
      case ReportTotalMessage said -> {}
      case RetractionMessage said -> {}
    }
  }

  private void hearDossier(DossierMessage said) {
    spokenOf = true;
    aliases = Known.after(aliases, said.aliases(), List.of());
    procedure = Known.after(procedure, said.procedure());
    receivingUnit = Known.after(receivingUnit, said.receivingUnit());
    competentUnit = Known.after(competentUnit, said.competentUnit());
    channel = Known.after(channel, said.channel());
    applicantKind = Known.after(applicantKind, said.applicantKind());
    hearMoments(said);
    paidOnline = Known.after(paidOnline, said.paidOnline());
    fees = Known.after(fees, said.fees(), List.of());
    components = Known.after(components, said.components(), List.of());
    hasDigitisedComponent = Known.after(hasDigitisedComponent, said.hasDigitisedComponent(), false);
    verifiedByVneid = Known.after(verifiedByVneid, said.verifiedByVneid(), false);
    databasesUsed = Known.after(databasesUsed, said.databasesUsed(), List.of());
    resultInOwnersList = Known.after(resultInOwnersList, said.resultInOwnersList(), false);
    source = said.stamp().source();
    account = Known.after(account, said.account());
    if (said.findings() != null) {
      findings.ofDossier(said.findings().value());
    }
    hearWhole(said);
  }

  /** A snapshot tells its rounds and results as a whole: those it leaves out are no more. */
  private void hearWhole(DossierMessage said) {
    if (said.supplements() != null) {
      supplements.clear();
      List<Supplement> rounds = Known.after(List.of(), said.supplements(), List.of());
      for (Supplement round : rounds) {
        supplements.put(String.valueOf(round.id()), round);
        // NB: a date promised beside the rounds is the one that stands.
        if (round.newDue() != null && said.due() == null) {
          promise(round.newDue(), said.stamp().spokeOf());
        }
      }
    }
    if (said.results() != null) {
      results.clear();
      List<Result> documents = Known.after(List.of(), said.results(), List.of());
      documents.forEach(result -> results.put(result.id(), result));
    }
  }

  private void hearMoments(DossierMessage said) {
    submittedAt = Known.after(submittedAt, said.submittedAt());
    acceptedAt = Known.after(acceptedAt, said.acceptedAt());
    competentReceivedAt = Known.after(competentReceivedAt, said.competentReceivedAt());
    endedAt = Known.after(endedAt, said.endedAt());
    returnedAt = Known.after(returnedAt, said.returnedAt());
    refusedAt = Known.after(refusedAt, said.refusedAt());
    if (said.due() != null) {
      promise(said.due().value(), said.stamp().spokeOf());
    }
    hearApology(said);
    if (said.status() != null && said.status().value() != null) {
      hearStatus(said, said.status().value());
    }
  }

  /** A letter is of the date that stands now; told before the first change, of that change. */
  private void hearApology(DossierMessage said) {
    if (said.apologyIssued() == null && said.dueReason() == null) {
      return;
    }
    if (!dueChanges.isEmpty()) {
      DueChange last = dueChanges.removeLast();
      dueChanges.add(
          new DueChange(
              last.from(),
              last.to(),
              last.spokeOf(),
              Known.after(last.apologyIssued(), said.apologyIssued()),
              Known.after(last.reason(), said.dueReason())));
    } else if (said.due() == null) {
      apologyIssued = Known.after(apologyIssued, said.apologyIssued());
      dueReason = Known.after(dueReason, said.dueReason());
    }
  }

  private void hearStatus(DossierMessage said, int status) {
    Instant spokeOf = Moments.wholeSecond(said.stamp().spokeOf());
    if (said.supplements() != null) {
      statuses.snapshot(status, said.statusAt(), spokeOf);
    } else {
      statuses.enter(status, said.statusAt() == null ? spokeOf : said.statusAt());
    }
  }

  private List<DoorFinding> findings() {
    List<DoorFinding> told = findings.all();
    if (!statuses.reopened()) {
      return told;
    }
    List<DoorFinding> all = new ArrayList<>(told);
    all.add(REOPENED);
    return all;
  }

  private void promise(@Nullable Due promised, Instant spokeOf) {
    if (promised == null) {
      due = null;
      return;
    }
    if (!promised.equals(due)) {
      if (firstDue == null) {
        firstDue = promised;
      } else {
        dueChanges.add(new DueChange(due, promised, spokeOf, apologyIssued, dueReason));
        apologyIssued = null;
        dueReason = null;
      }
    }
    due = promised;
  }

  private void spoken(Message said) {
    spokenOf = true;
    if (source == null) {
      source = said.stamp().source();
    }
  }

  private void hearStep(StepMessage said) {
    spoken(said);
    // The same step told again, with another limit perhaps, is one step.
    StepName name = new StepName(said.at(), said.status(), said.officer(), said.division());
    Step step =
        new Step(
            said.at(),
            said.status(),
            said.officer(),
            said.division(),
            said.unit(),
            said.startedAt(),
            said.limit());
    if (steps.put(name, step) == null) {
      findings.ofStep(name, said.findings());
    } else {
      findings.ofStepAgain(name, said.findings());
    }
    statuses.enter(said.status(), said.at());
  }

  private void hearSupplement(SupplementMessage said) {
    spoken(said);
    supplements.put(
        said.supplementId(),
        new Supplement(
            said.supplementId(), said.askedAt(), said.answeredAt(), said.oldDue(), said.newDue()));
    if (said.newDue() != null) {
      promise(said.newDue(), said.stamp().spokeOf());
    }
  }

  private void hearResult(ResultMessage said) {
    spoken(said);
    results.put(
        said.resultId(),
        new Result(said.resultId(), said.hasFile(), said.linkDigest(), said.issuedAt()));
  }

  private void hearPayment(PaymentMessage said) {
    spoken(said);
    payments.put(
        said.reference(),
        new Payment(said.reference(), said.amount(), said.at(), said.channel(), said.succeeded()));
  }

  private void hearPetition(PetitionMessage said) {
    String petition = said.petition().value();
    if (said.dossier() != null) {
      petitions.put(petition, code.equals(said.dossier().value()));
    }
  }

  private void hearAcknowledgement(AcknowledgementMessage said) {
    if (!said.there()) {
      synchronisedAt = null;
    } else if (synchronisedAt == null || said.at().isBefore(synchronisedAt)) {
      synchronisedAt = said.at();
    }
  }

  Optional<Dossier> finished() {
    if (!spokenOf) {
      return Optional.empty();
    }
    if (refusedAt != null) {
      statuses.refusedAt(refusedAt);
    }
    return Optional.of(
        new Dossier(
            code,
            aliases,
            procedure,
            receivingUnit,
            competentUnit,
            channel,
            applicantKind,
            submittedAt,
            acceptedAt,
            competentReceivedAt,
            due,
            firstDue,
            dueChanges,
            statuses.inOrderOfTime(),
            endedAt,
            returnedAt,
            refusedAt,
            paidOnline,
            fees,
            components,
            hasDigitisedComponent,
            verifiedByVneid,
            databasesUsed,
            resultInOwnersList,
            Rounds.stepsInOrder(steps.values()),
            Rounds.of(supplements.values(), statuses.inOrderOfTime()),
            List.copyOf(results.values()),
            List.copyOf(payments.values()),
            likedLast,
            petitions.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList(),
            synchronisedAt,
            source,
            findings(),
            account));
  }
}
