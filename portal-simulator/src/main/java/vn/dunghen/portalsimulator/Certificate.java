package vn.dunghen.portalsimulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate signed by itself, for another host: two reasons to refuse it. */
final class Certificate {

  static final String PASSWORD = "mo-phong";

  private Certificate() {}

  /** Makes a new one with the keytool of the JDK. */
  static Path make(Path folder) {
    Path file = folder.resolve("certificate.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "portal",
            "-keyalg",
            "EC",
            "-dname",
            "CN=cong-khac.invalid",
            "-ext",
            "SAN=dns:cong-khac.invalid",
            "-validity",
            "30",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD);
    try {
      Files.deleteIfExists(file);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("keytool made no certificate");
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException("keytool cannot be run", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }
}
