package vn.dunghen.folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;
import vn.dunghen.message.Message;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.InternalProcess;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedureHistory;
import vn.dunghen.procedure.ProcedureHistory.Told;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;
import vn.dunghen.procedure.Terms;
import vn.dunghen.procedure.ToAnnounce;

/** A procedure from all messages that speak of it, in whatever order they came. */
public final class ProcedureFold {

  private final ProcedureCode code;
  private boolean spokenOf;
  private String name;
  private String field = "";
  private String ministry = "";
  private UnitKind level = UnitKind.PROVINCE;
  private @Nullable Limit limit;
  private @Nullable Boolean feeBearing;
  private boolean forCitizens;
  private @Nullable Boolean returnsDocument;
  private @Nullable ServiceLevel service;
  private PublicationState state = PublicationState.PENDING;
  private Set<ProcedurePart> parts = Set.of();
  private List<Publication> publications = List.of();
  private Set<UnitCode> appliedBy = Set.of();
  private Set<UnitKind> appliedByKinds = Set.of();
  private @Nullable InternalProcess internalProcess;
  private List<ToAnnounce> toAnnounce = List.of();
  private final List<Told> told = new ArrayList<>();

  private ProcedureFold(ProcedureCode code) {
    this.code = code;
    this.name = code.value();
  }

  /** The procedure as it stands; empty where nothing that still stands speaks of it. */
  public static Optional<Procedure> fold(
      ProcedureCode code, Collection<? extends Message> messages) {
    return history(code, messages).map(ProcedureHistory::present);
  }

  /**
   * The procedure with its versions, each in force from the moment that its message speaks of;
   * empty where nothing that still stands speaks of it.
   */
  public static Optional<ProcedureHistory> history(
      ProcedureCode code, Collection<? extends Message> messages) {
    ProcedureFold fold = new ProcedureFold(code);
    for (Message message : new Heard(messages).standing()) {
      if (message instanceof ProcedureMessage said) {
        fold.hear(said);
      }
    }
    return fold.finished().map(present -> ProcedureHistory.of(present, fold.told));
  }

  private void hear(ProcedureMessage said) {
    spokenOf = true;
    name = Known.after(name, said.name(), code.value());
    field = Known.after(field, said.field(), "");
    ministry = Known.after(ministry, said.ministry(), "");
    level = Known.after(level, said.level(), UnitKind.PROVINCE);
    limit = Known.after(limit, said.limit());
    feeBearing = Known.after(feeBearing, said.feeBearing());
    forCitizens = Known.after(forCitizens, said.forCitizens(), false);
    returnsDocument = Known.after(returnsDocument, said.returnsDocument());
    service = Known.after(service, said.service());
    state = Known.after(state, said.state(), PublicationState.PENDING);
    parts = Known.after(parts, said.parts(), Set.of());
    publications = Known.after(publications, said.publications(), List.of());
    appliedBy = Known.after(appliedBy, said.appliedBy(), Set.of());
    appliedByKinds = Known.after(appliedByKinds, said.appliedByKinds(), Set.of());
    internalProcess = Known.after(internalProcess, said.internalProcess());
    toAnnounce = Known.after(toAnnounce, said.toAnnounce(), List.of());
    told.add(new Told(said.stamp().spokeOf(), new Terms(limit, feeBearing, returnsDocument)));
  }

  private Optional<Procedure> finished() {
    if (!spokenOf) {
      return Optional.empty();
    }
    return Optional.of(
        new Procedure(
            code,
            name,
            field,
            ministry,
            level,
            limit,
            feeBearing,
            forCitizens,
            returnsDocument == null || returnsDocument,
            service,
            state,
            parts,
            publications,
            appliedBy,
            appliedByKinds,
            internalProcess,
            toAnnounce));
  }
}
