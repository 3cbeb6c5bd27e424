package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.dunghen.portalsimulator.SmallWorld.august;
import static vn.dunghen.portalsimulator.SmallWorld.metrics;
import static vn.dunghen.portalsimulator.SmallWorld.sendNine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.dunghen.portalsimulator.SmallWorld.Metrics;

/** Small worlds that a person can count: the figures in the words of the rules. */
class EvaluationTest {

  @TempDir Path folder;
  private Running portal;
  private Asking asking;

  @BeforeEach
  void start() {
    portal = new Running(folder, "--procedures", "told");
    asking = portal.asking.loggedIn();
    SmallWorld.tellProcedures(asking);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static void assertScore(JsonNode metric, int numerator, int denominator, double score) {
    assertThat(metric.path("numerator").asInt(-1)).as("%s", metric).isEqualTo(numerator);
    assertThat(metric.path("denominator").asInt(-1)).as("%s", metric).isEqualTo(denominator);
    assertThat(metric.path("score").asDouble(-1)).as("%s", metric).isEqualTo(score);
  }

  @Test
  void progressCountsWhatIsInHandAndOnTime() {
    sendNine(asking);

    JsonNode parent = asking.evaluation("dvc-progress-tree", august("H32.17")).path("parent");

    // 8 has not been received yet, 9 is of July and in hand. On time: 1, 3, 5, 6, 9; late 2 by a
    // second and 4, whose day has passed; 7 has neither a date nor a longest time.
    assertThat(parent.path("totalReceived").asInt()).isEqualTo(8);
    assertThat(parent.path("totalOnTime").asInt()).isEqualTo(5);
    assertThat(parent.path("totalOverdue").asInt()).isEqualTo(2);
    assertThat(parent.path("totalCompleted").asInt()).isEqualTo(2);
    assertThat(parent.path("ratio").asDouble()).isEqualTo(62.5);
    assertThat(parent.path("score").asDouble()).isEqualTo(12.5);
    // 03/08 08:00 to 10/08 17:00 and a second more: 7.375 days.
    assertThat(parent.path("avgProcessingDays").asDouble()).isEqualTo(7.38);
  }

  @Test
  void onlineServicesCountWhatWasReceivedInTheMonth() {
    sendNine(asking);

    JsonNode parent = asking.evaluation("provide-online-tree", august("H32.17")).path("parent");

    assertThat(parent.path("channelTotalSum").asInt()).isEqualTo(7);
    assertThat(parent.path("channelOnlineSum").asInt()).isEqualTo(4);
    assertThat(parent.path("channelDirectSum").asInt()).as("a missing one is direct").isEqualTo(2);
    assertThat(parent.path("channelPostalSum").asInt()).isEqualTo(1);
    assertThat(parent.path("onlineServiceTotal").asInt()).isEqualTo(2);
    assertThat(parent.path("onlineDossierCount").asInt()).isEqualTo(2);
    assertThat(parent.path("authorityCount").asInt()).as("a child unit").isZero();
    assertThat(parent.path("partialCount").isNull()).isTrue();
    // 3.1 has 0, 3.2 has 4, 3.3 has 57 % of 50 %.
    assertThat(parent.path("totalScore").asDouble()).isEqualTo(10);
    JsonNode province = asking.evaluation("provide-online-tree", august("H32")).path("parent");
    assertThat(province.path("authorityCount").asInt()).isEqualTo(3);
    // 2 of 3 is 66.67 %, of 80 %: 1.67.
    assertThat(province.path("totalScore").asDouble()).isEqualTo(11.67);
  }

  @Test
  void paymentLeavesOutWhoseFeesAreAllNought() {
    sendNine(asking);

    JsonNode parent =
        asking.evaluation("formality-online-payment-tree", august("H32.17")).path("parent");

    assertThat(parent.path("totalDossierOnlinePaymentSuccess").asInt()).isEqualTo(1);
    assertThat(parent.path("totalDossierFinancialObligation").asInt()).as("1, 3, 4").isEqualTo(3);
    assertThat(parent.path("totalDossierOnlineFormalityPaymentSuccess").asInt()).isEqualTo(1);
    assertThat(parent.path("totalFeeDossierFormality").asInt()).isEqualTo(1);
    assertThat(parent.path("totalFeeFormality").asInt()).isEqualTo(2);
    // 50 % of 80 % twice, and 33.33 % of 6: 1.25 + 1.25 + 2.00.
    assertThat(parent.path("score").asDouble()).isEqualTo(4.5);
  }

  @Test
  void digitisationCountsFilesFlagsAndPopulationData() {
    sendNine(asking);
    asking.tell(
        "{\"kind\":\"dossier\",\"dossier\":\"H32.17-260803-0003\",\"resultInOwnersList\":true}");

    Metrics found = metrics(asking.evaluation("dossier-digitized", august("H32.17")));

    assertScore(found.get("ORIGINAL_RESULT_AVAILABLE"), 1, 8, 0.75);
    assertScore(found.get("SO_HOA_GIAY_TO_GIAI_QUYET"), 1, 8, 0.5);
    assertScore(found.get("REUSED_DIGITIZED_DATA"), 1, 8, 0.31);
    assertScore(found.get("SYNCED_WITH_DVCQG_PERSONAL_STORAGE"), 1, 8, 0.5);
    assertScore(found.get("CITIZEN_DATA_CONNECTED_DOSSIER"), 1, 8, 0.25);
    assertScore(found.get("CITIZEN_DATA_CONNECTED_FORMALITY"), 1, 2, 1);
    assertThat(found.get("ELECTRONIC_CERTIFIED_COPY").path("numerator").isNull()).isTrue();
    assertThat(found.get("ELECTRONIC_CERTIFIED_COPY").path("score").asDouble()).isEqualTo(2);
  }

  @Test
  void satisfactionTakesADossierOffOnceHoweverManyItsFaults() {
    sendNine(asking);
    asking.tell(
        "{\"kind\":\"rating\",\"ratingId\":\"1\",\"dossier\":\"H32.17-260803-0002\",\"liked\":false,"
            + "\"at\":\"2026-08-11T08:00:00+07:00\"}",
        "{\"kind\":\"rating\",\"ratingId\":\"2\",\"dossier\":\"H32.17-260803-0003\",\"liked\":false,"
            + "\"at\":\"2026-08-11T08:00:00+07:00\"}",
        // Received Monday 03/08: 15 working days end on Friday 21/08, which is a day later.
        "{\"kind\":\"petition\",\"petition\":\"PA-1\",\"unit\":\"H32.17\",\"about\":\"STAFF\","
            + "\"receivedAt\":\"2026-08-03T08:00:00+07:00\",\"dossier\":\"H32.17-260803-0005\"}",
        // Disliked more than liked.
        "{\"kind\":\"petition\",\"petition\":\"PA-2\",\"unit\":\"H32.17\",\"about\":\"PROCEDURE\","
            + "\"receivedAt\":\"2026-08-03T08:00:00+07:00\",\"dislikes\":2,\"likes\":1}",
        // Refused on the third working day: one too late.
        "{\"kind\":\"petition\",\"petition\":\"PA-3\",\"unit\":\"H32.17\",\"about\":\"OTHER\","
            + "\"receivedAt\":\"2026-08-03T08:00:00+07:00\",\"refusedAt\":"
            + "\"2026-08-06T08:00:00+07:00\"}",
        // Handled in July: not of this month.
        "{\"kind\":\"petition\",\"petition\":\"PA-4\",\"unit\":\"H32.17\",\"about\":\"OTHER\","
            + "\"receivedAt\":\"2026-07-03T08:00:00+07:00\",\"handledAt\":"
            + "\"2026-07-06T08:00:00+07:00\"}");

    Metrics found =
        metrics(
            asking.evaluation(
                "handling-satisfaction",
                "{\"fromDate\":\"2026-08-01\",\"toDate\":\"2026-08-31\",\"rootDepartmentId\":"
                    + "\"H32.17\"}"));

    // Of 8: overdue 2 and 4, disliked 2 and 3, petitioned about 5.
    assertScore(found.get("DOSSIER_RECEIVING_SATISFACTION"), 4, 8, 3.33);
    assertScore(found.get("PETITION_PROCESSING_ON_TIME"), 2, 3, 4);
    assertScore(found.get("PETITION_HANDLING_SATISFACTION"), 1, 3, 2);
    assertThat(found.get("PETITION_CLASSIFICATION_STAFF").path("numerator").asInt()).isEqualTo(1);
    assertThat(found.get("PETITION_CLASSIFICATION_STAFF").path("score").isNull()).isTrue();
    assertThat(found.get("PETITION_CLASSIFICATION_STAFF").path("maxScore").asInt()).isZero();
  }

  @Test
  void transparencyIsTheProvincesInEveryUnit() {
    asking.tell(
        // Decided 10 working days before it takes effect, publicised on the fifth after.
        "{\"kind\":\"procedure\",\"procedure\":\"1.000001\",\"publications\":[{\"decision\":\"1\","
            + "\"kind\":\"NEW\",\"decidedOn\":\"2026-08-03\",\"effectiveOn\":\"2026-08-17\","
            + "\"publicisedOn\":\"2026-08-10\"}],\"parts\":[\"NAME\"]}",
        // Decided 4 working days before, publicised on the sixth after.
        "{\"kind\":\"procedure\",\"procedure\":\"1.000002\",\"publications\":[{\"decision\":\"2\","
            + "\"kind\":\"NEW\",\"decidedOn\":\"2026-08-03\",\"effectiveOn\":\"2026-08-07\","
            + "\"publicisedOn\":\"2026-08-11\"}]}");
    sendNine(asking);
    asking.tell(
        "{\"kind\":\"reportTotal\",\"unit\":\"H32.17\",\"period\":\"2026-08\",\"to\":\"BCQG\","
            + "\"received\":10}");

    JsonNode province = asking.evaluation("transparency", august("H32"));
    for (JsonNode row : province.path("evaluation")) {
      Metrics found = metrics(row);
      assertScore(found.get("PUBLISH_ON_TIME"), 1, 2, 3);
      assertScore(found.get("PUBLIC_UPDATE_ON_TIME"), 1, 2, 2);
      assertScore(found.get("PUBLIC_CONTENT_FULL"), 2, 3, 1.33);
    }
    JsonNode temporary = metrics(province).get("DOSSIER_SYNC");
    assertScore(temporary, 7, 7, 6);
    assertThat(temporary.path("dataQualityStatus").asString())
        .isEqualTo("TEMP_NATIONAL_REPORT_DENOMINATOR");
    JsonNode reported =
        metrics(asking.evaluation("transparency", august("H32.17"))).get("DOSSIER_SYNC");
    assertScore(reported, 7, 10, 4.2);
    assertThat(reported.has("dataQualityStatus")).isFalse();
  }

  /** Index 10.3: what a unit without dossiers has, and what it has not. */
  @Test
  void nullIsNotNought() {
    sendNine(asking);

    Metrics digitised = metrics(asking.evaluation("dossier-digitized", august("H32.12")));
    assertThat(digitised.get("ORIGINAL_RESULT_AVAILABLE").path("ratio").isNull()).isTrue();
    assertThat(digitised.get("ORIGINAL_RESULT_AVAILABLE").path("score").isNull()).isTrue();
    assertThat(digitised.get("ORIGINAL_RESULT_AVAILABLE").path("numerator").asInt(-1)).isZero();
    JsonNode progress = asking.evaluation("dvc-progress-tree", august("H32.12")).path("parent");
    assertThat(progress.path("ratio").asDouble(-1)).isZero();
    assertThat(progress.path("score").asDouble(-1)).isZero();
    for (JsonNode row : asking.evaluation("service-results", august("H32")).path("evaluation")) {
      if (row.path("departmentCode").asString().equals("H32.12")) {
        assertThat(group(row, "MDSH")).isEqualTo(2);
        assertThat(group(row, "MDHL")).isEqualTo(12);
        assertThat(group(row, "TTTT")).isZero();
        assertThat(row.has("rank")).isFalse();
      }
    }
  }

  private static double group(JsonNode row, String code) {
    for (JsonNode group : row.path("groupScores")) {
      if (group.path("code").asString().equals(code)) {
        return group.path("score").asDouble();
      }
    }
    throw new AssertionError("no " + code + " in " + row);
  }

  @Test
  void thePartsComeToTheWhole() {
    sendNine(asking);

    JsonNode all = asking.evaluation("service-results", august("H32")).path("evaluation");
    assertThat(all.size()).isEqualTo(80);
    for (JsonNode row : all) {
      double sum = 0;
      for (JsonNode group : row.path("groupScores")) {
        sum += group.path("score").asDouble();
      }
      assertThat(Math.round(sum * 100)).isEqualTo(Math.round(row.path("score").asDouble() * 100));
      assertThat(row.path("radar").size()).isEqualTo(5);
    }
  }

  private static final String THIS_YEAR = "{\"timeType\":\"year\",\"year\":2026}";

  /** By code, each with its total; the sums are those of the groups. */
  private Map<String, Double> provinces(String period) {
    Map<String, Double> totals = new TreeMap<>();
    for (JsonNode row : asking.evaluation("service-results", period).path("evaluation")) {
      double sum = 0;
      for (JsonNode group : row.path("groupScores")) {
        assertThat(group.path("score").asDouble())
            .isBetween(0.0, group.path("maxScore").asDouble());
        sum += group.path("score").asDouble();
      }
      assertThat(row.path("departmentType").asString()).isEqualTo("PROVINCE");
      assertThat(row.path("score").asDouble()).isCloseTo(sum, within(0.001));
      totals.put(row.path("departmentCode").asString(), row.path("score").asDouble());
    }
    return totals;
  }

  @Test
  void withoutARootTheResultsAreOfThe34Provinces() {
    sendNine(asking);

    Map<String, Double> year = provinces(THIS_YEAR);
    assertThat(year).hasSize(34).containsKeys("H01", "H26", "H29", "H32", "H57", "H61");
    assertThat(year.get("H32"))
        .isEqualTo(
            asking
                .evaluation(
                    "service-results", THIS_YEAR.replace("}", ",\"rootDepartmentId\":\"H32\"}"))
                .at("/overview/score")
                .asDouble());
    assertThat(new HashSet<>(year.values())).as("they differ").hasSizeGreaterThan(25);
    String august = "{\"timeType\":\"month\",\"year\":2026,\"month\":8}";
    assertThat(provinces(august)).isNotEqualTo(year).isEqualTo(provinces(august));
  }

  @Test
  void theProvincesAreRankedAmongThemselves() {
    sendNine(asking);

    List<Double> byRank = new ArrayList<>();
    asking
        .evaluation("service-results", THIS_YEAR)
        .path("evaluation")
        .valueStream()
        .sorted(Comparator.comparingInt(row -> row.path("rank").asInt()))
        .forEach(row -> byRank.add(row.path("score").asDouble()));
    assertThat(byRank).isSortedAccordingTo(Comparator.reverseOrder());
  }
}
