package vn.dunghen.catalogue.definition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.dunghen.index.Band;
import vn.dunghen.index.Group;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Points;
import vn.dunghen.index.Settings;
import vn.dunghen.index.Words;

/** Reads one index definition from YAML. */
public final class DefinitionReader {

  private static final List<String> KNOWN =
      Stream.concat(
              Stream.of(
                  "id",
                  "name",
                  "about",
                  "validFrom",
                  "validTo",
                  "knownFrom",
                  "total",
                  "bands",
                  "groups",
                  "indicators",
                  "figures"),
              SettingsReader.KNOWN.stream())
          .toList();

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final Problems problems;

  private DefinitionReader(Problems problems) {
    this.problems = problems;
  }

  /** A definition, or why there is none. */
  public sealed interface Outcome {

    record Good(IndexDefinition definition) implements Outcome {}

    record Refused(List<DefinitionProblem> problems) implements Outcome {}
  }

  /**
   * Reads a definition; a wrong one is refused with all its problems at once.
   *
   * @param file name under which problems are told
   */
  public static Outcome read(String file, String yaml) {
    Problems problems = new Problems(file);
    IndexDefinition definition = null;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        problems.at(Optional.empty(), "the file is empty");
      } else {
        definition = new DefinitionReader(problems).definition(root.get());
      }
    } catch (MarkedYamlEngineException wrong) {
      problems.at(wrong.getProblemMark(), "no YAML: " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      problems.at(Optional.empty(), "no YAML: " + wrong.getMessage());
    }
    return definition != null && problems.none()
        ? new Outcome.Good(definition)
        : new Outcome.Refused(problems.all());
  }

  private @Nullable IndexDefinition definition(Node root) {
    Fields fields = Fields.of(root, problems, KNOWN);
    if (fields == null) {
      return null;
    }
    String id = id(fields);
    Words name = fields.words("name");
    Words about = fields.words("about");
    LocalDate validFrom = fields.date("validFrom");
    LocalDate validTo = fields.dateIfGiven("validTo");
    LocalDate knownFrom = fields.date("knownFrom");
    Points total = fields.points("total");
    Settings settings = new SettingsReader(fields, problems).read();
    List<Band> bands = fields.list("bands", DefinitionReader::band);
    List<GroupRead> groups = fields.list("groups", DefinitionReader::group);
    List<IndicatorReader.Read> indicators = fields.list("indicators", IndicatorReader::read);
    List<FigureReader.Read> figures =
        fields.has("figures") ? fields.list("figures", FigureReader::read) : List.of();
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      problems.at(fields.place("validTo"), "the last day %s is before the first", validTo);
    }
    checkBands(fields, bands);
    new SumsCheck(problems).check(fields, total, groups, indicators, figures);
    if (!problems.none()) {
      return null;
    }
    return new IndexDefinition(
        Objects.requireNonNull(id),
        Objects.requireNonNull(name),
        Objects.requireNonNull(about),
        Objects.requireNonNull(validFrom),
        validTo,
        Objects.requireNonNull(knownFrom),
        Objects.requireNonNull(total),
        groups.stream().map(GroupRead::group).toList(),
        indicators.stream()
            .map(IndicatorReader.Read::indicator)
            .map(Objects::requireNonNull)
            .toList(),
        figures.stream().map(FigureReader.Read::figure).map(Objects::requireNonNull).toList(),
        bands,
        Objects.requireNonNull(settings));
  }

  private @Nullable String id(Fields fields) {
    String id = fields.text("id");
    if (id != null && !ID.matcher(id).matches()) {
      problems.at(fields.place("id"), "an id has small letters, digits and '-', not '%s'", id);
    }
    return id;
  }

  private static @Nullable Band band(Node node, Problems problems) {
    Fields fields = Fields.of(node, problems, List.of("code", "from", "vi", "en"));
    if (fields == null) {
      return null;
    }
    String code = fields.text("code");
    Points from = fields.points("from");
    Words words = fields.words();
    return code == null || from == null || words == null ? null : new Band(code, words, from);
  }

  private void checkBands(Fields fields, List<Band> bands) {
    Set<String> codes = new HashSet<>();
    Set<Points> starts = new HashSet<>();
    for (Band band : bands) {
      if (!codes.add(band.code())) {
        problems.at(fields.place("bands"), "band %s is defined twice", band.code());
      }
      if (!starts.add(band.from())) {
        problems.at(fields.place("bands"), "two bands begin at %s", band.from());
      }
    }
    if (!bands.isEmpty() && !starts.contains(Points.ZERO)) {
      problems.at(fields.place("bands"), "no band begins at 0, so low totals have none");
    }
  }

  /** A group and where its maximum stands. */
  record GroupRead(Fields fields, Group group) {}

  private static @Nullable GroupRead group(Node node, Problems problems) {
    Fields fields = Fields.of(node, problems, List.of("code", "max", "vi", "en"));
    if (fields == null) {
      return null;
    }
    String code = fields.text("code");
    Points max = fields.points("max");
    Words words = fields.words();
    return code == null || max == null || words == null
        ? null
        : new GroupRead(fields, new Group(code, words, max));
  }
}
