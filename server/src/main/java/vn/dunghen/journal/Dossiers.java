package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;

/** The present states of dossiers, by code. */
@Component
public class Dossiers {

  private static final String COLUMNS =
      "select code, local, portal, portal_is_local from dossier_state";
  private static final int FETCHED_AT_ONCE = 5_000;
  private static final RowMapper<StateRow> ROW = (row, number) -> read(row);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Recent recent;

  Dossiers(JdbcTemplate jdbc, TransactionTemplate transactions, Recent recent) {
    this.recent = recent;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The states of these dossiers; those never spoken of are left out. */
  public List<State> states(Collection<DossierCode> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    String[] values = codes.stream().map(DossierCode::value).toArray(String[]::new);
    return jdbc
        .query(
            COLUMNS + " where code = any(?)",
            statement -> statement.setArray(1, array(statement.getConnection(), values)),
            ROW)
        .stream()
        .map(StateRow::state)
        .toList();
  }

  /**
   * The states of these dossiers, each with at least the entry of that number in it; what this
   * process has just written is not read again.
   */
  public List<State> statesWith(Map<DossierCode, Long> entries) {
    List<State> states = new ArrayList<>(entries.size());
    List<DossierCode> others = new ArrayList<>();
    entries.forEach(
        (code, seq) ->
            recent.state(code.value(), seq).ifPresentOrElse(states::add, () -> others.add(code)));
    states.addAll(states(others));
    return states;
  }

  public Map<DossierCode, Dossier> find(Collection<DossierCode> codes, Ledger ledger) {
    Map<DossierCode, Dossier> found = new LinkedHashMap<>();
    for (State state : states(codes)) {
      state.in(ledger).ifPresent(dossier -> found.put(state.code(), dossier));
    }
    return found;
  }

  public Optional<State> state(DossierCode code) {
    return states(List.of(code)).stream().findFirst();
  }

  /** Streams all states, some thousand at a time, without holding them all. */
  public void forEachBatch(Consumer<List<StoredState>> consumer) {
    forEachBatch(COLUMNS, consumer);
  }

  /** Streams the states of which the two ledgers do not say the same. */
  public void forEachUnequalBatch(Consumer<List<StoredState>> consumer) {
    forEachBatch(COLUMNS + " where not portal_is_local", consumer);
  }

  private void forEachBatch(String query, Consumer<List<StoredState>> consumer) {
    transactions.executeWithoutResult(
        status ->
            jdbc.execute(
                (ConnectionCallback<Boolean>)
                    connection -> {
                      stream(connection, query, consumer);
                      return true;
                    }));
  }

  private static void stream(
      Connection connection, String query, Consumer<List<StoredState>> consumer)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        List<StoredState> batch = new ArrayList<>(FETCHED_AT_ONCE);
        while (rows.next()) {
          batch.add(new StoredState(read(rows)));
          if (batch.size() == FETCHED_AT_ONCE) {
            consumer.accept(batch);
            batch = new ArrayList<>(FETCHED_AT_ONCE);
          }
        }
        if (!batch.isEmpty()) {
          consumer.accept(batch);
        }
      }
    }
  }

  private static StateRow read(ResultSet row) throws SQLException {
    return new StateRow(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
  }

  private static java.sql.Array array(Connection connection, String[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }

  /** A state as stored, read only when asked: reading is the costly part and can be shared out. */
  public static final class StoredState {
    private final StateRow row;

    StoredState(StateRow row) {
      this.row = row;
    }

    public State read() {
      return row.state();
    }
  }
}
