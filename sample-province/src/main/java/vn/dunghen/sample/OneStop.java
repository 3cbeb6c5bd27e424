package vn.dunghen.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one-stop software of the made-up province: dossiers and their steps go by the portal's
 * protocol, and the portal's own answer to them by a message of its own. What that protocol has no
 * service for (catalogue, petitions, payments, ratings, what others get wrong) goes as messages.
 */
final class OneStop implements MadeUpYear.Outlet, AutoCloseable {

  private static final int TOGETHER = 100;
  private static final int MOST_ELEMENTS = 400;
  private static final int CONNECTIONS = 2;
  private static final int ACCEPTED = 2;

  /**
   * The story's own telling, which goes by the protocol instead; not what was spoilt on purpose.
   */
  private static final Pattern BY_PROTOCOL =
      Pattern.compile(
          "\\{\"kind\":\"(dossier|step|supplement|result|acknowledgement)\".*", Pattern.DOTALL);

  private static final Pattern SPOILT = Pattern.compile(".*\"messageId\":\"hs-[^\"]*-[xrmn]\".*");

  private final Sender sender;
  private final PortalSender portal;
  private final boolean again;
  private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
  private final Semaphore free = new Semaphore(CONNECTIONS);
  private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
  private final Wire wire = new Wire(Wire.unitNames());
  private Batch batch = new Batch();
  private boolean told;

  /**
   * A one-stop software that has logged in.
   *
   * @param again whether the year was begun before: then each dossier is told from its beginning,
   *     so that what the portal confirms names what is sent now
   */
  OneStop(Sender sender, PortalSender portal, boolean again) {
    this.sender = sender;
    this.portal = portal;
    this.again = again;
  }

  /** An acknowledgement of the element at that place. */
  private record Confirmed(String dossier, int place, Instant at) {}

  /** What is sent together. */
  private static final class Batch {
    private final List<String> snapshots = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Confirmed> confirmed = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    /** Where the steps of each confirmed dossier lie, from and to, beside {@link #confirmed}. */
    private final List<int[]> stepsOf = new ArrayList<>();

    private int dossiers;
  }

  @Override
  public void subject(List<String> messages) {
    sender.subject(messages);
  }

  @Override
  public void dossier(Story story, Instant until, List<String> messages) {
    if (!told) {
      // The catalogue first, or its procedures would be unknown.
      sender.finish();
      told = true;
    }
    boolean ended = !story.ended().isAfter(until);
    boolean whole = ended && story.acknowledged() == Story.Acknowledged.ALL;
    boolean beginning = !whole && story.acknowledged() != Story.Acknowledged.NOTHING;
    if (again || beginning) {
      batch.snapshots.add(wire.snapshot(story, story.accepted()));
    }
    int first = batch.snapshots.size() - 1;
    int firstStep = batch.steps.size();
    batch.snapshots.add(wire.snapshot(story, until));
    wire.steps(story, until, batch.steps);
    if (whole) {
      int[] steps = {firstStep, batch.steps.size()};
      confirm(story, batch.snapshots.size() - 1, story.ended(), until, steps);
    } else if (beginning) {
      confirm(story, first, story.accepted(), until, new int[] {0, 0});
    }
    portalsOwn(story);
    messages.stream().filter(OneStop::isNotByProtocol).forEach(batch.messages::add);
    batch.dossiers++;
    if (batch.dossiers >= TOGETHER) {
      hand();
    }
  }

  private void confirm(Story story, int place, Instant told, Instant until, int[] steps) {
    Instant at = told.plusSeconds(120);
    if (!at.isAfter(until)) {
      batch.confirmed.add(new Confirmed(story.code(), place, at));
      batch.stepsOf.add(steps);
    }
  }

  /** That a result lies in the owner's list on the portal only the portal knows. */
  private void portalsOwn(Story story) {
    if (story.facts().shared()) {
      String id = "kho-" + story.code();
      batch.messages.add(
          new Line()
              .begin("dossier", "kho-dmqg", id, story.accepted())
              .text("dossier", story.code())
              .flag("resultInOwnersList", true)
              .end());
    }
  }

  private static boolean isNotByProtocol(String message) {
    return !BY_PROTOCOL.matcher(message).matches() || SPOILT.matcher(message).matches();
  }

  @Override
  public void happened(MadeUpYear.Event event, List<String> messages) {
    Story story = event.story();
    int first = batch.steps.size();
    batch.steps.add(wire.step(story, event.at(), event.status()));
    if (event.status() == ACCEPTED) {
      portalsOwn(story);
    }
    if (event.whole()) {
      batch.snapshots.add(wire.snapshot(story, event.at()));
      if (messages.stream().anyMatch(m -> m.startsWith("{\"kind\":\"acknowledgement\""))) {
        batch.confirmed.add(new Confirmed(story.code(), batch.snapshots.size() - 1, event.at()));
        batch.stepsOf.add(new int[] {first, batch.steps.size()});
      }
    }
    messages.stream().filter(OneStop::isNotByProtocol).forEach(batch.messages::add);
    hand();
  }

  private void hand() {
    complain();
    Batch full = batch;
    batch = new Batch();
    free.acquireUninterruptibly();
    workers.execute(
        () -> {
          try {
            send(full);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException refused) {
            failed.compareAndSet(null, refused);
          } finally {
            free.release();
          }
        });
  }

  private void send(Batch full) throws InterruptedException {
    List<String> snapshots = receipts("DongBoHoSoMC", full.snapshots);
    List<String> steps = receipts("CapNhatTienDoHoSoMC", full.steps);
    Line line = new Line();
    for (int i = 0; i < full.confirmed.size(); i++) {
      Confirmed one = full.confirmed.get(i);
      StringBuilder ids = new StringBuilder("[\"").append(snapshots.get(one.place())).append('"');
      for (int step = full.stepsOf.get(i)[0]; step < full.stepsOf.get(i)[1]; step++) {
        ids.append(",\"").append(steps.get(step)).append('"');
      }
      full.messages.add(
          line.begin("acknowledgement", "xn-" + snapshots.get(one.place()), one.at())
              .text("dossier", one.dossier())
              .moment("at", one.at())
              .raw("acknowledges", ids.append(']').toString())
              .end());
    }
    if (!full.messages.isEmpty()) {
      sender.now(full.messages);
    }
  }

  /** Sends them in calls that are not too large; the id of the message of each. */
  private List<String> receipts(String service, List<String> elements) throws InterruptedException {
    List<String> ids = new ArrayList<>(elements.size());
    for (int from = 0; from < elements.size(); from += MOST_ELEMENTS) {
      List<String> call = elements.subList(from, Math.min(elements.size(), from + MOST_ELEMENTS));
      String receipt = portal.send(service, call);
      for (int place = 0; place < call.size(); place++) {
        ids.add("%s-%03d".formatted(receipt, place));
      }
    }
    return ids;
  }

  /** Sends what waits and returns when all is acknowledged. */
  void finish() {
    if (batch.dossiers > 0) {
      hand();
    }
    free.acquireUninterruptibly(CONNECTIONS);
    free.release(CONNECTIONS);
    complain();
    sender.finish();
  }

  private void complain() {
    RuntimeException told = failed.get();
    if (told != null) {
      throw told;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
