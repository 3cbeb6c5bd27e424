package vn.dunghen.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;

class AssumedTest {

  @Test
  void saysWhatIsSetOtherwiseForEveryReading() {
    PortalAssumptions standard = PortalAssumptions.STANDARD;
    assertThat(Assumed.said(standard, Texts.in(Language.VI))).isEmpty();
    assertThat(Assumed.said(standard.with(EndOfRunningPeriod.LAST_DAY), Texts.in(Language.VI)))
        .containsExactly(
            "Hồ sơ chưa xong được xét vào cuối kỳ: đến hạn trong kỳ mà chưa xong là quá hạn ngay từ đầu"
                + " kỳ (endOfRunningPeriod: LAST_DAY).");
    PortalAssumptions all =
        standard
            .with(EndOfRunningPeriod.LAST_DAY)
            .with(SeveralSupplements.ALWAYS)
            .with(DayCount.ROLLING);
    for (Language language : Language.values()) {
      assertThat(Assumed.said(all, Texts.in(language))).hasSize(3).doesNotHaveDuplicates();
    }
  }
}
