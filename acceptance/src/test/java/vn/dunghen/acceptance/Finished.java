package vn.dunghen.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a command left behind when it was done. */
record Finished(int exit, String out, String errors) {

  /**
   * Runs a command to its end.
   *
   * @param settings environment variables to set, on top of ours without those of the program
   * @throws IllegalStateException if it is still running after that time; it is then killed
   */
  static Finished run(
      List<String> command, Path folder, Map<String, String> settings, Duration atMost) {
    try {
      Path out = Files.createTempFile("dunghen", ".out");
      Path errors = Files.createTempFile("dunghen", ".err");
      ProcessBuilder builder = prepared(command, folder, settings);
      Process process = builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      Finished finished = new Finished(process.exitValue(), taken(out), taken(errors));
      if (!ended) {
        throw new IllegalStateException(command + " took longer than " + atMost + finished);
      }
      return finished;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A command with a clean environment: what is set for the person must not reach it. */
  static ProcessBuilder prepared(List<String> command, Path folder, Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DUNGHEN_"));
    builder.environment().putAll(settings);
    return builder;
  }

  private static String taken(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
