package vn.dunghen.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.dossier.DossierCode;

/** What the portal was believed to lose of what it had taken, and what it turned out to have. */
@Component
class Losses {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Requests requests;

  Losses(JdbcTemplate jdbc, TransactionTemplate transactions, Requests requests) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.requests = requests;
  }

  /**
   * The portal has lost a dossier, and with it all that it had taken. Where something of that is
   * not in hand to be sent, it is destroyed here, and the source is asked for the whole.
   */
  void lost(Parcel parcel) {
    transactions.executeWithoutResult(
        status -> {
          List<String> lost =
              jdbc.query(
                  """
                  update portal_outbox set state = 'LOST'
                  where code = ? and state in ('ACCEPTED', 'CONFIRMED') and element <> ''
                  returning message_id""",
                  (row, number) -> row.getString(1),
                  parcel.code.value());
          List<Row> here = parcel.inHand();
          List<String> ids = here.stream().map(Row::messageId).toList();
          if (here.stream().noneMatch(Row::snapshot) || !ids.containsAll(lost)) {
            requests.ask(parcel.source, parcel.code, Requests.LOST);
          }
        });
  }

  /** Of a dossier, what the portal is not known to have taken or to have kept: ids by source. */
  Map<String, Set<String>> untaken(DossierCode code) {
    Map<String, Set<String>> untaken = new TreeMap<>();
    jdbc.query(
        """
        select source, message_id from portal_outbox
        where code = ? and state in ('NEW', 'SENT', 'UNCERTAIN', 'LOST')""",
        (RowCallbackHandler)
            row ->
                untaken
                    .computeIfAbsent(row.getString(1), source -> new HashSet<>())
                    .add(row.getString(2)),
        code.value());
    return untaken;
  }

  /** What was believed to be lost is there, as far as it is held: ids by source. */
  void restored(DossierCode code, Map<String, Set<String>> held) {
    transactions.executeWithoutResult(
        status -> {
          held.forEach(
              (source, ids) ->
                  jdbc.update(
                      """
                      update portal_outbox set state = 'CONFIRMED'
                      where code = ? and source = ? and state = 'LOST' and message_id = any(?)""",
                      statement -> {
                        statement.setString(1, code.value());
                        statement.setString(2, source);
                        statement.setArray(
                            3,
                            statement
                                .getConnection()
                                .createArrayOf("text", ids.toArray(String[]::new)));
                      }));
          requests.withdraw(code, Requests.LOST);
        });
  }
}
