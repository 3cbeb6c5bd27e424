package vn.dunghen.intake.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.intake.Intake;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.system.Secret;

/** What came by the portal's protocol and only a person can say what it is. */
@Component
public class Strangers {

  private static final String SOURCE = "ten-don-vi";
  private static final int MOST_SHOWN = 200;
  private static final int TOGETHER = 1_000;

  private final Accounts accounts;
  private final Unclassed unclassed;
  private final UnitNames names;
  private final JdbcTemplate jdbc;
  private final Intake intake;
  private final LiveRegister live;
  private final JsonMapper json;
  private final Secret secret;

  Strangers(
      Accounts accounts,
      Unclassed unclassed,
      UnitNames names,
      JdbcTemplate jdbc,
      Intake intake,
      LiveRegister live,
      JsonMapper json,
      Secret secret) {
    this.accounts = accounts;
    this.unclassed = unclassed;
    this.names = names;
    this.jdbc = jdbc;
    this.intake = intake;
    this.live = live;
    this.json = json;
    this.secret = secret;
  }

  /**
   * A field of which values wait sealed.
   *
   * @param ofProtocol whether the protocol has it, and it was sent wrongly; else nobody knows it
   * @param values how many values wait encrypted
   * @param kept null while nobody has decided; else whether it is kept
   */
  public record Field(
      String source,
      String service,
      String field,
      String type,
      boolean ofProtocol,
      Instant lastAt,
      long heard,
      long values,
      @Nullable Boolean kept) {}

  /** A name of a unit that fits none, or what it was said to mean. */
  public record Name(
      long id, String asSent, String source, String sender, long heard, @Nullable String unit) {}

  /** The names of all accounts in use. */
  public List<String> accounts() {
    return accounts.all().stream().map(Account::source).toList();
  }

  /** Fields, undecided ones first. */
  public List<Field> fields() {
    return unclassed.all().stream()
        .map(
            field ->
                new Field(
                    field.source(),
                    field.service(),
                    field.field(),
                    field.type(),
                    Names.has(field.service(), field.field()),
                    field.lastAt(),
                    field.heard(),
                    field.values(),
                    field.decided() == null
                        ? null
                        : Boolean.valueOf(field.decided() == Unclassed.FieldClass.KEEP)))
        .toList();
  }

  /** Keeps a field's values, still encrypted and no longer than others; whether it was heard. */
  public boolean keep(String source, String service, String field) {
    return unclassed.decide(new Unclassed.Name(source, service, field), Unclassed.FieldClass.KEEP);
  }

  /** Destroys a field's values, those to come too; whether it was heard. */
  public boolean drop(String source, String service, String field) {
    return unclassed.decide(new Unclassed.Name(source, service, field), Unclassed.FieldClass.DROP);
  }

  /** Names, those first that nobody has told the unit of, the most frequent of them first. */
  public List<Name> names() {
    return jdbc.query(
        "select id, as_sent, source, sender, heard, unit from unit_name where dismissed_at is null"
            + " order by unit nulls first, heard desc, last_at desc limit "
            + MOST_SHOWN,
        (row, number) ->
            new Name(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6)));
  }

  /** Takes a name off the list; whether it was there. */
  public boolean dismiss(long id) {
    return jdbc.update("update unit_name set dismissed_at = now() where id = ?", id) > 0;
  }

  private record Told(String source, String sender, String name) {}

  /**
   * Says which unit a name means to its sender, from now on and for the dossiers that came under
   * it.
   *
   * @return how many dossiers were given to the unit; empty for an unknown name or unit
   */
  public Optional<Integer> tell(long id, String code) {
    Optional<Unit> unit =
        code.isBlank() || code.chars().anyMatch(Character::isWhitespace)
            ? Optional.empty()
            : live.organisation().find(new UnitCode(code));
    List<Told> told =
        jdbc.query(
            "select source, sender, name from unit_name where id = ?",
            (row, number) -> new Told(row.getString(1), row.getString(2), row.getString(3)),
            id);
    if (unit.isEmpty() || told.isEmpty()) {
      return Optional.empty();
    }
    UnitCode own = unit.get().code();
    jdbc.update("update unit_name set unit = ? where id = ?", own.value(), id);
    names.forget();
    return Optional.of(giveTo(own, told.getFirst()));
  }

  /** A correction is a new message, never an edited entry. */
  private int giveTo(UnitCode unit, Told told) {
    Instant now = Instant.now();
    String number = secret.digest("unit-name").of(told + "\n" + unit.value()).substring(0, 16);
    List<Read> messages = new ArrayList<>();
    for (String dossier : sentUnder(told)) {
      ObjectNode message = JsonNodeFactory.instance.objectNode();
      message.put("kind", "dossier").put("source", SOURCE);
      message.put("messageId", number + "/" + now.toEpochMilli() + "/" + dossier);
      message.put("spokeOf", now.toString()).put("dossier", dossier);
      message.put("competentUnit", unit.value());
      messages.add(MessageReader.read(message));
    }
    for (int from = 0; from < messages.size(); from += TOGETHER) {
      intake.take(messages.subList(from, Math.min(messages.size(), from + TOGETHER)));
    }
    return messages.size();
  }

  /** The dossiers whose latest snapshot of this sender has the name, however it is spelt. */
  private List<String> sentUnder(Told told) {
    List<String> dossiers = new ArrayList<>();
    jdbc.query(
        """
        select dossier, body from (select distinct on (dossier) dossier, body from journal
          where source = ? and element = '' order by dossier, spoke_of desc, message_id desc) latest
        where position('"unitNameAsSent"' in body) > 0""",
        row -> {
          JsonNode body = json.readTree(row.getString(2));
          String sender = body.path("receivingUnit").asString("");
          boolean same =
              sender.isEmpty()
                  ? SnapshotReader.isProvince(told.sender())
                  : sender.equals(told.sender());
          if (same
              && UnitNames.compared(body.path("unitNameAsSent").asString("")).equals(told.name())) {
            dossiers.add(row.getString(1));
          }
        },
        told.source());
    return dossiers;
  }
}
