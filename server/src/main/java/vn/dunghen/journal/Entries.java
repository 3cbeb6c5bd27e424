package vn.dunghen.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.dossier.DossierCode;

/** The entries of the journal as they stand there. */
@Component
public class Entries {

  private static final int FETCHED_AT_ONCE = 5_000;
  private static final RowMapper<Entry> ENTRY = (row, number) -> read(row);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Entries(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** What was said of a dossier, latest first, with what took any of it back. */
  public List<Entry> of(DossierCode dossier) {
    return jdbc.query(
        """
        select seq, heard_at, body from dossier_message where dossier = ?
        union
        select r.seq, r.heard_at, r.body from dossier_message m join journal r
          on r.kind = 'retraction' and r.source = m.source and r.subject = m.message_id
          where m.dossier = ?
        order by seq desc""",
        ENTRY,
        dossier.value(),
        dossier.value());
  }

  /** What was said of a petition or a procedure, latest first. */
  public List<Entry> of(vn.dunghen.message.MessageKind kind, String subject) {
    return jdbc.query(
        "select seq, heard_at, body from journal where kind = ? and subject = ? order by seq desc",
        ENTRY,
        kind.word(),
        subject);
  }

  /** Whether the portal's protocol told any of these dossiers as a whole. */
  public boolean hasSnapshot(List<DossierCode> dossiers) {
    Boolean found =
        jdbc.query(
            "select exists (select from journal where dossier = any(?) and element = '')",
            statement ->
                statement.setArray(
                    1,
                    statement
                        .getConnection()
                        .createArrayOf(
                            "text", dossiers.stream().map(DossierCode::value).toArray())),
            row -> row.next() && row.getBoolean(1));
    return Boolean.TRUE.equals(found);
  }

  /** Streams every entry heard until then, in the order of their numbers. */
  public void forEach(Instant heardUntil, Consumer<Entry> consumer) {
    transactions.executeWithoutResult(
        status ->
            jdbc.execute(
                (ConnectionCallback<Boolean>)
                    connection -> {
                      try (PreparedStatement statement =
                          connection.prepareStatement(
                              "select seq, heard_at, body from journal where heard_at <= ? order by seq")) {
                        statement.setFetchSize(FETCHED_AT_ONCE);
                        statement.setTimestamp(1, Timestamp.from(heardUntil));
                        try (ResultSet rows = statement.executeQuery()) {
                          while (rows.next()) {
                            consumer.accept(read(rows));
                          }
                        }
                      }
                      return true;
                    }));
  }

  /** Writes every entry as a line of JSON: its number, when it was heard, the message. */
  public long export(Instant heardUntil, Writer out) {
    long[] lines = {0};
    forEach(
        heardUntil,
        entry -> {
          try {
            out.write("{\"seq\":");
            out.write(Long.toString(entry.seq()));
            out.write(",\"heardAt\":\"");
            out.write(entry.heardAt().toString());
            out.write("\",\"message\":");
            out.write(entry.body());
            out.write("}\n");
            lines[0]++;
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
    return lines[0];
  }

  private static Entry read(ResultSet row) throws java.sql.SQLException {
    return new Entry(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3));
  }
}
