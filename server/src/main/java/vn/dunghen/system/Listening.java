package vn.dunghen.system;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
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
public class Listening
    implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final int PORT_MAX = 65_535;

  /**
   * Checks what {@code DUNGHEN_PORT} says, before anything is started.
   *
   * @throws SettingRefused where it is no port
   */
  public static void checkPort(@Nullable String told) {
    if (told == null || told.isBlank()) {
      return;
    }
    try {
      int port = Integer.parseInt(told.strip());
      if (port >= 0 && port <= PORT_MAX) {
        return;
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    throw new SettingRefused(
        "DUNGHEN_PORT: '%s' không phải số cổng từ 1 đến %d · not a port number from 1 to %d"
            .formatted(told, PORT_MAX, PORT_MAX));
  }

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
