package vn.dunghen.evidence;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of the journal as it may leave the house: officers, references of payments, digests by
 * which an account or a file is found again, older codes and what a source sent wrongly are left
 * out (privacy, section 4; decision 0056).
 */
final class Left {

  private static final Set<String> OUT =
      Set.of("officer", "reference", "account", "aliases", "linkDigest", "value");

  private static final String GONE = "•";

  private Left() {}

  static JsonNode out(JsonNode said) {
    if (said.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      said.properties()
          .forEach(
              field -> {
                if (OUT.contains(field.getKey())) {
                  object.put(field.getKey(), GONE);
                } else {
                  object.set(field.getKey(), out(field.getValue()));
                }
              });
      return object;
    }
    if (said.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      said.forEach(one -> array.add(out(one)));
      return array;
    }
    return said;
  }
}
