package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked: a clear answer, never an error of ours, and the server stays up. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BadQuestionIT {

  private static Home home;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    home = Home.fresh("bad-question");
    server = ServerProcess.start(home);
  }

  @AfterAll
  static void end() {
    server.close();
    home.close();
  }

  @AfterEach
  void theServerIsUp() {
    assertThat(server.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit=H32&period=2026&bogus=1",
        "unit=H32&period=2026-13",
        "unit=H32&period=hôm-nay",
        "unit=H32&period=2026&asOf=yesterday",
        "unit=H32&period=2026&ledger=blue",
        "unit=H32&period=2026&definition=none",
        "unit=H32&period=2026&tree=2026-02-30",
        "unit=H99&period=2026",
        "unit=&period=2026",
        "period=2026&unit=H32&channel=two",
        "unit=H32&period=2026&by=colour",
        "unit=H32&from=2026-05-01T00:00:00%2B07:00&to=2026-04-01T00:00:00%2B07:00",
        "unit=H32&from=2026-05-01T00:00:00%2B07:00",
        "unit=H32&unit=H32.101&period=2026",
        "unit=H32&period=2026&children=perhaps",
      })
  void wrongParametersOfTheIndexAreNamed(String query) {
    Reply reply = server.api().get("/api/v1/index?" + query.replace("ô", "%C3%B4"));
    assertThat(reply.status()).as(reply.body()).isIn(400, 404);
    assertThat(reply.tellsAProblem()).as(reply.body()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicator=9.9&part=numerator",
        "indicator=2.1&part=middle",
        "indicator=2.1",
        "part=numerator",
        "indicator=2.1&part=numerator&limit=-1",
        "indicator=2.1&part=numerator&limit=many",
        "indicator=2.1&part=numerator&limit=100000000",
        "indicator=2.1&part=numerator&offset=-5",
      })
  void wrongParametersOfAListAreNamed(String query) {
    Reply reply = server.api().get("/api/v1/index/list?unit=H32&period=2026&" + query);
    assertThat(reply.status()).as(reply.body()).isIn(400, 404);
    assertThat(reply.tellsAProblem()).as(reply.body()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/index?period=2026-12&asOf=2026-11-25",
        "/api/v1/index?from=1981-01-01&to=1981-12-01",
        "/api/v1/index?by=month&from=2000-01-01&to=2026-01-01",
        "/?period=2026-12&asOf=2026-11-25",
        "/?from=2000-01-01&to=2026-01-01",
      })
  void aPeriodThatIsNoneYetOrTooLongIsRefused(String path) {
    Reply reply = server.api().get(path);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/index?unit=H32&period=2026&asOf=2099-01-01T00:00:00%2B07:00",
        "/api/v1/index?unit=H32&period=2999",
        "/api/v1/index?unit=H32&period=2000",
        "/api/v1/index?unit=H32&period=2026&tree=1999-01-01",
        "/api/v1/nothing-here",
        "/ho-so/khong-co",
        "/don-vi/khong-co",
        "/chi-so/9.9",
        "/?period=2026-99",
        "/?unit=%00",
        "/ho-so/danh-sach?indicator=2.1&part=x",
        "/ho-so/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/khong-co-trang-nay",
        "/..%2f..%2fetc%2fpasswd",
        "/health?x=%FF",
        "/?unit=%ff",
        "/api/v1/index?unit=%ff",
      })
  void noAddressMakesAnErrorOfOurs(String path) {
    Reply reply = server.api().get(path);
    assertThat(reply.status()).as("%s %s", path, reply.body()).isLessThan(500);
    assertThat(reply.body()).doesNotContain("<script>alert(1)").doesNotContain("\tat ");
  }

  @Test
  void anAddressThatIsNoTextIsToldWhy() {
    Reply page = server.api().get("/?unit=%ff");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("UTF-8");
    Reply answer = server.api().get("/api/v1/index?unit=%ff");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asString("")).contains("UTF-8");
    assertThat(server.output()).doesNotContain("MalformedInputException");
  }
}
