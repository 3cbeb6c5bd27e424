package vn.dunghen.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.portal.PushState.CircuitState;
import vn.dunghen.portal.PushState.Next;
import vn.dunghen.portal.PushState.Stuck;

/** How the push of every source stands, and what of it a person has to look at. */
@Component
public class PushStates {

  private final JdbcTemplate jdbc;
  private final PortalSettings settings;
  private final Pushing pushing;
  private final Pusher pusher;

  PushStates(JdbcTemplate jdbc, PortalSettings settings, Pushing pushing, Pusher pusher) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.pushing = pushing;
    this.pusher = pusher;
  }

  /** Whether a portal is set at all. */
  public boolean isSet() {
    return settings.link() != null;
  }

  /** By which times are multiplied; 1 but in tests and trials. */
  public double timeScale() {
    return settings.timeScale();
  }

  private record Counted(Map<State, Long> counts, AtomicLong open) {}

  /** Every source that is relayed or was looked up, by name. */
  public List<PushState> all(Instant now) {
    Map<String, Counted> counted = new HashMap<>();
    jdbc.query(
        """
        select source, state, count(*),
          count(*) filter (where open and state not in ('ACCEPTED', 'CONFIRMED'))
        from portal_dossier group by source, state""",
        (RowCallbackHandler)
            row -> {
              Counted of =
                  counted.computeIfAbsent(
                      row.getString(1), source -> new Counted(PushState.none(), new AtomicLong()));
              of.counts().put(State.valueOf(row.getString(2)), row.getLong(3));
              of.open().addAndGet(row.getLong(4));
            });
    Map<String, Instant> oldest = oldest();
    TreeSet<String> sources = new TreeSet<>(counted.keySet());
    settings.rules().forEach(rule -> sources.add(rule.source()));
    return sources.stream()
        .map(
            source -> {
              Counted of =
                  counted.getOrDefault(source, new Counted(PushState.none(), new AtomicLong()));
              return state(source, of, oldest.get(source), now);
            })
        .toList();
  }

  private Map<String, Instant> oldest() {
    Map<String, Instant> oldest = new HashMap<>();
    jdbc.query(
        """
        select d.source, min(o.heard_at) from portal_outbox o join portal_dossier d using (code)
        where o.sealed is not null and o.state in ('NEW', 'SENT') group by d.source""",
        (RowCallbackHandler)
            row -> {
              Timestamp at = row.getTimestamp(2);
              if (at != null) {
                oldest.put(row.getString(1), at.toInstant());
              }
            });
    return oldest;
  }

  private PushState state(String source, Counted of, @Nullable Instant oldest, Instant now) {
    PortalSettings.Rule rule = settings.rule(source, now);
    Mode mode = rule.mode();
    Optional<Circuit> circuit =
        mode == Mode.RELAY
            ? Optional.ofNullable(pushing.lines().get(source)).map(Line::circuit)
            : pushing.watching().map(watching -> watching.circuit(source, now));
    return new PushState(
        source,
        mode,
        rule.adapter().word(),
        rule.validFrom().equals(LocalDate.EPOCH) ? null : rule.validFrom(),
        settings
            .next(source, now)
            .map(next -> new Next(next.validFrom(), next.mode(), next.adapter().word()))
            .orElse(null),
        of.open().get(),
        oldest,
        circuit.map(Circuit::lastSuccess).orElse(null),
        circuit(circuit, now),
        circuit.map(Circuit::said).orElse(""),
        of.counts());
  }

  private CircuitState circuit(Optional<Circuit> circuit, Instant now) {
    if (!pusher.isOurs()) {
      return CircuitState.ELSEWHERE;
    }
    if (settings.closed(now).isPresent()) {
      return CircuitState.OUT_OF_HOURS;
    }
    if (circuit.filter(one -> one.isOpen(now)).isPresent()) {
      return CircuitState.OPEN;
    }
    return circuit.filter(Circuit::isTried).isPresent() ? CircuitState.TRIED : CircuitState.CLOSED;
  }

  /** Dossiers that are refused, or of which nobody can tell, by code; at most so many. */
  public List<Stuck> stuck(State state, int most) {
    return jdbc.query(
        """
        select code, source, state, said, case when open then due_at end from portal_dossier
        where state = ? and state in ('REFUSED', 'UNCERTAIN') order by code limit ?""",
        (row, number) -> {
          Timestamp due = row.getTimestamp(5);
          return new Stuck(
              new DossierCode(row.getString(1)),
              row.getString(2),
              State.valueOf(row.getString(3)),
              row.getString(4),
              due == null ? null : due.toInstant());
        },
        state.name(),
        most);
  }
}
