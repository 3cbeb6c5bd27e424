package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.dunghen.onestop.Account;
import vn.dunghen.onestop.Delivery;
import vn.dunghen.onestop.Desk;
import vn.dunghen.onestop.Dossier;
import vn.dunghen.onestop.OneStopSoftware;
import vn.dunghen.onestop.Portal;

/** A desk's software with an account at a running server, which it takes for the portal. */
final class Connected {

  /** What an operator would put down as the destination; nobody trusts it. */
  private static final String DSTCODE = "VN:GOV:000.00.00.H32:dunghen";

  private final Portal portal;
  private final Account account;
  private final Map<String, OneStopSoftware> byUnit = new HashMap<>();

  private Connected(Portal portal, Account account) {
    this.portal = portal;
    this.account = account;
  }

  static Connected open(ServerProcess server, String source, Function<URI, Portal> paths) {
    return open(server, source, paths, Map.of());
  }

  /**
   * @param more settings of the source, such as {@code errorCode}
   */
  static Connected open(
      ServerProcess server, String source, Function<URI, Portal> paths, Map<String, String> more) {
    Map<String, Object> wanted = new HashMap<>(more);
    wanted.put("source", source);
    wanted.put("units", Desk.units());
    Reply reply = server.api().postTo("/api/v1/sources", wanted);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    JsonNode opened = reply.json();
    assertThat(opened.get("source").asString()).isEqualTo(source);
    Account account =
        new Account(
            DSTCODE,
            opened.get("username").asString(),
            opened.get("password").asString(),
            Desk.units().getFirst());
    return new Connected(paths.apply(server.address()), account);
  }

  /** The same account by other paths. */
  Connected by(Portal other) {
    return new Connected(other, account);
  }

  /** The software of one counter; it keeps its session as long as this lives. */
  OneStopSoftware counter(String unit) {
    return byUnit.computeIfAbsent(
        unit, name -> new OneStopSoftware(portal, account.sendingFor(name)));
  }

  OneStopSoftware counter() {
    return counter(account.madonvi());
  }

  /** Software of its own with a session of its own, as on another machine. */
  OneStopSoftware another() {
    return new OneStopSoftware(portal, account);
  }

  Portal portal() {
    return portal;
  }

  /**
   * Each counter sends what is its own; nothing of it may be refused. Returns all that was said.
   */
  List<String> deliver(List<Dossier> dossiers) {
    List<String> said = new ArrayList<>();
    for (String unit : Desk.units()) {
      List<Dossier> own = dossiers.stream().filter(each -> each.unit().equals(unit)).toList();
      Delivery delivery = counter(unit).deliver(own);
      assertThat(delivery.refused()).isEmpty();
      assertThat(delivery.accepted())
          .containsExactlyInAnyOrderElementsOf(own.stream().map(Dossier::code).toList());
      said.addAll(delivery.messages());
    }
    return said;
  }
}
