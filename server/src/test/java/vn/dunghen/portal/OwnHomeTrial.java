package vn.dunghen.portal;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.util.FileSystemUtils;

/** A portal that does as it is told, and a home in which servers are started with settings. */
abstract class OwnHomeTrial {

  final ToldPortal portal = new ToldPortal();
  final Path home = RelayingServer.home();

  @AfterEach
  void endOfThePortal() {
    portal.close();
    FileSystemUtils.deleteRecursively(home.toFile());
  }

  /** The relayed source sends these in one envelope. */
  static void send(RelayingServer server, String service, String... elements) {
    server.send(RelayingServer.RELAYED, service, List.of(elements));
  }
}
