package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the things under test lie: the jars the build made, the reference data, the scripts. */
final class Place {

  /** The root of the repository; tests run in the folder of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path REFERENCE = ROOT.resolve("reference-data");
  static final Path RECOUNT = ROOT.resolve("acceptance/recount");

  /** Logs, exports and screenshots of the run; kept after it. */
  static final Path TARGET = ROOT.resolve("acceptance/target/acceptance");

  private Place() {}

  static Path serverJar() {
    return built("server/target/dunghen-server.jar");
  }

  static Path sampleJar() {
    return built("sample-province/target/sample-province.jar");
  }

  static Path portalJar() {
    return built("portal-simulator/target/portal-simulator.jar");
  }

  private static Path built(String name) {
    Path jar = ROOT.resolve(name);
    assertThat(jar).as("made by `mvn package`").isRegularFile();
    return jar;
  }

  /** The JDK that runs these tests runs the program too. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static Path kept(String name) {
    try {
      Path file = TARGET.resolve(name);
      Files.createDirectories(file.getParent());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
