package vn.dunghen.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The stream of changes: one event {@code changed} for every step of the journal. */
@RestController
class StreamController implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int WAITING = 64;

  private final Changes changes;
  private final LiveRegister live;
  private final JsonMapper json;
  private final AtomicLong number = new AtomicLong();
  private final Set<Thread> senders = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  StreamController(Changes changes, LiveRegister live, JsonMapper json) {
    this.changes = changes;
    this.live = live;
    this.json = json;
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream() {
    SseEmitter emitter = new SseEmitter(0L);
    BlockingQueue<Changes.Step> waiting = new ArrayBlockingQueue<>(WAITING);
    // A reader that is too slow misses steps, never holds up the journal: a step says only that
    // something changed, and the next one says so too.
    Changes.Listener listener = waiting::offer;
    changes.tell(listener);
    emitter.onCompletion(() -> changes.forget(listener));
    emitter.onError(broken -> changes.forget(listener));
    Thread sender =
        Thread.ofVirtual().name("live-stream").unstarted(() -> send(emitter, waiting, listener));
    senders.add(sender);
    sender.start();
    return emitter;
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends all streams, or the web server would wait for them. */
  @Override
  public void stop() {
    running = false;
    senders.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Started last and stopped first, before the web server waits for its last requests. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }

  private void send(
      SseEmitter emitter, BlockingQueue<Changes.Step> waiting, Changes.Listener listener) {
    try {
      emitter.send(
          SseEmitter.event()
              .name("hello")
              .reconnectTime(2_000)
              .data("{\"knownAt\":\"%s\"}".formatted(live.knownAt())));
      while (running) {
        Changes.@Nullable Step step = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        if (step == null) {
          emitter.send(SseEmitter.event().comment("."));
        } else {
          emitter.send(
              SseEmitter.event()
                  .id(Long.toString(number.incrementAndGet()))
                  .name("changed")
                  .data(json.writeValueAsString(step)));
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      // The reader went away; it comes back by itself if it still wants to know.
      LOG.trace("a stream ended: {}", gone.toString());
    } catch (InterruptedException stopping) {
      emitter.complete();
    } finally {
      changes.forget(listener);
      senders.remove(Thread.currentThread());
    }
  }
}
