package vn.dunghen.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.CountName;
import vn.dunghen.petition.Petition;

/** DuckDB, in memory, with as many threads as there are cores. */
final class DuckDb implements Peer {

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

  private final DuckDBConnection connection;
  private final String count = Sql.read("duckdb/count.sql");
  private final List<Petition> petitions;
  private List<String> units = List.of();
  private @Nullable SmallTables others;

  DuckDb(int threads, List<Petition> petitions) throws SQLException {
    this.petitions = petitions;
    Connection any = DriverManager.getConnection("jdbc:duckdb:");
    connection = any.unwrap(DuckDBConnection.class);
    execute("SET threads = " + threads);
    // Rows have no order here; not keeping one lets it load and read with all threads.
    execute("SET preserve_insertion_order = false");
  }

  @Override
  public String name() {
    return "DuckDB";
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
    for (String table : Sql.read("duckdb/tables.sql").split(";")) {
      if (!table.isBlank()) {
        execute(table);
      }
    }
    dossiers(rows);
    append("above", tables.above());
    append("branch_procedure", tables.branchProcedures(Question.ofRun(0)));
    append("publication", tables.publications());
    append("petition", tables.petitions(petitions));
    execute("ANALYZE");
  }

  private void dossiers(Prepared rows) throws SQLException {
    try (DuckDBAppender dossier = connection.createAppender("main", "dossier");
        DuckDBAppender application = connection.createAppender("main", "application")) {
      for (int row = 0; row < rows.size; row++) {
        if (rows.everAccepted(row)) {
          dossier(dossier, rows, row);
        } else if (rows.fee(row) && rows.ended[row] != Prepared.NEVER) {
          application.beginRow();
          application.append(rows.unit[row]);
          application.append(rows.procedure[row]);
          application.append(rows.ended[row]);
          application.endRow();
        }
      }
    }
  }

  private static void dossier(DuckDBAppender dossier, Prepared rows, int row) throws SQLException {
    dossier.beginRow();
    dossier.append(rows.unit[row]);
    dossier.append(rows.procedure[row]);
    dossier.append(rows.accepted[row]);
    dossier.append(rows.ended[row]);
    dossier.append(rows.lateFrom[row]);
    int answers = rows.fee(row) ? 1 << FLAGS.size() : 0;
    for (int i = 0; i < FLAGS.size(); i++) {
      answers |= rows.yes(row, FLAGS.get(i)) ? 1 << i : 0;
    }
    dossier.append((short) answers);
    dossier.endRow();
  }

  private void append(String table, List<Object[]> rows) throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("main", table)) {
      for (Object[] row : rows) {
        appender.beginRow();
        for (Object cell : row) {
          append(appender, cell);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
    switch (cell) {
      case null -> appender.appendNull();
      case Boolean truth -> appender.append(truth.booleanValue());
      case Short number -> appender.append(number.shortValue());
      case Integer number -> appender.append(number.intValue());
      default -> throw new IllegalArgumentException("no cell of these tables: " + cell);
    }
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
  }
}
