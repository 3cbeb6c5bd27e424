package vn.dunghen.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
   * @param undecided dossiers of which a step is left, since nobody can tell whether the portal has
   *     it; what else waits of them is queued all the same
   */
  public record Ordered(int queued, int requested, int passedOver, int undecided) {}

  /**
   * Orders a group; those that no source has told of are passed over. NB: who orders a group says
   * nothing of a single step, so none is sent of which nobody can tell whether the portal has it.
   *
   * @param why for the source that is asked; a sentence of at most 200 characters, nobody's name
   */
  public Ordered order(Collection<DossierCode> codes, String why) {
    return order(codes, why, false);
  }

  /**
   * Orders one dossier. Whoever does says that the portal does not have the steps of which nobody
   * can tell: they are looked up once more, and sent where the look-up shows nothing of steps.
   *
   * @param why as for a group
   */
  public Ordered orderOne(DossierCode code, String why) {
    return order(List.of(code), why, true);
  }

  private Ordered order(Collection<DossierCode> codes, String why, boolean denied) {
    String[] wanted = codes.stream().map(DossierCode::value).distinct().toArray(String[]::new);
    String reason = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    Ordered ordered = transactions.execute(status -> order(wanted, reason, denied));
    return ordered == null ? new Ordered(0, 0, 0, 0) : ordered;
  }

  private Ordered order(String[] wanted, String why, boolean denied) {
    jdbc.query(
        "select from portal_dossier where code = any(?) order by code for update",
        statement -> statement.setArray(1, array(statement, wanted)),
        (RowCallbackHandler) row -> {});
    if (denied) {
      jdbc.update(
          """
          update portal_outbox set state = 'NEW', denied = true
          where code = any(?) and state = 'UNCERTAIN' and sealed is not null""",
          statement -> statement.setArray(1, array(statement, wanted)));
    }
    Set<String> queued = having("o.state in ('NEW', 'SENT')", wanted);
    Set<String> undecided = having("o.state = 'UNCERTAIN'", wanted);
    String[] ours = queued.toArray(String[]::new);
    jdbc.update(
        """
        update portal_dossier set open = true, due_at = now(), attempts = 0, refusals = 0,
          state = case when state = 'NEW' then 'NEW' else 'UNCERTAIN' end
        where code = any(?)""",
        statement -> statement.setArray(1, array(statement, ours)));
    Map<String, String> others = sources(wanted);
    others.keySet().removeAll(queued);
    others.keySet().removeAll(undecided);
    others.forEach((code, source) -> requests.ask(source, new DossierCode(code), why));
    Set<String> here = new HashSet<>(queued);
    here.addAll(undecided);
    return new Ordered(
        queued.size(),
        others.size(),
        wanted.length - here.size() - others.size(),
        undecided.size());
  }

  /** Those of which something like that is still here. */
  private Set<String> having(String condition, String[] wanted) {
    Set<String> having = new HashSet<>();
    jdbc.query(
        """
        select distinct o.code from portal_outbox o join portal_dossier using (code)
        where o.code = any(?) and o.sealed is not null and\s"""
            + condition,
        statement -> statement.setArray(1, array(statement, wanted)),
        (RowCallbackHandler) row -> having.add(row.getString(1)));
    return having;
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
