package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dunghen.onestop.Desk;

/** Looks for the marked persons of the desk wherever the program could have put them. */
final class Traces {

  private static final int PAGES = 150;
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  private Traces() {}

  static void assertNoneInJournalAndLog(ServerProcess server) throws IOException {
    Path journal = Journals.exported(server);
    assertThat(found(Files.readString(journal))).as("in the journal").isEmpty();
    assertThat(found(server.output())).as("in the log").isEmpty();
  }

  /** Walks from the front page along the links, as far as it may. */
  static void assertNoneOnPages(ServerProcess server) {
    Set<String> seen = new LinkedHashSet<>(Set.of("/"));
    Deque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      String path = next.removeFirst();
      Reply page = server.api().get(path);
      assertThat(page.status()).as(path).isLessThan(500);
      assertThat(found(page.body())).as("on %s", path).isEmpty();
      Matcher links = LINK.matcher(page.body());
      while (links.find() && seen.size() < PAGES) {
        String link = links.group(1).replace("&amp;", "&");
        if (seen.add(link)) {
          next.add(link);
        }
      }
    }
    assertThat(seen).as("pages walked").hasSizeGreaterThan(5);
  }

  /** As bytes, because a database file is no text. The server must have stopped. */
  static void assertNoneBelow(Home home) throws IOException {
    try (Stream<Path> files = Files.walk(home.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(found(bytes)).as("in %s", file).isEmpty();
      }
    }
  }

  /** The first trace, with a little of what stands around it. */
  static Optional<String> found(String text) {
    Matcher matcher = Desk.TRACE.matcher(text);
    return matcher.find()
        ? Optional.of(
            text.substring(
                Math.max(0, matcher.start() - 60), Math.min(text.length(), matcher.end() + 40)))
        : Optional.empty();
  }
}
