package vn.dunghen.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.dossier.Dossier;

/** A dossier as it is kept in the state table: empty fields left out. */
final class StateJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .withConfigOverride(
              List.class,
              type -> type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private StateJson() {}

  static String written(Dossier dossier) {
    return MAPPER.writeValueAsString(dossier);
  }

  static Dossier read(String json) {
    return MAPPER.readValue(json, Dossier.class);
  }
}
