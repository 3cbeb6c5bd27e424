package vn.dunghen.register;

import static vn.dunghen.register.SmallProvince.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Step;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** Tells a dossier piece by piece, leaving out what does not matter to the test. */
final class Told {

  private final String code;
  private @Nullable UnitCode unit;
  private @Nullable ProcedureCode procedure;
  private @Nullable Integer channel;
  private @Nullable Instant submitted;
  private @Nullable Instant accepted;
  private @Nullable Due due;
  private @Nullable Instant ended;
  private @Nullable Integer paidOnline;
  private @Nullable Boolean liked;
  private @Nullable Instant synchronised;
  private boolean vneid;
  private final List<StatusChange> statuses = new ArrayList<>();
  private final List<Fee> fees = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<Supplement> supplements = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> petitions = new ArrayList<>();

  private final List<String> databases = new ArrayList<>();
  private final List<DueChange> dueChanges = new ArrayList<>();
  private final List<DoorFinding> doorFindings = new ArrayList<>();
  private @Nullable String source;
  private List<String> aliases = List.of();
  private @Nullable String account;

  private Told(String code) {
    this.code = code;
  }

  static Told dossier(String code) {
    return new Told(code);
  }

  Told of(@Nullable UnitCode owner) {
    unit = owner;
    return this;
  }

  Told applyingFor(@Nullable ProcedureCode wanted) {
    procedure = wanted;
    return this;
  }

  Told by(@Nullable Integer way) {
    channel = way;
    return this;
  }

  Told submitted(@Nullable Instant moment) {
    submitted = moment;
    return this;
  }

  Told accepted(String moment) {
    return accepted(at(moment));
  }

  Told accepted(@Nullable Instant moment) {
    accepted = moment;
    return this;
  }

  Told due(String moment) {
    return due(at(moment));
  }

  Told due(@Nullable Instant moment) {
    due = moment == null ? null : Due.moment(moment);
    return this;
  }

  Told done(String moment) {
    return entered(Status.DONE, at(moment));
  }

  Told entered(Status status, Instant moment) {
    statuses.add(new StatusChange(status.code(), moment));
    return this;
  }

  Told ended(@Nullable Instant moment) {
    ended = moment;
    return this;
  }

  Told asked(Instant moment, @Nullable Instant answered) {
    supplements.add(new Supplement("B" + supplements.size(), moment, answered, null, null));
    return this;
  }

  Told fee(long amount) {
    fees.add(new Fee(null, amount));
    return this;
  }

  Told component(boolean hasFile, boolean digitised, boolean fromRepository) {
    components.add(new Component(null, hasFile, digitised, 0, fromRepository, null));
    return this;
  }

  Told result(boolean hasFile) {
    results.add(new Result("R" + results.size(), hasFile, null, null));
    return this;
  }

  Told paidOnline(@Nullable Integer flag) {
    paidOnline = flag;
    return this;
  }

  Told paid(long amount, int way, boolean succeeded) {
    payments.add(
        new Payment("P" + payments.size(), amount, at("2026-03-02T09:00"), way, succeeded));
    return this;
  }

  Told liked(@Nullable Boolean verdict) {
    liked = verdict;
    return this;
  }

  Told petitioned(String petition) {
    petitions.add(petition);
    return this;
  }

  Told verified() {
    vneid = true;
    return this;
  }

  Told synchronised() {
    synchronised = at("2026-03-02T12:00");
    return this;
  }

  Told handledBy(String officer) {
    steps.add(
        new Step(at("2026-03-02T09:00"), 4, new OfficerCode(officer), null, null, null, null));
    return this;
  }

  Told from(@Nullable String system) {
    source = system;
    return this;
  }

  Told asking(String database) {
    databases.add(database);
    return this;
  }

  Told linked(String digest) {
    results.add(new Result("L" + results.size(), true, digest, null));
    return this;
  }

  Told reused(int flag) {
    components.add(new Component("C" + components.size(), true, false, flag, false, null));
    return this;
  }

  Told seenAtTheDoor(String rule) {
    doorFindings.add(new DoorFinding(rule, null, null));
    return this;
  }

  /** The appointment was moved to the one that stands. */
  Told moved(Instant from, Instant spokeOf) {
    if (due != null) {
      dueChanges.add(new DueChange(Due.moment(from), due, spokeOf));
    }
    return this;
  }

  Told called(String receipt) {
    aliases = List.of(receipt);
    return this;
  }

  Told byAccount(String digest) {
    account = digest;
    return this;
  }

  Dossier now() {
    statuses.sort(Comparator.comparing(StatusChange::at));
    supplements.sort(Comparator.comparing(Supplement::askedAt));
    return new Dossier(
        new DossierCode(code),
        aliases,
        procedure,
        null,
        unit,
        channel,
        null,
        submitted,
        accepted,
        null,
        due,
        dueChanges.isEmpty() ? due : dueChanges.getFirst().from(),
        dueChanges,
        statuses,
        ended,
        null,
        null,
        paidOnline,
        fees,
        components,
        false,
        vneid,
        databases,
        false,
        steps,
        supplements,
        results,
        payments,
        liked,
        petitions,
        synchronised,
        source,
        doorFindings,
        account);
  }
}
