package vn.dunghen.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.calendar.VietnamTime;

/**
 * Counts what is heard and writes it every few seconds. What a kill takes with it is a few seconds
 * of these counts, never a message.
 */
@Component
public class HeardCounts implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HeardCounts.class);
  private static final long WRITTEN_EVERY_MILLIS = 2_000;
  private static final int MOST_SOURCES = 1_000;
  private static final Duration LATELY = Duration.ofDays(7);
  private static final String KEPT = "interval '400 days'";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private Map<Minute, Counts> minutes = new HashMap<>();
  private Map<Problem, Long> problems = new HashMap<>();
  private volatile boolean running;

  HeardCounts(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  private record Minute(String source, Instant start) implements Comparable<Minute> {

    @Override
    public int compareTo(Minute other) {
      int order = source.compareTo(other.source);
      return order != 0 ? order : start.compareTo(other.start);
    }
  }

  private record Problem(String source, LocalDate day, String rule) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
      return (source + day + rule).compareTo(other.source + other.day + other.rule);
    }
  }

  private static final class Counts {
    private long accepted;
    private long known;
    private long quarantined;
    private long flagged;
    private long timed;
    private long lateSum;
    private long lateMax;

    Counts plus(Counts other) {
      accepted += other.accepted;
      known += other.known;
      quarantined += other.quarantined;
      flagged += other.flagged;
      timed += other.timed;
      lateSum += other.lateSum;
      lateMax = Math.max(lateMax, other.lateMax);
      return this;
    }
  }

  /** Counts these; written a little later. */
  public synchronized void count(List<Heard> all) {
    for (Heard heard : all) {
      Instant start = heard.heardAt().truncatedTo(ChronoUnit.MINUTES);
      Minute minute = new Minute(heard.source(), start);
      if (minutes.size() < MOST_SOURCES || minutes.containsKey(minute)) {
        add(minutes.computeIfAbsent(minute, fresh -> new Counts()), heard);
        for (String rule : heard.rules()) {
          LocalDate day = VietnamTime.dateOf(heard.heardAt());
          problems.merge(new Problem(heard.source(), day, rule), 1L, Long::sum);
        }
      }
    }
  }

  /**
   * Counts a call that was refused as a whole, so that nothing of it was heard; written a little
   * later.
   *
   * @param source one that has an account: not any name that somebody tries
   */
  public synchronized void refused(String source, String why, Instant at) {
    problems.merge(new Problem(source, VietnamTime.dateOf(at), why), 1L, Long::sum);
  }

  private static void add(Counts counts, Heard heard) {
    switch (heard.became()) {
      case ACCEPTED -> {
        counts.accepted++;
        counts.flagged += heard.rules().isEmpty() ? 0 : 1;
      }
      case KNOWN -> counts.known++;
      case QUARANTINED -> counts.quarantined++;
    }
    Duration late = Duration.between(heard.spokeOf(), heard.heardAt());
    if (!late.isNegative() && late.compareTo(LATELY) < 0) {
      counts.timed++;
      counts.lateSum += late.toSeconds();
      counts.lateMax = Math.max(counts.lateMax, late.toSeconds());
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("heard-counts").start(this::writeOnAndOn);
  }

  private void writeOnAndOn() {
    try {
      for (long turn = 0; running; turn++) {
        TimeUnit.MILLISECONDS.sleep(WRITTEN_EVERY_MILLIS);
        write();
        if (turn % 1_800 == 0) {
          forget();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what was counted; what cannot be written now is kept for the next time. */
  void write() {
    Map<Minute, Counts> counted;
    Map<Problem, Long> found;
    synchronized (this) {
      counted = new TreeMap<>(minutes);
      found = new TreeMap<>(problems);
      minutes = new HashMap<>();
      problems = new HashMap<>();
    }
    try {
      transactions.executeWithoutResult(
          status -> {
            writeMinutes(counted);
            writeProblems(found);
          });
    } catch (DataAccessException | TransactionException away) {
      LOG.debug("counts of sources are not written: {}", away.getClass().getSimpleName());
      putBack(counted, found);
    }
  }

  private synchronized void putBack(Map<Minute, Counts> counted, Map<Problem, Long> found) {
    if (minutes.size() + counted.size() < MOST_SOURCES) {
      counted.forEach((minute, counts) -> minutes.merge(minute, counts, Counts::plus));
      found.forEach((problem, heard) -> problems.merge(problem, heard, Long::sum));
    }
  }

  private void writeMinutes(Map<Minute, Counts> counted) {
    jdbc.batchUpdate(
        """
        insert into heard_minute as h
          (source, minute, accepted, known, quarantined, flagged, timed, late_sum, late_max)
        values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?)
        on conflict (source, minute) do update set accepted = h.accepted + excluded.accepted,
          known = h.known + excluded.known, quarantined = h.quarantined + excluded.quarantined,
          flagged = h.flagged + excluded.flagged, timed = h.timed + excluded.timed,
          late_sum = h.late_sum + excluded.late_sum,
          late_max = greatest(h.late_max, excluded.late_max)""",
        counted.entrySet().stream()
            .map(
                one ->
                    new Object[] {
                      one.getKey().source(),
                      one.getKey().start().toString(),
                      one.getValue().accepted,
                      one.getValue().known,
                      one.getValue().quarantined,
                      one.getValue().flagged,
                      one.getValue().timed,
                      one.getValue().lateSum,
                      one.getValue().lateMax
                    })
            .toList());
  }

  private void writeProblems(Map<Problem, Long> found) {
    jdbc.batchUpdate(
        """
        insert into heard_problem as p (source, day, rule, heard) values (?, ?, ?, ?)
        on conflict (source, day, rule) do update set heard = p.heard + excluded.heard""",
        found.entrySet().stream()
            .map(
                one ->
                    new Object[] {
                      one.getKey().source(), one.getKey().day(), one.getKey().rule(), one.getValue()
                    })
            .toList());
  }

  private void forget() {
    try {
      jdbc.update("delete from heard_minute where minute < now() - " + KEPT);
      jdbc.update("delete from heard_problem where day < now() - " + KEPT);
    } catch (DataAccessException | TransactionException away) {
      LOG.debug("old counts of sources stay: {}", away.getClass().getSimpleName());
    }
  }

  @Override
  public void stop() {
    running = false;
    write();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
