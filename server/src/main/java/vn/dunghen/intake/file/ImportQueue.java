package vn.dunghen.intake.file;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.intake.Intake;
import vn.dunghen.intake.Outlooks;
import vn.dunghen.intake.file.Import.State;
import vn.dunghen.live.LiveRegister;

/**
 * Does the work of imports, one after the other, behind those who asked for it. While the store is
 * away it waits; what was cut off by the end of a process is said to be so at the next start.
 */
@Component
class ImportQueue {

  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(3);
  private static final int LEAVING_SECONDS = 8;

  private final ImportRecords records;
  private final Refusals refusals;
  private final Claims claims;
  private final KeptFiles files;
  private final Intake intake;
  private final Outlooks outlooks;
  private final LiveRegister live;
  private final boolean command;
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("imports").factory());
  private volatile boolean leaving;

  ImportQueue(
      ImportRecords records,
      Refusals refusals,
      Claims claims,
      KeptFiles files,
      Intake intake,
      Outlooks outlooks,
      LiveRegister live,
      @Value("${dunghen.command:false}") boolean command) {
    this.records = records;
    this.refusals = refusals;
    this.claims = claims;
    this.files = files;
    this.intake = intake;
    this.outlooks = outlooks;
    this.live = live;
    this.command = command;
  }

  /** What the last process of this home left. NB: a command shares the store of one that runs. */
  @EventListener(ApplicationReadyEvent.class)
  void takeUp() {
    if (command) {
      return;
    }
    files.deleteReceived();
    for (Import left :
        records.inState(files.keeper(), State.CHECKING, State.RUNNING, State.UNDOING)) {
      if (left.state() == State.RUNNING) {
        records.move(left.id(), State.BROKEN_OFF, State.RUNNING);
      } else {
        add(left.id());
      }
    }
  }

  @PreDestroy
  void leave() throws InterruptedException {
    leaving = true;
    one.shutdown();
    if (!one.awaitTermination(LEAVING_SECONDS, TimeUnit.SECONDS)) {
      one.shutdownNow();
    }
  }

  /** Does what the state of the import asks for, when its turn comes. */
  void add(long id) {
    one.execute(() -> untilDone(id));
  }

  private void untilDone(long id) {
    boolean done = false;
    while (!done && !leaving) {
      try {
        work(id);
        done = true;
      } catch (DataAccessException | TransactionException away) {
        // NB: only its type; what the store says may quote what was sent.
        LOG.warn("import {} waits for the store: {}", id, away.getClass().getSimpleName());
        done = !waited();
      } catch (Pass.Stopped stopped) {
        breakOff(id);
        done = true;
      }
    }
  }

  private boolean waited() {
    try {
      Thread.sleep(STORE_PATIENCE);
      return true;
    } catch (InterruptedException leavingNow) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void breakOff(long id) {
    try {
      records.move(id, State.BROKEN_OFF, State.RUNNING);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("import {} is told broken off at the next start", id);
    }
  }

  private void work(long id) {
    Import job = records.find(id).orElseThrow();
    try {
      switch (job.state()) {
        case CHECKING -> {
          try (Foretold foretold = new Foretold(files.foretold(id))) {
            new Checking(records, refusals, outlooks, live, job, foretold)
                .run(sheet(id), new Pass(claims, this::leaving));
          }
        }
        case RUNNING -> {
          new Taking(records, refusals, claims, intake, job)
              .run(sheet(id), new Pass(claims, this::leaving));
          files.delete(id);
        }
        case UNDOING -> {
          new Undoing(records, refusals, claims, intake, job).run(this::leaving);
          files.delete(id);
        }
        case CHECKED, UNREADABLE, BROKEN_OFF, DONE, UNDONE, DISCARDED -> {
          // Somebody else was quicker.
        }
      }
    } catch (FileRefused refused) {
      refuse(job, refused.sentence());
    } catch (UncheckedIOException broken) {
      LOG.error("import {}: {}", id, broken.getClass().getSimpleName());
      refuse(job, "Không đọc được tệp trên máy chủ. Hãy tải tệp lên lần nữa.");
    } catch (DataAccessException | TransactionException | Pass.Stopped passedOn) {
      throw passedOn;
    } catch (RuntimeException ours) {
      LOG.error("import {} failed: {}", id, where(ours));
      refuse(job, "Chương trình gặp lỗi khi xử lý tệp này; lỗi đã được ghi lại.");
    }
  }

  /** Its type and place. NB: never its words, which may be those of a cell. */
  private static String where(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private boolean leaving() {
    return leaving;
  }

  private Sheet sheet(long id) {
    Path file = files.of(id);
    if (!Files.exists(file)) {
      throw new FileRefused("Tệp không còn trên máy chủ. Hãy tải tệp lên lần nữa.");
    }
    return Sheet.of(file);
  }

  /** Nothing was written while it was looked at; while it was taken in, some of it may be. */
  private void refuse(Import job, String sentence) {
    if (job.state() == State.CHECKING) {
      records.refuse(job.id(), State.UNREADABLE, sentence);
      records.forget(job.id());
      files.delete(job.id());
    } else if (job.state() == State.RUNNING) {
      records.refuse(job.id(), State.BROKEN_OFF, sentence);
    }
  }
}
