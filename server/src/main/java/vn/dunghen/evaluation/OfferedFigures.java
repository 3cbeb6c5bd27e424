package vn.dunghen.evaluation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.figure.FigureQuestion;

/**
 * What was told of each figure last, so that a follower of the feed hears of changes only. A change
 * is noted when the feed is asked, and bears that moment.
 */
@Component
class OfferedFigures {

  /** One writer of the feed at a time, on whatever server. */
  private static final long LOCK = 766_021;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  OfferedFigures(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** A figure as told at a moment. */
  record Change(long seq, Instant notedAt, String unit, String code, String figure) {}

  /** Notes what is otherwise than told last. */
  void note(FigureQuestion about, List<Offer.Figure> figures) {
    transactions.executeWithoutResult(status -> write(about, figures));
  }

  private void write(FigureQuestion about, List<Offer.Figure> figures) {
    jdbc.query("select pg_advisory_xact_lock(?)", found -> {}, LOCK);
    String[] key = key(about);
    Map<String, String> told = new HashMap<>();
    jdbc.query(
        """
        select distinct on (unit, code) unit, code, figure from offered_figure
        where period = ? and ledger = ? and definition = ? and tree = ?
        order by unit, code, seq desc""",
        found -> {
          told.put(found.getString(1) + " " + found.getString(2), found.getString(3));
        },
        (Object[]) key);
    List<Object[]> fresh = new ArrayList<>();
    for (Offer.Figure figure : figures) {
      if (!figure.json().equals(told.get(figure.unit() + " " + figure.code()))) {
        fresh.add(
            new Object[] {
              key[0], key[1], key[2], key[3], figure.unit(), figure.code(), figure.json()
            });
      }
    }
    jdbc.batchUpdate(
        "insert into offered_figure (period, ledger, definition, tree, unit, code, figure)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        fresh);
  }

  /** Days on which the same tree stands are one feed, or each day would begin another. */
  private static String[] key(FigureQuestion about) {
    return new String[] {
      about.slice().period().label(),
      about.ledger().name(),
      about.definition().id(),
      about.slice().tree().since().toString()
    };
  }

  /**
   * Changes after a number and after a moment, oldest first.
   *
   * @param after number of the last change that is known; 0: none
   */
  List<Change> since(FigureQuestion about, Instant since, long after, int most) {
    String[] key = key(about);
    return jdbc.query(
        """
        select seq, noted_at, unit, code, figure from offered_figure
        where period = ? and ledger = ? and definition = ? and tree = ?
          and noted_at > ? and seq > ?
        order by seq limit ?""",
        (found, number) ->
            new Change(
                found.getLong(1),
                found.getTimestamp(2).toInstant(),
                found.getString(3),
                found.getString(4),
                found.getString(5)),
        key[0],
        key[1],
        key[2],
        key[3],
        Timestamp.from(since),
        after,
        most);
  }
}
