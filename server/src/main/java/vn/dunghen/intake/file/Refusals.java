package vn.dunghen.intake.file;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.journal.Quarantine;

/** The report of refused rows of each import. */
@Component
class Refusals {

  private static final int TOGETHER = 1_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Quarantine quarantine;

  Refusals(JdbcTemplate jdbc, TransactionTemplate transactions, Quarantine quarantine) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.quarantine = quarantine;
  }

  /**
   * A refusal with where the row waits to be mended.
   *
   * @param quarantine null while nothing was taken in
   */
  record Kept(Refusal refusal, @Nullable Long quarantine) {}

  /** Forgets them, before the file is read once more. */
  void clear(long id) {
    jdbc.update("delete from file_refusal where file_import = ?", id);
  }

  void add(long id, List<Kept> more) {
    jdbc.batchUpdate(
        "insert into file_refusal (file_import, row_number, title, reason, quarantine)"
            + " values (?, ?, ?, ?, ?)",
        more,
        TOGETHER,
        (statement, kept) -> {
          statement.setLong(1, id);
          statement.setInt(2, kept.refusal().row());
          statement.setString(3, kept.refusal().column());
          statement.setString(4, kept.refusal().reason());
          statement.setObject(5, kept.quarantine(), java.sql.Types.BIGINT);
        });
  }

  List<Refusal> first(long id, int most) {
    return jdbc.query(
        "select row_number, title, reason from file_refusal where file_import = ? order by id limit ?",
        (found, number) -> new Refusal(found.getInt(1), found.getString(2), found.getString(3)),
        id,
        most);
  }

  /** All of them, in the order of the rows; none is held. */
  void forEach(long id, Consumer<Refusal> taker) {
    transactions.executeWithoutResult(
        status ->
            jdbc.query(
                connection -> {
                  var statement =
                      connection.prepareStatement(
                          "select row_number, title, reason from file_refusal where file_import = ?"
                              + " order by id");
                  statement.setFetchSize(TOGETHER);
                  statement.setLong(1, id);
                  return statement;
                },
                (RowCallbackHandler)
                    found ->
                        taker.accept(
                            new Refusal(found.getInt(1), found.getString(2), found.getString(3)))));
  }

  /** What was kept of refused rows is no longer waited for. */
  void dismiss(long id) {
    List<Long> waiting =
        jdbc.query(
            "select distinct quarantine from file_refusal where file_import = ? and quarantine is not null",
            (found, number) -> found.getLong(1),
            id);
    waiting.forEach(number -> quarantine.settle(number, Quarantine.Status.DISMISSED));
  }
}
