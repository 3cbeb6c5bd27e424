package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityRuleTest {

  @Test
  void allThirtySixAreThere() {
    assertThat(new TreeSet<>(Arrays.stream(QualityRule.values()).map(QualityRule::number).toList()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 36).mapToObj("DQ-%02d"::formatted).toList());
  }

  @ParameterizedTest
  @EnumSource
  void bothLanguagesHaveTheSamePlaces(QualityRule rule) {
    String english = RuleWords.of(rule).message();
    assertThat(rule.places()).allSatisfy(place -> assertThat(english).contains("{" + place + "}"));
    List<Object> numbers =
        IntStream.range(0, rule.places().size()).<Object>mapToObj(i -> i).toList();
    Finding finding = Finding.always(rule, numbers.toArray());
    assertThat(finding.vi()).doesNotContain("{", "}");
    assertThat(finding.en()).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleSaysHowToMendIt(QualityRule rule) {
    assertThat(RuleWords.of(rule).mend()).endsWith(".");
    assertThat(RuleWords.of(rule).mendEnglish()).endsWith(".");
    assertThat(QualityRule.ofId(rule.id())).contains(rule);
  }
}
