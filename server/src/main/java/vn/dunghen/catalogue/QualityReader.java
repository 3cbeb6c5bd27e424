package vn.dunghen.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Severity;

/** Reads what a province sets about data quality; a wrong file stops the start. */
final class QualityReader {

  private static final String SHIPPED = "/quality/quality.yaml";
  private static final List<String> KNOWN =
      List.of(
          "weights",
          "rules",
          "dossiersMin",
          "sharesAbove",
          "bulkMin",
          "quietWorkingDays",
          "fewPercent");

  private final Map<String, Object> said = new LinkedHashMap<>();

  /** What the program brings, and over it the province's own file if there is one. */
  static QualitySettings read(@Nullable Path own) {
    QualityReader reader = new QualityReader();
    reader.take(SHIPPED, shipped());
    if (own != null && Files.exists(own)) {
      try {
        reader.take(own.toString(), Files.readString(own));
      } catch (IOException unreadable) {
        throw new QualityRefused(own + ": cannot be read: " + unreadable);
      }
      return reader.settings(own.toString());
    }
    return reader.settings(SHIPPED);
  }

  private static String shipped() {
    try (InputStream file = QualityReader.class.getResourceAsStream(SHIPPED)) {
      if (file == null) {
        throw new IllegalStateException(SHIPPED + " is not in the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void take(String file, String yaml) {
    Object root;
    try {
      root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
    } catch (YamlEngineException wrong) {
      throw new QualityRefused(file + ": no YAML: " + wrong.getMessage());
    }
    if (root == null) {
      return;
    }
    if (!(root instanceof Map<?, ?> fields)) {
      throw new QualityRefused(file + ": fields are expected: " + String.join(", ", KNOWN));
    }
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String name = String.valueOf(field.getKey());
      if (!KNOWN.contains(name)) {
        throw new QualityRefused(
            "%s: unknown field '%s'; known are %s".formatted(file, name, String.join(", ", KNOWN)));
      }
      put(name, field.getValue());
    }
  }

  /** Of a mapping only what is said anew is put in the place of the old. */
  private void put(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> more && said.get(name) instanceof Map<?, ?> known) {
      Map<Object, Object> both = new LinkedHashMap<>(known);
      both.putAll(more);
      said.put(name, both);
    } else if (value != null) {
      said.put(name, value);
    }
  }

  private QualitySettings settings(String file) {
    try {
      return new QualitySettings(
          weights(),
          number("dossiersMin"),
          shares(),
          number("bulkMin"),
          number("quietWorkingDays"),
          number("fewPercent"));
    } catch (IllegalArgumentException wrong) {
      throw new QualityRefused(file + ": " + wrong.getMessage());
    }
  }

  private Map<QualityRule, Integer> weights() {
    Map<String, Integer> bySeverity =
        numbers("weights", Arrays.stream(Severity.values()).map(Severity::name).toList());
    Map<String, Integer> byRule =
        numbers("rules", Arrays.stream(QualityRule.values()).map(QualityRule::id).toList());
    Map<QualityRule, Integer> weights = new EnumMap<>(QualityRule.class);
    for (QualityRule rule : QualityRule.values()) {
      int standard =
          rule.scope().ofDossiers()
              ? Optional.ofNullable(bySeverity.get(rule.severity().name())).orElse(0)
              : 0;
      weights.put(rule, Optional.ofNullable(byRule.get(rule.id())).orElse(standard));
    }
    return weights;
  }

  private Map<QualityPattern, Integer> shares() {
    List<String> known = Arrays.stream(QualityPattern.values()).map(QualityPattern::id).toList();
    Map<String, Integer> said = numbers("sharesAbove", known);
    Map<QualityPattern, Integer> shares = new EnumMap<>(QualityPattern.class);
    said.forEach((id, share) -> QualityPattern.ofId(id).ifPresent(p -> shares.put(p, share)));
    return shares;
  }

  private Map<String, Integer> numbers(String name, List<String> known) {
    if (!(said.get(name) instanceof Map<?, ?> fields)) {
      throw new IllegalArgumentException(name + " has fields of " + String.join(", ", known));
    }
    return fields.entrySet().stream()
        .collect(
            Collectors.toMap(
                field -> known(name, String.valueOf(field.getKey()), known),
                field -> number(name + " " + field.getKey(), field.getValue())));
  }

  private static String known(String name, String field, List<String> known) {
    if (!known.contains(field)) {
      throw new IllegalArgumentException(
          "unknown '%s' in %s; known are %s".formatted(field, name, String.join(", ", known)));
    }
    return field;
  }

  private int number(String name) {
    return number(name, said.get(name));
  }

  private static int number(String name, @Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException(
        "%s is '%s'; expected is a whole number".formatted(name, value));
  }
}
