package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.await;
import static vn.dunghen.board.Pages.figures;
import static vn.dunghen.board.Pages.page;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** Pages of a running server, after three dossiers of ward H32.101 in March 2026. */
class BoardPagesIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static final String DOSSIER =
      """
      {"kind": "dossier", "source": "board-test", "messageId": "%1$s", \
      "spokeOf": "2026-03-20T08:00:00+07:00", "dossier": "%2$s", "procedure": "9.000001", \
      "competentUnit": "H32.101", "channel": 2, "submittedAt": "2026-03-02T08:00:00+07:00", \
      "acceptedAt": "2026-03-02T08:30:00+07:00", "due": "2026-03-06T17:00:00+07:00"%3$s}""";

  @BeforeAll
  static void threeDossiers() {
    String ended = ", \"status\": 9, \"endedAt\": \"2026-03-%s+07:00\"";
    Answer answer =
        SERVER.send(
            "["
                + DOSSIER.formatted("b1", "BOARD-1", ended.formatted("05T10:00:00"))
                + ","
                + DOSSIER.formatted("b2", "BOARD-2", ended.formatted("07T05:30:00"))
                + ","
                + DOSSIER.formatted("b3", "BOARD/3", "")
                + "]");
    assertThat(answer.status()).isEqualTo(200);
    await("BOARD/3");
  }

  @Test
  void everyFigureOfAUnitOpensAListOfItsLength() {
    Map<String, String> figures =
        figures(page("/don-vi/H32.101?period=2026-03&asOf=2026-03-20"), "/ho-so/danh-sach");
    assertThat(figures).hasSizeGreaterThan(5);
    figures.forEach(Pages::opensAListOfItsLength);
  }

  @Test
  void everyFigureOfAnIndicatorOpensAListOfItsLength() {
    // Only our three: no other test speaks of this procedure.
    String only = "&procedure=9.000001&unit=H32.101&period=2026-03&asOf=2026-03-20";
    assertThat(page("/ho-so/danh-sach?indicator=2.1&part=denominator" + only))
        .contains("<strong>3</strong>");
    assertThat(page("/ho-so/danh-sach?indicator=2.1&part=numerator" + only))
        .contains("<strong>1</strong>")
        .contains(">BOARD-1</a>");
    assertThat(page("/ho-so/danh-sach?indicator=2.1&part=missing" + only))
        .contains("<strong>2</strong>")
        .contains(">BOARD-2</a>")
        .contains(">BOARD/3</a>");
    assertThat(page("/ho-so/danh-sach?indicator=2.1&part=missing&state=running" + only))
        .contains(">BOARD/3</a>")
        .doesNotContain(">BOARD-2</a>");
  }

  @Test
  void aRowSaysWhyInTheWordsOfTheCount() {
    // 5:30 on 7 March is 12 h 30 min after 17:00 on 6 March.
    assertThat(page("/ho-so/danh-sach?indicator=2.1&part=missing&procedure=9.000001&period=2026"))
        .contains("trễ 12 giờ 30 phút");
  }

  @Test
  void aDossierTellsItsVerdictItsWayAndItsMessages() {
    assertThat(page("/ho-so/BOARD-2"))
        .contains("Quá hạn")
        .contains("muộn 12 giờ 30 phút")
        .contains("T6 06/03/2026 17:00")
        .contains("board-test");
  }

  @Test
  void aCodeWithASlashIsReached() {
    assertThat(page("/ho-so?ma=BOARD%2F3")).contains("<span class=\"nb\">BOARD/3</span>");
  }

  @Test
  void everyPageAnswersInBothLanguages() {
    for (String path :
        new String[] {
          "/",
          "/don-vi/H32",
          "/chi-so/2.1",
          "/chi-so/4.6",
          "/ho-so",
          "/ho-so/danh-sach",
          "/ho-so/BOARD-1",
          "/cach-tinh",
          "/huong-dan",
          "/huong-dan/nhap-tep",
          "/huong-dan/ket-noi-mot-cua",
          "/nguon",
          "/nhap-tep",
          "/thu-tuc/9.000001"
        }) {
      assertThat(page(path + "?lang=vi")).as(path).contains("<html lang=\"vi\">");
      assertThat(page(path + "?lang=en")).as(path).contains("<html lang=\"en\">");
    }
  }

  @Test
  void guidesOfTheSourceTreeArePages() {
    String clerk = page("/huong-dan/nhap-tep");
    assertThat(clerk)
        .contains("<h1><span lang=\"vi\">Nhập tệp: hướng dẫn cho cán bộ</span></h1>")
        .contains("<a href=\"/nhap-tep\">", "Hoàn tác cả lần nhập")
        .contains("data-label=\"Lưu ý\"")
        .doesNotContain("](", "../reference", ".md\"");
    assertThat(page("/huong-dan/ket-noi-mot-cua"))
        .contains("DongBoHoSoMC", "http://&lt;máy chủ&gt;:8766")
        .doesNotContain("](", "../reference", ".md\"");
    assertThat(page("/nhap-tep")).contains("href=\"/huong-dan/nhap-tep\"");
    assertThat(page("/nguon")).contains("href=\"/huong-dan/ket-noi-mot-cua\"");
    assertThat(SERVER.get("/huong-dan/README").status()).isEqualTo(404);
    assertThat(page("/huong-dan/nhap-tep?lang=en")).contains("This guide is in Vietnamese.");
    assertThat(page("/nhap-tep?lang=en")).contains("Messages to units are in Vietnamese");
  }

  @Test
  void remembersTheLanguage() {
    String cookie =
        SERVER.get("/?lang=en").response().headers().firstValue("Set-Cookie").orElseThrow();
    Answer again =
        SERVER.send(
            HttpRequest.newBuilder(SERVER.address("/huong-dan"))
                .header("Cookie", cookie.split(";", 2)[0]));
    assertThat(again.response().body()).contains("<html lang=\"en\">");
  }

  @Test
  void saysEverythingThatIsWrongWithAnAddress() {
    Answer answer = SERVER.get("/?period=2026-13&ledger=both&asOf=0202-01-01");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.response().body())
        .contains("2026-13")
        .contains("both")
        .contains("0202-01-01");
  }

  @Test
  void showsNothingThatWasTypedAsMarkup() {
    String typed = "<script>alert(1)</script>";
    String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    for (String path :
        new String[] {
          "/?tim=" + encoded,
          "/?sap=" + encoded,
          "/?period=" + encoded,
          "/ho-so?ma=" + encoded,
          "/ho-so/danh-sach?find=" + encoded,
          "/ho-so/danh-sach?field=" + encoded,
          "/don-vi/x?unit=" + encoded
        }) {
      assertThat(SERVER.get(path).response().body()).as(path).doesNotContain("<script>alert");
    }
  }

  @Test
  void sendsAPersonAPageAndAProgramAProblemWhereNothingIs() {
    Answer page = SERVER.get("/khong-co");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.response().body()).contains("Không có trang này");
    Answer problem = SERVER.get("/api/v1/khong-co");
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.json().get("status").asInt()).isEqualTo(404);
  }

  @Test
  void namesTheUnitThatStandsForAClosedOne() {
    Answer answer = SERVER.get("/don-vi/H32.15");
    assertThat(answer.status()).isEqualTo(404);
    // Sở Tài nguyên và Môi trường went into H32.25; reference-data/khanh-hoa-units.csv.
    assertThat(answer.response().body()).contains("/don-vi/H32.25");
  }

  @Test
  void letsABrowserLoadOnlyWhatIsOurs() {
    Answer answer = SERVER.get("/");
    assertThat(answer.response().headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("script-src 'self';");
    assertThat(answer.response().body()).doesNotContain("https://").doesNotContain("onclick");
    assertThat(SERVER.get("/webjars/htmx.org/2.0.4/dist/htmx.min.js").status()).isEqualTo(200);
    assertThat(SERVER.get("/live.js").status()).isEqualTo(200);
  }

  @Test
  void writesAListAsAFile() {
    Answer answer =
        SERVER.get("/ho-so/danh-sach.csv?indicator=2.1&procedure=9.000001&period=2026-03");
    assertThat(answer.response().body().lines()).hasSize(4);
    assertThat(answer.response().body()).contains("BOARD/3").contains("766-portal-2026");
  }
}
