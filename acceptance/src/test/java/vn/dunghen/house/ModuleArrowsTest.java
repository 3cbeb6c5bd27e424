package vn.dunghen.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * model ← register ← server; model ← sample-province; register ← benchmark; portal-simulator alone.
 */
class ModuleArrowsTest {

  /** A rule over no classes is always kept. */
  @Test
  void everyModuleWasRead() {
    for (Module module : Module.all()) {
      assertThat(House.classesOf(module)).as("%s", module.classes()).isNotEmpty();
    }
  }

  @Test
  void modulesKnowOnlyWhatTheirArrowsPointTo() {
    for (Module module : Module.all()) {
      arrowsOf(module, House::homeOf).check(House.classesOf(module));
    }
  }

  @Test
  void aRuleThatKnewTheColumnsWouldBeSeen() {
    Function<JavaClass, Optional<Module>> asIf =
        type ->
            switch (type.getSimpleName()) {
              case "RuleThatReadsColumns" -> Optional.of(Module.MODEL);
              case "ColumnsStandIn" -> Optional.of(Module.REGISTER);
              default -> Optional.empty();
            };

    assertThatThrownBy(
            () ->
                arrowsOf(Module.MODEL, asIf)
                    .check(new ClassFileImporter().importClasses(RuleThatReadsColumns.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("RuleThatReadsColumns")
        .hasMessageContaining("ColumnsStandIn");
  }

  @Test
  void aPortalThatKnewOurRulesWouldBeSeen() {
    Function<JavaClass, Optional<Module>> asIf =
        type ->
            switch (type.getSimpleName()) {
              case "PortalThatAsksOurRules" -> Optional.of(Module.PORTAL_SIMULATOR);
              case "RuleStandIn" -> Optional.of(Module.MODEL);
              default -> Optional.empty();
            };

    assertThatThrownBy(
            () ->
                arrowsOf(Module.PORTAL_SIMULATOR, asIf)
                    .check(new ClassFileImporter().importClasses(PortalThatAsksOurRules.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PortalThatAsksOurRules")
        .hasMessageContaining("RuleStandIn");
  }

  /** Nor the other way round: what is compared with the portal must not be made of it. */
  @Test
  void nobodyKnowsThePortal() {
    for (Module module : Module.all()) {
      assertThat(module.mayKnow(Module.PORTAL_SIMULATOR))
          .as("%s", module)
          .isEqualTo(module == Module.PORTAL_SIMULATOR);
    }
  }

  @Test
  void noPackageStandsInTwoModules() {
    assertThat(sharedPackages(packagesByModule())).isEmpty();
  }

  @Test
  void aPackageInTwoModulesWouldBeSeen() {
    assertThat(
            sharedPackages(
                Map.of(
                    Module.MODEL, Set.of("vn.dunghen.counting"),
                    Module.SERVER, Set.of("vn.dunghen.counting"))))
        .containsOnlyKeys("vn.dunghen.counting");
  }

  private static ArchRule arrowsOf(Module module, Function<JavaClass, Optional<Module>> homeOf) {
    return ArchRuleDefinition.classes()
        .should(knowOnlyWhatMayBeKnownFrom(module, homeOf))
        .because("the rules must load where there is no register and no host")
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> knowOnlyWhatMayBeKnownFrom(
      Module module, Function<JavaClass, Optional<Module>> homeOf) {
    return new ArchCondition<>("know only what %s may know", module) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(
                dependency ->
                    homeOf
                        .apply(dependency.getTargetClass().getBaseComponentType())
                        .filter(home -> !module.mayKnow(home))
                        .isPresent())
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static Map<Module, Set<String>> packagesByModule() {
    Map<Module, Set<String>> packages = new TreeMap<>();
    for (Module module : Module.all()) {
      Set<String> names = new TreeSet<>();
      House.classesOf(module).forEach(type -> names.add(type.getPackageName()));
      packages.put(module, names);
    }
    return packages;
  }

  /** Each package that more than one module has, with the modules that have it. */
  private static Map<String, Set<Module>> sharedPackages(Map<Module, Set<String>> packages) {
    Map<String, Set<Module>> homes = new TreeMap<>();
    packages.forEach(
        (module, names) ->
            names.forEach(name -> homes.computeIfAbsent(name, any -> new TreeSet<>()).add(module)));
    homes.values().removeIf(modules -> modules.size() < 2);
    return homes;
  }

  /** Breaks the arrow on purpose. */
  private record RuleThatReadsColumns(ColumnsStandIn columns) {}

  private record ColumnsStandIn(long rows) {}

  private record PortalThatAsksOurRules(RuleStandIn rule) {}

  private record RuleStandIn(String clause) {}
}
