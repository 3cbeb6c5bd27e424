package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.await;
import static vn.dunghen.board.Pages.figures;
import static vn.dunghen.board.Pages.page;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** Pages of data quality, after two dossiers of ward H32.102 in June 2025, one of them spoilt. */
class QualityPagesIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static final String JULY = "period=2025-07&unit=H32.102";

  private static final String DOSSIER =
      """
      {"kind": "dossier", "source": "quality-test", "messageId": "%1$s", \
      "spokeOf": "2025-07-20T08:00:00+07:00", "dossier": "%2$s", "procedure": "9.000001", \
      "competentUnit": "H32.102", "submittedAt": "2025-07-01T20:00:00+07:00", \
      "acceptedAt": "2025-07-02T08:30:00+07:00"%3$s}""";

  @BeforeAll
  static void twoDossiers() {
    String inOrder =
        ", \"channel\": 2, \"due\": \"2025-07-08T17:00:00+07:00\", \"hasDigitisedComponent\": true";
    String spoilt = ", \"due\": \"2025-07-07\"";
    Answer answer =
        SERVER.send(
            "["
                + DOSSIER.formatted("q1", "H32.102-250702-00001", inOrder)
                + ","
                + DOSSIER.formatted("q2", "H32.102-250702-00002", spoilt)
                + "]");
    assertThat(answer.status()).isEqualTo(200);
    await("H32.102-250702-00002");
  }

  @Test
  void everyFigureOpensAListOfItsLength() {
    Map<String, String> figures = figures(page("/chat-luong?" + JULY), "/chat-luong/ho-so");
    assertThat(figures).hasSizeGreaterThan(6);
    figures.forEach(Pages::opensAListOfItsLength);
  }

  @Test
  void aRuleListsItsDossiersWithWhatIsWrongInThem() {
    String list = page("/chat-luong/ho-so?rule=DQ-09&" + JULY);
    assertThat(list)
        .contains("H32.102-250702-00002")
        .contains("Ngày hẹn trả của H32.102-250702-00002 không có giờ")
        .doesNotContain("H32.102-250702-00001");
  }

  @Test
  void theDossierSaysWhatIsWrongWithItAndHowToMendIt() {
    String dossier = page("/ho-so/H32.102-250702-00002");
    assertThat(dossier)
        .contains("Chất lượng dữ liệu")
        .contains("thiếu kênh thực hiện, bị tính là nộp trực tiếp")
        .contains("Gửi KenhThucHien: 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích.");
  }

  /** 4.3: 1 of 2 with a target of 80 % gives 2 × 50 / 80 = 1,25 of 2 points; without it 0. */
  @Test
  void whatIsPuffedUpIsScoredAgainWithoutIt() {
    String page = page("/chat-luong?" + JULY);
    assertThat(page).contains("4.3: −1,25 tính thừa");
    assertThat(page("/api/v1/quality?" + JULY))
        .contains("{\"item\":\"4.3\",\"way\":\"inflating\",\"dossiers\":1,\"points\":-1.25}");
    String address = "/chat-luong/ho-so?rule=DQ-07&item=4.3&cach=inflating&" + JULY;
    assertThat(page(address))
        .contains("đang được tính đạt chỉ số 4.3")
        .contains("H32.102-250702-00001");
    assertThat(page("/api/v1/quality/list?rule=DQ-07&item=4.3&way=inflating&" + JULY))
        .contains("\"figure\":1");
    assertThat(page("/ho-so/H32.102-250702-00001?period=2025-07")).contains("4.3: −1,25");
  }

  /** Every cell says a number or, in words, why there is none. */
  @Test
  void noFindingIsLeftWithADashForItsPoints() {
    assertThat(page("/chat-luong?" + JULY)).doesNotContain("\">–</span></td>");
    assertThat(page("/ho-so/H32.102-250702-00002?period=2025-07")).contains("2.1: ");
  }

  @Test
  void withoutDossiersThereIsNoScore() {
    assertThat(page("/chat-luong?source=nobody&" + JULY))
        .contains("Chưa có hồ sơ nào trong kỳ.")
        .contains("<strong>–</strong>");
  }

  @Test
  void otherLanguageIsSpoken() {
    assertThat(page("/chat-luong?lang=en&" + JULY)).contains("Points distorted at most");
  }

  @Test
  void whatCannotBeReadIsAnsweredWithASentence() {
    for (String wrong :
        new String[] {
          "rule=DQ-99",
          "rule=DQ-02",
          "mau=%3Cscript%3E",
          "rule=DQ-09&item=3.4",
          "rule=DQ-09&item=2.1&cach=inflating",
          "mau=bulk&item=2.1",
          "order=x",
          "offset=-1",
          "offset=99999999999",
          "loai=x",
          "source=" + "x".repeat(300),
          "source=nobody",
          "pattern=last-minutes",
          "mau=x",
          "channel=9"
        }) {
      assertThat(SERVER.get("/chat-luong/ho-so?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(SERVER.get("/chat-luong/ho-so?loai=x").response().body())
        .contains("Cần all, sound hoặc faulty.");
    assertThat(SERVER.get("/chat-luong/ho-so?source=nobody").response().body())
        .contains("Không có hồ sơ nào từ nguồn này.");
    assertThat(SERVER.get("/chat-luong/ho-so?channel=9&pattern=x").response().body())
        .contains("Trang này không nhận tham số này.", "channel", "pattern");
    assertThat(SERVER.get("/api/v1/quality/list?source=nobody").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/v1/quality/list?pattern=nothing").status()).isEqualTo(400);
    assertThat(SERVER.get("/chat-luong?unit=Z9").status()).isEqualTo(404);
    assertThat(SERVER.get("/api/v1/quality?period=x&sauce=y").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/v1/quality/list?rule=DQ-33").status()).isEqualTo(400);
  }

  @Test
  void theApiSaysWhatThePageSays() {
    String json = page("/api/v1/quality?" + JULY);
    assertThat(json).contains("\"dossiers\":2").contains("\"rule\":\"DQ-25\"");
    String list = page("/api/v1/quality/list?rule=dq-25&" + JULY);
    assertThat(list).contains("\"figure\":1").contains("H32.102-250702-00002");
    assertThat(page("/api/v1/quality?source=nobody&" + JULY))
        .contains("\"dossiers\":0")
        .contains("\"score\":null");
  }
}
