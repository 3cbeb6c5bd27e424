package vn.dunghen.system;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Where the server listens: on this machine only, whatever the settings say, until people and roles
 * come. Says so at the start.
 */
@Component
class Listening implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    factory.setAddress(InetAddress.ofLiteral("127.0.0.1"));
  }

  /** After the settings. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @EventListener
  void announce(WebServerInitializedEvent started) {
    LOG.info(
        "Đúng Hẹn: http://localhost:{}/ — chỉ nghe trên máy này (127.0.0.1), chưa có tài khoản và phân"
            + " quyền · listens on this machine only, there are no accounts yet",
        started.getWebServer().getPort());
  }
}
