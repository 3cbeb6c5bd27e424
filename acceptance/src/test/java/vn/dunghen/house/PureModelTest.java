package vn.dunghen.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 8: the model reads no clock, file, database or random source. */
class PureModelTest {

  private static final String REASON =
      "the same dossier, calendar and as-of time must give the same verdict wherever it is asked";

  /** Types through which the world outside comes in. */
  private static final ArchRule KNOWS_NOTHING_OUTSIDE =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io..",
                      "java.net..",
                      "java.nio.channels..",
                      "java.nio.file..",
                      "java.security..",
                      "java.sql..",
                      "javax..")
                  .or(
                      nameMatching(
                          "java\\.time\\.(Clock|InstantSource)"
                              + "|java\\.util\\.(Timer|Scanner|ServiceLoader|ResourceBundle)"
                              + "|java\\.util\\.(Random|SplittableRandom)"
                              + "|java\\.util\\.random\\..*"
                              + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
                              + "|java\\.lang\\.Process(Builder|Handle)?"))
                  .as("clock, file, database, network or random source"))
          .because(REASON)
          .allowEmptyShould(true);

  /** Methods of harmless types that read the machine all the same. */
  private static final ArchRule ASKS_NOTHING_OUTSIDE =
      noClasses()
          .should()
          .callCodeUnitWhere(
              calls("java.time..", "now|systemDefault")
                  .or(calls("java.lang", "currentTimeMillis|nanoTime|getenv|getProperty|random"))
                  .or(calls("java.lang", "getResource|getResourceAsStream"))
                  .or(calls("java.util", "randomUUID")))
          .because(REASON)
          .allowEmptyShould(true);

  private static final ArchRule STANDS_ON_THE_JDK_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "vn.dunghen..", "org.jspecify.."))
          .because("model is loaded by hosts that bring libraries of their own")
          .allowEmptyShould(true);

  @Test
  void modelKnowsNoClockFileDatabaseOrRandomSource() {
    KNOWS_NOTHING_OUTSIDE.check(House.classesOf(Module.MODEL));
  }

  @Test
  void modelAsksTheMachineForNothing() {
    ASKS_NOTHING_OUTSIDE.check(House.classesOf(Module.MODEL));
  }

  @Test
  void modelStandsOnTheJdkAlone() {
    STANDS_ON_THE_JDK_ALONE.check(House.classesOf(Module.MODEL));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HasAClock.class,
        ReadsAFile.class,
        ReadsAStream.class,
        AsksADatabase.class,
        ThrowsDice.class
      })
  void aModelThatKnewTheWorldOutsideWouldBeSeen(Class<?> broken) {
    assertBroken(KNOWS_NOTHING_OUTSIDE, broken);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ReadsTheInstant.class,
        ReadsTheDate.class,
        ReadsTheMilliseconds.class,
        ReadsTheZone.class,
        MakesAnId.class
      })
  void aModelThatAskedTheMachineWouldBeSeen(Class<?> broken) {
    assertBroken(ASKS_NOTHING_OUTSIDE, broken);
  }

  @Test
  void aModelOnALibraryWouldBeSeen() {
    assertBroken(STANDS_ON_THE_JDK_ALONE, UsesALibrary.class);
  }

  private static void assertBroken(ArchRule rule, Class<?> broken) {
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(broken)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken.getSimpleName());
  }

  private static DescribedPredicate<JavaCall<?>> calls(String packages, String methods) {
    DescribedPredicate<JavaClass> there = resideInAPackage(packages);
    return JavaCall.Predicates.target(owner(there))
        .and(JavaCall.Predicates.target(nameMatching(methods)))
        .as("%s of %s", methods, packages);
  }

  // Each breaks a rule on purpose. Not private: a method that nobody calls is a warning there.

  record HasAClock(Clock clock) {}

  record AsksADatabase(Connection connection) {}

  record ReadsAStream(Reader reader) {}

  record ThrowsDice(Random random) {}

  record UsesALibrary(JavaClass type) {}

  record ReadsAFile(Path path) {
    public String content() throws IOException {
      return Files.readString(path);
    }
  }

  record ReadsTheInstant() {
    public Instant moment() {
      return Instant.now();
    }
  }

  record ReadsTheDate(ZoneId zone) {
    public LocalDate today() {
      return LocalDate.now(zone);
    }
  }

  record ReadsTheMilliseconds() {
    public long moment() {
      return System.currentTimeMillis();
    }
  }

  record ReadsTheZone() {
    public ZoneId zone() {
      return ZoneId.systemDefault();
    }
  }

  record MakesAnId() {
    public UUID id() {
      return UUID.randomUUID();
    }
  }
}
