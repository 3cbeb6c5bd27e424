package vn.dunghen.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.catalogue.Definitions;

/**
 * Three dossiers in ward H32.101 and one in H32.102, judged as of 20/8/2026: A ended on time, B
 * ended late, C is open and late, D is open and in time.
 */
class FigureApiTest {

  private static final String AUGUST = "period=2026-08&asOf=2026-08-20T10:00:00%2B07:00";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit fills it
  private Path home;

  @SuppressWarnings("NullAway.Init") // made before each test
  private MockMvc api;

  @SuppressWarnings("NullAway.Init") // made before each test
  private SmallProvince province;

  @BeforeEach
  void fourDossiers() {
    String day = "2026-08-%02dT08:00:00+07:00";
    province =
        new SmallProvince(home)
            .procedure("1.000001")
            .procedure("1.000002")
            .dossier(
                "A",
                "H32.101",
                day.formatted(3),
                day.formatted(10),
                ", \"channel\": 2, \"status\": 9, \"endedAt\": \"" + day.formatted(6) + "\"")
            .dossier(
                "B",
                "H32.101",
                day.formatted(3),
                day.formatted(10),
                ", \"status\": 9, \"endedAt\": \"" + day.formatted(12) + "\"")
            .dossier("C", "H32.101", day.formatted(4), day.formatted(14), "")
            .dossier("D", "H32.102", day.formatted(5), day.formatted(28), "")
            .petition("P", "H32.102")
            .laid();
    QuestionReader questions = new QuestionReader(province.live(), Definitions.shipped());
    Figures figures = new Figures(province.live());
    api =
        MockMvcBuilders.standaloneSetup(
                new IndexController(figures, questions, province.live()),
                new ListController(figures, questions, province.live()))
            .setControllerAdvice(new ParameterProblems())
            .build();
  }

  @Test
  void countsAUnitWithAllBelowIt() throws Exception {
    // A and D of four are on time; of those, A is online.
    JsonNode answer = json("/api/v1/index?unit=H32&" + AUGUST);
    JsonNode unit = answer.at("/units/0");
    assertFigure(unit, "2.1", "2/4", "10.00");
    // 25 % online of a target of 50 %: 3 of 6.
    assertFigure(unit, "3.3", "1/4", "3.00");
    // Both procedures were announced and publicised in time, with all parts.
    assertFigure(unit, "1.1", "2/2", "6.00");
    assertFigure(unit, "1.2", "2/2", "4.00");
    assertFigure(unit, "1.3", "2/2", "2.00");
    assertThat(answer.get("ledger").asString()).isEqualTo("local");
    assertThat(answer.get("definition").asString()).isEqualTo("766-portal-2026");
    assertThat(answer.get("asOf").asString()).isEqualTo("2026-08-20T10:00:00+07:00");
    assertThat(answer.get("tree").asString()).isEqualTo("2026-08-20");
  }

  @Test
  void repeatsTheProvincesFiguresInChildren() throws Exception {
    JsonNode ward = json("/api/v1/index?unit=H32.101&" + AUGUST).at("/units/0");
    assertFigure(ward, "1.1", "2/2", "6.00");
    assertThat(indicator(ward, "1.1").get("note").asString()).isEqualTo("PARENTS_FIGURE");
    assertFigure(ward, "3.1", "0/0", "0.00");
    // One of three; 20 ÷ 3 = 6.67.
    assertFigure(ward, "2.1", "1/3", "6.67");
    // No petitions of its own.
    assertFigure(ward, "5.2", "0/0", "6.00");
    assertThat(indicator(ward, "4.6").get("numerator").isNull()).isTrue();
  }

  @Test
  void answersChildrenAfterTheirParent() throws Exception {
    JsonNode units = json("/api/v1/index?unit=H32&children=true&" + AUGUST).get("units");
    // The province, 15 departments and 65 communes; reference-data/README.md, section 1.
    assertThat(units).hasSize(81);
    assertThat(units.get(0).get("unit").asString()).isEqualTo("H32");
    assertFigure(unit(units, "H32.102"), "2.1", "1/1", "20.00");
  }

  @Test
  void tellsFiguresApartByMonthAndChannel() throws Exception {
    JsonNode months =
        json("/api/v1/index?unit=H32.101&by=month&period=2026-Q3&asOf=2026-09-20T10:00:00%2B07:00")
            .get("units");
    assertThat(keys(months)).containsExactly("2026-07", "2026-08", "2026-09");
    assertFigure(months.get(0), "2.1", "0/0", "0.00");
    // C alone is in hand in September, and late.
    assertFigure(months.get(2), "2.1", "0/1", "0.00");
    JsonNode channels = json("/api/v1/index?unit=H32&by=channel&" + AUGUST).get("units");
    assertThat(keys(channels)).containsExactly("1", "2");
    assertFigure(channels.get(1), "2.1", "1/1", "20.00");
  }

  @Test
  void saysNoDataBeforeThePortalAcknowledgesAnything() throws Exception {
    JsonNode answer = json("/api/v1/index?unit=H32&ledger=portal&" + AUGUST);
    assertThat(answer.get("noData").asBoolean()).isTrue();
    assertThat(answer.get("units")).isEmpty();
    assertThat(answer.get("reason").asString()).contains("no data");
    assertThat(csv("/api/v1/index?unit=H32&ledger=portal&format=csv&" + AUGUST))
        .contains("no data");
    province.acknowledged("A").laid();
    JsonNode portal = json("/api/v1/index?unit=H32&ledger=portal&" + AUGUST).at("/units/0");
    assertFigure(portal, "2.1", "1/1", "20.00");
    assertFigure(portal, "1.4", "1/1", "6.00");
  }

  @Test
  void answersCsvByHeaderOrParameter() throws Exception {
    String address = "/api/v1/index?unit=H32.101&" + AUGUST;
    String byParameter = csv(address + "&format=csv");
    MockHttpServletResponse byHeader =
        api.perform(get(URI.create(address)).accept("text/csv")).andReturn().getResponse();
    assertThat(byHeader.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(byParameter);
    assertThat(byHeader.getContentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(byParameter).startsWith("asOf,knownAt,ledger,definition,tree,period,unit,name,key,");
    assertThat(byParameter)
        .contains(
            ",local,766-portal-2026,2026-08-20,2026-08,H32.101,", ",2.1,1,3,", ",6.67,20.00,");
    // 21 indicators, 3 figures without points, 6 groups, the total, the head.
    assertThat(byParameter.lines()).hasSize(32);
  }

  @Test
  void opensAFigureToTheDossiersThatMakeIt() throws Exception {
    assertThat(codes("unit=H32&indicator=2.1&part=denominator&" + AUGUST))
        .containsExactly("A", "B", "C", "D");
    assertThat(codes("unit=H32&indicator=2.1&part=numerator&" + AUGUST)).containsExactly("A", "D");
    assertThat(codes("unit=H32.101&indicator=1.1&part=numerator&" + AUGUST))
        .containsExactly("1.000001", "1.000002");
    assertThat(codes("unit=H32.101&indicator=3.1&part=denominator&" + AUGUST)).isEmpty();
    assertThat(codes("unit=H32&indicator=5.2&part=numerator&" + AUGUST)).containsExactly("P");
    assertThat(csv("/api/v1/index/list?format=csv&unit=H32&indicator=2.1&part=numerator&" + AUGUST))
        .startsWith("kind,code,unit,")
        .contains("dossier,A,H32.101,1.000001,Thủ tục 1.000001,2,2026-08-03T08:00:00+07:00");
  }

  @Test
  void leadsFromPageToPage() throws Exception {
    List<String> codes = new ArrayList<>();
    String address = "/api/v1/index/list?unit=H32&indicator=2.1&part=denominator&limit=3&" + AUGUST;
    JsonNode page = json(address);
    page.get("items").forEach(item -> codes.add(item.get("code").asString()));
    JsonNode second = json(page.get("next").asString());
    second.get("items").forEach(item -> codes.add(item.get("code").asString()));
    assertThat(codes).containsExactly("A", "B", "C", "D");
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.get("total").asLong()).isEqualTo(4);
  }

  @Test
  void opensASumToTheListOfEachPart() throws Exception {
    JsonNode list =
        json(
            "/api/v1/index/list?unit=H32&definition=766-working-document&indicator=5.4"
                + "&part=numerator&"
                + AUGUST);
    // Four received, less two overdue (B and C), less none faulted.
    assertThat(list.get("total").asLong()).isEqualTo(2);
    assertThat(list.at("/summands/1/count").asString()).isEqualTo("OVERDUE");
    assertThat(list.at("/summands/1/figure").asLong()).isEqualTo(2);
    JsonNode overdue = json(list.at("/summands/1/list").asString());
    assertThat(overdue.at("/items/0/code").asString()).isEqualTo("B");
    assertThat(overdue.get("total").asLong()).isEqualTo(2);
  }

  @Test
  void setsReadingsSideBySide() throws Exception {
    JsonNode answer = json("/api/v1/index/readings?unit=H32.101&" + AUGUST);
    assertThat(answer.get("readings")).hasSize(3);
    JsonNode document = answer.at("/differences/0");
    assertThat(document.get("definition").asString()).isEqualTo("766-working-document");
    // Not computed for communes there.
    assertThat(indicator(document, "1.1").get("difference").asDouble()).isEqualTo(-6.0);
    assertThat(indicator(document, "2.1").get("difference").asDouble()).isEqualTo(0.0);
  }

  @Test
  void tellsAllWrongParametersAtOnce() throws Exception {
    MockHttpServletResponse response =
        api.perform(
                get(
                    URI.create(
                        "/api/v1/index?unit=H99&period=2026-13&asOf=yesterday&ledger=blue"
                            + "&channel=two&bogus=1&definition=none&by=colour")))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains(
            "\"unit\"",
            "\"period\"",
            "\"asOf\"",
            "\"ledger\"",
            "\"channel\"",
            "\"bogus\"",
            "\"definition\"",
            "\"by\"");
  }

  @Test
  void readsAPeriodFromDaysOrMoments() throws Exception {
    String asOf = "&asOf=2026-08-20T10:00:00%2B07:00";
    JsonNode days = json("/api/v1/index?unit=H32&from=2026-08-01&to=2026-08-04" + asOf);
    assertThat(days.at("/period/to").asString()).isEqualTo("2026-08-05T00:00:00+07:00");
    // Accepted by then: A, B, C.
    assertThat(indicator(days.at("/units/0"), "2.1").get("denominator").asLong()).isEqualTo(3);
    JsonNode moments =
        json(
            "/api/v1/index?unit=H32&from=2026-08-01T00:00:00%2B07:00"
                + "&to=2026-08-05T00:00:00%2B07:00"
                + asOf);
    assertThat(moments.get("units")).isEqualTo(days.get("units"));
    assertThat(status("/api/v1/index?unit=H32&from=2026-08-05&to=2026-08-01")).isEqualTo(400);
    assertThat(status("/api/v1/index?unit=H32&from=2026-08-05")).isEqualTo(400);
  }

  @Test
  void takesTheEarliestTreeForPeriodsBeforeAnythingIsKnown() throws Exception {
    JsonNode answer = json("/api/v1/index?unit=H32&period=2019");
    // The floor of the units file; reference-data/README.md, section 1.
    assertThat(answer.get("tree").asString()).isEqualTo("2022-01-01");
    assertThat(status("/api/v1/index?unit=H32&period=2026&tree=1999-01-01")).isEqualTo(400);
  }

  private static void assertFigure(JsonNode unit, String code, String counts, String points) {
    JsonNode indicator = indicator(unit, code);
    assertThat(indicator.get("numerator") + "/" + indicator.get("denominator"))
        .as(code)
        .isEqualTo(counts);
    assertThat(indicator.get("points").decimalValue()).as(code).isEqualByComparingTo(points);
  }

  private static JsonNode indicator(JsonNode unit, String code) {
    for (JsonNode each : unit.get("indicators")) {
      if (each.get("code").asString().equals(code)) {
        return each;
      }
    }
    throw new AssertionError("no indicator " + code);
  }

  private static JsonNode unit(JsonNode units, String code) {
    for (JsonNode each : units) {
      if (each.get("unit").asString().equals(code)) {
        return each;
      }
    }
    throw new AssertionError("no unit " + code);
  }

  private static List<String> keys(JsonNode units) {
    List<String> keys = new ArrayList<>();
    units.forEach(each -> keys.add(each.get("key").asString()));
    return keys;
  }

  private List<String> codes(String query) throws Exception {
    JsonNode list = json("/api/v1/index/list?" + query);
    List<String> codes = new ArrayList<>();
    list.get("items").forEach(item -> codes.add(item.get("code").asString()));
    assertThat(list.get("total").asLong()).isEqualTo(codes.size());
    return codes;
  }

  private JsonNode json(String address) throws Exception {
    MockHttpServletResponse response =
        api.perform(get(URI.create(address))).andReturn().getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(200);
    return new JsonMapper().readTree(body);
  }

  private String csv(String address) throws Exception {
    return api.perform(get(URI.create(address)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private int status(String address) throws Exception {
    return api.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
  }
}
