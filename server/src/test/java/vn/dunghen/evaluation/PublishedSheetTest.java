package vn.dunghen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.evaluation.PublishedSheet.Refused;
import vn.dunghen.evaluation.PublishedSheet.Shown;

/** Sheets of published figures. */
class PublishedSheetTest {

  private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
  private static final String HEAD =
      "unit_code,period,captured_on,row_type,group_code,indicator,numerator,denominator,published_points\n";

  private static Map<Shown, List<PublishedFigure>> read(String text) throws Refused {
    return PublishedSheet.read(text, code -> code, NOW);
  }

  private static String reference(String name) throws IOException {
    try (InputStream in = PublishedSheetTest.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void readsWhatWasPublishedOfKhanhHoa() throws IOException, Refused {
    Map<Shown, List<PublishedFigure>> read = read(reference("khanh-hoa-2026-published.csv"));
    assertThat(read.keySet())
        .containsExactly(new Shown("2026", Instant.parse("2026-10-10T16:59:59Z")));
    List<PublishedFigure> rows = read.values().iterator().next();
    assertThat(rows).hasSize(30);
    assertThat(rows)
        .filteredOn(row -> row.code().equals("TOTAL"))
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.points()).isEqualByComparingTo("61.66");
              assertThat(total.rank()).isEqualTo(24);
            });
    assertThat(rows)
        .filteredOn(row -> row.code().equals("3.5"))
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.numerator()).isNull();
              assertThat(missing.denominator()).isEqualTo(346);
            });
  }

  @Test
  void readsTheCapturedResultsOfOtherProvinces() throws IOException, Refused {
    assertThat(read(reference("portal-results/indicator-cases.csv")).values())
        .extracting(List::size)
        .satisfies(sizes -> assertThat(sizes.stream().mapToInt(each -> each).sum()).isEqualTo(281));
    assertThat(read(reference("portal-results/group-cases.csv")).values())
        .extracting(List::size)
        .satisfies(
            sizes -> assertThat(sizes.stream().mapToInt(each -> each).sum()).isEqualTo(1_079));
  }

  @Test
  void saysAllThatIsWrongAndTakesNothing() {
    assertThatThrownBy(
            () ->
                read(
                    HEAD
                        + "H99,2026-13,2026-10-10,INDICATOR,CKMB,1.1,1,2,\n"
                        + "H99,2026,10/10/2026,INDICATOR,CKMB,1.1,1,2,\n"
                        + "H99,2026,2027-01-01,INDICATOR,CKMB,1.1,1,2,\n"
                        + ",2026,2026-10-10,INDICATOR,CKMB,1.1,1,2,\n"
                        + "H99,2026,2026-10-10,ROW,CKMB,1.1,1,2,\n"
                        + "H99,2026,2026-10-10,INDICATOR,CKMB,1.1,-1,2.5,\"6,00\"\n"
                        + "H99,2026,2026-10-10,INDICATOR,CKMB,1.2,1,2,3,4\n"
                        + "H99,2026,2026-10-10,INDICATOR,CKMB,1.1,1,2,3\n"))
        .isInstanceOf(Refused.class)
        .extracting(thrown -> ((Refused) thrown).problems())
        .satisfies(
            problems ->
                assertThat((List<?>) problems)
                    .hasSize(10)
                    .allSatisfy(problem -> assertThat((String) problem).startsWith("dòng ")));
    assertThatThrownBy(() -> read("a,b\n1,2\n")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> read(HEAD)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> read("\"")).isInstanceOf(Refused.class);
  }

  @Test
  void aMissingPointIsNotZero() throws Refused {
    assertThat(read("\ufeff" + HEAD + "H99,Q2026,2026-10-10,INDICATOR,CKMB,1.1,,2,\n").values())
        .first()
        .satisfies(
            rows -> {
              assertThat(rows.getFirst().numerator()).isNull();
              assertThat(rows.getFirst().points()).isNull();
            });
  }
}
