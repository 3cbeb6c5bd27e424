package vn.dunghen.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.page;

import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** The page of published scores: with nothing to show, and as somebody brings a file. */
class PublishedPagesIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String SHEET =
      """
      unit_code,unit_name,period,captured_on,row_type,group_code,indicator,metric_code,numerator,\
      denominator,ratio_pct,published_points,max_points,note
      H32,UBND tỉnh Khánh Hòa,M2026-02,2026-10-10,INDICATOR,CKMB,1.1,PUBLISH_ON_TIME,44,44,100,6,6,
      """;

  private static Answer upload(String token, String sheet) {
    return new Upload()
        .field("token", token)
        .file("diem.csv", sheet.getBytes(UTF_8))
        .sendTo("/cong/diem/tep");
  }

  @Test
  void aPeriodWithoutScoresAsksForThemFirst() {
    String empty = page("/cong/diem?period=2026-03");
    assertThat(empty)
        .contains("chưa có bản chụp nào của kỳ này", "action=\"/cong/diem/tep\"")
        .doesNotContain("id=\"diem-cong\"", "id=\"ban-chup\"");
  }

  @Test
  void aFileThatWasTakenIsToldAtAnAddressThatOnlyTells() {
    assertThat(upload("sai", SHEET).status()).isEqualTo(400);
    assertThat(upload(SERVER.token(), "không phải bảng").status()).isEqualTo(400);
    Answer taken = upload(SERVER.token(), SHEET);
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(303);
    String told = taken.response().headers().firstValue("Location").orElseThrow();
    assertThat(told).startsWith("/cong/diem?nhan=");
    assertThat(page(told)).contains("Đã nhận ", "role=\"status\"");
    assertThat(page("/cong/diem?nhan=%3Cscript%3E")).doesNotContain("<script>Đã nhận", "Đã nhận ");
  }
}
