package vn.dunghen.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.dunghen.counting.CountName;
import vn.dunghen.petition.Petition;

/** PostgreSQL 18, its own process, memory for all rows and a parallel worker for each core. */
final class PostgreSql implements Peer {

  private static final int BUFFER = 1 << 20;
  private static final List<CountName> FLAGS =
      List.of(
          CountName.ON_TIME,
          CountName.SATISFIED,
          CountName.SYNCHRONISED,
          CountName.ONLINE,
          CountName.FEE_BEARING,
          CountName.PAID_ONLINE,
          CountName.RESULT_OF_DOCUMENT,
          CountName.DIGITISED,
          CountName.REUSED,
          CountName.SHARED,
          CountName.POPULATION_DATA);

  private final EmbeddedPostgres server;
  private final Connection connection;
  private final String count = Sql.read("postgres/count.sql");
  private final List<Petition> petitions;
  private List<String> units = List.of();
  private @Nullable SmallTables others;

  PostgreSql(int workers, List<Petition> petitions) throws SQLException {
    this.petitions = petitions;
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("shared_buffers", "3GB")
              .setServerConfig("work_mem", "512MB")
              .setServerConfig("maintenance_work_mem", "1GB")
              .setServerConfig("effective_cache_size", "8GB")
              .setServerConfig("max_parallel_workers", Integer.toString(workers))
              .setServerConfig("max_parallel_workers_per_gather", Integer.toString(workers))
              .setServerConfig("parallel_setup_cost", "0")
              .setServerConfig("parallel_tuple_cost", "0.001")
              .setServerConfig("max_wal_size", "8GB")
              .setServerConfig("wal_level", "minimal")
              .setServerConfig("max_wal_senders", "0")
              .setServerConfig("fsync", "off")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
    connection = server.getPostgresDatabase().getConnection();
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void load(Prepared rows, SmallTables tables) throws SQLException {
    others = tables;
    units = rows.unitCodes();
    execute(Sql.read("postgres/tables.sql"));
    dossiers(rows);
    copy("above", tables.above());
    copy("branch_procedure", tables.branchProcedures(Question.ofRun(0)));
    copy("publication", tables.publications());
    copy("petition", tables.petitions(petitions));
    execute("VACUUM (ANALYZE, FREEZE)");
  }

  private void dossiers(Prepared rows) throws SQLException {
    StringBuilder dossiers = new StringBuilder(BUFFER + 1024);
    StringBuilder applications = new StringBuilder();
    CopyIn copy = copyInto("dossier");
    for (int row = 0; row < rows.size; row++) {
      if (rows.everAccepted(row)) {
        dossier(dossiers, rows, row);
      } else if (rows.fee(row) && rows.ended[row] != Prepared.NEVER) {
        applications.append(rows.unit[row]).append('\t').append(rows.procedure[row]);
        applications.append('\t').append(rows.ended[row]).append('\n');
      }
      if (dossiers.length() > BUFFER) {
        write(copy, dossiers);
      }
    }
    write(copy, dossiers);
    copy.endCopy();
    CopyIn other = copyInto("application");
    write(other, applications);
    other.endCopy();
  }

  private static void dossier(StringBuilder text, Prepared rows, int row) {
    text.append(rows.unit[row]).append('\t').append(rows.procedure[row]);
    text.append('\t').append(rows.accepted[row]).append('\t').append(rows.ended[row]);
    text.append('\t').append(rows.lateFrom[row]);
    for (CountName flag : FLAGS) {
      text.append('\t').append(rows.yes(row, flag) ? 't' : 'f');
    }
    text.append('\t').append(rows.fee(row) ? 't' : 'f').append('\n');
  }

  private CopyIn copyInto(String table) throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + table + " FROM STDIN");
  }

  private static void write(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > 0) {
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    text.setLength(0);
  }

  private void copy(String table, List<Object[]> rows) throws SQLException {
    CopyIn copy = copyInto(table);
    StringBuilder text = new StringBuilder();
    for (Object[] row : rows) {
      text.append(
          Arrays.stream(row)
              .map(cell -> cell == null ? "\\N" : cell.toString())
              .collect(Collectors.joining("\t", "", "\n")));
    }
    write(copy, text);
    copy.endCopy();
  }

  @Override
  public Map<String, List<Long>> count(Question question) throws SQLException {
    if (others == null) {
      throw new IllegalStateException("nothing is loaded");
    }
    return Sql.run(connection, Sql.asked(count, question, others.rules()), units);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }
}
