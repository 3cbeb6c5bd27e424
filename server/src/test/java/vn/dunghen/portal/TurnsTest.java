package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What does not end a thread to the portal. */
class TurnsTest {

  private static <T extends Throwable> void raise(Throwable wrong) throws T {
    @SuppressWarnings("unchecked") // Never a T: thrown past the compiler, as a broken class does.
    T any = (T) wrong;
    throw any;
  }

  @Test
  void goOnWhateverBreaksOffOne() {
    Deque<Throwable> wrong =
        new ArrayDeque<>(
            List.of(
                new DataAccessResourceFailureException("gone"),
                new IllegalStateException("ours"),
                new StackOverflowError(),
                new NoClassDefFoundError("half an update")));
    AtomicInteger turns = new AtomicInteger();
    Turns.take(
        "a trial",
        () -> turns.get() <= 4,
        () -> {
          turns.incrementAndGet();
          Throwable next = wrong.poll();
          if (next != null) {
            TurnsTest.<RuntimeException>raise(next);
          }
          return Duration.ZERO;
        });
    assertThat(turns).hasValue(5);
    assertThat(wrong).isEmpty();
  }
}
