package vn.dunghen.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.live.LiveRegister;

/** How every source is doing, from what was counted by the minute. */
@Component
public class Sources {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration WORKING_DAY = Duration.ofHours(8);
  private static final int MOST_RULES = 6;

  /** Fewer messages a week before tell nothing about now. */
  private static final int TELLING = 10;

  private static final String COUNTED =
      """
      select source, max(minute) as last_minute,
        coalesce(sum(accepted + known + quarantined) filter (where minute >= ?), 0) as last_hour,
        coalesce(sum(accepted) filter (where minute >= ?), 0) as accepted,
        coalesce(sum(known) filter (where minute >= ?), 0) as known,
        coalesce(sum(quarantined) filter (where minute >= ?), 0) as quarantined,
        coalesce(sum(flagged) filter (where minute >= ?), 0) as flagged,
        coalesce(sum(timed) filter (where minute >= ?), 0) as timed,
        coalesce(sum(late_sum) filter (where minute >= ?), 0) as late_sum,
        coalesce(max(late_max) filter (where minute >= ?), 0) as late_max,
        coalesce(sum(accepted + known + quarantined) filter (where minute >= ? and minute < ?), 0)
          as week_before,
        coalesce(sum(accepted + known + quarantined) filter (where minute >= ? and minute < ?), 0)
          as hour_before
      from heard_minute group by source order by source""";

  /** So far back it is looked for; who was silent for longer is not waited for any more. */
  private static final int DAYS_BACK = 60;

  /** NB: by source and day through the key, for the minutes of two months are many. */
  private static final String DAYS =
      """
      with recursive names as (
        (select source from heard_minute order by source limit 1)
        union all
        select (select source from heard_minute h where h.source > n.source
                order by source limit 1)
        from names n where n.source is not null)
      select n.source, d.midnight, l.minute
      from names n
      cross join generate_series(?::timestamptz, ?::timestamptz, interval '24 hours') d(midnight)
      cross join lateral (select max(minute) as minute from heard_minute h
        where h.source = n.source and h.minute >= d.midnight
          and h.minute < least(d.midnight + interval '24 hours', ?::timestamptz)) l
      where n.source is not null and l.minute is not null
      order by n.source, d.midnight""";

  private final JdbcTemplate jdbc;
  private final LiveRegister live;

  Sources(JdbcTemplate jdbc, LiveRegister live) {
    this.jdbc = jdbc;
    this.live = live;
  }

  /**
   * All that ever sent, in the order of their names.
   *
   * @param rules what was found wrong, from {@link #rules()}
   */
  public List<SourceState> all(Instant now, Map<String, List<SourceState.Rule>> rules) {
    Timestamp midnight = Timestamp.from(VietnamTime.startOf(VietnamTime.dateOf(now)));
    Timestamp hourAgo = Timestamp.from(now.minus(HOUR));
    Timestamp weekAgo = Timestamp.from(now.minus(WEEK));
    Map<String, Long> waiting = waiting();
    return jdbc.query(
        COUNTED,
        (row, number) -> state(row, now, waiting, rules),
        hourAgo,
        midnight,
        midnight,
        midnight,
        midnight,
        midnight,
        midnight,
        midnight,
        Timestamp.from(midnight.toInstant().minus(WEEK)),
        weekAgo,
        Timestamp.from(now.minus(WEEK).minus(HOUR)),
        weekAgo);
  }

  /** When each source was last heard before the moment, by its name. */
  public Map<String, LastHeard> lastHeard(Instant until) {
    LocalDate today = VietnamTime.dateOf(until);
    Map<String, LastHeard> heard = new TreeMap<>();
    jdbc.query(
        DAYS,
        row -> {
          Instant minute = row.getTimestamp("minute").toInstant();
          heard.merge(
              row.getString("source"),
              new LastHeard(row.getString("source"), minute, List.of(VietnamTime.dateOf(minute))),
              Sources::both);
        },
        VietnamTime.startOf(today.minusDays(DAYS_BACK)).toString(),
        VietnamTime.startOf(today).toString(),
        until.toString());
    return heard;
  }

  private static LastHeard both(LastHeard before, LastHeard after) {
    List<LocalDate> days = new ArrayList<>(before.days());
    days.addAll(after.days());
    return new LastHeard(after.source(), after.at(), days);
  }

  private SourceState state(
      ResultSet row,
      Instant now,
      Map<String, Long> waiting,
      Map<String, List<SourceState.Rule>> rules)
      throws SQLException {
    String source = row.getString("source");
    Instant last = row.getTimestamp("last_minute").toInstant();
    long timed = row.getLong("timed");
    return new SourceState(
        source,
        last,
        row.getLong("last_hour"),
        new SourceState.Volume(
            row.getLong("accepted"),
            row.getLong("known"),
            row.getLong("quarantined"),
            row.getLong("flagged")),
        row.getLong("week_before"),
        timed == 0 ? null : Duration.ofSeconds(row.getLong("late_sum") / timed),
        timed == 0 ? null : Duration.ofSeconds(row.getLong("late_max")),
        waiting.getOrDefault(source, 0L),
        rules.getOrDefault(source, List.of()),
        silence(last, row.getLong("last_hour"), row.getLong("hour_before"), now));
  }

  private SourceState.@Nullable Silence silence(
      Instant last, long lastHour, long hourBefore, Instant now) {
    if (lastHour == 0 && hourBefore >= TELLING) {
      return SourceState.Silence.UNLIKE_A_WEEK_BEFORE;
    }
    WorkingCalendar calendar = live.rules().calendar();
    return last.isBefore(now) && calendar.work(last, now).compareTo(WORKING_DAY) >= 0
        ? SourceState.Silence.A_WORKING_DAY
        : null;
  }

  private Map<String, Long> waiting() {
    Map<String, Long> waiting = new HashMap<>();
    jdbc.query(
        "select source, count(*) from quarantine where status = 'OPEN' and source is not null"
            + " group by source",
        row -> {
          waiting.put(row.getString(1), row.getLong(2));
        });
    return waiting;
  }

  /** What was found wrong in seven days, of each source: refused calls first, then by number. */
  public Map<String, List<SourceState.Rule>> rules() {
    Map<String, List<SourceState.Rule>> rules = new HashMap<>();
    jdbc.query(
        "select source, rule, sum(heard) as n from heard_problem"
            + " where day > current_date - 7 group by source, rule"
            + " order by rule like 'refused.%' desc, n desc, rule",
        row -> {
          List<SourceState.Rule> known =
              rules.computeIfAbsent(row.getString(1), name -> new ArrayList<>());
          if (known.size() < MOST_RULES) {
            known.add(new SourceState.Rule(row.getString(2), row.getLong(3)));
          }
        });
    return rules;
  }
}
