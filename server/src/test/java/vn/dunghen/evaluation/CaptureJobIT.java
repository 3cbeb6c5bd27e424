package vn.dunghen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dunghen.RunningServer;
import vn.dunghen.calendar.Period;
import vn.dunghen.evaluation.Capture.Outcome;
import vn.dunghen.evaluation.CaptureJob.Progress;
import vn.dunghen.evaluation.CaptureJob.State;
import vn.dunghen.live.LiveRegister;

/** Reading the evaluation of a small portal that answers as told, each test on a day of its own. */
class CaptureJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final AtomicReference<Instant> DAYS =
      new AtomicReference<>(Instant.parse("2031-01-10T03:00:00Z"));

  private Portal portal;
  private Instant now;

  @BeforeEach
  void start() throws IOException {
    portal = new Portal();
    now = DAYS.updateAndGet(day -> day.plus(Duration.ofDays(1)));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static Captures captures() {
    return RunningServer.get().bean(Captures.class);
  }

  private CaptureJob job(@Nullable Integer firstPage, int pageSize, Duration pace) {
    EvaluationSettings settings =
        new EvaluationSettings(
            portal.url(),
            "00000000-0000-0000-0000-000000000099",
            firstPage,
            pageSize,
            "vpubnd@example.vn",
            null,
            pace,
            Duration.ofSeconds(2),
            1_000_000,
            Map.of("H98.01", "H32.01"));
    InstantSource clock = () -> now;
    return new CaptureJob(
        settings, captures(), RunningServer.get().bean(LiveRegister.class), clock);
  }

  private CaptureJob job() {
    return job(1, 2, Duration.ofMillis(1));
  }

  private static Progress run(CaptureJob job, String... periods) throws InterruptedException {
    List<Period> wanted = new ArrayList<>();
    for (String period : periods) {
      wanted.add(Period.parse(period));
    }
    assertThat(job.begin(wanted)).isTrue();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (job.progress().state() == State.RUNNING && System.nanoTime() < until) {
      Thread.sleep(10);
    }
    return job.progress();
  }

  private Capture capture(String endpoint, String period) {
    return captures().list(period, 1_000).stream()
        .filter(one -> one.endpoint().equals(endpoint) && one.capturedAt().equals(now))
        .findFirst()
        .orElseThrow();
  }

  private static String rows(String total, int from, int to) {
    List<String> rows = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      rows.add(
          "{\"departmentCode\":\"H97.%02d\",\"totalReceived\":%d,\"totalOnTime\":1,\"score\":1.5}"
              .formatted(i, i));
    }
    return "{\"code\":\"OK\",\"data\":{%s\"children\":[%s]}}"
        .formatted(total, String.join(",", rows));
  }

  private static List<String> units(long capture) {
    return RunningServer.get()
        .bean(JdbcTemplate.class)
        .query(
            "select distinct unit from published_figure where capture = ? order by unit",
            (found, number) -> found.getString(1),
            capture);
  }

  @Test
  void asksEachEndpointOnceADayInItsOwnWords() throws InterruptedException {
    CaptureJob job = job();
    Progress first = run(job, "2031", "2031-Q1", "2031-01");
    assertThat(first.state()).isEqualTo(State.DONE);
    assertThat(portal.calls()).hasSizeGreaterThanOrEqualTo(21);
    assertThat(portal.mostAtOnce()).isEqualTo(1);
    assertThat(portal.calls())
        .allSatisfy(
            call -> {
              assertThat(call.userAgent()).isEqualTo("dunghen (vpubnd@example.vn)");
              assertThat(call.body().get("rootDepartmentId").asString()).endsWith("99");
            });
    assertThat(portal.calls("transparency"))
        .extracting(call -> call.body().get("timeType").asString())
        .contains("year", "quarter", "month");
    assertThat(portal.calls("handling-satisfaction"))
        .allSatisfy(call -> assertThat(call.body().has("timeType")).isFalse())
        .extracting(call -> call.body().get("toDate").asString())
        .contains("2031-12-31", "2031-03-31", "2031-01-31");
    int asked = portal.calls().size();
    Progress again = run(job, "2031", "2031-Q1", "2031-01");
    assertThat(portal.calls()).hasSize(asked);
    assertThat(again.skipped()).isEqualTo(21);
  }

  @Test
  void readsAllPagesAndKeepsTheRawAnswersWithTheirHash() throws InterruptedException {
    portal.says("dvc-progress-tree", 1, 201, rows("\"totalItems\":5,", 1, 2));
    portal.says("dvc-progress-tree", 2, 200, rows("\"totalItems\":5,", 3, 4));
    portal.says("dvc-progress-tree", 3, 201, rows("\"totalItems\":5,", 5, 5));
    run(job(), "2031-02");
    Capture capture = capture("dvc-progress-tree", "2031-02");
    assertThat(capture.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(capture.answers()).hasSize(3);
    assertThat(units(capture.id())).hasSize(5);
    assertThat(captures().body(capture.answers().getFirst().id()).orElseThrow())
        .asString()
        .isEqualTo(rows("\"totalItems\":5,", 1, 2));
    assertThat(capture.answers())
        .allSatisfy(answer -> assertThat(answer.sha256()).matches("[0-9a-f]{64}"));
    assertThat(capture.answers().get(1).status()).isEqualTo(200);
  }

  @Test
  void findsOutWhetherPagesStartAtZero() throws InterruptedException {
    portal.says("dvc-progress-tree", 0, 201, rows("", 1, 2));
    portal.says("dvc-progress-tree", 1, 201, rows("", 3, 3));
    portal.says("provide-online-tree", 0, 201, rows("", 1, 2));
    portal.says("provide-online-tree", 1, 201, rows("", 3, 4));
    run(job(null, 2, Duration.ofMillis(1)), "2031-03");
    assertThat(units(capture("dvc-progress-tree", "2031-03").id())).hasSize(3);
    assertThat(units(capture("provide-online-tree", "2031-03").id())).hasSize(4);
    assertThat(capture("provide-online-tree", "2031-03").outcome()).isEqualTo(Outcome.COMPLETE);
  }

  @Test
  void anErrorOnPageZeroIsNoRefusalWherePagesStartAtOne() throws InterruptedException {
    portal.says("service-results", 0, 400, "{\"code\":\"BAD\"}");
    portal.says("service-results", 1, 201, rows("", 1, 1));
    Progress progress = run(job(null, 2, Duration.ofMillis(1)), "2031-04");
    assertThat(progress.state()).isEqualTo(State.DONE);
    assertThat(capture("service-results", "2031-04").outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(portal.calls()).filteredOn(call -> call.page() == 0).hasSize(1);
  }

  @Test
  void anIncompleteSetOfPagesIsSaidToBeOne() throws InterruptedException {
    portal.says("dvc-progress-tree", 1, 201, rows("\"totalItems\":5,", 1, 2));
    portal.says("dvc-progress-tree", 2, 201, "<html>Bảo trì</html>");
    portal.says("provide-online-tree", 1, 201, rows("\"totalItems\":9,", 1, 2));
    portal.says("provide-online-tree", 2, 201, rows("\"totalItems\":9,", 1, 2));
    run(job(), "2031-05");
    Capture cut = capture("dvc-progress-tree", "2031-05");
    assertThat(cut.outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(cut.said()).contains("HTML").contains("2 dòng trong 5");
    assertThat(cut.answers()).hasSize(2);
    assertThat(units(cut.id())).hasSize(2);
    assertThat(capture("provide-online-tree", "2031-05").outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void garbageOfOneEndpointIsKeptAndTheOthersAreRead() throws InterruptedException {
    portal.says("service-results", "không phải JSON");
    portal.says("transparency", "{\"code\":\"FAIL\",\"data\":{}}");
    portal.says("dvc-progress-tree", rows("", 1, 1));
    portal.says("provide-online-tree", "x".repeat(1_200_000));
    Progress progress = run(job(), "2031-06");
    assertThat(progress.state()).isEqualTo(State.DONE);
    assertThat(capture("service-results", "2031-06").outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(capture("service-results", "2031-06").answers()).hasSize(1);
    assertThat(capture("transparency", "2031-06").said()).contains("FAIL");
    assertThat(capture("dvc-progress-tree", "2031-06").outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(capture("provide-online-tree", "2031-06").outcome()).isEqualTo(Outcome.NO_ANSWER);
  }

  @Test
  void asksNoMoreThatDayOnceThePortalRefuses() throws InterruptedException {
    portal.says("transparency", null, 429, "{\"code\":\"TOO_MANY\"}");
    Progress progress = run(job(), "2031-07");
    assertThat(progress.state()).isEqualTo(State.STOPPED);
    assertThat(progress.stopped()).contains("429");
    assertThat(portal.calls()).hasSize(2);
    Progress again = run(job(), "2031-08");
    assertThat(again.state()).isEqualTo(State.STOPPED);
    assertThat(portal.calls()).hasSize(2);
    now = now.plus(Duration.ofDays(1));
    DAYS.set(now);
    portal.says("transparency", rows("", 1, 1));
    assertThat(run(job(), "2031-08").state()).isEqualTo(State.DONE);
  }

  @Test
  void aRedirectIsNotFollowedAndCountsAsARefusal() throws InterruptedException {
    portal.says("service-results", null, 302, "");
    Progress progress = run(job(), "2031-09");
    assertThat(progress.stopped()).contains("chuyển hướng");
    assertThat(portal.calls()).hasSize(1);
  }

  @Test
  void waitsForNoAnswerLongAndGivesUpAfterTwo() throws InterruptedException {
    for (Endpoint endpoint : Endpoint.values()) {
      portal.says(endpoint.path(), "SLOW");
    }
    Progress progress = run(job(), "2031-10");
    assertThat(progress.state()).isEqualTo(State.STOPPED);
    assertThat(progress.stopped()).contains("quá 2 giây");
    assertThat(portal.calls()).hasSize(2);
  }

  @Test
  void callsNotFasterThanTold() throws InterruptedException {
    long before = System.nanoTime();
    run(job(1, 2, Duration.ofMillis(120)), "2031-11");
    // A lower bound: however slow the machine, seven calls have six pauses between them.
    Duration whole = Duration.ofNanos(System.nanoTime() - before);
    assertThat(portal.calls()).hasSize(7);
    assertThat(whole).isGreaterThanOrEqualTo(Duration.ofMillis(6 * 120));
  }

  @Test
  void aUnitOfAnotherCodeStandsUnderOurs() throws InterruptedException {
    portal.says("dvc-progress-tree", rows("", 1, 1).replace("H97.01", "H98.01"));
    run(job(), "2031-12");
    assertThat(units(capture("dvc-progress-tree", "2031-12").id())).containsExactly("H32.01");
  }

  @Test
  void everyCaptureStaysAndNothingOfItCanBeChanged() throws InterruptedException {
    portal.says("dvc-progress-tree", rows("", 1, 1));
    run(job(), "2030-12");
    now = now.plus(Duration.ofDays(1));
    DAYS.set(now);
    portal.says("dvc-progress-tree", rows("", 1, 1).replace("1.5", "2.5"));
    run(job(), "2030-12");
    assertThat(captures().history("H97.01", "2.1", "2030-12"))
        .extracting(PublishedFigure::points)
        .extracting(points -> points == null ? "" : points.toPlainString())
        .containsExactly("1.5", "2.5");
    JdbcTemplate jdbc = RunningServer.get().bean(JdbcTemplate.class);
    for (String change :
        List.of(
            "update published_figure set points = 0",
            "delete from published_answer",
            "truncate published_capture cascade",
            "update offered_figure set code = ''")) {
      assertThatThrownBy(() -> jdbc.execute(change)).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void waitsUntilTheTimeOfDayInVietNam() {
    now = Instant.parse("2031-01-01T22:00:00Z");
    assertThat(job().untilNext(LocalTime.of(6, 30))).isEqualTo(Duration.ofMinutes(90));
    assertThat(job().untilNext(LocalTime.of(5, 0))).isEqualTo(Duration.ofHours(24));
  }
}
