package vn.dunghen.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.State;
import vn.dunghen.officer.OfficerDirectory;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.procedure.Procedures;
import vn.dunghen.register.Register;

/** What pages and figures read: both registers, the organisation, and how fresh they are. */
@Component
public class LiveRegister {

  private final Register local;
  private final Register portal;
  private final List<LaidStates> told = new CopyOnWriteArrayList<>();
  private final AtomicLong version = new AtomicLong();
  private volatile Organisation organisation;
  private volatile OfficerDirectory officers = OfficerDirectory.EMPTY;
  private volatile Instant knownAt = Instant.EPOCH;
  private volatile Duration lag = Duration.ZERO;
  private volatile boolean storeReachable = true;
  private volatile boolean loaded;

  public LiveRegister(vn.dunghen.catalogue.ReferenceData reference) {
    Rules rules =
        new Rules(
            reference.calendar(),
            new vn.dunghen.procedure.ProcedureCatalogue(java.util.List.of()),
            Rules.ASSUMED_POPULATION_DATABASES);
    this.local = new Register(Ledger.LOCAL, rules);
    this.portal = new Register(Ledger.PORTAL, rules);
    this.organisation = reference.organisation();
  }

  public Register register(Ledger ledger) {
    return switch (ledger) {
      case LOCAL -> local;
      case PORTAL -> portal;
    };
  }

  public Organisation organisation() {
    return organisation;
  }

  /** Who works where, by code. */
  public OfficerDirectory officers() {
    return officers;
  }

  public Rules rules() {
    return local.rules();
  }

  public Procedures procedures() {
    return rules().procedures();
  }

  /** When the latest entry was heard that the figures contain; the epoch before the first. */
  public Instant knownAt() {
    return knownAt;
  }

  /** How long after it was heard the latest entry was in every figure. */
  public Duration lag() {
    return lag;
  }

  /**
   * Whether the portal ever acknowledged anything; until then its ledger has no data, not zeros.
   */
  public boolean portalHeard() {
    return portal.dossiers() > 0;
  }

  /** Whether the journal can be read; figures are counted from memory in any case. */
  public boolean storeReachable() {
    return storeReachable;
  }

  /** Whether everything that was in the journal at the start is laid down. */
  public boolean loaded() {
    return loaded;
  }

  public long dossiers() {
    return local.dossiers();
  }

  /** From now on told of every state that is laid; before the start, of all. */
  public void tell(LaidStates listener) {
    told.add(listener);
  }

  /**
   * Grows after each change of the registers: what was counted at a version is what is counted as
   * long as it stays, at the same moment.
   */
  public long version() {
    return version.get();
  }

  void changed() {
    version.incrementAndGet();
  }

  void laid(List<State> states) {
    changed();
    told.forEach(listener -> listener.laid(states));
  }

  void organisation(Organisation changed) {
    organisation = changed;
  }

  void officers(OfficerDirectory changed) {
    officers = changed;
  }

  void heardUntil(Instant moment) {
    if (moment.isAfter(knownAt)) {
      knownAt = moment;
    }
  }

  void lag(Duration latest) {
    lag = latest;
  }

  void storeReachable(boolean reachable) {
    storeReachable = reachable;
  }

  void loaded(boolean whole) {
    loaded = whole;
  }
}
