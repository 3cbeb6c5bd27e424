package vn.dunghen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.index.Counted;
import vn.dunghen.index.Formula;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Part;
import vn.dunghen.index.Scoring;
import vn.dunghen.index.Sourced;
import vn.dunghen.index.Term;

/**
 * The pages of {@code docs/indicators}, one an indicator, as code and definitions have them. A page
 * that differs from what was approved fails; with {@code DUNGHEN_APPROVE=true} in the environment
 * what is now so is written.
 */
class IndicatorPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "indicators");
  private static final Definitions DEFINITIONS = Definitions.shipped();
  private static final IndexDefinition STANDARD = DEFINITIONS.all().getFirst();
  private static final int EXAMPLES = 3;

  static Stream<Indicator> indicators() {
    return STANDARD.indicators().stream();
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void pageIsAsApproved(Indicator indicator) throws IOException {
    Path file = PAGES.resolve(indicator.code() + ".md");
    String page = page(indicator);
    if ("true".equals(System.getenv("DUNGHEN_APPROVE"))) {
      Files.createDirectories(PAGES);
      Files.writeString(file, page);
    }
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(page);
  }

  private static String page(Indicator indicator) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(indicator.code()).append(" · ").append(indicator.name().vi());
    page.append("\n\n*").append(indicator.name().en()).append("*\n\n");
    page.append("Tối đa ").append(indicator.max()).append(" điểm. Căn cứ: ");
    page.append(source(indicator.clause())).append(".\n\n");
    page.append("## Quy tắc · Rule\n\n");
    for (Sourced sentence : indicator.rule()) {
      page.append("- ").append(sentence.words().vi());
      page.append(" *(").append(sentence.clause().standing().vietnamese()).append(")*  \n  ");
      page.append(sentence.words().en()).append('\n');
    }
    page.append("\n## Phép đếm · Counts\n\n");
    counts(indicator, page);
    page.append("\n## Các cách tính · Readings\n\n");
    readings(indicator, page);
    examples(indicator, page);
    return page.toString();
  }

  private static void counts(Indicator indicator, StringBuilder page) {
    switch (indicator.formula()) {
      case Formula.Constant constant ->
          page.append("Hằng số · constant: ").append(constant.points()).append(".\n");
      case Formula.Share share -> {
        part("Tử số", share.numerator(), page);
        part("Mẫu số", share.denominator(), page);
        page.append("- Tập hợp · population: ").append(indicator.population()).append('\n');
      }
    }
  }

  private static void part(String title, Part part, StringBuilder page) {
    page.append("- ").append(title).append(": ").append(part.words().vi()).append(" (");
    page.append(
        part.terms().stream()
            .map(
                term ->
                    (term.sign() == Term.Sign.MINUS ? "− " : "")
                        + "`"
                        + term.count()
                        + "`"
                        + basis(term.count()))
            .collect(Collectors.joining(" ")));
    page.append(")\n");
  }

  private static String basis(CountName count) {
    return switch (count.subject()) {
      case DOSSIER -> ", " + source(Counts.dossier(count).basis());
      case PROCEDURE -> ", " + source(Counts.procedure(count).basis());
      case PETITION -> ", " + source(Counts.petition(count).basis());
      case PROCEDURE_IN_DOSSIERS, REPORT -> "";
    };
  }

  private static String source(Clause clause) {
    return clause.source() + " [" + clause.standing().vietnamese() + "]";
  }

  private static void readings(Indicator indicator, StringBuilder page) {
    page.append("| Cách tính | Tối đa | Ngưỡng | Tập hợp | Mẫu số 0 | Nơi không áp dụng |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (IndexDefinition definition : DEFINITIONS.all()) {
      definition
          .indicator(indicator.code())
          .ifPresent(
              other ->
                  page.append(
                      "| `%s` | %s | %s %% | %s | %s | %s |%n"
                          .formatted(
                              definition.id(),
                              other.max(),
                              String.format(java.util.Locale.ROOT, "%.0f", other.target()),
                              other.population(),
                              other.whenEmpty(),
                              other.elsewhere())
                          .replace("\r\n", "\n")));
    }
  }

  /** Published cases of the indicator, scored by the standard reading. */
  private static void examples(Indicator indicator, StringBuilder page) throws IOException {
    List<NamedCsvRecord> cases = published(indicator.code());
    if (cases.isEmpty() || !(indicator.formula() instanceof Formula.Share)) {
      return;
    }
    page.append("\n## Số đã công bố · Published cases\n\n");
    page.append("| Đơn vị, kỳ | Tử số / mẫu số | Điểm | Đã công bố |\n|---|---|---|---|\n");
    for (NamedCsvRecord row : cases) {
      long numerator = Long.parseLong(row.getField("numerator"));
      long denominator = Long.parseLong(row.getField("denominator"));
      IndicatorScore score = Scoring.score(indicator, Counted.of(numerator, denominator), 1);
      String published = row.getField("published_points");
      page.append(
          "| %s, %s | %d / %d | %s | %s |\n"
              .formatted(
                  row.getField("unit_name"),
                  row.getField("period"),
                  numerator,
                  denominator,
                  score.points() == null ? "–" : score.points(),
                  published.isEmpty() ? "–" : published));
    }
  }

  private static List<NamedCsvRecord> published(String code) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        IndicatorPagesTest.class.getResourceAsStream(
                            "/reference/portal-results/indicator-cases.csv")),
                    StandardCharsets.UTF_8))) {
      return rows.stream()
          .filter(row -> row.getField("indicator").equals(code))
          .filter(row -> row.getField("numerator").matches("\\d+"))
          .filter(row -> row.getField("denominator").matches("[1-9]\\d*"))
          .limit(EXAMPLES)
          .toList();
    }
  }
}
