package vn.dunghen.catalogue.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dunghen.catalogue.definition.DefinitionReader.Outcome;

/** Every wrong definition is refused at the line where it is wrong. */
class DefinitionReaderTest {

  /** Numbered here as an editor would: {@code id} is line 1. */
  private static final String GOOD =
      """
      id: trial
      name: {vi: Thử, en: Trial}
      about: {vi: Để thử, en: For trial}
      validFrom: 2026-01-01
      knownFrom: 2026-01-01
      total: 10
      rounding: HALF_UP_2
      notApplicable: SHOW_SUM_OF_MAXIMA
      rankLists: [TOGETHER]
      ties: SHARED
      calendar: vietnam
      endOfRunningPeriod: AS_OF
      dueCompare: INSTANT
      supplementMode: SUBTRACT
      severalSupplements: WAITING_ONLY
      bands:
        - {code: ALL, from: 0, vi: Tất cả, en: All}
      groups:
        - {code: A, max: 10, vi: Nhóm, en: Group}
      indicators:
        - code: "1.1"
          group: A
          name: {vi: Đúng hạn, en: On time}
          max: 10
          population: IN_HAND
          numerator: {counts: [ON_TIME], vi: đúng hạn, en: on time}
          denominator: {counts: [RECEIVED], vi: hồ sơ, en: dossiers}
          whenEmpty: ZERO
          clause: {mark: LAW, source: QĐ 766/QĐ-TTg}
          rule:
            - {mark: LAW, vi: Chia., en: Divide.}
      """;

  @Test
  void readsAGoodOne() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void refusesAnUnknownCountAtItsPlace() {
    assertThat(problems(GOOD.replace("[ON_TIME]", "[IN_TIME]")))
        .containsExactly("trial.yaml:26:26: 'IN_TIME' is not the name of a count");
  }

  @Test
  void refusesAnUnknownField() {
    assertThat(problems(GOOD.replace("    whenEmpty: ZERO", "    whenEmtpy: ZERO")))
        .hasSize(2)
        .anyMatch(told -> told.startsWith("trial.yaml:28:5: unknown field 'whenEmtpy'"))
        .anyMatch(told -> told.equals("trial.yaml:21:5: field 'whenEmpty' is missing"));
  }

  @Test
  void refusesMaximaThatDoNotReachTheGroup() {
    assertThat(problems(GOOD.replace("    max: 10\n", "    max: 9\n")))
        .containsExactly("trial.yaml:19:20: the indicators of A add up to 9.00, not to 10.00");
  }

  @Test
  void refusesGroupsThatDoNotReachTheTotal() {
    assertThat(problems(GOOD.replace("total: 10", "total: 100")))
        .containsExactly("trial.yaml:6:8: the groups add up to 10.00, not to the total 100.00");
  }

  @Test
  void refusesAnUnknownGroup() {
    assertThat(problems(GOOD.replace("group: A", "group: B")))
        .containsExactly(
            "trial.yaml:19:20: the indicators of A add up to 0.00, not to 10.00",
            "trial.yaml:22:12: there is no group 'B'");
  }

  @Test
  void refusesAnIndicatorDefinedTwice() {
    int start = GOOD.indexOf("  - code: \"1.1\"");
    String twice =
        GOOD.replace("max: 10", "max: 5").replace("{code: A, max: 5", "{code: A, max: 10");
    assertThat(problems(twice + twice.substring(start)))
        .containsExactly("trial.yaml:32:11: indicator 1.1 is defined twice");
  }

  @Test
  void refusesAFieldGivenTwice() {
    assertThat(problems(GOOD.replace("ties: SHARED", "ties: SHARED\nties: SHARED")))
        .containsExactly("trial.yaml:11:1: field 'ties' is given twice");
  }

  @Test
  void refusesASettingThatTheCountsDoNotFollow() {
    assertThat(problems(GOOD.replace("dueCompare: INSTANT", "dueCompare: DAY")))
        .containsExactly("trial.yaml:13:13: dueCompare DAY is not supported; supported: INSTANT");
    assertThat(problems(GOOD.replace("calendar: vietnam", "calendar: lunar")))
        .containsExactly("trial.yaml:11:11: calendar 'lunar' is not known; known: vietnam");
  }

  @Test
  void refusesWrongTypes() {
    assertThat(problems(GOOD.replace("total: 10", "total: ten")))
        .containsExactly("trial.yaml:6:8: a number is expected here");
    assertThat(problems(GOOD.replace("validFrom: 2026-01-01", "validFrom: 01/01/2026")))
        .containsExactly("trial.yaml:4:12: a date such as 2026-01-01 is expected here");
    assertThat(problems(GOOD.replace("[TOGETHER]", "TOGETHER")))
        .containsExactly("trial.yaml:9:12: a list with at least one element is expected here");
  }

  @Test
  void refusesATargetThatIsNoPercentage() {
    assertThat(problems(GOOD.replace("    max: 10\n", "    max: 10\n    target: 0\n")))
        .containsExactly("trial.yaml:25:13: target is a percentage above 0 and at most 100, not 0");
  }

  @Test
  void refusesDossiersCountedAtPresent() {
    assertThat(problems(GOOD.replace("IN_HAND", "PRESENT")))
        .containsExactly(
            "trial.yaml:26:26: ON_TIME is counted in a period, so its population cannot be PRESENT",
            "trial.yaml:27:28: RECEIVED is counted in a period, so its population cannot be"
                + " PRESENT");
  }

  @Test
  void refusesAProductWithAnIndicatorThatIsNotThere() {
    assertThat(problems(GOOD.replace("    whenEmpty", "    timesRatioOf: \"1.4\"\n    whenEmpty")))
        .containsExactly("trial.yaml:28:19: there is no indicator '1.4'");
  }

  @Test
  void refusesKindsWithoutSayingWhatHoldsElsewhere() {
    assertThat(problems(GOOD.replace("    whenEmpty", "    appliesTo: [PROVINCE]\n    whenEmpty")))
        .containsExactly("trial.yaml:21:5: field 'elsewhere' is missing");
  }

  @Test
  void tellsWhereItIsNoYaml() {
    assertThat(problems(GOOD.replace("total: 10", "total: [10")))
        .singleElement()
        .asString()
        .matches("trial\\.yaml:\\d+:\\d+: no YAML: .*");
    assertThat(problems("")).containsExactly("trial.yaml:1:1: the file is empty");
  }

  @Test
  void tellsAllProblemsAtOnce() {
    String wrong =
        GOOD.replace("total: 10", "total: ten")
            .replace("[ON_TIME]", "[IN_TIME]")
            .replace("ties: SHARED", "ties: SPLIT");
    assertThat(problems(wrong)).hasSize(3);
  }

  @Test
  void readsTheShippedOnes() throws IOException {
    for (String id : List.of("766-portal-2026", "766-working-document", "766-2023-vendor")) {
      try (InputStream file =
          DefinitionReaderTest.class.getResourceAsStream("/definitions/" + id + ".yaml")) {
        byte[] bytes = Objects.requireNonNull(file, id).readAllBytes();
        assertThat(problems(new String(bytes, StandardCharsets.UTF_8))).as(id).isEmpty();
      }
    }
  }

  private static List<String> problems(String yaml) {
    return switch (DefinitionReader.read("trial.yaml", yaml)) {
      case Outcome.Good good -> List.of();
      case Outcome.Refused refused ->
          refused.problems().stream().map(DefinitionProblem::toString).toList();
    };
  }
}
