package vn.dunghen.portal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.Follower;
import vn.dunghen.journal.Follower.Followed;
import vn.dunghen.message.MessageKind;
import vn.dunghen.portal.sync.Adapter;
import vn.dunghen.portal.sync.Answered;
import vn.dunghen.portal.sync.Way;

/**
 * Looks up at the portal what other software tells it: dossiers that are new or have changed, and
 * in turn any dossier at all, so that what the portal changes or loses is found too.
 */
final class Watching implements Runnable {

  private static final int FOLLOWED_AT_ONCE = 5_000;
  private static final int LOOKED_UP_AT_ONCE = 50;

  /** NB: what is sent meanwhile waits behind them. */
  private static final int MOST_SAMPLED_IN_A_LANE = 10;

  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration AWAY = Duration.ofSeconds(1);

  private final Line.Tools tools;
  private final JdbcTemplate jdbc;
  private final Follower follower;
  private final Dossiers dossiers;
  private final Map<Way, Adapter> adapters = new HashMap<>();
  private final Map<Way, Circuit> circuits = new ConcurrentHashMap<>();
  private final Map<String, Rate> rates = new HashMap<>();
  private Instant nextSample = Instant.EPOCH;
  private volatile boolean running = true;

  Watching(Line.Tools tools, JdbcTemplate jdbc, Follower follower, Dossiers dossiers) {
    this.tools = tools;
    this.jdbc = jdbc;
    this.follower = follower;
    this.dossiers = dossiers;
  }

  /** Of the way in which that source is looked up at that moment. */
  Circuit circuit(String source, Instant at) {
    return circuit(tools.settings().way(source, at));
  }

  private Circuit circuit(Way way) {
    return circuits.computeIfAbsent(way, each -> new Circuit(tools.settings()::backOff));
  }

  /** How long none of the ways may be called; zero where one may, tried or not. */
  private Duration allClosedFor(Instant now) {
    return tools.settings().ways(now).stream()
        .map(way -> circuit(way).closedFor(now))
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  @Override
  public void run() {
    Turns.take("looking up at the portal", () -> running, this::go);
    adapters.values().forEach(Adapter::close);
  }

  void stop() {
    running = false;
  }

  private Duration go() {
    Instant now = Instant.now();
    if (!tools.pusher().isOurs()) {
      return AWAY;
    }
    boolean followed = follow();
    Duration closed = tools.settings().closed(now).orElse(allClosedFor(now));
    if (closed.isPositive()) {
      return followed ? Duration.ZERO : closed;
    }
    List<Wanted> due = due();
    if (due.isEmpty() && !now.isBefore(nextSample) && tools.settings().samplesPerHour() > 0) {
      due = sample();
      nextSample = now.plus(Duration.ofHours(1).dividedBy(tools.settings().samplesPerHour()));
    }
    for (Wanted one : due) {
      if (isLeftAlone()) {
        break;
      }
      lookUp(one);
    }
    return due.isEmpty() && !followed ? untilTheNext() : Duration.ZERO;
  }

  private boolean isLeftAlone() {
    Instant now = Instant.now();
    return !running
        || allClosedFor(now).isPositive()
        || tools.settings().closed(now).isPresent()
        || !tools.pusher().isOurs();
  }

  /** How long to wait with nothing to do. */
  private Duration untilTheNext() {
    if (tools.settings().samplesPerHour() == 0) {
      return IDLE;
    }
    Duration sample = Duration.between(Instant.now(), nextSample);
    return sample.isNegative() ? Duration.ZERO : sample.compareTo(IDLE) < 0 ? sample : IDLE;
  }

  /** A dossier to be looked up. */
  private record Wanted(DossierCode code, String source, int attempts, int missed) {

    static Wanted of(ResultSet row, int number) throws SQLException {
      return new Wanted(
          new DossierCode(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4));
    }
  }

  private List<Wanted> due() {
    return jdbc.query(
        """
        select code, source, attempts, missed from portal_dossier
        where open and due_at <= now() and source <> all (?)
          and not exists (select from portal_outbox o
            where o.code = portal_dossier.code and o.state in ('NEW', 'SENT'))
        order by due_at limit ?""",
        statement -> {
          statement.setArray(1, relayed(statement.getConnection()));
          statement.setInt(2, LOOKED_UP_AT_ONCE);
        },
        Wanted::of);
  }

  private java.sql.Array relayed(Connection connection) throws SQLException {
    return connection.createArrayOf("text", tools.settings().relayed(Instant.now()).toArray());
  }

  /**
   * The one of which nothing waits that was not looked up for longest, of whatever source. One that
   * we relay is looked up in its own lane, so that no two look at once; while as many as may be
   * wait there for that, it is another's turn. Those whose way is closed keep their place.
   */
  private List<Wanted> sample() {
    Instant now = Instant.now();
    List<String> named =
        tools.settings().rules().stream().map(PortalSettings.Rule::source).toList();
    String[] closed =
        named.stream()
            .filter(source -> circuit(source, now).closedFor(now).isPositive())
            .toArray(String[]::new);
    boolean othersClosed = circuit("", now).closedFor(now).isPositive();
    List<Wanted> sampled =
        jdbc.query(
            """
            select code, source, attempts, missed from portal_dossier d
            where not open and (state in ('ACCEPTED', 'CONFIRMED') or state = 'UNCERTAIN'
              and not exists (select from portal_outbox o
                where o.code = d.code and o.state in ('NEW', 'SENT', 'UNCERTAIN')))
              and source not in (select source from portal_dossier
                where open and state in ('ACCEPTED', 'CONFIRMED')
                group by source having count(*) >= ?)
              and source <> all (?) and (source = any (?) or not ?)
            order by looked_at nulls first limit 1""",
            statement -> {
              Connection connection = statement.getConnection();
              statement.setInt(1, MOST_SAMPLED_IN_A_LANE);
              statement.setArray(2, connection.createArrayOf("text", closed));
              statement.setArray(3, connection.createArrayOf("text", named.toArray()));
              statement.setBoolean(4, othersClosed);
            },
            Wanted::of);
    return sampled.stream().filter(one -> !leftToItsLane(one)).toList();
  }

  private boolean leftToItsLane(Wanted sampled) {
    if (!tools.settings().relays(sampled.source(), Instant.now())) {
      return false;
    }
    jdbc.update(
        """
        update portal_dossier set looked_at = now(), due_at = now(), open = true
        where code = ? and not open""",
        sampled.code().value());
    return true;
  }

  /**
   * Notes the dossiers that were spoken of since; whether there were any entries. Of what a lane
   * still has to send, the lane says when that is done.
   */
  private boolean follow() {
    List<Followed> entries = follower.after(position(), FOLLOWED_AT_ONCE);
    if (entries.isEmpty()) {
      return false;
    }
    Map<DossierCode, Long> spoken = new LinkedHashMap<>();
    for (Followed entry : entries) {
      if (entry.dossier() != null && tellsOfADossier(entry.kind())) {
        spoken.merge(new DossierCode(entry.dossier()), entry.position().seq(), Math::max);
      }
    }
    List<Object[]> rows = new ArrayList<>();
    Instant now = Instant.now();
    List<String> relaying = tools.settings().relayed(now);
    tools.outbox().superseded(spoken.keySet(), relaying);
    String[] relayed = relaying.toArray(String[]::new);
    dossiers.states(spoken.keySet()).stream()
        .flatMap(state -> state.in(Ledger.LOCAL).stream())
        .filter(dossier -> dossier.source() != null)
        .filter(dossier -> !relaying.contains(String.valueOf(dossier.source())))
        .sorted(Comparator.comparing(dossier -> dossier.code().value()))
        .forEach(
            dossier -> rows.add(new Object[] {dossier.code().value(), dossier.source(), relayed}));
    jdbc.batchUpdate(
        """
        insert into portal_dossier as d (code, source, slot) values (?, ?, 0)
        on conflict (code) do update set open = true, due_at = now(), state = 'NEW'
        where d.source <> all (?) and not exists (select from portal_outbox o
          where o.code = d.code and o.state in ('NEW', 'SENT'))""",
        rows);
    Follower.Position last = entries.getLast().position();
    jdbc.update(
        """
        insert into portal_followed (xid, seq) values (?, ?)
        on conflict (single) do update set xid = excluded.xid, seq = excluded.seq""",
        last.xid(),
        last.seq());
    return true;
  }

  private static boolean tellsOfADossier(@org.jspecify.annotations.Nullable MessageKind kind) {
    return kind == MessageKind.DOSSIER
        || kind == MessageKind.STEP
        || kind == MessageKind.SUPPLEMENT
        || kind == MessageKind.RESULT
        || kind == MessageKind.RETRACTION;
  }

  private Follower.Position position() {
    return jdbc
        .query(
            "select xid, seq from portal_followed",
            (row, number) -> new Follower.Position(row.getString(1), row.getLong(2)))
        .stream()
        .findFirst()
        .orElse(new Follower.Position("0", 0));
  }

  private void lookUp(Wanted wanted) {
    Way way = tools.settings().way(wanted.source(), Instant.now());
    Circuit circuit = circuit(way);
    Duration closed = circuit.closedFor(Instant.now());
    if (closed.isPositive()) {
      putOff(wanted, closed);
      return;
    }
    rates
        .computeIfAbsent(wanted.source(), source -> new Rate(tools.settings().callsPerSecond()))
        .await();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Adapter adapter = adapters.computeIfAbsent(way, Way::open);
    Answered answered = adapter.lookUp(tools.settings().unit(), wanted.code().value());
    Calls.Call call =
        tools
            .calls()
            .call(
                wanted.source(),
                "TraCuuHoSo",
                List.of(wanted.code().value()),
                wanted.attempts() + 1,
                List.of(),
                null,
                answered);
    tools.calls().keep(List.of(call));
    switch (answered.outcome()) {
      case TAKEN -> {
        circuit.succeeded(now);
        looked(wanted, answered, now);
      }
      case EXISTS, REFUSED, UNCERTAIN -> {
        circuit.failed(now, call.sentence());
        later(wanted, call.sentence());
      }
      case TOO_FAST -> circuit.pause(now.plus(answered.rest()));
    }
  }

  private void looked(Wanted wanted, Answered answered, Instant now) {
    if (answered.found().isEmpty()) {
      missed(wanted, now);
      return;
    }
    tools.found(wanted.code(), now);
    boolean differs =
        tools
            .ledger()
            .compare(
                wanted.code(),
                wanted.source(),
                unit(wanted.code()),
                answered.found().getFirst(),
                now);
    jdbc.update(
        """
        update portal_dossier set state = 'CONFIRMED', open = open and due_at > ?::timestamptz,
          there = true, attempts = 0, missed = 0, differs = ?, said = '', confirmed_at = now(),
          looked_at = now()
        where code = ?""",
        now.toString(),
        differs,
        wanted.code().value());
  }

  /** One look-up alone that does not find what the portal had may be the portal's mistake. */
  private void missed(Wanted wanted, Instant now) {
    boolean lost =
        wanted.missed() + 1 >= Parcel.LOOK_UPS_THAT_MISS || !tools.ledger().has(wanted.code());
    if (lost) {
      tools.ledger().gone(wanted.code(), now);
    }
    jdbc.update(
        """
        update portal_dossier set state = 'UNCERTAIN', said = ?, attempts = attempts + 1,
          missed = case when ? then 0 else missed + 1 end, open = true, there = case when ? then false else there end,
          due_at = now() + make_interval(secs => ?), looked_at = now()
        where code = ?""",
        Parcel.NOT_THERE,
        lost,
        lost,
        backOff(wanted),
        wanted.code().value());
  }

  /** Whom the dossier is with, by which names of units are understood. */
  private String unit(DossierCode code) {
    return dossiers
        .state(code)
        .flatMap(state -> state.in(Ledger.LOCAL))
        .map(dossier -> dossier.receivingUnit())
        .map(unit -> unit.value())
        .orElse(tools.settings().unit());
  }

  /** Nobody could be asked: what was known stands, and what is due is tried again. */
  private void later(Wanted wanted, String said) {
    jdbc.update(
        """
        update portal_dossier set state = case when open then 'UNCERTAIN' else state end,
          said = case when open then ? else said end,
          attempts = attempts + case when open then 1 else 0 end,
          due_at = now() + make_interval(secs => ?), looked_at = now()
        where code = ?""",
        said,
        backOff(wanted),
        wanted.code().value());
  }

  /** Its way is closed while others are not, which must not wait for it. */
  private void putOff(Wanted wanted, Duration closed) {
    jdbc.update(
        """
        update portal_dossier set due_at = now() + make_interval(secs => ?) where code = ?""",
        closed.toMillis() / 1_000.0,
        wanted.code().value());
  }

  private double backOff(Wanted wanted) {
    return tools.settings().backOff(wanted.attempts() + 1).toMillis() / 1_000.0;
  }
}
