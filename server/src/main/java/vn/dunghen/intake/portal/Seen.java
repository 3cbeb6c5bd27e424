package vn.dunghen.intake.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.dossier.DoorFinding.Fault;

/** What was seen of one element beside what is kept of it. */
final class Seen {

  private static final int MOST_FINDINGS = 100;
  private static final int MOST_UNKNOWN = 50;

  /** What can be nobody's name or number: a short number, a date of the wire. */
  private static final Pattern HARMLESS =
      Pattern.compile("[0-9]{1,6}|(?:19|20)[0-9]{6}|(?:19|20)[0-9]{12}");

  /** The look of a field's name; anything else may be a value on the wrong side of the colon. */
  private static final Pattern FIELD = Pattern.compile("(?:[A-Za-z_.]|[0-9]{1,3}(?![0-9])){1,60}");

  /**
   * Under which a field is kept whose own name may be somebody's; it stands in the sealed value.
   */
  private static final String NAMELESS = "khac";

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, JsonNode> unknown = new LinkedHashMap<>();
  private final TreeSet<String> redacted = new TreeSet<>();

  private record Finding(
      String rule, String field, @Nullable String value, @Nullable Fault fault) {}

  void finding(String rule, String field, @Nullable String value) {
    found(new Finding(rule, field, value, null));
  }

  private void found(Finding finding) {
    if (findings.size() < MOST_FINDINGS && !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** A field that is wrong in something else than its value; that is not told. */
  void odd(String field, Fault fault) {
    found(new Finding("DQ-24", field, null, fault));
  }

  /** One that has more of something than it may. */
  void tooMuch(String field, Fault fault, int most) {
    found(new Finding("DQ-24", field, Integer.toString(most), fault));
  }

  /** A code outside its list, a date that does not exist: told where it can be nobody's. */
  void odd(String field, Fault fault, @Nullable String value) {
    found(new Finding("DQ-24", field, value, fault));
    if (value != null && !HARMLESS.matcher(value).matches()) {
      encrypted(field, value);
    }
  }

  /** A value that is not dropped and may be personal: it waits encrypted for a person. */
  void encrypted(String field, String value) {
    keep(field, JsonNodeFactory.instance.stringNode(value));
  }

  /** What cannot be read as a field of the protocol waits sealed. */
  void sealed(String path, Fault fault, JsonNode value) {
    odd(path, fault);
    keep(path, value);
  }

  private void keep(String path, JsonNode value) {
    if (FIELD.matcher(path).matches()) {
      if (unknown.size() < MOST_UNKNOWN) {
        unknown.putIfAbsent(path, value);
      }
    } else {
      JsonNode known =
          unknown.computeIfAbsent(NAMELESS, name -> JsonNodeFactory.instance.objectNode());
      if (known instanceof ObjectNode all && all.size() < MOST_UNKNOWN) {
        all.set(path, value);
      }
    }
  }

  void redacted(String field) {
    redacted.add(field);
  }

  /** The fields that the protocol does not have, by their path. */
  Map<String, JsonNode> unknownFields() {
    return unknown;
  }

  boolean anything() {
    return !findings.isEmpty();
  }

  /** Writes what may be kept of it into the message of a dossier. */
  void into(ObjectNode message) {
    message.putNull("findings");
    findingsInto(message);
    if (!redacted.isEmpty()) {
      ArrayNode names = message.putArray("redacted");
      redacted.stream().limit(20).forEach(names::add);
    }
  }

  /** Writes what was found into a message that says nothing where nothing was. */
  void findingsInto(ObjectNode message) {
    if (!findings.isEmpty()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Finding finding : findings) {
        ObjectNode one = array.addObject().put("rule", finding.rule());
        if (FIELD.matcher(finding.field()).matches()) {
          one.put("field", finding.field());
        }
        if (finding.value() != null && HARMLESS.matcher(finding.value()).matches()) {
          one.put("value", finding.value());
        }
        if (finding.fault() != null) {
          one.put("fault", finding.fault().name());
        }
      }
      message.set("findings", array);
    }
  }
}
