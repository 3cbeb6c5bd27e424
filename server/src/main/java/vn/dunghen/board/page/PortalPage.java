package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import vn.dunghen.portal.PushState;
import vn.dunghen.portal.PushState.Stuck;
import vn.dunghen.portal.Requests;

/**
 * How the push to the national portal stands.
 *
 * @param asOf when it was looked at
 * @param said what became of what was asked; empty: nothing was
 * @param refused why it was not done; empty: it was, or nothing was asked
 * @param set whether a portal is set at all
 * @param scaled by which times are multiplied, as written; empty where they are not
 * @param refusedDossiers those the portal does not want, as many as are shown
 * @param uncertain those that nobody can tell of, as many as are shown
 * @param requests what sources are asked for, as many as are shown
 * @param requested how many that are altogether
 */
public record PortalPage(
    Frame frame,
    Instant asOf,
    String said,
    String refused,
    boolean set,
    String scaled,
    List<PushState> states,
    List<Stuck> refusedDossiers,
    List<Stuck> uncertain,
    List<Requests.Request> requests,
    long requested) {

  public PortalPage {
    states = List.copyOf(states);
    refusedDossiers = List.copyOf(refusedDossiers);
    uncertain = List.copyOf(uncertain);
    requests = List.copyOf(requests);
  }

  /** How many are in that state, of all sources. */
  public long count(vn.dunghen.portal.State state) {
    return states.stream().mapToLong(one -> one.count(state)).sum();
  }
}
