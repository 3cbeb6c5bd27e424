package vn.dunghen.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dunghen.index.Points;

class WrittenTest {

  private static final Written VI = new Written(Language.VI);
  private static final Written EN = new Written(Language.EN);
  private static final Instant MORNING = Instant.parse("2026-11-23T03:42:07Z");

  @Test
  void groupsThousandsWithAPointAndDecimalsWithAComma() {
    assertThat(VI.count(325_476L)).isEqualTo("325.476");
    assertThat(VI.hundredths(1234.56)).isEqualTo("1.234,56");
    assertThat(EN.hundredths(1234.56)).isEqualTo("1,234.56");
  }

  @Test
  void writesSharesWithTwoDecimalsAndANoBreakSpace() {
    assertThat(VI.percent(84.389)).isEqualTo("84,39\u00a0%");
    assertThat(EN.percent(84.389)).isEqualTo("84.39%");
    assertThat(VI.share(1, 8)).isEqualTo("12,50\u00a0%");
    assertThat(VI.target(80)).isEqualTo("80\u00a0%");
  }

  @Test
  void signsAChangeWithPlusAndARealMinus() {
    assertThat(VI.change(Points.of("0.44"))).isEqualTo("+0,44");
    assertThat(VI.change(Points.of("-0.08"))).isEqualTo("\u22120,08");
    assertThat(VI.change(Points.ZERO)).isEqualTo("0,00");
  }

  @Test
  void showsTwoDigitsOfAChangeThatTwoDecimalsWouldHide() {
    // 20 points over 58,412 dossiers.
    assertThat(VI.smallChange(20.0 / 58_412)).isEqualTo("+0,00034");
    assertThat(VI.smallChange(0.25)).isEqualTo("+0,25");
    assertThat(VI.smallChange(0)).isEqualTo("0,00");
  }

  @Test
  void writesADashForWhatIsNotThere() {
    assertThat(VI.points(null)).isEqualTo("–");
    assertThat(VI.percent(null)).isEqualTo("–");
    assertThat(VI.count(null)).isEqualTo("–");
    assertThat(VI.change(null)).isEqualTo("–");
    assertThat(VI.date((LocalDate) null)).isEqualTo("–");
    assertThat(VI.moment(null)).isEqualTo("–");
    assertThat(VI.share(0, 0)).isEqualTo("–");
  }

  @Test
  void writesMaximaWithoutDecimalsTheyDoNotHave() {
    assertThat(VI.max(Points.of("18"))).isEqualTo("18");
    assertThat(VI.max(Points.of("100"))).isEqualTo("100");
    assertThat(VI.max(Points.of("8.5"))).isEqualTo("8,5");
  }

  @Test
  void writesMomentsOnTheClockOfVietnam() {
    assertThat(VI.moment(MORNING)).isEqualTo("23/11/2026 10:42");
    assertThat(VI.saidToTheSecond(MORNING)).isEqualTo("10:42:07 ngày 23/11/2026");
    assertThat(EN.saidToTheSecond(MORNING)).isEqualTo("10:42:07 on 23/11/2026");
    assertThat(VI.machine(MORNING)).isEqualTo("2026-11-23T10:42:07+07:00");
  }

  @Test
  void writesHowLong() {
    assertThat(VI.lapse(Duration.ofMinutes(750))).isEqualTo("12 giờ 30 phút");
    assertThat(EN.lapse(Duration.ofMinutes(750))).isEqualTo("12 h 30 min");
  }
}
