package vn.dunghen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents point to exists: the files they link to, the tests that ARCHITECTURE.md names.
 */
class DocumentsTest {

  private static final Path REPOSITORY = Path.of("..");

  /**
   * A link to a file of the repository, without the place in it; addresses elsewhere have a colon.
   */
  private static final Pattern LINK = Pattern.compile("]\\(([^):#\\s]+)(#[^)\\s]*)?\\)");

  /** A test class, and after a dot perhaps the one of its methods that holds an invariant. */
  private static final Pattern TEST_NAME =
      Pattern.compile("`([A-Z]\\w*(?:Test|Properties|IT|Contract))(?:\\.(\\w+))?`");

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    assertThat(brokenLinksBelow(REPOSITORY)).isEmpty();
  }

  @Test
  void aBrokenLinkWouldBeSeen(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("page.md"),
        "[here](page.md#top) [there](gone.md) [elsewhere](https://example.org/x.md)");

    assertThat(brokenLinksBelow(folder)).containsExactly("page.md → gone.md");
  }

  @Test
  void everyTestThatTheArchitectureNamesIsThere() throws IOException {
    String page = Files.readString(REPOSITORY.resolve("ARCHITECTURE.md"));

    assertThat(TEST_NAME.matcher(page).results()).isNotEmpty();
    assertThat(testsOnlyNamedIn(page)).isEmpty();
  }

  @Test
  void aTestThatIsOnlyNamedWouldBeSeen() throws IOException {
    assertThat(
            testsOnlyNamedIn(
                "`NobodyWroteThisTest` `DocumentsTest` `DocumentsTest.everyLinkLeadsToAFile`"
                    + " `DocumentsTest.nobodyWroteThis`"))
        .containsExactly("`DocumentsTest.nobodyWroteThis`", "`NobodyWroteThisTest`");
  }

  /** The names in a page behind which there is no test class, or no such method in it. */
  private static Set<String> testsOnlyNamedIn(String page) throws IOException {
    Map<String, Path> there =
        filesBelow(REPOSITORY, ".java").stream()
            .collect(
                Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Function.identity(),
                    (one, other) -> one));
    Set<String> onlyNamed = new TreeSet<>();
    Matcher names = TEST_NAME.matcher(page);
    while (names.find()) {
      Path file = there.get(names.group(1));
      String method = names.group(2);
      if (file == null
          || (method != null && !Files.readString(file).contains("void " + method + "("))) {
        onlyNamed.add(names.group());
      }
    }
    return onlyNamed;
  }

  @Test
  void everyDecisionStandsInTheirList() throws IOException {
    Path decisions = REPOSITORY.resolve("docs/decisions");
    String list = Files.readString(decisions.resolve("README.md"));

    assertThat(filesBelow(decisions, ".md"))
        .extracting(file -> file.getFileName().toString())
        .filteredOn(name -> !name.equals("README.md") && !list.contains("(" + name + ")"))
        .isEmpty();
  }

  private static Set<String> brokenLinksBelow(Path folder) throws IOException {
    Set<String> broken = new TreeSet<>();
    for (Path page : filesBelow(folder, ".md")) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!Files.exists(page.resolveSibling(links.group(1)))) {
          broken.add(folder.relativize(page) + " → " + links.group(1));
        }
      }
    }
    return broken;
  }

  private static Set<Path> filesBelow(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(file -> isOurs(folder.relativize(file)))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
