package vn.dunghen.catalogue.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import vn.dunghen.index.Points;
import vn.dunghen.index.Words;

/**
 * The fields of one YAML mapping. Whatever cannot be read is told to {@link Problems} at its place
 * and answered with null, so that reading goes on and finds the rest.
 */
public final class Fields {

  private final MappingNode mapping;
  private final Problems problems;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private Fields(MappingNode mapping, Problems problems, List<String> known) {
    this.mapping = mapping;
    this.problems = problems;
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(name)) {
        problems.at(key, "unknown field '%s'; known here are %s", name, String.join(", ", known));
      } else if (nodes.putIfAbsent(name, tuple.getValueNode()) != null) {
        problems.at(key, "field '%s' is given twice", name);
      }
    }
  }

  /** The node as a mapping with no other fields than the known ones. */
  public static @Nullable Fields of(Node node, Problems problems, List<String> known) {
    if (node instanceof MappingNode mapping) {
      return new Fields(mapping, problems, known);
    }
    problems.at(node, "fields are expected here (%s)", String.join(", ", known));
    return null;
  }

  Node node() {
    return mapping;
  }

  public boolean has(String name) {
    return nodes.containsKey(name);
  }

  /** Where the field stands, or the whole mapping where it is missing. */
  public Node place(String name) {
    Node node = nodes.get(name);
    return node == null ? mapping : node;
  }

  /** The value of a field that must be there. */
  public @Nullable Node required(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      problems.at(mapping, "field '%s' is missing", name);
    }
    return node;
  }

  public @Nullable String text(String name) {
    Node node = required(name);
    return node == null ? null : text(node);
  }

  public @Nullable String textIfGiven(String name) {
    Node node = nodes.get(name);
    return node == null ? null : text(node);
  }

  private @Nullable String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problems.at(node, "a text is expected here");
    return null;
  }

  @Nullable Points points(String name) {
    Node node = required(name);
    BigDecimal number = node == null ? null : number(node);
    if (node == null || number == null) {
      return null;
    }
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > 2) {
      problems.at(node, "points are not negative and have two decimals at most, not %s", number);
      return null;
    }
    return new Points(number);
  }

  /** Percent above 0 and at most 100; 100 where the field is not given. */
  double percent(String name) {
    Node node = nodes.get(name);
    BigDecimal number = node == null ? null : number(node);
    if (node == null || number == null) {
      return 100;
    }
    if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
      problems.at(node, "%s is a percentage above 0 and at most 100, not %s", name, number);
      return 100;
    }
    return number.doubleValue();
  }

  private @Nullable BigDecimal number(Node node) {
    boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    if (node instanceof ScalarNode scalar && number) {
      try {
        return new BigDecimal(scalar.getValue());
      } catch (NumberFormatException notDecimal) {
        // Told below: YAML also takes .inf and 0x1F for numbers.
      }
    }
    problems.at(node, "a number is expected here");
    return null;
  }

  @Nullable LocalDate date(String name) {
    Node node = required(name);
    return node == null ? null : date(node);
  }

  public @Nullable LocalDate dateIfGiven(String name) {
    Node node = nodes.get(name);
    return node == null ? null : date(node);
  }

  private @Nullable LocalDate date(Node node) {
    try {
      return LocalDate.parse(node instanceof ScalarNode scalar ? scalar.getValue() : "");
    } catch (DateTimeParseException wrong) {
      problems.at(node, "a date such as 2026-01-01 is expected here");
      return null;
    }
  }

  /** The constant of this name. */
  <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    Node node = required(name);
    return node == null ? null : oneOf(node, type, problems);
  }

  /** The constant of this name, or another where the field is not given. */
  public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type, @Nullable E otherwise) {
    Node node = nodes.get(name);
    return node == null ? otherwise : oneOf(node, type, problems);
  }

  static <E extends Enum<E>> @Nullable E oneOf(Node node, Class<E> type, Problems problems) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (node instanceof ScalarNode scalar && names.contains(scalar.getValue())) {
      return Enum.valueOf(type, scalar.getValue());
    }
    String said = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "this";
    problems.at(node, "%s is none of %s", said, String.join(", ", names));
    return null;
  }

  /** The fields {@code vi} and {@code en} of this mapping. */
  @Nullable Words words() {
    String vi = text("vi");
    String en = text("en");
    return vi == null || en == null ? null : new Words(vi, en);
  }

  /** The fields {@code vi} and {@code en} below a field. */
  @Nullable Words words(String name) {
    Node node = required(name);
    Fields below = node == null ? null : of(node, problems, List.of("vi", "en"));
    return below == null ? null : below.words();
  }

  /** The elements of a list that must be there and must not be empty; unreadable ones left out. */
  public <T> List<T> list(String name, BiFunction<Node, Problems, @Nullable T> element) {
    Node node = required(name);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      problems.at(node, "a list with at least one element is expected here");
      return List.of();
    }
    List<T> elements = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      T read = element.apply(each, problems);
      if (read != null) {
        elements.add(read);
      }
    }
    return elements;
  }
}
