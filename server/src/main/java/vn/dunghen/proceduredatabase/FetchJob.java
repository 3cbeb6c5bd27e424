package vn.dunghen.proceduredatabase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import vn.dunghen.proceduredatabase.ProcedureDatabase.NoAnswer;
import vn.dunghen.proceduredatabase.ProcedureReading.Unreadable;

/** Fetches all procedures of the procedure database, one run at a time. */
@Component
class FetchJob {

  private static final Logger LOG = LoggerFactory.getLogger(FetchJob.class);

  /** Calls at once, as the manners of portal-protocol, section 8, have it. */
  private static final int TOGETHER = 2;

  private static final int TAKEN_AT_ONCE = 50;

  /** After so many failures in a row nobody is asked any more. */
  private static final int GIVES_UP_AFTER = 5;

  private final DatabaseSettings settings;
  private final TakingIn takingIn;
  private final InstantSource clock = InstantSource.system();
  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NEVER);

  FetchJob(DatabaseSettings settings, TakingIn takingIn) {
    this.settings = settings;
    this.takingIn = takingIn;
  }

  Progress progress() {
    return progress.get();
  }

  /** Starts a run, unless one is under way; tells which. */
  boolean start() {
    Progress before = progress.get();
    if (before.state() == Progress.State.RUNNING
        || !progress.compareAndSet(before, Progress.begun(clock.instant()))) {
      return false;
    }
    Thread.ofVirtual().name("procedure-fetch").start(this::run);
    return true;
  }

  private void run() {
    String stopped = null;
    try (ProcedureDatabase database = new ProcedureDatabase(settings)) {
      fetch(database);
    } catch (NoAnswer none) {
      stopped = String.valueOf(none.getMessage());
    } catch (DataAccessException | TransactionException away) {
      stopped = "không ghi được vào nhật ký, đề nghị chạy lại · the journal cannot be written";
    } catch (RuntimeException ours) {
      LOG.error("the fetch of procedures broke off", ours);
      stopped = "lỗi của chương trình, xem nhật ký máy chủ · our own fault, see the log";
    }
    String why = stopped;
    progress.updateAndGet(now -> now.ended(clock.instant(), why));
  }

  private void fetch(ProcedureDatabase database) throws NoAnswer {
    List<String> codes = new ArrayList<>();
    List<Unreadable> unlisted = new ArrayList<>();
    for (JsonNode one : database.read("LayDanhSachTTHC", Map.of()).result()) {
      new Element(one, new Element.Notes(""))
          .text("MATTHC")
          .filter(code -> code.length() <= 60)
          .ifPresentOrElse(
              codes::add,
              () ->
                  unlisted.add(
                      new Unreadable("", "danh sách có dòng thiếu MATTHC · a row without MATTHC")));
    }
    progress.updateAndGet(
        now ->
            now.of(codes.size())
                .and(new Taken(0, 0, 0, 0, Collections.unmodifiableList(unlisted), List.of())));
    Run run = new Run(database);
    try (ExecutorService callers =
        Executors.newFixedThreadPool(TOGETHER, Thread.ofVirtual().factory())) {
      for (int from = 0; from < codes.size(); from += TAKEN_AT_ONCE) {
        run.part(callers, codes.subList(from, Math.min(codes.size(), from + TAKEN_AT_ONCE)));
      }
    }
  }

  /** One call's outcome: the element, or why there is none. */
  private sealed interface Fetched {
    record Found(JsonNode element) implements Fetched {}

    record Missing(Unreadable why) implements Fetched {}
  }

  /** What is remembered during one run. */
  private final class Run {

    private final ProcedureDatabase database;
    private final Map<String, JsonNode> decisions = new HashMap<>();
    private int failuresInARow;

    Run(ProcedureDatabase database) {
      this.database = database;
    }

    void part(ExecutorService callers, List<String> codes) throws NoAnswer {
      List<JsonNode> found = new ArrayList<>();
      List<Unreadable> missing = new ArrayList<>();
      List<Callable<Fetched>> calls = new ArrayList<>();
      codes.forEach(code -> calls.add(() -> procedure(code)));
      String last = "";
      for (Fetched one : all(callers, calls)) {
        switch (one) {
          case Fetched.Found element -> {
            found.add(element.element());
            failuresInARow = 0;
          }
          case Fetched.Missing none -> {
            missing.add(none.why());
            failuresInARow++;
            last = none.why().reason();
          }
        }
      }
      fetchDecisions(callers, found, missing);
      Instant now = clock.instant();
      Taken taken = takingIn.take(found, decisions, now);
      progress.updateAndGet(
          so -> so.and(taken).and(new Taken(0, 0, 0, 0, List.copyOf(missing), List.of())));
      if (failuresInARow >= GIVES_UP_AFTER) {
        throw new NoAnswer(
            "dừng sau %d lần lỗi liên tiếp · stopped after %d failures in a row: %s"
                .formatted(failuresInARow, failuresInARow, last));
      }
    }

    private Fetched procedure(String code) {
      try {
        List<JsonNode> result = database.read("LayThuTuc", Map.of("maTTHC", code)).result();
        return result.isEmpty()
            ? new Fetched.Missing(
                new Unreadable(code, "CSDL không trả về thủ tục này · the result is empty"))
            : new Fetched.Found(result.getFirst());
      } catch (NoAnswer none) {
        return new Fetched.Missing(new Unreadable(code, String.valueOf(none.getMessage())));
      }
    }

    private void fetchDecisions(
        ExecutorService callers, List<JsonNode> procedures, List<Unreadable> missing) {
      Map<String, String> wanted = new HashMap<>();
      for (JsonNode one : procedures) {
        Element procedure = new Element(one, new Element.Notes(""));
        procedure
            .text("IDQUYETDINHCONGBO")
            .filter(id -> id.length() <= 60 && !decisions.containsKey(id))
            .ifPresent(id -> wanted.put(id, procedure.text("MATTHC").orElse("")));
      }
      List<Callable<Fetched>> calls = new ArrayList<>();
      List<String> ids = List.copyOf(wanted.keySet());
      ids.forEach(id -> calls.add(() -> decision(id, wanted.getOrDefault(id, ""))));
      List<Fetched> answers = all(callers, calls);
      for (int i = 0; i < ids.size(); i++) {
        switch (answers.get(i)) {
          case Fetched.Found element -> decisions.put(ids.get(i), element.element());
          case Fetched.Missing none -> missing.add(none.why());
        }
      }
    }

    private Fetched decision(String id, String procedure) {
      try {
        List<JsonNode> result = database.read("LayQDCB", Map.of("idQDCB", id)).result();
        if (!result.isEmpty()) {
          return new Fetched.Found(result.getFirst());
        }
      } catch (NoAnswer none) {
        return new Fetched.Missing(
            new Unreadable(procedure, "quyết định công bố (LayQDCB): " + none.getMessage()));
      }
      return new Fetched.Missing(
          new Unreadable(
              procedure, "CSDL không trả về quyết định công bố · LayQDCB has an empty result"));
    }

    private static List<Fetched> all(ExecutorService callers, List<Callable<Fetched>> calls) {
      try {
        List<Fetched> answers = new ArrayList<>();
        for (Future<Fetched> answer : callers.invokeAll(calls)) {
          answers.add(answer.get());
        }
        return answers;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while fetching", interrupted);
      } catch (ExecutionException ours) {
        throw new IllegalStateException("a call broke off", ours.getCause());
      }
    }
  }
}
