package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every rule with items says how it distorts them; the directions are those of the table. */
class DistortionTest {

  @Test
  void everyItemThatARuleOfDossiersOrAPatternNamesIsDistortedSomehow() {
    for (QualityRule rule : QualityRule.values()) {
      boolean seen =
          rule.scope().ofDossiers()
              || Arrays.stream(QualityPattern.values()).anyMatch(one -> one.rule() == rule);
      for (String item : rule.distorts()) {
        assertThat(Distortion.of(rule, item).isEmpty()).as(rule.id() + " " + item).isEqualTo(!seen);
      }
    }
  }

  @Test
  void whatPuffsUpIsToldFromWhatLoses() {
    assertThat(Distortion.of(QualityRule.DQ_33, "4.1")).containsExactly(Distortion.INFLATING);
    assertThat(Distortion.of(QualityRule.DQ_08, "4.5b")).containsExactly(Distortion.LOSING);
    assertThat(Distortion.of(QualityRule.DQ_30, "2.1"))
        .containsExactlyInAnyOrder(Distortion.LOSING, Distortion.INFLATING);
    assertThat(Distortion.of(QualityRule.DQ_32, "3.6")).containsExactly(Distortion.KEPT_OUT);
    assertThat(Distortion.of(QualityRule.DQ_05, "4.2")).containsExactly(Distortion.OVERCOUNTED);
    assertThat(Distortion.of(QualityRule.DQ_26, "1.4")).containsExactly(Distortion.UNCOUNTED);
    assertThat(Distortion.of(QualityRule.DQ_33, "2.1")).isEmpty();
  }

  @Test
  void aPatternDistortsWhatItsDossiersAreCountedFor() {
    assertThat(QualityPattern.BULK.distorts()).containsExactly("3.3");
    assertThat(QualityPattern.LAST_MINUTES.distorts()).containsExactly("2.1");
    for (QualityPattern pattern : QualityPattern.values()) {
      assertThat(pattern.rule().distorts()).containsAll(pattern.distorts());
    }
  }

  @Test
  void aValueOutsideItsListDistortsWhatReadsItsField() {
    assertThat(Distortion.itemsOf("KenhThucHien")).containsExactly("3.2", "3.3");
    assertThat(Distortion.itemsOf("TaiLieuNop.0.DuocTaiSuDung")).containsExactly("4.3");
    assertThat(Distortion.itemsOf("LoaiDoiTuong")).isEmpty();
  }
}
