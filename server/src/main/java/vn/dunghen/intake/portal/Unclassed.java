package vn.dunghen.intake.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.dunghen.system.Secret;

/**
 * Fields that the protocol does not have (privacy and security, section 3): name and type at once,
 * the value encrypted for at most 90 days, until a person has said keep or drop.
 */
@Component
class Unclassed {

  private static final long REREAD_NANOS = 5_000_000_000L;

  private final JdbcTemplate jdbc;
  private final Secret secret;
  private volatile Set<Name> dropped = Set.of();
  private volatile long readAt = System.nanoTime() - 2 * REREAD_NANOS;

  /** A field of one service of one source. */
  record Name(String source, String service, String field) {}

  /** How a person has classed it. */
  enum FieldClass {
    KEEP,
    DROP
  }

  /** A field that was heard, and how often. */
  record Field(
      String source,
      String service,
      String field,
      String type,
      Instant firstAt,
      Instant lastAt,
      long heard,
      long values,
      @Nullable FieldClass decided) {}

  Unclassed(JdbcTemplate jdbc, Secret secret) {
    this.jdbc = jdbc;
    this.secret = secret;
  }

  private record Value(Name name, String subject, JsonNode value) {}

  /**
   * Fields of one element.
   *
   * @param subject what it is about: the code of its dossier, or a digest of the whole of it
   */
  record Fields(String subject, Map<String, JsonNode> values) {}

  /** Keeps what the elements of one call had beside the protocol. */
  void keep(String source, String service, List<Fields> elements) {
    List<Value> values = new ArrayList<>();
    Map<Name, JsonNode> types = new HashMap<>();
    Map<Name, Long> heard = new TreeMap<>(Comparator.comparing(Name::field));
    for (Fields element : elements) {
      element
          .values()
          .forEach(
              (field, value) -> {
                Name name = new Name(source, service, field);
                types.putIfAbsent(name, value);
                heard.merge(name, 1L, Long::sum);
                if (!isDropped(name)) {
                  values.add(new Value(name, element.subject(), value));
                }
              });
    }
    if (!heard.isEmpty()) {
      count(heard, types);
      store(values);
    }
  }

  private void count(Map<Name, Long> heard, Map<Name, JsonNode> types) {
    // In the order of their names, so that two calls at once cannot wait for each other.
    jdbc.batchUpdate(
        """
        insert into unclassed_field (source, service, field, type, heard) values (?, ?, ?, ?, ?)
        on conflict (source, service, field) do update
        set last_at = now(), heard = unclassed_field.heard + excluded.heard""",
        heard.entrySet().stream()
            .map(
                one ->
                    new Object[] {
                      one.getKey().source(),
                      one.getKey().service(),
                      one.getKey().field(),
                      type(types.get(one.getKey())),
                      one.getValue()
                    })
            .toList());
  }

  private void store(List<Value> values) {
    Map<String, Object[]> rows = new TreeMap<>();
    for (Value value : values) {
      byte[] plain = value.value().toString().getBytes(StandardCharsets.UTF_8);
      rows.put(
          value.name().field() + " " + value.subject(),
          new Object[] {
            value.name().source(),
            value.name().service(),
            value.name().field(),
            value.subject(),
            secret.encrypted(plain)
          });
    }
    jdbc.batchUpdate(
        """
        insert into unclassed_value (source, service, field, dossier, encrypted)
        values (?, ?, ?, ?, ?)
        on conflict (source, service, field, dossier) do update
        set heard_at = now(), encrypted = excluded.encrypted""",
        List.copyOf(rows.values()));
  }

  private static String type(@Nullable JsonNode value) {
    return value == null
        ? "?"
        : switch (value.getNodeType()) {
          case STRING -> "text";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
          case ARRAY -> "array";
          case OBJECT, POJO -> "object";
          case BINARY, MISSING, NULL -> "?";
        };
  }

  private boolean isDropped(Name name) {
    long now = System.nanoTime();
    if (now - readAt > REREAD_NANOS) {
      readAt = now;
      Set<Name> again = new HashSet<>();
      jdbc.query(
          "select source, service, field from unclassed_field where class = 'DROP'",
          row -> {
            again.add(new Name(row.getString(1), row.getString(2), row.getString(3)));
          });
      dropped = again;
    }
    return dropped.contains(name);
  }

  List<Field> all() {
    return jdbc.query(
        """
        select f.source, f.service, f.field, f.type, f.first_at, f.last_at, f.heard, f.class,
          (select count(*) from unclassed_value v where v.source = f.source
            and v.service = f.service and v.field = f.field) as kept
        from unclassed_field f order by f.class nulls first, f.last_at desc limit 500""",
        (row, number) ->
            new Field(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getLong(7),
                row.getLong(9),
                row.getString(8) == null ? null : FieldClass.valueOf(row.getString(8))));
  }

  /** Classes a field; dropping it destroys its values. Whether it was ever heard. */
  boolean decide(Name name, FieldClass decided) {
    int changed =
        jdbc.update(
            """
            update unclassed_field set class = ?, classed_at = now()
            where source = ? and service = ? and field = ?""",
            decided.name(),
            name.source(),
            name.service(),
            name.field());
    if (decided == FieldClass.DROP) {
      jdbc.update(
          "delete from unclassed_value where source = ? and service = ? and field = ?",
          name.source(),
          name.service(),
          name.field());
      readAt = System.nanoTime() - 2 * REREAD_NANOS;
    }
    return changed > 0;
  }

  /** Destroys values that waited for 90 days; how many. */
  int forget() {
    return jdbc.update("delete from unclassed_value where heard_at < now() - interval '90 days'");
  }
}
