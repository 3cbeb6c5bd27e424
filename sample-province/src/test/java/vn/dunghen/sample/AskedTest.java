package vn.dunghen.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

  @Test
  void usualYearIsNumber766AtItsRealSize() {
    Asked asked = Asked.of(new String[0]);
    assertThat(asked.seed()).isEqualTo(766);
    assertThat(asked.scale()).isEqualTo(1);
    assertThat(asked.until()).isNull();
  }

  @Test
  void takesSeedScaleAndLastDay() {
    Asked asked =
        Asked.of(new String[] {"--seed", "7", "--scale", "0.05", "--until", "2026-10-10"});
    assertThat(asked.seed()).isEqualTo(7);
    assertThat(asked.scale()).isEqualTo(0.05);
    assertThat(asked.until()).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(asked.factsAt()).isNull();
    assertThat(Asked.of(new String[] {"--facts", "http://localhost:8866/admin/facts"}).factsAt())
        .hasToString("http://localhost:8866/admin/facts");
  }

  @ParameterizedTest
  @CsvSource({
    "--scale,0.001",
    "--scale,101",
    "--scale,NaN",
    "--scale,viel",
    "--seed,x",
    "--until,10/10/2026",
    "--until,2025-12-31",
    "--wat,1"
  })
  void saysWhichOptionIsWrong(String option, String value) {
    assertThatThrownBy(() -> Asked.of(new String[] {option, value}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(option);
  }

  @Test
  void sendsNothingWithoutAToken() {
    assertThatThrownBy(() -> Asked.of(new String[] {"--post", "http://localhost:8766"}))
        .hasMessageContaining("--token-file");
  }
}
