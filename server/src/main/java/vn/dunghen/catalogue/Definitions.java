package vn.dunghen.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dunghen.catalogue.definition.DefinitionProblem;
import vn.dunghen.catalogue.definition.DefinitionReader;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.system.Home;

/** The readings that can be asked for: those shipped, and the province's own. */
public final class Definitions {

  /** The reading for every period, unless a person asks otherwise; index-766 section 8. */
  public static final String STANDARD = "766-portal-2026";

  private static final List<String> SHIPPED =
      List.of(STANDARD, "766-working-document", "766-2023-vendor");

  private final List<IndexDefinition> definitions;

  private Definitions(List<IndexDefinition> definitions) {
    this.definitions = List.copyOf(definitions);
  }

  /** The three that the program brings. */
  public static Definitions shipped() {
    Loading loading = new Loading();
    SHIPPED.forEach(id -> loading.read("definitions/" + id + ".yaml", resource(id)));
    return loading.finished();
  }

  /** Those the program brings and the province's own, in {@code config/definitions}. */
  public static Definitions of(Home home) {
    return with(home.folder().resolve("config").resolve("definitions"));
  }

  /**
   * Those the program brings and those in a folder, files {@code *.yaml}, in the order of their
   * names. A folder that is not there holds none.
   *
   * @throws DefinitionsRefused with every problem of every file
   */
  public static Definitions with(Path folder) {
    Loading loading = new Loading();
    SHIPPED.forEach(id -> loading.read("definitions/" + id + ".yaml", resource(id)));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(loading::read);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return loading.finished();
  }

  private static String resource(String id) {
    try (InputStream file = Definitions.class.getResourceAsStream("/definitions/" + id + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("the definition " + id + " is not in the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All, the standard one first. */
  public List<IndexDefinition> all() {
    return definitions;
  }

  public Optional<IndexDefinition> find(String id) {
    return definitions.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  /**
   * The definition of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public IndexDefinition get(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no definition '" + id + "'"));
  }

  public IndexDefinition standard() {
    return get(STANDARD);
  }

  /** Reads file after file and keeps what is wrong until the end. */
  private static final class Loading {

    private final List<IndexDefinition> good = new ArrayList<>();
    private final List<DefinitionProblem> problems = new ArrayList<>();

    void read(Path file) {
      try {
        read(file.toString(), Files.readString(file));
      } catch (CharacterCodingException wrong) {
        problems.add(new DefinitionProblem(file.toString(), 1, 1, "the file is not UTF-8"));
      } catch (IOException unreadable) {
        problems.add(new DefinitionProblem(file.toString(), 1, 1, "cannot be read: " + unreadable));
      }
    }

    void read(String file, String yaml) {
      switch (DefinitionReader.read(file, yaml)) {
        case DefinitionReader.Outcome.Good(IndexDefinition definition) -> add(file, definition);
        case DefinitionReader.Outcome.Refused(List<DefinitionProblem> wrong) ->
            problems.addAll(wrong);
      }
    }

    private void add(String file, IndexDefinition definition) {
      if (good.stream().anyMatch(other -> other.id().equals(definition.id()))) {
        problems.add(
            new DefinitionProblem(
                file, 1, 1, "there is another definition '" + definition.id() + "'"));
      } else {
        good.add(definition);
      }
    }

    Definitions finished() {
      if (!problems.isEmpty()) {
        throw new DefinitionsRefused(problems);
      }
      return new Definitions(good);
    }
  }
}
