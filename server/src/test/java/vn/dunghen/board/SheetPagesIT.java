package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.figures;
import static vn.dunghen.board.Pages.links;
import static vn.dunghen.board.Pages.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Form 06, control reports and limits of procedures, after three dossiers of ward H32.153 in March
 * 2026, its report of that month, and two procedures of which no other test speaks.
 */
class SheetPagesIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WHERE = "unit=H32.153&period=2026-03&asOf=2026-11-01";

  private static final String LISTS = "/bieu-06/danh-sach";
  private static final Pattern TAB =
      Pattern.compile("<a href=\"(/bao-cao-kiem-soat[^\"]*)\"[^>]*>[^<]+ <b>([0-9.]+)</b></a>");

  private static String message(String kind, String id, String spokeOf, String more) {
    return """
        {"kind":"%s","source":"sheet-test","messageId":"%s","spokeOf":"%s",%s}"""
        .formatted(kind, id, spokeOf, more.replace('\'', '"'));
  }

  private static String dossier(String code, int channel, String accepted, String due, String end) {
    return message(
        "dossier",
        code,
        "2026-10-01T08:00:00+07:00",
        "'dossier':'%s','procedure':'9.000077','competentUnit':'H32.153','channel':%d,'acceptedAt':'%s','due':'%s'%s"
            .formatted(
                code,
                channel,
                accepted,
                due,
                end.isEmpty() ? "" : ",'status':9,'endedAt':'" + end + "'"));
  }

  @BeforeAll
  static void tell() {
    String messages =
        String.join(
            ",",
            dossier(
                "SHEET-1",
                1,
                "2026-02-20T08:00:00+07:00",
                "2026-03-10T17:00:00+07:00",
                "2026-03-03T09:00:00+07:00"),
            dossier(
                "SHEET-2",
                2,
                "2026-03-02T08:00:00+07:00",
                "2026-03-06T17:00:00+07:00",
                "2026-03-07T09:00:00+07:00"),
            dossier("SHEET-3", 3, "2026-03-10T08:00:00+07:00", "2026-04-10T17:00:00+07:00", ""),
            message(
                "reportTotal",
                "SHEET-R1",
                "2026-04-09T08:00:00+07:00",
                "'unit':'H32.153','period':'2026-03','to':'BCQG','received':2,'total':3,"
                    + "'resolved':1,'open':1"),
            message(
                "reportTotal",
                "SHEET-R2",
                "2026-04-02T08:00:00+07:00",
                "'unit':'H32.155','period':'2026-03','to':'BCQG','received':0"),
            message(
                "procedure",
                "SHEET-P1",
                "2026-11-20T08:00:00+07:00",
                "'procedure':'9.000078','name':'Thủ tục chờ công khai','state':'PENDING',"
                    + "'publications':[{'decision':'78/QĐ-UBND','decidedOn':'2026-11-20','kind':'NEW'}],"
                    + "'toAnnounce':[{'effectiveOn':'2027-01-01','kind':'AMENDED'}]"),
            message(
                "procedure",
                "SHEET-P2",
                "2026-11-20T08:00:00+07:00",
                "'procedure':'9.000079','name':'Thủ tục có quy trình','state':'PUBLIC',"
                    + "'internalProcess':{'decision':'5/QĐ-UBND','decidedOn':'2026-03-02','electronic':true}"));
    Answer answer = SERVER.send("[" + messages + "]");
    assertThat(answer.json().get("accepted").intValue()).as(answer.response().body()).isEqualTo(7);
    LiveRegister live = SERVER.bean(LiveRegister.class);
    Instant end = Instant.now().plus(PATIENCE);
    while (live.procedures().find(new ProcedureCode("9.000079")).isEmpty()
        || live.register(Ledger.LOCAL).reports(Period.parse("2026-03")).size() < 2
        || !live.register(Ledger.LOCAL).has(new vn.dunghen.dossier.DossierCode("SHEET-3"))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void everyCellOfFormSixOpensAListOfItsLength() {
    Map<String, String> figures = figures(page("/bieu-06?" + WHERE), LISTS);
    // Received in the period, received, online, direct, brought forward, resolved, early, late,
    // open, open in time.
    assertThat(figures).hasSize(10);
    figures.forEach(Pages::opensAListOfItsLength);
  }

  @Test
  void theFormOverTheApiIsTheOneWorkedOutByHand() {
    JsonNode unit = SERVER.get("/api/v1/form06?" + WHERE).json().get("units").get(0);
    assertThat(unit.get("cells"))
        .hasToString(
            "{\"received\":3,\"online\":1,\"direct\":1,\"brought_forward\":1,\"resolved\":2,"
                + "\"resolved_early\":1,\"resolved_on_time\":0,\"resolved_late\":1,"
                + "\"resolved_unknown\":0,\"open\":1,\"open_in_time\":1,\"open_late\":0,"
                + "\"open_unknown\":0}");
    assertThat(unit.get("balanced").booleanValue()).isTrue();
    assertThat(unit.get("report").get("balanced").booleanValue()).isFalse();
    JsonNode list = SERVER.get("/api/v1/form06/list?cell=resolved_late&" + WHERE).json();
    assertThat(list.get("items").get(0).get("code").asString()).isEqualTo("SHEET-2");
    assertThat(list.get("figure").intValue()).isEqualTo(1);
  }

  @Test
  void theFormAsCsvHasARowForEachUnit() {
    String csv = SERVER.get("/api/v1/form06?format=csv&" + WHERE).response().body();
    assertThat(csv.lines().skip(1))
        .hasSize(1)
        .first()
        .asString()
        .contains(",3,1,1,1,2,1,0,1,0,1,1,0,0,3,");
    assertThat(page("/bieu-06.csv?" + WHERE))
        .contains("H32.153")
        .contains(",3,1,1,1,2,1,0,1,0,1,1,0,0,3,");
    assertThat(page("/bieu-06/danh-sach.csv?cell=open&" + WHERE)).contains("SHEET-3");
  }

  @Test
  void theReportOfTheUnitIsComparedAndItsImbalanceSaid() {
    String page = page("/bieu-06?" + WHERE);
    assertThat(page)
        .contains("Số liệu biểu 06 không cân: nhận 3, đã và đang giải quyết 2.")
        .contains("Cân đối: nhận 3 = đã giải quyết 2 + đang giải quyết 1.")
        .contains("−1");
  }

  @Test
  void aReportSpokenOfAfterTheDueDayIsLate() {
    String page = page("/bao-cao-kiem-soat?period=2026-03&asOf=2026-11-01&state=filed_late");
    // 5 April 2026 is a Sunday.
    assertThat(page).contains("Hạn nộp: hết ngày 06/04/2026.").contains("09/04/2026 08:00");
    assertThat(page("/bao-cao-kiem-soat?period=2026-03&asOf=2026-04-08&state=missing"))
        .contains("unit=H32.153");
    assertThat(page("/bao-cao-kiem-soat?period=2026-03&asOf=2026-04-02&state=not_due"))
        .contains("unit=H32.153");
  }

  @Test
  void aReportThatSaysItWasInTimeButWasHeardAfterTheDueDayIsNotOnTime() {
    String today = VietnamTime.date(VietnamTime.dateOf(Instant.now()));
    assertThat(page("/bao-cao-kiem-soat?period=2026-03&state=heard_late"))
        .contains("unit=H32.155", "02/04/2026 08:00", "nghe lúc " + today)
        .contains("Nghe sau hạn");
    assertThat(page("/bao-cao-kiem-soat?period=2026-03&state=filed"))
        .doesNotContain("unit=H32.155");
  }

  @Test
  void aReportOfOneColumnAgreesInThatOnly() {
    assertThat(page("/bieu-06?unit=H32.155&period=2026-03&asOf=2026-11-01"))
        .contains("khớp 1/12 cột");
    // Of R1 four columns were told; received in the period, 2, and total, 3, are as counted.
    assertThat(page("/bieu-06?" + WHERE)).contains("lệch 1/4 cột");
  }

  @Test
  void whatWasReceivedInThePeriodOpensItsList() {
    String form = page("/bieu-06?" + WHERE);
    String reports = page("/bao-cao-kiem-soat?period=2026-03&asOf=2026-11-01");
    for (String shown : new String[] {form, reports}) {
      Map<String, String> lists = figures(shown, LISTS);
      lists
          .keySet()
          .removeIf(href -> !href.contains("cell=in_period") || !href.contains("H32.153"));
      assertThat(lists).hasSize(1).containsValue("2");
      lists.forEach(Pages::opensAListOfItsLength);
    }
  }

  @Test
  void theMonthIsTheLatestThatIsDueAndNeverSilentlyAnother() {
    // The report of October is due on Thursday 5 November, that of September on 5 October.
    assertThat(page("/bao-cao-kiem-soat?asOf=2026-11-05"))
        .contains("<option value=\"2026-10\" selected>")
        .doesNotContain("value=\"2026-Q")
        .doesNotContain("đang xem");
    assertThat(page("/bao-cao-kiem-soat?asOf=2026-11-04"))
        .contains("<option value=\"2026-09\" selected>");
    // In January the month before is of another year, and it is not due yet.
    assertThat(page("/bao-cao-kiem-soat?asOf=2027-01-02"))
        .contains("<option value=\"2026-11\" selected>");
    assertThat(page("/bao-cao-kiem-soat?period=2026-Q1&asOf=2026-11-04"))
        .contains("<option value=\"2026-03\" selected>")
        .contains("đang xem tháng 3");
    assertThat(page("/bao-cao-kiem-soat?from=2026-03-10&to=2026-03-20&asOf=2026-11-04"))
        .contains("đang xem tháng 3");
  }

  @Test
  void everyCountOfReportsOpensAListOfItsLength() {
    Map<String, String> tabs =
        links(TAB, page("/bao-cao-kiem-soat?period=2026-03&asOf=2026-11-01"));
    assertThat(tabs).hasSize(6);
    tabs.forEach(
        (address, number) ->
            assertThat(page(address).split("<th scope=\"row\"", -1).length - 1)
                .as(address)
                .isEqualTo(Integer.parseInt(number)));
  }

  @Test
  void limitsOfAnnouncementAndPublicationAreShownWithTheirUrgency() {
    String soon = page("/thu-tuc/han?asOf=2026-11-26");
    assertThat(soon)
        .contains("Thủ tục chờ công khai")
        .contains("30/11/2026")
        .contains("25/12/2026");
    assertThat(rowOf(soon, "78/QĐ-UBND")).contains("Sắp đến hạn");
    assertThat(rowOf(page("/thu-tuc/han?asOf=2026-11-30"), "78/QĐ-UBND")).contains("Hôm nay");
    assertThat(rowOf(page("/thu-tuc/han?asOf=2026-12-01"), "78/QĐ-UBND")).contains("Đã trễ");
  }

  private static String rowOf(String page, String cell) {
    int at = page.indexOf(">" + cell + "<");
    assertThat(at).as(cell).isPositive();
    return page.substring(at, page.indexOf("</tr>", at));
  }

  @Test
  void proceduresWithoutAnInternalProcessAreListed() {
    String page = page("/thu-tuc/han?list=quy-trinh&asOf=2026-11-26");
    assertThat(page).contains("9.000078").doesNotContain("9.000079");
    assertThat(page("/thu-tuc/9.000079")).contains("5/QĐ-UBND").contains("quy trình điện tử");
    // Before it was approved there was none.
    assertThat(page("/thu-tuc/han?list=quy-trinh&asOf=2026-03-01&period=2026"))
        .contains("9.000079");
  }

  @Test
  void emptySectionsSaySo() {
    String page = page("/thu-tuc/han?unit=H32.154&asOf=2026-11-26");
    assertThat(page)
        .contains("Không có thay đổi nào đang chờ quyết định công bố.")
        .contains("Mọi quyết định công bố đã được công khai.");
    assertThat(page("/bieu-06?unit=H32.154&period=2026-03"))
        .contains("Chưa nhận báo cáo kiểm soát của đơn vị cho kỳ này.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bieu-06/danh-sach", "/bieu-06/danh-sach?cell=xyz",
            "/bieu-06/danh-sach?cell=open&offset=-1",
        "/bao-cao-kiem-soat?state=xyz", "/bieu-06?period=2026-13",
            "/thu-tuc/han?list=quy-trinh&offset=x",
        "/api/v1/form06/list?cell=xyz", "/api/v1/form06/list", "/api/v1/form06?children=maybe"
      })
  void aWrongQuestionIsAnsweredWithASentence(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(path).isEqualTo(400);
    assertThat(answer.response().body()).isNotBlank();
  }

  @Test
  void anEnglishPageSpeaksEnglish() {
    assertThat(page("/bieu-06?lang=en&" + WHERE)).contains("Balanced: received 3");
    assertThat(page("/bao-cao-kiem-soat?lang=en&period=2026-03")).contains("Missing, overdue");
    assertThat(page("/thu-tuc/han?lang=en")).contains("To be announced");
    assertThat(page("/thu-tuc/han?lang=en&unit=" + encoded("H32.153"))).isNotBlank();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
