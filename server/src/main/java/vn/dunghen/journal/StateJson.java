package vn.dunghen.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.dunghen.dossier.Dossier;

/**
 * A dossier as it is kept in the state table: empty fields left out, and moments as seconds, since
 * to read them as text took as long as all the rest of it.
 */
final class StateJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .withConfigOverride(
              List.class,
              type -> type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new AsSeconds())
                  .addDeserializer(Instant.class, new OfSeconds()))
          .build();

  private StateJson() {}

  static String written(Dossier dossier) {
    return MAPPER.writeValueAsString(dossier);
  }

  static Dossier read(String json) {
    return MAPPER.readValue(json, Dossier.class);
  }

  /** Whole seconds as a number; the few moments that have a fraction as text. */
  private static final class AsSeconds extends StdSerializer<Instant> {

    AsSeconds() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
      if (moment.getNano() == 0) {
        out.writeNumber(moment.getEpochSecond());
      } else {
        out.writeString(moment.toString());
      }
    }
  }

  private static final class OfSeconds extends StdDeserializer<Instant> {

    OfSeconds() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
      return in.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? Instant.ofEpochSecond(in.getLongValue())
          : Instant.parse(in.getString());
    }
  }
}
