package vn.dunghen.proceduredatabase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of an answer, read leniently: names exactly, else ignoring case; scalars of any type as
 * text; null and blank as absent.
 */
record Element(JsonNode node, Notes notes) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

  /** Where findings of one procedure go. */
  static final class Notes {

    private final String procedure;
    private final List<Finding> findings = new ArrayList<>();

    Notes(String procedure) {
      this.procedure = procedure;
    }

    void add(String field, String rule, String message) {
      Finding finding = new Finding(procedure, field, rule, message);
      if (!findings.contains(finding)) {
        findings.add(finding);
      }
    }

    List<Finding> findings() {
      return List.copyOf(findings);
    }
  }

  /** The text of a field; empty where it is absent or no scalar. */
  Optional<String> text(String name) {
    JsonNode value = find(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode()) {
      wrongType(name);
      return Optional.empty();
    }
    return text(value);
  }

  private static Optional<String> text(JsonNode value) {
    String text =
        BLANKS
            .matcher(Normalizer.normalize(value.asString(), Normalizer.Form.NFC))
            .replaceAll(" ")
            .strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Whether the field is there at all, an empty list included. */
  boolean has(String name) {
    JsonNode value = find(name);
    return value != null && !value.isNull() && (value.isArray() || value.isObject());
  }

  /** The objects of a list; one object stands for a list of one. */
  List<Element> list(String name) {
    List<Element> elements = new ArrayList<>();
    for (JsonNode one : nodes(name)) {
      if (one.isObject()) {
        elements.add(new Element(one, notes));
      } else if (!one.isNull()) {
        wrongType(name);
      }
    }
    return elements;
  }

  /** The texts of a list of words, or of objects that name themselves so. */
  List<String> words(String list, String... names) {
    List<String> words = new ArrayList<>();
    for (JsonNode one : nodes(list)) {
      if (one.isObject()) {
        Element element = new Element(one, notes);
        for (String name : names) {
          element.text(name).ifPresent(words::add);
        }
      } else if (one.isValueNode()) {
        text(one).ifPresent(words::add);
      } else {
        wrongType(list);
      }
    }
    return words;
  }

  private List<JsonNode> nodes(String name) {
    JsonNode value = find(name);
    if (value == null || (value.isString() ? value.stringValue().isBlank() : value.isNull())) {
      return List.of();
    }
    if (value.isObject()) {
      return List.of(value);
    }
    if (!value.isArray()) {
      wrongType(name);
      return List.of();
    }
    return List.copyOf(value.values());
  }

  private void wrongType(String name) {
    notes.add(
        name,
        "DQ-24",
        "%s không đúng kiểu dữ liệu nên không đọc · %s is of another type and was not read"
            .formatted(name, name));
  }

  private @Nullable JsonNode find(String name) {
    JsonNode exact = node.get(name);
    if (exact != null) {
      return exact;
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    for (var field : node.properties()) {
      if (field.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
        return field.getValue();
      }
    }
    return null;
  }
}
