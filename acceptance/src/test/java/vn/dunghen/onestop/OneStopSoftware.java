package vn.dunghen.onestop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The desk's software: sends each dossier with its whole present state, then its steps, and looks
 * the dossier up before, as one does at the national portal.
 */
public final class OneStopSoftware {

  private static final String DOSSIERS = "DongBoHoSoMC";
  private static final String STEPS = "CapNhatTienDoHoSoMC";
  private static final String LOOK_UP = "TraCuuHoSo";
  private static final int BATCH = 10;

  private final Portal portal;
  private final Account account;
  private final Wire wire;
  private final Session session;

  public OneStopSoftware(Portal portal, Account account) {
    this(portal, account, Pause.REAL, InstantSource.system());
  }

  OneStopSoftware(Portal portal, Account account, Pause pause, InstantSource clock) {
    this.portal = portal;
    this.account = account;
    this.wire = new Wire(account.dstcode(), pause);
    this.session = new Session(portal, account, wire, clock);
  }

  /** The session in use, opened if there is none. */
  public String session() {
    try {
      return session.current();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the portal knows the code. */
  public boolean knows(String code) {
    Answer answer = call(LOOK_UP, Map.of("mahoso", code), portal::share);
    if (!answer.isSuccess()) {
      throw new ProtocolFault("a look-up that fails", answer);
    }
    return answer.hasResult();
  }

  /** Sends each with its steps; new and known dossiers never share an envelope. */
  public Delivery deliver(List<Dossier> dossiers) {
    Delivery delivery = new Delivery();
    Map<Boolean, List<Dossier>> byKnown = new LinkedHashMap<>();
    for (Dossier dossier : dossiers) {
      byKnown.computeIfAbsent(knows(dossier.code()), known -> new ArrayList<>()).add(dossier);
    }
    byKnown.forEach(
        (known, those) -> {
          for (List<Dossier> batch : batches(those)) {
            send(batch, known, delivery);
          }
        });
    return delivery;
  }

  /** Sends as {@code isUpdating} says, whatever the portal knows: a sender with another memory. */
  public Answer deliverAs(boolean updating, Dossier dossier) {
    return integrate(DOSSIERS, updating, List.of(dossier.element()));
  }

  /** Steps alone: of a dossier the portal may not know yet. */
  public Delivery deliverSteps(Dossier dossier) {
    Delivery delivery = new Delivery();
    sendSteps(dossier, delivery);
    return delivery;
  }

  private void send(List<Dossier> batch, boolean known, Delivery delivery) {
    Answer answer;
    try {
      answer = sent(batch, known);
    } catch (UncheckedIOException broken) {
      // Nobody knows what was stored: look up before sending again, and only once.
      batch.forEach(each -> take(each, sent(List.of(each), knows(each.code())), delivery));
      return;
    }
    if (!answer.isSuccess() && batch.size() > 1) {
      // One of them is at fault; the others shall not wait for it.
      delivery.hear(answer);
      batch.forEach(each -> send(List.of(each), knows(each.code()), delivery));
      return;
    }
    delivery.hear(answer);
    batch.forEach(each -> accept(each, answer, delivery));
  }

  private void take(Dossier dossier, Answer answer, Delivery delivery) {
    delivery.hear(answer);
    accept(dossier, answer, delivery);
  }

  private void accept(Dossier dossier, Answer answer, Delivery delivery) {
    delivery.add(dossier, answer);
    if (answer.isSuccess()) {
      sendSteps(dossier, delivery);
    }
  }

  private Answer sent(List<Dossier> batch, boolean known) {
    List<Map<String, Object>> elements = batch.stream().map(Dossier::element).toList();
    Answer answer = integrate(DOSSIERS, known, elements);
    return answer.saysExists() && !known ? integrate(DOSSIERS, true, elements) : answer;
  }

  private void sendSteps(Dossier dossier, Delivery delivery) {
    for (List<Map<String, Object>> batch : batches(dossier.steps())) {
      Answer answer = integrate(STEPS, false, batch);
      delivery.hear(answer);
      if (!answer.isSuccess()) {
        delivery.add(dossier, answer);
        return;
      }
    }
  }

  private Answer integrate(String service, boolean updating, List<Map<String, Object>> data) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("isUpdating", updating ? "True" : "False");
    more.put("data", data);
    Answer answer = call(service, more, portal::integration);
    if (answer.isUncertain()) {
      throw new ProtocolFault("code 0 without the words of success", answer);
    }
    return answer;
  }

  /** Asks; where the session seems to have ended, logs in once and asks once more. */
  private Answer call(String service, Map<String, ?> more, Function<String, URI> place) {
    try {
      Answer answer = ask(session.current(), service, more, place);
      return answer.looksExpired() ? ask(session.renewed(), service, more, place) : answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer ask(String token, String service, Map<String, ?> more, Function<String, URI> place)
      throws IOException {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("session", token);
    envelope.put("madonvi", account.madonvi());
    envelope.put("service", service);
    envelope.putAll(more);
    return wire.post(place.apply(service), envelope, portal.wrapping());
  }

  private static <T> List<List<T>> batches(List<T> all) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }
}
