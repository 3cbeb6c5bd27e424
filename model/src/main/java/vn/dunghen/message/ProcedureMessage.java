package vn.dunghen.message;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.InternalProcess;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;
import vn.dunghen.procedure.ToAnnounce;

/** What the catalogue knows of a procedure; fields not spoken of stay as they were. */
public record ProcedureMessage(
    Stamp stamp,
    ProcedureCode procedure,
    @Nullable Said<String> name,
    @Nullable Said<String> field,
    @Nullable Said<String> ministry,
    @Nullable Said<UnitKind> level,
    @Nullable Said<Limit> limit,
    @Nullable Said<Boolean> feeBearing,
    @Nullable Said<Boolean> forCitizens,
    @Nullable Said<Boolean> returnsDocument,
    @Nullable Said<ServiceLevel> service,
    @Nullable Said<PublicationState> state,
    @Nullable Said<Set<ProcedurePart>> parts,
    @Nullable Said<List<Publication>> publications,
    @Nullable Said<Set<UnitCode>> appliedBy,
    @Nullable Said<Set<UnitKind>> appliedByKinds,
    @Nullable Said<InternalProcess> internalProcess,
    @Nullable Said<List<ToAnnounce>> toAnnounce)
    implements Message {}
