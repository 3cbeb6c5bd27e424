package vn.dunghen.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** What a source knows of a dossier; fields not spoken of stay as they were. */
public record DossierMessage(
    Stamp stamp,
    DossierCode dossier,
    @Nullable Said<List<String>> aliases,
    @Nullable Said<ProcedureCode> procedure,
    @Nullable Said<UnitCode> receivingUnit,
    @Nullable Said<UnitCode> competentUnit,
    @Nullable Said<Integer> channel,
    @Nullable Said<Integer> applicantKind,
    @Nullable Said<Instant> submittedAt,
    @Nullable Said<Instant> acceptedAt,
    @Nullable Said<Instant> competentReceivedAt,
    @Nullable Said<Due> due,
    @Nullable Said<Boolean> apologyIssued,
    @Nullable Said<String> dueReason,
    @Nullable Said<Integer> status,
    @Nullable Instant statusAt,
    @Nullable Said<Instant> endedAt,
    @Nullable Said<Instant> returnedAt,
    @Nullable Said<Instant> refusedAt,
    @Nullable Said<Integer> paidOnline,
    @Nullable Said<List<Fee>> fees,
    @Nullable Said<List<Component>> components,
    @Nullable Said<Boolean> hasDigitisedComponent,
    @Nullable Said<Boolean> verifiedByVneid,
    @Nullable Said<List<String>> databasesUsed,
    @Nullable Said<Boolean> resultInOwnersList,
    @Nullable Said<List<Supplement>> supplements,
    @Nullable Said<List<Result>> results,
    @Nullable Said<List<DoorFinding>> findings,
    @Nullable Said<String> account)
    implements Message {}
