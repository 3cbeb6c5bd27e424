package vn.dunghen.live;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.message.MessageKind;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureHistory;
import vn.dunghen.register.Batch;

/** Brings what changed in the journal into the registers. */
@Component
class Applying {

  private static final int DOSSIERS_AT_ONCE = 5_000;

  private final Loader loader;
  private final Dossiers dossiers;
  private final LiveRegister live;
  private final JdbcTemplate jdbc;

  Applying(Loader loader, Dossiers dossiers, LiveRegister live, JdbcTemplate jdbc) {
    this.loader = loader;
    this.dossiers = dossiers;
    this.live = live;
    this.jdbc = jdbc;
  }

  Instant latestHeard() {
    return Optional.ofNullable(
            jdbc.queryForObject("select max(heard_at) from journal", java.sql.Timestamp.class))
        .map(java.sql.Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  /**
   * Applies the changed subjects; the units that own them, by code.
   *
   * @param changedDossiers with the number of the last entry of each
   */
  Map<String, UnitCode> apply(
      Map<String, Long> changedDossiers, Map<MessageKind, Set<String>> changedOthers) {
    Map<String, UnitCode> owners = new HashMap<>();
    Set<String> again = new LinkedHashSet<>();
    if (changedOthers.containsKey(MessageKind.UNIT)) {
      again.addAll(applyUnits());
    }
    if (changedOthers.containsKey(MessageKind.OFFICER)) {
      live.officers(loader.officers(live.officers(), changedOthers.get(MessageKind.OFFICER)));
    }
    if (changedOthers.containsKey(MessageKind.PROCEDURE)) {
      again.addAll(applyProcedures());
    }
    if (changedOthers.containsKey(MessageKind.PETITION)) {
      again.addAll(loader.dossiersNamedBy(changedOthers.get(MessageKind.PETITION)));
    }
    if (changedOthers.containsKey(MessageKind.REPORT_TOTAL)) {
      both(reports());
    }
    Set<String> petitions = new HashSet<>();
    petitions.addAll(changedOthers.getOrDefault(MessageKind.PETITION, Set.of()));
    petitions.addAll(changedOthers.getOrDefault(MessageKind.RATING, Set.of()));
    applyPetitions(petitions, owners);
    Map<String, Long> entries = new LinkedHashMap<>();
    again.forEach(code -> entries.put(code, Long.MAX_VALUE));
    changedDossiers.forEach(entries::putIfAbsent);
    applyDossiers(entries, owners);
    return owners;
  }

  /** The new tree; the dossiers of units that it tells otherwise. */
  private List<String> applyUnits() {
    Organisation before = live.organisation();
    Organisation after = loader.organisation();
    live.organisation(after);
    both(Batch.builder().organisation(after).build());
    return live.register(Ledger.LOCAL).dossiersOfUnits(before, after).stream()
        .map(DossierCode::value)
        .toList();
  }

  /** The new catalogue; the dossiers of procedures whose rules changed. */
  private Set<String> applyProcedures() {
    Rules before = live.rules();
    Rules after = loader.rules();
    both(Batch.of(after));
    Set<String> again = new LinkedHashSet<>();
    for (Procedure procedure : after.procedures().all()) {
      Optional<ProcedureHistory> old = before.procedures().history(procedure.code());
      Optional<ProcedureHistory> now = after.procedures().history(procedure.code());
      if (old.isEmpty() || countsDifferently(old.get(), now.orElseThrow())) {
        again.addAll(dossiersOf(procedure));
      }
    }
    for (Procedure old : before.procedures().all()) {
      if (after.procedures().find(old.code()).isEmpty()) {
        again.addAll(dossiersOf(old));
      }
    }
    return again;
  }

  /** In either ledger: the portal may hold a dossier under another procedure than we do. */
  private Set<String> dossiersOf(Procedure procedure) {
    Set<String> codes = new LinkedHashSet<>();
    for (Ledger ledger : Ledger.values()) {
      live.register(ledger).dossiersOf(procedure.code()).forEach(code -> codes.add(code.value()));
    }
    return codes;
  }

  private static boolean countsDifferently(ProcedureHistory before, ProcedureHistory after) {
    return countsDifferently(before.present(), after.present())
        || !told(before).equals(told(after));
  }

  private static List<ProcedureHistory.Told> told(ProcedureHistory history) {
    return history.versions().stream().map(ProcedureHistory.Version::told).toList();
  }

  private static boolean countsDifferently(Procedure one, Procedure other) {
    return !Objects.equals(one.limit(), other.limit())
        || !Objects.equals(one.feeBearing(), other.feeBearing())
        || one.returnsDocument() != other.returnsDocument()
        || one.state() != other.state()
        || !one.publications().equals(other.publications());
  }

  private Batch reports() {
    Batch.Builder batch = Batch.builder();
    loader.reports().forEach(batch::lay);
    loader.reportsTakenBack().forEach(batch::remove);
    return batch.build();
  }

  private void applyPetitions(Collection<String> codes, Map<String, UnitCode> owners) {
    if (codes.isEmpty()) {
      return;
    }
    Batch.Builder batch = Batch.builder();
    Set<String> gone = new HashSet<>(codes);
    for (Petition petition : loader.petitions(codes)) {
      batch.lay(petition);
      gone.remove(petition.code().value());
      if (petition.unit() != null) {
        owners.put(petition.code().value(), petition.unit());
      }
    }
    gone.forEach(code -> batch.remove(new PetitionCode(code)));
    both(batch.build());
  }

  private void applyDossiers(Map<String, Long> entries, Map<String, UnitCode> owners) {
    Map<DossierCode, Long> part = new LinkedHashMap<>();
    for (Map.Entry<String, Long> entry : entries.entrySet()) {
      part.put(new DossierCode(entry.getKey()), entry.getValue());
      if (part.size() == DOSSIERS_AT_ONCE) {
        lay(dossiers.statesWith(part), owners);
        part.clear();
      }
    }
    lay(dossiers.statesWith(part), owners);
  }

  private void lay(List<State> states, Map<String, UnitCode> owners) {
    Loader.lay(states, live.register(Ledger.LOCAL), live.register(Ledger.PORTAL));
    live.laid(states);
    for (State state : states) {
      state
          .local()
          .flatMap(Dossier::owner)
          .ifPresent(unit -> owners.put(state.code().value(), unit));
    }
  }

  private void both(Batch batch) {
    live.register(Ledger.LOCAL).apply(batch);
    live.register(Ledger.PORTAL).apply(batch);
    live.changed();
  }
}
