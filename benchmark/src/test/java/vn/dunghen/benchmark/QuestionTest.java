package vn.dunghen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionTest {

  @Test
  void everyRunAsksForAnotherYear() {
    Question first = Question.ofRun(1);
    Question second = Question.ofRun(2);
    assertThat(second.from()).isGreaterThan(first.from());
    assertThat(second.last()).isGreaterThan(first.last());
    assertThat(second.asOfSecond()).isGreaterThan(first.asOfSecond());
    assertThat(first.period().to().getEpochSecond() - first.period().from().getEpochSecond())
        .isEqualTo(365L * 86_400);
  }
}
