package vn.dunghen.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.evaluation.Capture.Outcome;
import vn.dunghen.live.LiveRegister;

/**
 * Reads the portal's evaluation, by hand and each day: every endpoint once a day for a period, and
 * no more that day once the portal refuses.
 */
@Component
class CaptureJob implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureJob.class);

  /** After so many calls in a row without an answer nobody is asked any more. */
  private static final int GIVES_UP_AFTER = 2;

  private final EvaluationSettings settings;
  private final Captures captures;
  private final LiveRegister live;
  private final InstantSource clock;
  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NEVER);
  private volatile boolean running;
  private volatile @Nullable Thread daily;

  @Autowired
  CaptureJob(EvaluationSettings settings, Captures captures, LiveRegister live) {
    this(settings, captures, live, InstantSource.system());
  }

  CaptureJob(
      EvaluationSettings settings, Captures captures, LiveRegister live, InstantSource clock) {
    this.settings = settings;
    this.captures = captures;
    this.live = live;
    this.clock = clock;
  }

  /** Where a run stands. */
  enum State {
    NEVER,
    RUNNING,
    DONE,
    STOPPED
  }

  /**
   * How far a run has come.
   *
   * @param captured how many captures ended in which way
   * @param skipped endpoints and periods that were asked that day already
   * @param stopped why it ended before its end; null where it did not
   */
  record Progress(
      State state,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      List<String> periods,
      Map<Outcome, Integer> captured,
      int skipped,
      @Nullable String stopped) {

    static final Progress NEVER =
        new Progress(State.NEVER, null, null, List.of(), Map.of(), 0, null);

    Progress and(Outcome outcome) {
      Map<Outcome, Integer> more = new LinkedHashMap<>(captured);
      more.merge(outcome, 1, Integer::sum);
      return new Progress(state, startedAt, endedAt, periods, more, skipped, stopped);
    }

    Progress skip() {
      return new Progress(state, startedAt, endedAt, periods, captured, skipped + 1, stopped);
    }

    Progress ended(Instant at, @Nullable String why) {
      return new Progress(
          why == null ? State.DONE : State.STOPPED, startedAt, at, periods, captured, skipped, why);
    }
  }

  Progress progress() {
    return progress.get();
  }

  boolean reachable() {
    return settings.reachable();
  }

  /** What is of interest each day: this month, the one before, this quarter and this year. */
  List<Period> current() {
    LocalDate today = VietnamTime.dateOf(clock.instant());
    Period month = Period.monthOf(today);
    int quarter = (today.getMonthValue() + 2) / 3;
    return List.of(
        Period.parse(String.valueOf(today.getYear())),
        Period.parse(today.getYear() + "-Q" + quarter),
        month,
        Period.monthOf(month.firstDay().minusMonths(1)));
  }

  /** Starts a run for these periods, unless one is under way; tells which. */
  boolean begin(List<Period> periods) {
    Progress before = progress.get();
    Progress begun =
        new Progress(
            State.RUNNING,
            clock.instant(),
            null,
            periods.stream().map(Period::label).toList(),
            Map.of(),
            0,
            null);
    if (before.state() == State.RUNNING || !progress.compareAndSet(before, begun)) {
      return false;
    }
    Thread.ofVirtual().name("evaluation-capture").start(() -> run(periods));
    return true;
  }

  private void run(List<Period> periods) {
    String stopped;
    try (PortalEvaluation portal = new PortalEvaluation(settings, root(), clock)) {
      stopped = fetch(portal, periods);
    } catch (DataAccessException | TransactionException away) {
      stopped = "không ghi được vào kho dữ liệu, đề nghị chạy lại · the store cannot be written";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped = "bị dừng giữa chừng · interrupted";
    } catch (RuntimeException ours) {
      LOG.error("the capture of published scores broke off", ours);
      stopped = "lỗi của chương trình, xem nhật ký máy chủ · our own fault, see the log";
    }
    String why = stopped;
    progress.updateAndGet(now -> now.ended(clock.instant(), why));
  }

  private String root() {
    LocalDate today = VietnamTime.dateOf(clock.instant());
    return live.organisation().treeOn(today).root().map(unit -> unit.code().value()).orElse("");
  }

  /** Why it stopped; null where it came to its end. */
  private @Nullable String fetch(PortalEvaluation portal, List<Period> periods)
      throws InterruptedException {
    Instant today = VietnamTime.startOf(VietnamTime.dateOf(clock.instant()));
    List<Ask> asks = new ArrayList<>();
    periods.forEach(period -> asks.addAll(Ask.all(period)));
    int silent = 0;
    for (Ask ask : asks) {
      if (captures.refused(today)) {
        return "Cổng đã từ chối trong hôm nay, không hỏi thêm · the portal refused today";
      }
      if (captures.asked(ask.endpoint(), ask.period().label(), today)) {
        progress.updateAndGet(Progress::skip);
        continue;
      }
      Captures.Fresh fresh = portal.capture(ask.endpoint(), ask.period());
      captures.add(fresh);
      progress.updateAndGet(so -> so.and(fresh.outcome()));
      silent = fresh.outcome() == Outcome.NO_ANSWER ? silent + 1 : 0;
      if (fresh.outcome() == Outcome.REFUSED || silent >= GIVES_UP_AFTER) {
        return fresh.said();
      }
    }
    return null;
  }

  private record Ask(Endpoint endpoint, Period period) {

    static List<Ask> all(Period period) {
      return java.util.Arrays.stream(Endpoint.values()).map(one -> new Ask(one, period)).toList();
    }
  }

  @Override
  public void start() {
    running = true;
    LocalTime at = settings.daily();
    if (at != null && settings.reachable()) {
      daily = Thread.ofVirtual().name("evaluation-daily").start(() -> eachDay(at));
    }
  }

  private void eachDay(LocalTime at) {
    try {
      while (running) {
        TimeUnit.MILLISECONDS.sleep(Math.max(1, untilNext(at).toMillis()));
        begin(current());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long until that time of the day comes next in Việt Nam. */
  Duration untilNext(LocalTime at) {
    Instant now = clock.instant();
    LocalDate today = VietnamTime.dateOf(now);
    Instant next = VietnamTime.at(today, at);
    return Duration.between(now, next.isAfter(now) ? next : VietnamTime.at(today.plusDays(1), at));
  }

  @Override
  public void stop() {
    running = false;
    Thread waiting = daily;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
