package vn.dunghen.intake.portal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.dunghen.system.Secret;

/**
 * Digests of what was sent, taken before anything is left out of it (portal protocol, section 6).
 * They are keyed: no plain hash of personal data exists. One thread's.
 */
final class Digests {

  private final Secret.Digest elements;
  private final Secret.Digest links;
  private final Secret.Digest officers;
  private final Secret secret;
  private final Map<YearMonth, Secret.Digest> accounts = new HashMap<>();
  private final StringBuilder text = new StringBuilder(2_048);

  Digests(Secret secret) {
    this.secret = secret;
    elements = secret.digest("element");
    links = secret.digest("link");
    officers = secret.digest("officer");
  }

  /**
   * Of an element: keys sorted, absent fields left out, numbers and booleans as text, arrays in the
   * order given.
   */
  String element(JsonNode element) {
    text.setLength(0);
    write(element);
    return elements.of(text.toString());
  }

  String element(String canonical) {
    return elements.of(canonical);
  }

  /** Of the address of a file: tells the same file in two dossiers, and nothing else. */
  String link(String address) {
    return links.of(address);
  }

  /** A code for an officer who was sent by name; the same for the same name of one source. */
  String officer(String source, String name) {
    return "nv-" + officers.of(source + "\n" + UnitNames.compared(name)).substring(0, 12);
  }

  /**
   * Of an account of the portal, with a key of the month: tells what one account hands in within a
   * month, and nothing beyond it (privacy and security, section 3).
   */
  String account(String id, YearMonth month) {
    return accounts.computeIfAbsent(month, of -> secret.digest("portal-account/" + of)).of(id);
  }

  private void write(JsonNode node) {
    if (node.isObject()) {
      List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(node.size());
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        if (!empty(property.getValue())) {
          sorted.add(property);
        }
      }
      sorted.sort(Map.Entry.comparingByKey());
      text.append('{');
      for (Map.Entry<String, JsonNode> property : sorted) {
        quote(property.getKey());
        text.append(':');
        write(property.getValue());
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      node.forEach(this::write);
      text.append(']');
    } else {
      quote(node.asString("").strip());
    }
  }

  private static boolean empty(JsonNode value) {
    return value.isNull()
        || (value.isString() && value.stringValue().isBlank())
        || (value.isArray() && value.isEmpty());
  }

  /** NB: quoted, or two texts could be read as one. */
  private void quote(String value) {
    text.append('"');
    if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
      text.append(value);
    } else {
      text.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    text.append('"');
  }
}
