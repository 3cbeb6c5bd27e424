package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/** What tests look for on pages: figures, and the lists that they open. */
final class Pages {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern LISTED =
      Pattern.compile("<p class=\"hero-fig listed\"><strong>([0-9.]+)</strong>");

  private Pages() {}

  /** The page at that address, which is there. */
  static String page(String path) {
    Answer answer = RunningServer.get().get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.response().body();
  }

  /** Figures that open lists below that path: address and number, as written. */
  static Map<String, String> figures(String page, String lists) {
    return links(
        Pattern.compile(
            "<a class=\"fig ?[a-z]*\" href=\"(%s[^\"]*)\">([0-9.]+)</a>"
                .formatted(Pattern.quote(lists))),
        page);
  }

  /** Links of that form: address and number, as written. */
  static Map<String, String> links(Pattern pattern, String page) {
    Map<String, String> links = new LinkedHashMap<>();
    Matcher link = pattern.matcher(page);
    while (link.find()) {
      links.put(link.group(1).replace("&amp;", "&"), link.group(2));
    }
    return links;
  }

  /** Holds that the list at that address says this number. */
  static void opensAListOfItsLength(String address, String number) {
    Matcher listed = LISTED.matcher(page(address));
    assertThat(listed.find()).as(address).isTrue();
    assertThat(listed.group(1)).as(address).isEqualTo(number);
  }

  /** Waits until the register has that dossier. */
  static void await(String dossier) {
    LiveRegister live = RunningServer.get().bean(LiveRegister.class);
    Instant end = Instant.now().plus(PATIENCE);
    while (!live.register(Ledger.LOCAL).has(new DossierCode(dossier))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }
}
