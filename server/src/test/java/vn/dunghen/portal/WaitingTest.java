package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a dossier is sent next, and what need not be sent any more. */
class WaitingTest {

  private static final Row OLDER = snapshot(1);
  private static final Row NEWER = snapshot(2);

  private static Row snapshot(long id) {
    return new Row(id, "mot-cua", "m-" + id, "", true, null, null, null, null, false, null);
  }

  @Test
  void theLatestSnapshotAloneIsSent() {
    Waiting waiting = new Waiting(List.of(OLDER, NEWER));
    assertThat(waiting.next(false).orElseThrow()).containsExactly(NEWER);
    waiting.remove(NEWER);
    assertThat(waiting.superseded()).containsExactly(OLDER);
  }

  /** Its sending failed, and a look-up shows it: the older one must not be sent after it. */
  @Test
  void whatWasPassedOverIsHeldWithTheLaterOneThatALookUpShows() {
    Waiting waiting = new Waiting(List.of(OLDER, NEWER));
    waiting.next(false);
    assertThat(waiting.removeUntil(NEWER)).containsExactlyInAnyOrder(OLDER, NEWER);
    assertThat(waiting.isEmpty()).isTrue();
    assertThat(waiting.superseded()).isEmpty();
  }
}
