package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every page at the widths people have: sound for screen readers, never scrolling sideways. */
@Tag("browser")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BoardSoundIT {

  private static final String NOT_THERE = "/khong-co-trang-nay";
  private static final int HEIGHT = 900;

  /** The widths at which each page is loaded, and those to which its window is then drawn. */
  private static final Map<Integer, List<Integer>> WIDTHS =
      Map.of(
          1440, List.of(1440, 1920, 1280, 1024, 961, 768, 705),
          390, List.of(390, 320, 360, 600, 704));

  /** Where the page is wider than the window: the innermost things that reach beyond its edge. */
  private static final String STICKING_OUT =
      """
      () => {
        const edge = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= edge) return '';
        const out = [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > edge + 1);
        const innermost = out.filter(e => !out.some(other => other !== e && e.contains(other)));
        return 'wide: ' + innermost.slice(0, 4).map(e => e.outerHTML.slice(0, 160)).join(' | ');
      }""";

  private static final AxeRunOptions ONLY_FAULTS = onlyFaults();

  private static final Set<String> FAULTS = Set.of("serious", "critical");

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void noPageHasASeriousFaultOrScrollsSideways(int width) {
    ServerProcess server = Province.server();
    SoftAssertions all = new SoftAssertions();
    try (Browser browser = Browser.open()) {
      Page page = browser.page(width);
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.onConsoleMessage(message -> collect(message, errors));
      for (Map.Entry<String, String> each : pages(server.api()).entrySet()) {
        page.navigate(server.address() + each.getValue());
        String name = each.getKey() + "-" + width;
        page.screenshot(
            new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Place.kept("screens/" + name + ".png")));
        all.assertThat(serious(page)).as("axe on %s, %s", name, each.getValue()).isEmpty();
        for (int drawn : WIDTHS.getOrDefault(width, List.of(width))) {
          page.setViewportSize(drawn, HEIGHT);
          all.assertThat(page.evaluate(STICKING_OUT))
              .as("%s at %s", each.getValue(), drawn)
              .isEqualTo("");
        }
        page.setViewportSize(width, HEIGHT);
      }
      all.assertThat(errors).as("errors of scripts at %s", width).isEmpty();
    }
    all.assertAll();
  }

  private static void collect(ConsoleMessage message, List<String> errors) {
    // A page that is not there is asked for on purpose, and the browser says that it is not.
    if (message.type().equals("error") && !message.location().contains(NOT_THERE)) {
      errors.add(message.text() + " at " + message.location());
    }
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .options(ONLY_FAULTS).setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> FAULTS.contains(rule.getImpact()))
            .map(BoardSoundIT::told)
            .toList();
  }

  /** What is sound need not be written out, which takes longest. */
  private static AxeRunOptions onlyFaults() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }

  /** Each page once, with what it looks like full and empty, in both languages. */
  private static Map<String, String> pages(Api api) {
    String list = "/ho-so/danh-sach?period=2026&indicator=2.1&part=denominator&unit=";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/");
    pages.put("overview-portal", "/?ledger=portal&period=2026-08");
    pages.put("unit", "/don-vi/H32.101");
    pages.put("unit-department", "/don-vi/H32.12?period=2026-Q3");
    pages.put("indicator", "/chi-so/2.1?unit=H32");
    pages.put("indicator-procedures", "/chi-so/3.2?unit=H32.101");
    pages.put("indicator-constant", "/chi-so/4.6?unit=H32");
    pages.put("list", list + "H32.101");
    pages.put("list-empty", list + "H32.101&from=2023-01-01&to=2023-02-01");
    pages.put(
        "list-petitions", "/ho-so/danh-sach?period=2026&indicator=5.2&part=denominator&unit=H32");
    pages.put(
        "list-procedures", "/ho-so/danh-sach?period=2026&indicator=1.3&part=denominator&unit=H32");
    pages.put("dossier", "/ho-so/" + anyDossier(api));
    pages.put("readings", "/cach-tinh");
    pages.put("quality", "/chat-luong");
    pages.put("quality-unit", "/chat-luong?unit=H32.101&period=2026-09");
    pages.put("quality-list", "/chat-luong/ho-so?rule=DQ-20");
    pages.put("reconciliation", "/doi-soat?diem=1");
    pages.put("reconciliation-unit", "/doi-soat?unit=H32.101&period=2026-09");
    pages.put("reconciliation-list", "/doi-soat/ho-so?nhom=missing-there");
    pages.put("reconciliation-late", "/doi-soat/ho-so?tre=not-of-unit");
    pages.put("form06", "/bieu-06?period=2026-08");
    pages.put("form06-list", "/bieu-06/danh-sach?period=2026-08&cell=resolved");
    pages.put("control-reports", "/bao-cao-kiem-soat?period=2026-08");
    pages.put("procedure-limits", "/thu-tuc/han");
    pages.put("what-if", "/neu-thi?unit=H32.101");
    pages.put("what-if-asked", "/neu-thi?unit=H32.101&kind=result_file&period=2026-09");
    pages.put("worth", "/dang-gia?unit=H32.101");
    pages.put("forecast", "/du-bao?unit=H32.101");
    pages.put("forecast-refused", "/du-bao?period=2026-06");
    pages.put("portal", "/cong");
    pages.put("published", "/cong/diem?period=2026");
    pages.put("published-unit", "/cong/diem?unit=H32.101&period=2026-09");
    pages.put("published-list", "/cong/diem/ho-so?indicator=2.1&nhom=tat-ca&period=2026");
    pages.put("unit-before", "/don-vi/H32.32.01?period=2024");
    pages.put("files", "/nhap-tep");
    pages.put("import", importOf(api));
    pages.put("sources", "/nguon");
    pages.put("officers", officersOf(api, "H32.101"));
    pages.put("officer", "/can-bo?unit=H32.101&ma=CB-SOUND-1");
    pages.put("officers-none", "/can-bo?unit=H32.102");
    pages.put("procedures-without-process", "/thu-tuc/han?list=quy-trinh");
    pages.put("help", "/huong-dan");
    pages.put("guide-to-files", "/huong-dan/nhap-tep");
    pages.put("guide-to-scores", "/huong-dan/vi-sao-diem-khac");
    pages.put("guide-to-one-stop", "/huong-dan/ket-noi-mot-cua");
    pages.put("not-found", NOT_THERE);
    // Last, because the language stays chosen.
    pages.put("overview-en", "/?lang=en");
    pages.put("unit-en", "/don-vi/H32.12");
    pages.put("dossier-en", pages.getOrDefault("dossier", ""));
    pages.put("portal-en", "/cong");
    pages.put("published-en", "/cong/diem?period=2026");
    pages.put("reconciliation-en", "/doi-soat?diem=1");
    return pages;
  }

  /** A file that was read, with a sound row, a doubtful one and a refused one. */
  private static String importOf(Api api) {
    String rows =
        """
        Mã hồ sơ,Mã thủ tục,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Phí
        H32.101-261001-00001,2.000815,H32.101,01/10/2026 08:00,02/10/2026 17:00,LP01:4000
        H32.101-261001-00002,2.000815,H32.99999,01/10/2026 08:00,02/10/2026,LP01:4000
        H32.101-261001-00003,2.000815,H32.101,31/02/2026 08:00,02/10/2026 17:00,LP01:4000
        """;
    Reply told = api.postTo("/api/v1/imports?kind=dossier&source=trang-nhap-tep", "text/csv", rows);
    assertThat(told.status()).as(told.body()).isEqualTo(202);
    String path = "/nhap-tep/" + told.json().get("id").asString();
    Patience.until(
        "the file is read",
        Duration.ofSeconds(30),
        () -> api.get(path).body().contains("Mỗi dòng sẽ làm gì"));
    return path;
  }

  /** A unit with officers whose title is as long as titles are. */
  private static String officersOf(Api api, String unit) {
    String title = "Phó Giám đốc Trung tâm Phục vụ hành chính công";
    for (int number = 1; number <= 3; number++) {
      Reply told =
          api.post(
              "application/json",
              """
              {"kind":"officer","source":"danh-ba","messageId":"sound-%1$d","spokeOf":\
              "2026-01-05T08:00:00+07:00","officer":"CB-SOUND-%1$d","unit":"%2$s","title":"%3$s",\
              "validFrom":"2025-07-01"}"""
                  .formatted(number, unit, title));
      assertThat(told.status()).as(told.body()).isEqualTo(200);
    }
    String path = "/can-bo?unit=" + unit;
    Patience.until(
        "the directory knows them",
        Duration.ofSeconds(30),
        () -> api.get(path).body().contains("CB-SOUND-3"));
    return path;
  }

  private static String anyDossier(Api api) {
    Reply reply =
        api.get(
            "/api/v1/index/list?unit=H32.101&period=2026&indicator=2.1&part=denominator&limit=1");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    JsonNode items = reply.json().get("items");
    return items.get(0).get("code").asString();
  }
}
