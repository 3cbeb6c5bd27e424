package vn.dunghen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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

  private static final Pattern TEST_NAME =
      Pattern.compile("`([A-Z]\\w*(?:Test|Properties|IT|Contract))`");

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
    Set<String> there = javaFilesBelow(REPOSITORY);

    assertThat(testsNamedIn(page)).isNotEmpty().isSubsetOf(there);
  }

  @Test
  void aTestThatIsOnlyNamedWouldBeSeen() throws IOException {
    assertThat(javaFilesBelow(REPOSITORY))
        .doesNotContainAnyElementsOf(testsNamedIn("held by `NobodyWroteThisTest`"));
  }

  private static Set<String> testsNamedIn(String page) {
    return TEST_NAME
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
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

  private static Set<String> javaFilesBelow(Path folder) throws IOException {
    return filesBelow(folder, ".java").stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
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
