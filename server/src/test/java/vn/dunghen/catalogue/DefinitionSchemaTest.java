package vn.dunghen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.counting.CountName;
import vn.dunghen.index.IndexDefinition;

/** The published JSON Schema and the loader say the same of the shipped definitions. */
class DefinitionSchemaTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void theSchemaAcceptsWhatTheLoaderAccepts() throws IOException {
    Schema schema = schema();
    for (IndexDefinition definition : Definitions.shipped().all()) {
      assertThat(faults(schema, yaml(definition.id()))).as(definition.id()).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatTheLoaderRefuses() throws IOException {
    Schema schema = schema();
    String good = yaml(Definitions.STANDARD);
    assertThat(faults(schema, good.replace("counts: [ON_TIME]", "counts: [IN_TIME]"))).isNotEmpty();
    assertThat(faults(schema, good.replace("dueCompare: INSTANT", "dueCompare: DAY"))).isNotEmpty();
    assertThat(faults(schema, good.replace("elsewhere: ZERO", "rubbish: ZERO"))).isNotEmpty();
    assertThat(faults(schema, good.replace("target: 90", "target: 900"))).isNotEmpty();
  }

  @Test
  void theSchemaNamesEveryCount() throws IOException {
    List<String> expected = new ArrayList<>();
    Arrays.stream(CountName.values()).map(Enum::name).forEach(expected::add);
    Arrays.stream(CountName.values()).map(name -> "-" + name).forEach(expected::add);
    List<String> named = new ArrayList<>();
    JSON.readTree(resource("index-definition.schema.json"))
        .at("/$defs/term/enum")
        .forEach(name -> named.add(name.asString()));
    assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource("index-definition.schema.json"), InputFormat.JSON);
  }

  private static List<Error> faults(Schema schema, String yaml) {
    Object loaded =
        new Load(LoadSettings.builder().setSchema(new JsonSchema()).build()).loadFromString(yaml);
    JsonNode json = JSON.valueToTree(loaded);
    return schema.validate(json);
  }

  private static String yaml(String id) throws IOException {
    return resource(id + ".yaml");
  }

  private static String resource(String name) throws IOException {
    try (InputStream file =
        DefinitionSchemaTest.class.getResourceAsStream("/definitions/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
