package vn.dunghen.intake.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.intake.file.Import.State;
import vn.dunghen.message.MessageKind;

/** The imports as they stand in the store, and what sources call their columns. */
@Component
class ImportRecords {

  private static final String COLUMNS =
      "select id, uploaded_at, kind, source, digest, bytes, as_of, state, said, header_row,"
          + " mapping, total, reached, counts, notes, preview, ended_at, undone_at from file_import";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final RowMapper<Import> row = (found, number) -> read(found);

  ImportRecords(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private Import read(ResultSet found) throws SQLException {
    JsonNode counts = json.readTree(found.getString(14));
    return new Import(
        found.getLong(1),
        found.getTimestamp(2).toInstant(),
        MessageKind.named(found.getString(3)).orElseThrow(),
        found.getString(4),
        found.getString(5),
        found.getLong(6),
        found.getTimestamp(7).toInstant(),
        State.valueOf(found.getString(8)),
        found.getString(9),
        found.getInt(10),
        mapping(found.getString(11)),
        found.getLong(12),
        found.getLong(13),
        counts.isEmpty() ? Import.Counts.NONE : json.treeToValue(counts, Import.Counts.class),
        List.of(json.readValue(found.getString(15), String[].class)),
        List.of(json.readValue(found.getString(16), Import.PreviewRow[].class)),
        instant(found.getTimestamp(17)),
        instant(found.getTimestamp(18)));
  }

  private Map<Integer, String> mapping(String text) {
    Map<Integer, String> mapping = new TreeMap<>();
    json.readTree(text)
        .propertyStream()
        .forEach(one -> mapping.put(Integer.valueOf(one.getKey()), one.getValue().asString()));
    return mapping;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  long add(
      String keeper, MessageKind kind, String source, String digest, long bytes, Instant asOf) {
    Long id =
        jdbc.queryForObject(
            """
            insert into file_import (keeper, kind, source, digest, bytes, as_of, state)
            values (?, ?, ?, ?, ?, ?, 'CHECKING') returning id""",
            Long.class,
            keeper,
            kind.word(),
            source,
            digest,
            bytes,
            Timestamp.from(asOf));
    return id == null ? 0 : id;
  }

  Optional<Import> find(long id) {
    return jdbc.query(COLUMNS + " where id = ?", row, id).stream().findFirst();
  }

  List<Import> latest(String source, int after, int most) {
    return jdbc.query(
        COLUMNS
            + " where ? in ('', source) order by state in ('CHECKING', 'CHECKED', 'RUNNING',"
            + " 'BROKEN_OFF', 'UNDOING') desc, id desc limit ? offset ?",
        row,
        source,
        most,
        after);
  }

  List<String> sources() {
    return jdbc.query(
        "select distinct source from file_import order by source limit 500",
        (found, number) -> found.getString(1));
  }

  List<Import> inState(String keeper, State... states) {
    return jdbc.query(
        COLUMNS + " where keeper = ? and state = any(?) order by id",
        statement -> {
          statement.setString(1, keeper);
          statement.setArray(2, statement.getConnection().createArrayOf("text", names(states)));
        },
        row);
  }

  /** For which time the same file of the same source spoke before. */
  Optional<Instant> asOfBefore(String digest, MessageKind kind, String source) {
    return jdbc
        .query(
            """
            select as_of from file_import where digest = ? and kind = ? and source = ?
            order by id desc limit 1""",
            (found, number) -> found.getTimestamp(1).toInstant(),
            digest,
            kind.word(),
            source)
        .stream()
        .findFirst();
  }

  /** Changes the state where it is one of these; whether it was. */
  boolean move(long id, State to, State... from) {
    return jdbc.update(
            "update file_import set state = ? where id = ? and state = any(?)",
            statement -> {
              statement.setString(1, to.name());
              statement.setLong(2, id);
              statement.setArray(3, statement.getConnection().createArrayOf("text", names(from)));
            })
        > 0;
  }

  private static String[] names(State... states) {
    return Arrays.stream(states).map(Enum::name).toArray(String[]::new);
  }

  void setMapping(long id, int headerRow, Map<Integer, String> mapping) {
    Map<String, String> written = new TreeMap<>();
    mapping.forEach((column, field) -> written.put(column.toString(), field));
    jdbc.update(
        "update file_import set header_row = ?, mapping = ? where id = ?",
        headerRow,
        json.writeValueAsString(written),
        id);
  }

  void setReached(long id, long reached, long total) {
    jdbc.update("update file_import set reached = ?, total = ? where id = ?", reached, total, id);
  }

  void setFound(
      long id,
      State state,
      String said,
      Import.Counts counts,
      List<String> notes,
      List<Import.PreviewRow> preview) {
    jdbc.update(
        """
        update file_import set state = ?, said = ?, counts = ?, notes = ?, preview = ?,
          reached = total where id = ?""",
        state.name(),
        said,
        json.writeValueAsString(counts),
        json.writeValueAsString(notes),
        json.writeValueAsString(preview),
        id);
  }

  void refuse(long id, State state, String said) {
    jdbc.update("update file_import set state = ?, said = ? where id = ?", state.name(), said, id);
  }

  /** Forgets what was told of its columns and rows. */
  void forget(long id) {
    jdbc.update("update file_import set notes = '[]', preview = '[]' where id = ?", id);
  }

  /** Tells something more of it. NB: told once, however often undoing is begun. */
  void tell(long id, List<String> notes) {
    if (!notes.isEmpty()) {
      jdbc.update(
          "update file_import set notes = ? where id = ?", json.writeValueAsString(notes), id);
    }
  }

  void setEnded(long id, State state, Import.Counts counts) {
    jdbc.update(
        """
        update file_import set state = ?, counts = ?, reached = total, ended_at = now()
        where id = ?""",
        state.name(),
        json.writeValueAsString(counts),
        id);
  }

  /** The moment at which undoing was wanted first: its retractions speak of it, however often. */
  Instant undoneAt(long id) {
    jdbc.update(
        "update file_import set undone_at = coalesce(undone_at, date_trunc('second', now()))"
            + " where id = ?",
        id);
    return find(id).map(Import::undoneAt).orElseThrow();
  }

  /** Which heading means which field to this source. */
  Map<String, String> remembered(String source, MessageKind kind) {
    Map<String, String> fields = new HashMap<>();
    jdbc.query(
        "select heading, field from file_column where source = ? and kind = ?",
        found -> {
          fields.put(found.getString(1), found.getString(2));
        },
        source,
        kind.word());
    return fields;
  }

  void remember(String source, MessageKind kind, Map<String, String> fields) {
    fields.forEach(
        (heading, field) ->
            jdbc.update(
                """
                insert into file_column (source, kind, heading, field) values (?, ?, ?, ?)
                on conflict (source, kind, heading) do update set field = excluded.field""",
                source,
                kind.word(),
                heading,
                field));
  }
}
