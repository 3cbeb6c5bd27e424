package vn.dunghen.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Only the server knows Spring, SQL and HTTP. */
class HostKnowledgeTest {

  private static final ArchRule NO_SPRING =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.springframework..", "jakarta..", "gg.jte..", "org.flywaydb.."))
          .because("another host must be able to run the same rules and columns")
          .allowEmptyShould(true);

  private static final ArchRule NO_SQL =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.duckdb.."))
          .because("a rule written a second time in SQL would be a second rule")
          .allowEmptyShould(true);

  private static final ArchRule NO_HTTP =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.net.http..", "com.sun.net.httpserver.."))
          .because("what is counted must not depend on how it came in")
          .allowEmptyShould(true);

  private static final ArchRule REGISTER_STANDS_ON_MODEL =
      classes()
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "vn.dunghen..", "org.jspecify.."))
          .because("the columns know the rules and nothing else")
          .allowEmptyShould(true);

  @Test
  void nobodyButTheServerKnowsSpring() {
    for (Module module : Module.all()) {
      if (module != Module.SERVER) {
        NO_SPRING.check(House.classesOf(module));
      }
    }
  }

  /**
   * NB: benchmark speaks SQL too, because its peers are databases; it is no part of the product.
   */
  @Test
  void nobodyButTheServerKnowsSql() {
    NO_SQL.check(House.classesOf(Module.MODEL));
    NO_SQL.check(House.classesOf(Module.REGISTER));
    NO_SQL.check(House.classesOf(Module.SAMPLE_PROVINCE));
  }

  /** NB: sample-province is a client and sends its year over HTTP, as a one-stop system would. */
  @Test
  void neitherRulesNorColumnsKnowHttp() {
    NO_HTTP.check(House.classesOf(Module.MODEL));
    NO_HTTP.check(House.classesOf(Module.REGISTER));
  }

  @Test
  void registerKnowsTheModelAndTheJdkAlone() {
    REGISTER_STANDS_ON_MODEL.check(House.classesOf(Module.REGISTER));
  }

  @Test
  void knowledgeInTheWrongPlaceWouldBeSeen() {
    assertBroken(NO_SPRING, KnowsSpring.class);
    assertBroken(NO_SQL, KnowsSql.class);
    assertBroken(NO_HTTP, KnowsHttp.class);
    assertBroken(REGISTER_STANDS_ON_MODEL, KnowsSpring.class);
  }

  private static void assertBroken(ArchRule rule, Class<?> broken) {
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(broken)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken.getSimpleName());
  }

  // Each breaks a rule on purpose.

  private record KnowsSpring(Environment environment) {}

  private record KnowsSql(Connection connection, DataSource source) {}

  private record KnowsHttp(HttpClient client) {}
}
