package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import vn.dunghen.onestop.Desk;
import vn.dunghen.onestop.Documented;
import vn.dunghen.onestop.Given;
import vn.dunghen.onestop.Heard;
import vn.dunghen.onestop.OddEnvelope;
import vn.dunghen.onestop.OddEnvelope.Door;
import vn.dunghen.onestop.OddEnvelopes;
import vn.dunghen.onestop.Portal;
import vn.dunghen.onestop.Prober;

/**
 * Goal: whatever one-stop software sends, it gets a documented answer, never a failure of ours, and
 * nothing is half written. Method: every field wrong in every way, then envelopes spoilt by chance.
 * The seed is printed; {@code -Ddunghen.acceptance.seed} runs it again.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class OddEnvelopesIT {

  private static final long SEED =
      Long.getLong("dunghen.acceptance.seed", System.nanoTime() & 0xFFFF_FFFFL);
  private static final int BY_CHANCE = 1_000;
  private static final int BY_RELAY = 150;
  private static final Pattern CODE = Pattern.compile("H32\\.19-261001-\\d+");
  private static final Pattern FINDINGS = Pattern.compile("\"findings\":\\[[^]]*]");
  private static final int LAST = Integer.MAX_VALUE;

  private static Home home;
  private static ServerProcess server;
  private static Connected desk;
  private static Given given;

  @BeforeAll
  static void start() {
    home = Home.fresh("odd-envelopes");
    server = ServerProcess.start(home);
    desk = Connected.open(server, "mot-cua-lo-sot", Portal::suggested);
    given = new Given(desk.counter().session(), Desk.units().getFirst(), "000.00.00.H99");
  }

  @AfterAll
  static void end() {
    server.close();
    home.close();
  }

  @AfterEach
  void theServerIsUpAndTakesAGoodDossier() {
    if (server.isAlive()) {
      String code = "H32.19-261008-" + System.nanoTime() % 1_000_000;
      assertThat(desk.deliver(List.of(Desk.plain(code)))).isNotEmpty();
    }
  }

  @Test
  @Order(1)
  void whatCanBeTakenIsTakenAndWhatIsWrongInItIsFound() throws Exception {
    List<OddEnvelope> taken = all().filter(odd -> !odd.isRefused()).toList();
    assertThat(complaints(taken.stream(), prober()::ask)).isEmpty();
    assertThat(notFound(taken, journal())).isEmpty();
    System.out.println("OddEnvelopesIT: " + taken.size() + " envelopes to take");
  }

  @Test
  @Order(2)
  void whatIsRefusedLeavesNothingBehind() throws Exception {
    List<OddEnvelope> refused = all().filter(OddEnvelope::isRefused).toList();
    List<String> before = journal();
    String quarantineBefore = quarantine();

    assertThat(complaints(refused.stream(), prober()::ask)).isEmpty();

    List<String> after = journal();
    assertThat(after).hasSameSizeAs(before).isEqualTo(before);
    assertThat(after).noneMatch(line -> line.contains(OddEnvelopes.REFUSED_FRONT));
    assertThat(quarantine()).isEqualTo(quarantineBefore);
    System.out.println("OddEnvelopesIT: " + refused.size() + " envelopes to refuse");
  }

  @Test
  void whatChanceSpoiltGetsADocumentedAnswer() {
    System.out.println(
        "OddEnvelopesIT: " + BY_CHANCE + " by chance, -Ddunghen.acceptance.seed=" + SEED);
    Stream<OddEnvelope> spoilt = OddEnvelopes.spoilt(given, SEED).limit(BY_CHANCE);
    assertThat(complaints(spoilt, prober()::ask)).isEmpty();
  }

  /** NB: without those about the service, which a relay is told by its path. */
  @Test
  void aRelayWrapsRefusalsToo() {
    Prober relayed = new Prober(Portal.relay(server.address()));
    Stream<OddEnvelope> some =
        all()
            .filter(odd -> odd.door() == Door.INTEGRATION && odd.isRefused())
            .filter(odd -> !odd.name().startsWith("service "))
            .limit(BY_RELAY);
    assertThat(complaints(some, odd -> relayed.ask(odd).unwrapped())).isEmpty();
  }

  @Test
  @Order(LAST)
  void nothingPersonalIsKeptAnywhere() throws Exception {
    Traces.assertNoneInJournalAndLog(server);
    Traces.assertNoneOnPages(server);
    Journals.assertNoDifferences(server);
    server.stop();
    Traces.assertNoneBelow(home);
  }

  private static Prober prober() {
    return new Prober(desk.portal());
  }

  private static Stream<OddEnvelope> all() {
    return OddEnvelopes.all(given).stream();
  }

  private static List<String> complaints(
      Stream<OddEnvelope> envelopes, Function<OddEnvelope, Heard> prober) {
    List<String> complaints = new ArrayList<>();
    envelopes.forEach(
        odd -> {
          Heard heard = prober.apply(odd);
          if (Documented.of(heard).stream().noneMatch(odd.expected()::contains)) {
            complaints.add(odd + " but " + heard);
          }
        });
    return complaints;
  }

  /** Those whose dossier has no DQ-24 in the journal that names the wrong field. */
  private static List<String> notFound(List<OddEnvelope> taken, List<String> journal) {
    Map<String, String> findings = new HashMap<>();
    for (String line : journal) {
      Matcher code = CODE.matcher(line);
      Matcher found = FINDINGS.matcher(line);
      if (code.find() && found.find()) {
        findings.merge(code.group(), found.group(), String::concat);
      }
    }
    return taken.stream()
        .filter(odd -> !odd.found().isEmpty())
        .filter(
            odd -> {
              Matcher code = CODE.matcher(new String(odd.body().get(), StandardCharsets.UTF_8));
              return !code.find()
                  || !findings.getOrDefault(code.group(), "").contains(found(odd.found()));
            })
        .map(OddEnvelope::name)
        .toList();
  }

  /** The first that were kept out, and how many there are. */
  private static String quarantine() {
    Reply reply = server.api().getWithToken("/api/v1/quarantine");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.body();
  }

  /** As the body writes it, its fields by name. */
  private static String found(String field) {
    return field + "\",\"rule\":\"DQ-24\"";
  }

  private static List<String> journal() throws IOException {
    Path exported = Journals.exported(server);
    return Files.readAllLines(exported);
  }
}
