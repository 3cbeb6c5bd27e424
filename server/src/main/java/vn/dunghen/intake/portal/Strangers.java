package vn.dunghen.intake.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
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

  private final Unclassed unclassed;
  private final UnitNames names;
  private final JdbcTemplate jdbc;
  private final Intake intake;
  private final LiveRegister live;
  private final JsonMapper json;
  private final Secret secret;

  Strangers(
      Unclassed unclassed,
      UnitNames names,
      JdbcTemplate jdbc,
      Intake intake,
      LiveRegister live,
      JsonMapper json,
      Secret secret) {
    this.unclassed = unclassed;
    this.names = names;
    this.jdbc = jdbc;
    this.intake = intake;
    this.live = live;
    this.json = json;
    this.secret = secret;
  }

  /**
   * A field that the protocol does not have.
   *
   * @param values how many values wait encrypted
   * @param kept null while nobody has decided; else whether it is kept
   */
  public record Field(
      String source,
      String service,
      String field,
      String type,
      Instant lastAt,
      long heard,
      long values,
      @Nullable Boolean kept) {}

  /** A name of a unit that fits none, or what it was said to mean. */
  public record Name(
      String name, String asSent, String source, Instant lastAt, @Nullable String unit) {}

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

  /** Names, those first that nobody has told the unit of. */
  public List<Name> names() {
    return jdbc.query(
        "select name, as_sent, source, last_at, unit from unit_name"
            + " order by unit nulls first, last_at desc limit "
            + MOST_SHOWN,
        (row, number) ->
            new Name(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5)));
  }

  /**
   * Says which unit a name means, from now on and for the dossiers that came under it.
   *
   * @return how many dossiers were given to the unit; empty for an unknown name or unit
   */
  public Optional<Integer> tell(String name, String code) {
    Optional<Unit> unit =
        code.isBlank() || code.chars().anyMatch(Character::isWhitespace)
            ? Optional.empty()
            : live.organisation().find(new UnitCode(code));
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    List<String> sent =
        jdbc.query(
            "select as_sent from unit_name where name = ?",
            (row, number) -> row.getString(1),
            name);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    UnitCode own = unit.get().code();
    jdbc.update("update unit_name set unit = ? where name = ?", own.value(), name);
    names.forget();
    return Optional.of(giveTo(own, name, sent.getFirst()));
  }

  /** A correction is a new message, never an edited entry. */
  private int giveTo(UnitCode unit, String name, String sent) {
    String quoted = json.writeValueAsString(sent);
    List<String> dossiers =
        jdbc.query(
            """
            select dossier from (select distinct on (dossier) dossier, body from journal
              where element = '' order by dossier, spoke_of desc, message_id desc) latest
            where position(? in body) > 0""",
            (row, number) -> row.getString(1),
            "\"unitNameAsSent\":" + quoted);
    Instant now = Instant.now();
    String number = secret.digest("unit-name").of(name + "\n" + unit.value()).substring(0, 16);
    List<Read> messages = new ArrayList<>();
    for (String dossier : dossiers) {
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
}
