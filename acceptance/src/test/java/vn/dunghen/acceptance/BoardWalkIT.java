package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A walk through the board as a leader takes it, while messages arrive: overview, unit, indicator,
 * list, dossier. What is looked for is what a person sees, not how the page is made.
 */
@Tag("browser")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BoardWalkIT {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String UNIT = "H32.101";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Test
  void fromTheTotalDownToOneDossierAndItsReasons() {
    ServerProcess server = Province.server();
    try (Browser browser = Browser.open()) {
      Page page = browser.page(1440);
      page.navigate(server.address() + "/");
      assertThat(page.title()).contains("Đúng Hẹn");
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.textContent("body")).contains("Dữ liệu minh họa").contains("766-portal-2026");

      page.locator("main a[href*='/don-vi/" + UNIT + "']").first().click();
      assertThat(page.url()).contains("/don-vi/" + UNIT);

      page.locator("main a[href*='/chi-so/2.1']").first().click();
      assertThat(page.url()).contains("/chi-so/2.1").contains(UNIT);
      assertThat(page.textContent("main")).contains("2.1");

      Locator denominator = page.locator("main a[href*='part=denominator']").first();
      long figure = Figures.in(denominator.innerText());
      assertThat(figure).isPositive();
      denominator.click();
      assertThat(page.url()).contains("/ho-so/danh-sach");
      assertThat(Figures.allIn(page.textContent("main")))
          .as("the list says how long it is, and it is as long as the figure")
          .contains(figure);

      Locator dossier = page.locator("main table a[href*='/ho-so/']").first();
      String code = dossier.innerText().strip();
      dossier.click();
      assertThat(page.locator("h1").innerText() + page.title()).contains(code);
      assertThat(page.textContent("main")).containsAnyOf("Đạt", "Không đạt");
    }
  }

  @Test
  void numbersChangeWithoutReloadWhileMessagesArrive() {
    ServerProcess server = Province.server();
    try (Browser browser = Browser.open()) {
      Page page = browser.page(1440);
      page.navigate(server.address() + "/chi-so/2.1?unit=" + UNIT + "&period=2026");
      awaitLive(page);
      long before = denominator(page);
      page.evaluate("window.neverReloaded = true");
      post(server, 5);
      Patience.until("five more", SOON, () -> denominator(page) == before + 5);
      post(server, 3);
      Patience.until("eight more", SOON, () -> denominator(page) == before + 8);
      assertThat(page.evaluate("window.neverReloaded === true")).isEqualTo(true);
      page.locator("main a[href*='part=denominator']").first().click();
      assertThat(Figures.allIn(page.textContent("main"))).contains(before + 8);
    }
  }

  @Test
  void theOverviewTellsWhatJustChanged() {
    ServerProcess server = Province.server();
    try (Browser browser = Browser.open()) {
      Page page = browser.page(1440);
      page.navigate(server.address() + "/");
      awaitLive(page);
      String code = post(server, 1).getFirst();
      Patience.until(
          code + " in what just changed", SOON, () -> page.textContent("main").contains(code));
    }
  }

  @Test
  void aBrokenStreamIsSaidAndMended() throws Exception {
    ServerProcess server = Province.server();
    try (Browser browser = Browser.open();
        Relay wire = Relay.to(server.address().getPort())) {
      Page page = browser.page(1440);
      page.navigate(
          "http://127.0.0.1:" + wire.port() + "/chi-so/2.1?unit=" + UNIT + "&period=2026");
      awaitLive(page);
      long before = denominator(page);
      wire.cut();
      Patience.until("it says so", SOON, () -> shows(page, "Mất kết nối"));
      assertThat(denominator(page)).as("the old figures stay").isEqualTo(before);
      post(server, 2);
      wire.mend();
      awaitLive(page);
      Patience.until("what was missed is shown", SOON, () -> denominator(page) == before + 2);
    }
  }

  @Test
  void theKeyboardReachesTheContentAndTheLanguageChanges() {
    ServerProcess server = Province.server();
    try (Browser browser = Browser.open()) {
      Page page = browser.page(1440);
      page.navigate(server.address() + "/");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").innerText()).contains("nội dung");
      page.navigate(server.address() + "/?lang=en");
      assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
      assertThat(page.getByRole(AriaRole.HEADING).first().innerText()).isNotBlank();
    }
  }

  private static void awaitLive(Page page) {
    Patience.until("the page is live", SOON, () -> shows(page, "Trực tiếp"));
  }

  private static boolean shows(Page page, String words) {
    // Pending events of the page are only handled while Playwright is called.
    page.waitForTimeout(50);
    return page.locator("main").innerText().contains(words);
  }

  private static long denominator(Page page) {
    page.waitForTimeout(50);
    return Figures.in(page.locator("main a[href*='part=denominator']").first().innerText());
  }

  /** New dossiers of the unit, accepted today; their codes. */
  private static List<String> post(ServerProcess server, int count) {
    List<String> codes = new ArrayList<>();
    List<Map<String, Object>> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = "BW-" + NUMBER.incrementAndGet();
      codes.add(code);
      messages.add(Told.dossierOf(UNIT, code));
    }
    assertThat(server.api().post(messages).json().get("accepted").asInt()).isEqualTo(count);
    return codes;
  }
}
