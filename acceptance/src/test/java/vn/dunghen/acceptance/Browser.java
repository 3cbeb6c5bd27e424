package vn.dunghen.acceptance;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int HEIGHT = 900;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Skips the test where there is no Chromium, except where the machine watches the repository. */
  static Browser open() {
    Optional<Path> found = find();
    if (found.isEmpty()) {
      String message =
          "No Chromium: not in DUNGHEN_CHROMIUM, not on the PATH. Debian: apt install chromium";
      if (System.getenv("CI") != null) {
        throw new AssertionError(message);
      }
      abort(message);
    }
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchOptions options =
        new LaunchOptions()
            .setExecutablePath(found.orElseThrow())
            // Root in a container has no user namespaces for the sandbox; the pages are our own.
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> find() {
    String told = System.getenv("DUNGHEN_CHROMIUM");
    if (told != null && !told.isBlank()) {
      return Optional.of(Path.of(told)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Page page(int width) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE));
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
