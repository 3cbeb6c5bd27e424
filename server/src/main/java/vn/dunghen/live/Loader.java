package vn.dunghen.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dunghen.catalogue.ReferenceData;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.folding.OfficerFold;
import vn.dunghen.folding.PetitionFold;
import vn.dunghen.folding.ProcedureFold;
import vn.dunghen.folding.ReportTotals;
import vn.dunghen.folding.UnitFold;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.journal.Subjects;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.ReportTotalMessage;
import vn.dunghen.officer.Officer;
import vn.dunghen.officer.OfficerDirectory;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedureHistory;
import vn.dunghen.register.Batch;
import vn.dunghen.register.Register;
import vn.dunghen.register.ReportTotal;

/** Folds what the journal holds of every kind, and lays it into registers. */
@Component
public class Loader {

  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

  private final ReferenceData reference;
  private final PortalAssumptions portal;
  private final Subjects subjects;
  private final Dossiers dossiers;
  private final ReportsHeard reportsHeard;

  Loader(
      ReferenceData reference,
      PortalAssumptions portal,
      Subjects subjects,
      Dossiers dossiers,
      ReportsHeard reportsHeard) {
    this.reference = reference;
    this.portal = portal;
    this.subjects = subjects;
    this.dossiers = dossiers;
    this.reportsHeard = reportsHeard;
  }

  /**
   * The organisation of the reference data, with what messages said of units. What would break the
   * tree stays in the journal but is not followed.
   */
  public Organisation organisation() {
    Organisation known = reference.organisation();
    Collection<UnitFold.Told> told = units(known);
    Organisation changed = with(known, told);
    return changed.problems().isEmpty() ? changed : oneByOne(known, told);
  }

  /**
   * Follows whatever can be followed. NB: a fault shows at other units than the one that brings it:
   * a unit put below itself takes all that stand below it along.
   */
  private static Organisation oneByOne(Organisation known, Collection<UnitFold.Told> told) {
    Organisation followed = known;
    List<UnitFold.Told> taken = new ArrayList<>();
    List<UnitFold.Told> waiting = new ArrayList<>(told);
    boolean progress = true;
    while (progress) {
      progress = false;
      // Again from the start, for a unit may wait for its parent.
      for (UnitFold.Told unit : List.copyOf(waiting)) {
        taken.add(unit);
        Organisation changed = with(known, taken);
        if (changed.problems().isEmpty()) {
          followed = changed;
          waiting.remove(unit);
          progress = true;
        } else {
          taken.removeLast();
        }
      }
    }
    waiting.forEach(
        unit -> LOG.warn("what messages say of {} would break the tree", unit.unit().code()));
    return followed;
  }

  private Collection<UnitFold.Told> units(Organisation known) {
    Map<UnitCode, UnitFold.Told> units = new TreeMap<>();
    subjects
        .all(MessageKind.UNIT)
        .forEach(
            (code, messages) ->
                unit(known, new UnitCode(code), messages)
                    .ifPresent(now -> units.put(now.unit().code(), now)));
    return units.values();
  }

  private static Organisation with(Organisation known, Collection<UnitFold.Told> told) {
    List<Unit> units = new ArrayList<>(known.units());
    List<Succession> successions = new ArrayList<>(known.successions());
    told.forEach(now -> put(now, units, successions));
    return new Organisation(units, successions);
  }

  /** Empty too where the messages together tell of a unit that cannot be. */
  private static Optional<UnitFold.Told> unit(
      Organisation known, UnitCode code, List<Message> messages) {
    try {
      return UnitFold.fold(code, known.find(code).orElse(null), messages);
    } catch (IllegalArgumentException impossible) {
      LOG.warn("what messages say of the unit {} is not followed: {}", code, impossible.toString());
      return Optional.empty();
    }
  }

  private static void put(UnitFold.Told now, List<Unit> units, List<Succession> successions) {
    UnitCode code = now.unit().code();
    units.removeIf(old -> old.code().equals(code));
    units.add(now.unit());
    if (!now.successions().isEmpty()) {
      successions.removeIf(old -> old.from().equals(code));
      successions.addAll(now.successions());
    }
  }

  /** Every officer that anything still speaks of. */
  OfficerDirectory officers() {
    return OfficerDirectory.EMPTY.with(List.of(), officers(subjects.all(MessageKind.OFFICER)));
  }

  /** The directory with these officers as the journal has them now. */
  OfficerDirectory officers(OfficerDirectory before, Collection<String> codes) {
    return before.with(
        codes.stream().map(OfficerCode::new).toList(),
        officers(subjects.of(MessageKind.OFFICER, codes)));
  }

  private static List<Officer> officers(Map<String, List<Message>> told) {
    List<Officer> officers = new ArrayList<>();
    told.forEach(
        (code, messages) ->
            OfficerFold.fold(new OfficerCode(code), messages).ifPresent(officers::add));
    return officers;
  }

  /** Calendar and catalogue of procedures as the journal has it. */
  public Rules rules() {
    List<ProcedureHistory> procedures = new ArrayList<>();
    subjects
        .all(MessageKind.PROCEDURE)
        .forEach(
            (code, messages) ->
                ProcedureFold.history(new ProcedureCode(code), messages)
                    .ifPresent(procedures::add));
    return new Rules(
        reference.calendar(),
        ProcedureCatalogue.versioned(procedures),
        Rules.ASSUMED_POPULATION_DATABASES,
        portal);
  }

  /** The totals that stand. */
  public List<ReportTotal> reports() {
    List<Message> messages = reported();
    Map<ReportTotal.Key, Instant> heard = reportsHeard.first(messages);
    return ReportTotals.standing(messages).stream().map(filed -> report(filed, heard)).toList();
  }

  /** What was once reported and stands no longer. */
  Set<ReportTotal.Key> reportsTakenBack() {
    List<Message> messages = reported();
    Set<ReportTotal.Key> gone = new HashSet<>();
    for (Message message : messages) {
      if (message instanceof ReportTotalMessage said) {
        gone.add(key(said));
      }
    }
    ReportTotals.standing(messages).forEach(filed -> gone.remove(key(filed.report())));
    return gone;
  }

  private List<Message> reported() {
    List<Message> messages = new ArrayList<>();
    subjects.all(MessageKind.REPORT_TOTAL).values().forEach(messages::addAll);
    return messages;
  }

  private static ReportTotal report(ReportTotals.Filed filed, Map<ReportTotal.Key, Instant> heard) {
    ReportTotalMessage said = filed.report();
    ReportTotal.Key key = key(said);
    return new ReportTotal(key, said.received(), said.form06(), filed.firstSaid(), heard.get(key));
  }

  static ReportTotal.Key key(ReportTotalMessage said) {
    return new ReportTotal.Key(said.unit(), said.period(), said.to());
  }

  Collection<String> dossiersNamedBy(Collection<String> petitions) {
    return subjects.dossiersNamedBy(petitions);
  }

  /** These petitions as they stand; those that nothing speaks of any more are left out. */
  public List<Petition> petitions(Collection<String> codes) {
    return folded(subjects.of(MessageKind.PETITION, codes));
  }

  public List<Petition> petitions() {
    return folded(subjects.all(MessageKind.PETITION));
  }

  private static List<Petition> folded(Map<String, List<Message>> told) {
    List<Petition> petitions = new ArrayList<>();
    told.forEach(
        (code, messages) ->
            PetitionFold.fold(new PetitionCode(code), messages).ifPresent(petitions::add));
    return petitions;
  }

  /**
   * Lays everything that the state table and the journal hold into the registers.
   *
   * @param told is told of every state, by several threads
   */
  public void load(Register local, Register portal, LaidStates told) {
    layEverythingElse(local, portal);
    layDossiers(local, portal, told);
  }

  /** Lays down all but the dossiers: catalogue, petitions, reported totals. */
  public void layEverythingElse(Register local, Register portal) {
    Batch.Builder first = Batch.builder().rules(rules()).organisation(organisation());
    petitions().forEach(first::lay);
    reports().forEach(first::lay);
    Batch catalogue = first.build();
    local.apply(catalogue);
    portal.apply(catalogue);
  }

  private void layDossiers(Register local, Register portal, LaidStates told) {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
      List<Future<?>> running = new ArrayList<>();
      dossiers.forEachBatch(
          stored ->
              running.add(
                  workers.submit(
                      (Callable<Void>)
                          () -> {
                            List<State> states =
                                stored.stream().map(Dossiers.StoredState::read).toList();
                            lay(states, local, portal);
                            told.laid(states);
                            return null;
                          })));
      for (Future<?> part : running) {
        part.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a state could not be laid down", failed.getCause());
    }
  }

  /** Lays these states down, and takes away what no longer stands. */
  public static void lay(List<State> states, Register local, Register portal) {
    Batch.Builder both = Batch.builder();
    Batch.Builder ours = Batch.builder();
    Batch.Builder theirs = Batch.builder();
    for (State state : states) {
      if (state.local().isPresent() && state.local().equals(state.portal())) {
        both.lay(state.local().get(), state.local().get());
      } else {
        lay(state, Ledger.LOCAL, ours);
        lay(state, Ledger.PORTAL, theirs);
      }
    }
    local.applyWith(portal, both.build());
    local.apply(ours.build());
    portal.apply(theirs.build());
  }

  private static void lay(State state, Ledger ledger, Batch.Builder batch) {
    Dossier portal = state.portal().orElse(null);
    state
        .in(ledger)
        .ifPresentOrElse(dossier -> batch.lay(dossier, portal), () -> batch.remove(state.code()));
  }
}
