package vn.dunghen.portal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dunghen.portal.sync.Protocol;
import vn.dunghen.system.Home;

/** Reads the settings of the portal once; a wrong file stops the start. */
@Configuration
class PortalConfiguration {

  @Bean
  Protocol portalSyncV1() {
    return Protocol.PORTAL_SYNC_V1;
  }

  @Bean
  PortalSettings portalSettings(Home home, List<Protocol> protocols) {
    return PortalReader.read(home.folder().resolve("config").resolve("portal.yaml"), protocols);
  }
}
