package vn.dunghen.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.system.Home;

/** Reads the definitions once; a wrong one stops the start. */
@Configuration
class DefinitionsConfiguration {

  @Bean
  Definitions definitions(Home home) {
    return Definitions.of(home);
  }

  @Bean
  ClockSettings clockSettings(Home home, ReferenceData reference) {
    return ClockReader.read(
        home.folder().resolve("config").resolve("clock.yaml"), reference.days());
  }

  @Bean
  PortalAssumptions portalAssumptions(Home home) {
    return ClockReader.portal(home.folder().resolve("config").resolve("clock.yaml"));
  }

  @Bean
  QualitySettings qualitySettings(Home home) {
    return QualityReader.read(home.folder().resolve("config").resolve("quality.yaml"));
  }
}
