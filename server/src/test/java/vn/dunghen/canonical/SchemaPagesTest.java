package vn.dunghen.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.message.MessageKind;

/**
 * What {@code docs/reference/messages} shows to a stranger is what the intake takes. A schema that
 * differs from what was approved fails; with {@code DUNGHEN_APPROVE=true} in the environment what
 * is now so is written.
 */
class SchemaPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "reference", "messages");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @EnumSource
  void schemaIsAsApproved(MessageKind kind) throws IOException {
    Path file = PAGES.resolve(kind.word() + ".schema.json");
    String schema =
        JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(SchemaWriter.schema(kind))
                .replace("\r\n", "\n")
            + "\n";
    if ("true".equals(System.getenv("DUNGHEN_APPROVE"))) {
      Files.createDirectories(PAGES);
      Files.writeString(file, schema);
    }
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(schema);
  }

  @Test
  void noSchemaIsLeftOfAKindThatIsNoMore() throws IOException {
    Set<String> kinds =
        Arrays.stream(MessageKind.values())
            .map(kind -> kind.word() + ".schema.json")
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".schema.json"))
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  static List<String> examples() throws IOException {
    return Files.readAllLines(PAGES.resolve("examples.ndjson"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsTakenWithoutAWord(String line) {
    JsonNode message = JSON.readTree(line);
    assertThat(MessageReader.read(message))
        .isInstanceOfSatisfying(Good.class, good -> assertThat(good.warnings()).isEmpty());
    MessageKind kind = MessageKind.named(message.get("kind").asString()).orElseThrow();
    assertThat(REGISTRY.getSchema(SchemaWriter.schema(kind)).validate(message)).isEmpty();
  }

  @Test
  void everyKindHasAnExample() throws IOException {
    assertThat(examples())
        .extracting(line -> JSON.readTree(line).get("kind").asString())
        .containsAll(Arrays.stream(MessageKind.values()).map(MessageKind::word).toList());
  }
}
