package vn.dunghen.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.message.MessageKind;

/**
 * Goal: who writes a client from the schemas alone is never surprised by the reader. Method:
 * messages by chance from the shapes, sound and disturbed, given to both; a failure prints its
 * seed.
 */
class SchemaProperties {

  /** What a schema cannot say, or says with other words. */
  private static final List<String> BEYOND_SCHEMAS = List.of("order");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<MessageKind, Schema> SCHEMAS = new EnumMap<>(MessageKind.class);

  private static Schema schema(MessageKind kind) {
    return SCHEMAS.computeIfAbsent(kind, k -> REGISTRY.getSchema(SchemaWriter.schema(k)));
  }

  @Property(tries = 1_000)
  void whatTheShapesAllowIsTakenByBoth(@ForAll Random random) {
    MadeUpMessages madeUp = new MadeUpMessages(random);
    MessageKind kind = madeUp.kind();
    ObjectNode message = madeUp.sound(kind);
    assertThat(MessageReader.read(message)).as("%s", message).isInstanceOf(Good.class);
    assertThat(schema(kind).validate(message)).as("%s", message).isEmpty();
  }

  @Property(tries = 5_000)
  void readerAndSchemaAgreeOnWhatIsBroken(@ForAll Random random) {
    MadeUpMessages madeUp = new MadeUpMessages(random);
    MessageKind kind = madeUp.kind();
    ObjectNode message = madeUp.sound(kind);
    for (int i = random.nextInt(3); i >= 0; i--) {
      madeUp.disturb(message, kind);
    }
    message.put("kind", kind.word());
    Read read = MessageReader.read(message);
    boolean refused =
        read instanceof Bad bad
            && bad.problems().stream().anyMatch(p -> !BEYOND_SCHEMAS.contains(p.rule()));
    assertThat(schema(kind).validate(message).isEmpty())
        .as("%s: %s", message, read)
        .isEqualTo(!refused);
  }
}
