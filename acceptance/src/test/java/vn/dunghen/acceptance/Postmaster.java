package vn.dunghen.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The first process of a running PostgreSQL, which its server started and this test may kill. */
record Postmaster(ProcessHandle process, int port) {

  static Optional<Postmaster> of(long pid, int port) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .map(process -> new Postmaster(process, port));
  }

  /** As kill -9 does: no goodbye, no checkpoint. */
  void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
