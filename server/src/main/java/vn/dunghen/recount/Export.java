package vn.dunghen.recount;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dunghen.journal.Entries;

/** {@code export journal [--out FILE]}: every entry as a line of JSON. */
@Component
public class Export {

  private final Entries entries;

  Export(Entries entries) {
    this.entries = entries;
  }

  /** Writes all entries there are; to standard output where no file is named. */
  public int run(String... arguments) {
    Options options = Options.of(arguments, "--out", "--known-at");
    if (!options.words().equals(java.util.List.of("journal"))) {
      throw new Options.Misused("export: expected 'export journal [--out FILE] [--known-at T]'");
    }
    Instant until = options.moment("--known-at").orElse(Instant.now());
    Optional<String> file = options.value("--out").filter(name -> !name.equals("-"));
    try (Writer out = file.isPresent() ? opened(file.get()) : stdout()) {
      long lines = entries.export(until, out);
      System.err.printf("%d thông điệp · entries%n", lines);
      return 0;
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write the journal out", failed);
    }
  }

  private static Writer opened(String file) {
    try {
      return Files.newBufferedWriter(Path.of(file));
    } catch (IOException | InvalidPathException unusable) {
      throw new Options.Misused(
          "export: không ghi được vào tệp · this file cannot be written to: " + file);
    }
  }

  private static Writer stdout() {
    return new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
  }
}
