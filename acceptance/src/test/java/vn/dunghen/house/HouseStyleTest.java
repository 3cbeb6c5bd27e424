package vn.dunghen.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer may rely on wherever they open the house. */
class HouseStyleTest {

  private static final int LINES_MAX = 400;

  /** Words that say how something is made where a word of the business should stand. */
  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "helper", "helpers", "common", "manager", "impl", "dto", "entity");

  private static final Set<String> SOURCE_ENDINGS = Set.of("java", "jte", "css", "js", "sql");

  @Test
  void everyPackageSaysWhatNullMeans() {
    for (Module module : Module.all()) {
      assertThat(unmarkedPackages(House.classesOf(module))).as("%s", module).isEmpty();
    }
  }

  @Test
  void aPackageThatDoesNotSayWouldBeSeen() {
    JavaClasses unmarked = new ClassFileImporter().importClasses(vn.dunghen.unmarked.Silent.class);

    assertThat(unmarkedPackages(unmarked)).containsExactly("vn.dunghen.unmarked");
  }

  @Test
  void packagesAreNamedByWordsOfTheBusiness() {
    for (Module module : Module.all()) {
      assertThat(emptyWords(packageNames(House.classesOf(module)))).as("%s", module).isEmpty();
    }
  }

  @Test
  void aPackageNamedByTechniqueWouldBeSeen() {
    assertThat(emptyWords(Set.of("vn.dunghen.journal", "vn.dunghen.journal.util")))
        .containsExactly("vn.dunghen.journal.util");
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Module module : Module.all()) {
      tooLong.addAll(tooLongBelow(module.root().resolve("src")));
    }
    tooLong.addAll(tooLongBelow(Path.of("src")));

    assertThat(tooLong).isEmpty();
  }

  @Test
  void aFileTooLongToReadWouldBeSeen(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Long.java"), "//\n".repeat(LINES_MAX + 1));
    Files.writeString(folder.resolve("Fits.java"), "//\n".repeat(LINES_MAX));

    assertThat(tooLongBelow(folder)).singleElement().asString().contains("Long.java");
  }

  private static Set<String> packageNames(JavaClasses classes) {
    return classes.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith("vn.dunghen"))
        .collect(Collectors.toSet());
  }

  private static List<String> unmarkedPackages(JavaClasses classes) {
    return packageNames(classes).stream()
        .map(classes::getPackage)
        .filter(page -> !page.isAnnotatedWith(NullMarked.class))
        .map(JavaPackage::getName)
        .sorted()
        .toList();
  }

  private static List<String> emptyWords(Set<String> packages) {
    return packages.stream()
        .filter(name -> Stream.of(name.split("\\.")).anyMatch(EMPTY_WORDS::contains))
        .sorted()
        .toList();
  }

  private static List<String> tooLongBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(HouseStyleTest::isSource).toList()) {
        long lines = Files.readString(file).lines().count();
        if (lines > LINES_MAX) {
          tooLong.add(file + ": " + lines);
        }
      }
    }
    return tooLong;
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && SOURCE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
