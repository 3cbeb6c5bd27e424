package vn.dunghen.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
  QualitySettings qualitySettings(Home home) {
    return QualityReader.read(home.folder().resolve("config").resolve("quality.yaml"));
  }
}
