package vn.dunghen.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A source that keeps sending, remembers what was acknowledged, and sends a batch again until it
 * was: as a one-stop software in the province does.
 */
final class Sender implements AutoCloseable {

  private static final int DOSSIERS_A_BATCH = 10;
  private static final int THREADS = 3;

  private final String prefix;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Map<String, Object>> acknowledged = new ConcurrentHashMap<>();
  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile Api api;
  private volatile boolean going = true;

  private Sender(Api api, String prefix) {
    this.api = api;
    this.prefix = prefix;
  }

  static Sender start(Api api, String prefix) {
    Sender sender = new Sender(api, prefix);
    for (int i = 0; i < THREADS; i++) {
      sender.threads.add(Thread.ofPlatform().daemon().start(sender::run));
    }
    return sender;
  }

  private void run() {
    while (going) {
      List<Map<String, Object>> batch = new ArrayList<>();
      for (int i = 0; i < DOSSIERS_A_BATCH; i++) {
        batch.addAll(Told.wholeStory(prefix + "-" + next.incrementAndGet()));
      }
      while (going && !acknowledged(batch)) {
        Patience.pause(Duration.ofMillis(50));
      }
    }
  }

  private boolean acknowledged(List<Map<String, Object>> batch) {
    Optional<Reply> reply = api.triesToPost(batch);
    reply.ifPresent(answer -> statuses.add(answer.status()));
    if (reply.filter(answer -> answer.status() == 200).isEmpty()) {
      return false;
    }
    for (JsonNode result : reply.get().json().get("results")) {
      String outcome = result.get("outcome").asString();
      if (outcome.equals("accepted") || outcome.equals("known")) {
        Map<String, Object> message = batch.get(result.get("index").asInt());
        acknowledged.put((String) message.get("messageId"), message);
      } else {
        surprises.add(result.toString());
      }
    }
    return true;
  }

  /** Goes on at another server, as after a restart on another port. */
  void goOnAt(Api other) {
    api = other;
  }

  int count() {
    return acknowledged.size();
  }

  Set<Integer> statuses() {
    return new TreeSet<>(statuses);
  }

  List<String> surprises() {
    return List.copyOf(surprises);
  }

  Map<String, Map<String, Object>> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  @Override
  public void close() {
    stop();
  }

  /** Waits until no request is on its way any more. */
  void stop() {
    going = false;
    for (Thread thread : threads) {
      try {
        thread.join(70_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
