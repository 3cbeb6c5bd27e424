package vn.dunghen.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.dossier.DossierCode;

/** Sends dossiers to the portal once more, as far as there is something left to send. */
@Component
public class SendAgain {

  private static final int LONGEST_WHY = 200;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Requests requests;

  SendAgain(JdbcTemplate jdbc, TransactionTemplate transactions, Requests requests) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.requests = requests;
  }

  /**
   * What was ordered.
   *
   * @param queued dossiers that go to the portal by themselves
   * @param requested dossiers that their sources are asked for, since nothing of them is left here
   * @param passedOver dossiers that no source has told of, so that nobody can be asked for them:
   *     the portal alone has them
   */
  public record Ordered(int queued, int requested, int passedOver) {}

  /**
   * Orders these; those that no source has told of are passed over.
   *
   * @param why for the source that is asked; a sentence of at most 200 characters, nobody's name
   */
  public Ordered order(Collection<DossierCode> codes, String why) {
    String[] wanted = codes.stream().map(DossierCode::value).distinct().toArray(String[]::new);
    String reason = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    Ordered ordered = transactions.execute(status -> order(wanted, reason));
    return ordered == null ? new Ordered(0, 0, 0) : ordered;
  }

  private Ordered order(String[] wanted, String why) {
    Set<String> queued = new HashSet<>();
    jdbc.query(
        """
        select d.code from portal_dossier d where d.code = any(?) and exists (
          select from portal_outbox o where o.code = d.code and o.sealed is not null
            and o.state in ('NEW', 'SENT', 'UNCERTAIN'))
        order by d.code for update""",
        statement -> statement.setArray(1, array(statement, wanted)),
        (RowCallbackHandler) row -> queued.add(row.getString(1)));
    String[] ours = queued.toArray(String[]::new);
    // Whoever orders it says that the portal does not have the step that nobody could tell of.
    jdbc.update(
        """
        update portal_outbox set state = 'NEW', sent_at = null
        where code = any(?) and state = 'UNCERTAIN' and sealed is not null""",
        statement -> statement.setArray(1, array(statement, ours)));
    jdbc.update(
        """
        update portal_dossier set open = true, due_at = now(), attempts = 0, refusals = 0,
          state = case when state = 'NEW' then 'NEW' else 'UNCERTAIN' end
        where code = any(?)""",
        statement -> statement.setArray(1, array(statement, ours)));
    Map<String, String> others = sources(wanted);
    others.keySet().removeAll(queued);
    others.forEach((code, source) -> requests.ask(source, new DossierCode(code), why));
    return new Ordered(queued.size(), others.size(), wanted.length - queued.size() - others.size());
  }

  /** Who told of these last. */
  private Map<String, String> sources(String[] wanted) {
    Map<String, String> sources = new LinkedHashMap<>();
    jdbc.query(
        """
        select distinct on (dossier) dossier, source from journal
        where dossier = any(?) and kind in ('dossier', 'step')
        order by dossier, kind, spoke_of desc""",
        statement -> statement.setArray(1, array(statement, wanted)),
        (RowCallbackHandler) row -> sources.put(row.getString(1), row.getString(2)));
    return sources;
  }

  private static java.sql.Array array(java.sql.PreparedStatement statement, String[] values)
      throws java.sql.SQLException {
    return statement.getConnection().createArrayOf("text", values);
  }
}
