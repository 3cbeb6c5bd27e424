package vn.dunghen.folding;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.PaymentMessage;
import vn.dunghen.message.RatingMessage;
import vn.dunghen.message.ResultMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Said;
import vn.dunghen.message.Stamp;
import vn.dunghen.message.StepMessage;
import vn.dunghen.message.SupplementMessage;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** Tells the story of one dossier as messages, for tests: {@code dd/MM HH:mm} of 2026. */
public final class Telling {

  public static final String SOURCE = "mot-cua";

  private final DossierCode code;
  private final List<Message> messages = new ArrayList<>();

  public Telling(String code) {
    this.code = new DossierCode(code);
  }

  /** Vietnam time of the year 2026, as {@code 17/08 08:30}. */
  public static Instant at(String dayAndTime) {
    int day = Integer.parseInt(dayAndTime.substring(0, 2));
    int month = Integer.parseInt(dayAndTime.substring(3, 5));
    int hour = Integer.parseInt(dayAndTime.substring(6, 8));
    int minute = Integer.parseInt(dayAndTime.substring(9, 11));
    return LocalDateTime.of(2026, month, day, hour, minute).toInstant(ZoneOffset.ofHours(7));
  }

  public Telling accepted(String when, @Nullable String due) {
    return tell(
        at(when),
        said ->
            said.withAcceptedAt(at(when))
                .withDue(due == null ? null : Due.moment(at(due)))
                .withStatus(2));
  }

  public Telling say(String spokeOf, UnaryOperator<Fields> fields) {
    return tell(at(spokeOf), fields);
  }

  private Telling tell(Instant spokeOf, UnaryOperator<Fields> fields) {
    Fields said = fields.apply(new Fields());
    messages.add(said.message(stamp(spokeOf), code));
    return this;
  }

  /** With what was seen to be wrong with that step at the door. */
  public Telling status(int status, String when, DoorFinding... found) {
    messages.add(
        new StepMessage(
            stamp(at(when)),
            code,
            at(when),
            status,
            new OfficerCode("CB-01"),
            null,
            null,
            null,
            null,
            List.of(found)));
    return this;
  }

  public Telling supplement(String id, String asked, @Nullable String answered) {
    messages.add(
        new SupplementMessage(
            stamp(at(answered == null ? asked : answered)),
            code,
            id,
            at(asked),
            answered == null ? null : at(answered),
            null,
            null,
            null));
    return this;
  }

  public Telling result(String when, boolean hasFile) {
    messages.add(new ResultMessage(stamp(at(when)), code, "KQ01", hasFile, null, null));
    return this;
  }

  public Telling paid(String when, int channel, boolean succeeded) {
    messages.add(
        new PaymentMessage(
            stamp(at(when)), code, "TT" + messages.size(), 50_000, at(when), channel, succeeded));
    return this;
  }

  public Telling rated(String when, boolean liked) {
    messages.add(
        new RatingMessage(stamp(at(when)), "r" + messages.size(), code, null, at(when), liked));
    return this;
  }

  public Telling acknowledged(String when, String... messageIds) {
    messages.add(
        new AcknowledgementMessage(
            stamp(at(when)), code, at(when), SOURCE, List.of(messageIds), true, null));
    return this;
  }

  /** A look-up that found nothing. */
  public Telling notThere(String when) {
    messages.add(
        new AcknowledgementMessage(
            stamp(at(when)), code, at(when), SOURCE, List.of(), false, null));
    return this;
  }

  /** A look-up that found the dossier in that status, and all of these messages. */
  public Telling lookedUp(String when, int status, String... messageIds) {
    Stamp stamp = stamp(at(when));
    messages.add(
        new AcknowledgementMessage(
            stamp,
            code,
            at(when),
            SOURCE,
            List.of(messageIds),
            true,
            new Fields().withStatus(status).message(stamp, code)));
    return this;
  }

  public Telling retracted(String when, String messageId) {
    messages.add(new RetractionMessage(stamp(at(when)), messageId, null));
    return this;
  }

  /** Id of the n-th message told, from 1. */
  public static String id(int n) {
    return "m" + n;
  }

  private Stamp stamp(Instant spokeOf) {
    return new Stamp(spokeOf, SOURCE, id(messages.size() + 1));
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  public Dossier local() {
    return DossierFold.local(code, messages).orElseThrow();
  }

  public Dossier portal() {
    return DossierFold.portal(code, messages).orElseThrow();
  }

  /** The fields of one dossier message. */
  public static final class Fields {
    private @Nullable Said<Instant> submittedAt;
    private @Nullable Said<Instant> acceptedAt;
    private @Nullable Said<Due> due;
    private @Nullable Said<Integer> status;
    private @Nullable Instant statusAt;
    private @Nullable Said<Instant> endedAt;
    private @Nullable Said<Instant> refusedAt;
    private @Nullable Said<Integer> channel;
    private @Nullable Said<Integer> paidOnline;
    private @Nullable Said<ProcedureCode> procedure;
    private @Nullable Said<UnitCode> receivingUnit;
    private @Nullable Said<UnitCode> competentUnit;
    private @Nullable Said<Instant> competentReceivedAt;
    private @Nullable Said<List<Fee>> fees;
    private @Nullable Said<List<Component>> components;
    private @Nullable Said<Boolean> vneid;
    private @Nullable Said<List<String>> databases;
    private @Nullable Said<Boolean> apologyIssued;
    private @Nullable Said<String> dueReason;
    private @Nullable Said<Boolean> ownersList;
    private @Nullable Said<List<Supplement>> rounds;
    private @Nullable Said<List<Result>> documents;
    private @Nullable Said<List<DoorFinding>> findings;
    private @Nullable Said<String> account;
    private @Nullable Said<Instant> returnedAt;

    public Fields withSubmittedAt(Instant moment) {
      submittedAt = Said.of(moment);
      return this;
    }

    public Fields withAcceptedAt(Instant moment) {
      acceptedAt = Said.of(moment);
      return this;
    }

    public Fields withDue(@Nullable Due promised) {
      due = promised == null ? null : Said.of(promised);
      return this;
    }

    /** A letter of apology names the date that stands now. */
    public Fields withApology(@Nullable String reason) {
      apologyIssued = Said.of(true);
      dueReason = reason == null ? null : Said.of(reason);
      return this;
    }

    public Fields withoutDue() {
      due = Said.cleared();
      return this;
    }

    public Fields withStatus(int code) {
      status = Said.of(code);
      return this;
    }

    public Fields withStatusSince(Instant moment) {
      statusAt = moment;
      return this;
    }

    public Fields withEndedAt(Instant moment) {
      endedAt = Said.of(moment);
      return this;
    }

    public Fields withRefusedAt(Instant moment) {
      refusedAt = Said.of(moment);
      return this;
    }

    public Fields withChannel(int code) {
      channel = Said.of(code);
      return this;
    }

    public Fields withPaidOnline(int code) {
      paidOnline = Said.of(code);
      return this;
    }

    public Fields withProcedure(String code) {
      procedure = Said.of(new ProcedureCode(code));
      return this;
    }

    /** Received at one unit for another, which had it then; null: not told. */
    public Fields withUnits(String receiving, String competent, @Nullable String receivedThere) {
      receivingUnit = Said.of(new UnitCode(receiving));
      competentUnit = Said.of(new UnitCode(competent));
      competentReceivedAt = receivedThere == null ? null : Said.of(at(receivedThere));
      return this;
    }

    public Fields withFees(long... amounts) {
      List<Fee> list = new ArrayList<>();
      for (long amount : amounts) {
        list.add(new Fee("P", amount));
      }
      fees = Said.of(list);
      return this;
    }

    public Fields withComponent(
        boolean hasFile, boolean digitised, boolean fromRepository, @Nullable String replacedBy) {
      components =
          Said.of(
              List.of(new Component("TP01", hasFile, digitised, 0, fromRepository, replacedBy)));
      return this;
    }

    public Fields withVneid() {
      vneid = Said.of(true);
      return this;
    }

    public Fields withDatabases(String... codes) {
      databases = Said.of(List.of(codes));
      return this;
    }

    public Fields withResultInOwnersList() {
      ownersList = Said.of(true);
      return this;
    }

    public Fields withRounds(Supplement... all) {
      rounds = Said.of(List.of(all));
      return this;
    }

    /** A result file for each digest of a link. */
    public Fields withLinks(String... digests) {
      List<Result> list = new ArrayList<>();
      for (String digest : digests) {
        list.add(new Result("KQ" + list.size(), true, digest, null));
      }
      documents = Said.of(list);
      return this;
    }

    public Fields withFindings(DoorFinding... all) {
      findings = Said.of(List.of(all));
      return this;
    }

    /** The digest of the account that handed it in. */
    public Fields withAccount(String digest) {
      account = Said.of(digest);
      return this;
    }

    public Fields withReturnedAt(Instant moment) {
      returnedAt = Said.of(moment);
      return this;
    }

    public Fields withComponents(Component... all) {
      components = Said.of(List.of(all));
      return this;
    }

    private DossierMessage message(Stamp stamp, DossierCode code) {
      return new DossierMessage(
          stamp,
          code,
          null,
          procedure,
          receivingUnit,
          competentUnit,
          channel,
          null,
          submittedAt,
          acceptedAt,
          competentReceivedAt,
          due,
          apologyIssued,
          dueReason,
          status,
          statusAt,
          endedAt,
          returnedAt,
          refusedAt,
          paidOnline,
          fees,
          components,
          null,
          vneid,
          databases,
          ownersList,
          rounds,
          documents,
          findings,
          account);
    }
  }
}
