package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Which import was the first to say a message. NB: written before the message itself, so that
 * whatever is cut off, undoing finds all that was said.
 */
@Component
class Claims {

  private static final String LATEST =
      """
      select distinct on (m.base) m.base, m.generation, i.state in ('UNDOING', 'UNDONE')
      from file_message m join file_import i on i.id = m.file_import
      where m.source = ? and m.base = any(?)
      order by m.base, m.generation desc""";

  private static final String CLAIM =
      """
      insert into file_message (source, message_id, base, generation, file_import)
      select ?, c.id, c.base, c.generation, ?
      from unnest(?::text[], ?::text[], ?::int[]) c (id, base, generation)
      where not exists (select 1 from journal j where j.source = ? and j.message_id = c.id)
      on conflict (source, message_id) do nothing""";

  private static final String REPEAT =
      """
      insert into file_repeat (source, message_id, file_import)
      select m.source, m.message_id, ? from file_message m
      where m.source = ? and m.message_id = any(?) and m.file_import <> ?
      on conflict do nothing""";

  private static final String HAND_OVER =
      """
      update file_message m set file_import = r.file_import
      from (select r.source, r.message_id, min(r.file_import) file_import
        from file_message o join file_repeat r on r.source = o.source
          and r.message_id = o.message_id and r.file_import <> o.file_import
        join file_import i on i.id = r.file_import and i.state in ('RUNNING', 'BROKEN_OFF', 'DONE')
        where o.file_import = ? group by 1, 2) r
      where m.source = r.source and m.message_id = r.message_id and m.file_import = ?""";

  private final JdbcTemplate jdbc;

  Claims(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** An id with its place among those of the same content. */
  record Id(String base, int generation) {

    /** What was undone is said again under another id, for the old one stays retracted. */
    String messageId() {
      return generation == 0 ? base : base + ".r" + generation;
    }
  }

  /** The ids under which these contents are said now. */
  List<Id> idsOf(String source, List<String> bases) {
    Map<String, Integer> generations = new HashMap<>();
    jdbc.query(
        LATEST,
        statement -> {
          statement.setString(1, source);
          statement.setArray(2, statement.getConnection().createArrayOf("text", bases.toArray()));
        },
        (RowCallbackHandler)
            found ->
                generations.put(
                    found.getString(1), found.getInt(2) + (found.getBoolean(3) ? 1 : 0)));
    return bases.stream().map(base -> new Id(base, generations.getOrDefault(base, 0))).toList();
  }

  /** Notes that the import is about to say these, but for what somebody said already. */
  void claim(long importId, String source, Collection<Id> ids) {
    List<Id> all = new ArrayList<>(ids);
    jdbc.update(
        CLAIM,
        statement -> {
          statement.setString(1, source);
          statement.setLong(2, importId);
          var connection = statement.getConnection();
          statement.setArray(
              3, connection.createArrayOf("text", all.stream().map(Id::messageId).toArray()));
          statement.setArray(
              4, connection.createArrayOf("text", all.stream().map(Id::base).toArray()));
          statement.setArray(
              5, connection.createArrayOf("int4", all.stream().map(Id::generation).toArray()));
          statement.setString(6, source);
        });
    jdbc.update(
        REPEAT,
        statement -> {
          statement.setLong(1, importId);
          statement.setString(2, source);
          statement.setArray(
              3,
              statement
                  .getConnection()
                  .createArrayOf("text", all.stream().map(Id::messageId).toArray()));
          statement.setLong(4, importId);
        });
  }

  /** Gives to others what they said as well, before the rest is taken back. */
  void handOver(long importId) {
    jdbc.update(HAND_OVER, importId, importId);
  }

  /** How many of its messages go to each other import that said them as well. */
  Map<Long, Long> shared(long importId) {
    Map<Long, Long> shared = new TreeMap<>();
    jdbc.query(
        """
        select file_import, count(*)
        from (select min(r.file_import) file_import from file_message m join file_repeat r
            on r.source = m.source and r.message_id = m.message_id and r.file_import <> m.file_import
          join file_import i on i.id = r.file_import
            and i.state in ('RUNNING', 'BROKEN_OFF', 'DONE')
          where m.file_import = ? group by r.source, r.message_id) kept
        group by 1""",
        (RowCallbackHandler) found -> shared.put(found.getLong(1), found.getLong(2)),
        importId);
    return shared;
  }

  /** How many messages the import was the first to say. */
  long number(long importId) {
    Long number =
        jdbc.queryForObject(
            "select count(*) from file_message where file_import = ?", Long.class, importId);
    return number == null ? 0 : number;
  }

  /** The ids of its messages after that one, in order. */
  List<String> after(long importId, String last, int most) {
    return jdbc.query(
        "select message_id from file_message where file_import = ? and message_id > ?"
            + " order by message_id limit ?",
        (found, number) -> found.getString(1),
        importId,
        last,
        most);
  }
}
