package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import vn.dunghen.onestop.Answer;
import vn.dunghen.onestop.Desk;
import vn.dunghen.onestop.Dossier;
import vn.dunghen.onestop.Portal;

/**
 * One-stop software that works against the portal works against this with only the address changed.
 * The software here was written from the protocol alone and knows nothing of the server.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class OneStopIT {

  private static final int DOSSIERS = 300;
  private static final int AT_ONCE = 8;
  private static final int LAST = Integer.MAX_VALUE;
  private static final String UNCHANGED = "Đồng bộ thành công, không có thay đổi";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** In hand or handled, whatever one thinks of the rest: accepted, with a day promised. */
  private static final Set<String> COUNTED = Set.of("2", "4", "5", "6", "9", "10");

  private static Home home;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    home = Home.fresh("one-stop");
    server = ServerProcess.start(home);
  }

  @AfterAll
  static void end() {
    server.close();
    home.close();
  }

  @Test
  @Order(1)
  void everythingSentIsThereAndSendingItAgainChangesNothing() throws Exception {
    Connected desk = Connected.open(server, "mot-cua-h32", Portal::suggested);
    List<Dossier> dossiers = Desk.dossiers(DOSSIERS);
    desk.deliver(dossiers);

    String journal = Files.readString(Journals.exportedAndKnown(server));
    assertThat(dossiers).extracting(Dossier::code).allMatch(journal::contains);
    List<String> counted =
        dossiers.stream()
            .filter(each -> COUNTED.contains(each.status()))
            .map(Dossier::code)
            .toList();
    awaitListed("denominator", counted);
    List<String> sent = dossiers.stream().map(Dossier::code).toList();
    assertThat(listed("denominator")).doesNotHaveDuplicates().isSubsetOf(sent);

    String figures = figures();
    assertThat(desk.deliver(dossiers)).containsOnly(UNCHANGED);
    assertThat(Files.readString(Journals.exportedAndKnown(server))).isEqualTo(journal);
    assertThat(figures()).isEqualTo(figures);
    Journals.assertNoDifferences(server);
    System.out.println("OneStopIT: " + DOSSIERS + " dossiers, " + counted.size() + " counted");
  }

  /** A sender that corrects itself back is no sender that repeats itself. */
  @Test
  void whatIsCorrectedBackIsAsItWas() {
    Connected desk = Connected.open(server, "mot-cua-sua-lai", Portal::suggested);
    // In process since August, so overdue; or ended within the time that was promised.
    Dossier open = Desk.plain("H32.19-260806-90001");
    Dossier done = open.with("TrangThaiHoSo", "9").with("NgayKetThucXuLy", "20260807090000");

    assertThat(desk.counter().deliverAs(false, open).isSuccess()).isTrue();
    awaitListed("denominator", List.of(open.code()));
    assertThat(listed("numerator")).doesNotContain(open.code());

    assertThat(desk.counter().deliverAs(true, done).message()).isNotEqualTo(UNCHANGED);
    awaitListed("numerator", List.of(open.code()));

    Answer back = desk.counter().deliverAs(true, open);
    assertThat(back.isSuccess()).isTrue();
    assertThat(back.message()).isNotEqualTo(UNCHANGED);
    Patience.until(
        "it is overdue again", PATIENCE, () -> !listed("numerator").contains(open.code()));
    assertThat(listed("denominator")).contains(open.code());
    assertThat(desk.counter().deliverAs(true, open).message()).isEqualTo(UNCHANGED);
  }

  @Test
  void stepsMayComeBeforeTheirDossier() {
    Connected desk = Connected.open(server, "mot-cua-tien-do", Portal::suggested);
    Dossier dossier = Desk.plain("H32.19-260806-90002");

    assertThat(desk.counter().deliverSteps(dossier).refused()).isEmpty();
    assertThat(desk.deliver(List.of(dossier))).isNotEmpty();

    awaitListed("denominator", List.of(dossier.code()));
    assertThat(desk.counter().deliverSteps(dossier).messages()).containsOnly(UNCHANGED);
  }

  /** The client itself holds the relay to its shape: an answer as a string in a message. */
  @Test
  void everyFamilyOfPathsAnswersInItsShape() {
    Connected desk = Connected.open(server, "mot-cua-duong-dan", Portal::suggested);
    int number = 90_010;
    for (Function<URI, Portal> paths :
        List.<Function<URI, Portal>>of(Portal::suggested, Portal::mapi, Portal::relay)) {
      Connected other = desk.by(paths.apply(server.address()));
      Dossier dossier = Desk.plain("H32.19-260806-" + number++);
      assertThat(other.counter().knows(dossier.code())).isFalse();
      assertThat(other.deliver(List.of(dossier))).isNotEmpty();
      assertThat(other.counter().knows(dossier.code())).isTrue();
      assertThat(other.counter().deliverAs(false, dossier).message()).isEqualTo(UNCHANGED);
      Answer foreign = other.counter("000.00.00.H99").deliverAs(false, dossier);
      assertThat(foreign.errorCode()).isEqualTo("-1");
      assertThat(foreign.message()).isEqualTo("Đơn vị chưa được cấp quyền gửi dữ liệu");
    }
  }

  @Test
  void codesAreStringsOrNumbersAsTheSenderNeedsThem() {
    Dossier dossier = Desk.plain("H32.19-260806-90020");
    Connected words = Connected.open(server, "mot-cua-chuoi", Portal::suggested);
    assertThat(words.counter().deliverAs(false, dossier).body().get("error_code").isString())
        .isTrue();
    Connected numbers =
        Connected.open(server, "mot-cua-so", Portal::suggested, Map.of("errorCode", "NUMBER"));
    JsonNode code = numbers.counter().deliverAs(false, dossier).body().get("error_code");
    assertThat(code.isIntegralNumber()).as(code.toString()).isTrue();
  }

  @Test
  void aSourceMayWishToHearThatADossierExists() {
    Connected desk =
        Connected.open(
            server, "mot-cua-nhu-cong", Portal::suggested, Map.of("existsAnswer", "PORTAL_LIKE"));
    Dossier dossier = Desk.plain("H32.19-260806-90030");
    assertThat(desk.counter().deliverAs(false, dossier).isSuccess()).isTrue();

    Answer exists = desk.counter().deliverAs(false, dossier.with("TrangThaiHoSo", "6"));
    assertThat(exists.errorCode()).isEqualTo("-3");
    assertThat(exists.message()).isEqualTo("Hồ sơ đã tồn tại");
    assertThat(desk.deliver(List.of(dossier.with("TrangThaiHoSo", "5")))).isNotEmpty();
  }

  /** Several counters of one software may send the same at the same moment. */
  @Test
  void whatManySendAtOnceIsKeptOnce() throws Exception {
    Connected desk = Connected.open(server, "mot-cua-song-song", Portal::suggested);
    Dossier once = Desk.plain("H32.19-260806-90040");
    Dossier often = Desk.plain("H32.19-260806-90041");
    assertThat(desk.counter().deliverAs(false, once).isSuccess()).isTrue();

    Callable<Answer> one = () -> desk.another().deliverAs(false, often);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Answer> sent : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
        assertThat(sent.get().isSuccess()).isTrue();
      }
    }

    List<String> journal = Files.readAllLines(Journals.exported(server));
    assertThat(journal.stream().filter(line -> line.contains(often.code())))
        .hasSameSizeAs(journal.stream().filter(line -> line.contains(once.code())).toList());
  }

  /** NB: after all that counts, because the server then stands at another address. */
  @Test
  @Order(LAST - 1)
  void whatWasAcknowledgedOutlivesTheServer() throws Exception {
    Connected desk = Connected.open(server, "mot-cua-mat-dien", Portal::suggested);
    List<Dossier> dossiers =
        Desk.dossiers(40).stream().map(each -> each.called(each.code() + "9")).toList();
    desk.deliver(dossiers);
    server.kill();
    server = ServerProcess.start(home);

    String journal = Files.readString(Journals.exported(server));
    assertThat(dossiers).extracting(Dossier::code).allMatch(journal::contains);
    Connected again = desk.by(Portal.suggested(server.address()));
    assertThat(again.deliver(dossiers)).containsOnly(UNCHANGED);
  }

  @Test
  @Order(LAST)
  void nothingPersonalIsKeptAnywhere() throws Exception {
    Traces.assertNoneInJournalAndLog(server);
    Traces.assertNoneOnPages(server);
    server.stop();
    Traces.assertNoneBelow(home);
  }

  private static void awaitListed(String part, List<String> codes) {
    Patience.until(
        part + " holds " + codes.size() + " dossiers",
        PATIENCE,
        () -> Set.copyOf(listed(part)).containsAll(codes));
  }

  private static List<String> listed(String part) {
    Map<String, String> parameters = new HashMap<>(asked());
    parameters.put("indicator", "2.1");
    parameters.put("part", part);
    return ListPages.read(server.api(), parameters, true).codes();
  }

  private static Map<String, String> asked() {
    return Map.of("unit", "H32", "period", "2026");
  }

  /** NB: only the figures; the moment at which they were asked for differs every time. */
  private static String figures() throws IOException {
    Reply reply = server.api().get("/api/v1/index", asked());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().at("/units/0/indicators").toString();
  }
}
