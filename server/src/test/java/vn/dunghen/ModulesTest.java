package vn.dunghen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every package of the server is a part of the business with one face and no circles. */
class ModulesTest {

  /**
   * The packages of {@code model} and {@code register} share our prefix but are not parts of the
   * host.
   */
  private static final String[] NOT_OURS = {
    "vn.dunghen.calendar..",
    "vn.dunghen.comparing..",
    "vn.dunghen.counting..",
    "vn.dunghen.dossier..",
    "vn.dunghen.folding..",
    "vn.dunghen.index..",
    "vn.dunghen.message..",
    "vn.dunghen.organisation..",
    "vn.dunghen.petition..",
    "vn.dunghen.procedure..",
    "vn.dunghen.register..",
    "vn.dunghen.supposing..",
    "vn.dunghen.forecasting.."
  };

  private static final DescribedPredicate<JavaClass> OF_TESTS =
      DescribedPredicate.describe(
          "of tests",
          type ->
              type.getSource()
                  .map(source -> source.getUri().toString().contains("/test-classes"))
                  .orElse(false));

  private static final ApplicationModules MODULES =
      ApplicationModules.of(DungHenServer.class, resideInAnyPackage(NOT_OURS).or(OF_TESTS));

  @Test
  void partsKnowOneAnotherByTheirFacesAndWithoutCircles() {
    MODULES.verify();
  }

  @Test
  void theTestHasReadTheParts() {
    Set<String> names =
        MODULES.stream().map(m -> m.getIdentifier().toString()).collect(Collectors.toSet());
    assertThat(names).contains("intake", "journal", "live", "catalogue", "canonical", "system");
    assertThat(names).doesNotContain("message", "register", "dossier");
  }
}
