package vn.dunghen.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dunghen.system.Home;

/** Reads the settings of the portal once; a wrong file stops the start. */
@Configuration
class PortalConfiguration {

  @Bean
  PortalSettings portalSettings(Home home) {
    return PortalReader.read(home.folder().resolve("config").resolve("portal.yaml"));
  }
}
