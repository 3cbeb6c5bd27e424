package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.WorkingCalendar;

/** The worked examples of the deadlines, section 12, day by day. */
class CountedDaysTest {

  private static final WorkingCalendar CALENDAR = Book.calendar();

  private static Sentence counted(String start, int amount, LimitUnit unit, DayCount how) {
    Instant from = at(start);
    Limit limit = new Limit(amount, unit);
    return CountedDays.of(CALENDAR, from, limit, CALENDAR.due(from, limit, how), how);
  }

  private static String days(String start, int amount, LimitUnit unit) {
    return counted(start, amount, unit, DayCount.DAYS).vi();
  }

  @Test
  void namesEachWorkingDayAndWhatIsPassedOver() {
    assertThat(days("24/04 15:20", 5, LimitUnit.WORKING_DAY))
        .isEqualTo(
            "bỏ qua 25–27/04 (ngày của bài tập), T3 28/04, T4 29/04, bỏ qua 30/04–03/05 (ngày của"
                + " bài tập), T2 04/05, T3 05/05, T4 06/05");
    assertThat(days("21/08 16:30", 2, LimitUnit.WORKING_DAY))
        .isEqualTo("T7 22/08, bỏ qua 23/08, T2 24/08");
  }

  @Test
  void namesTheHoursOfEachDayOfALimitOfHours() {
    assertThat(days("23/11 16:00", 4, LimitUnit.HOUR))
        .isEqualTo("1 giờ T2 23/11, bỏ qua 24/11 (ngày của bài tập), 3 giờ T4 25/11");
    assertThat(counted("23/11 16:00", 4, LimitUnit.HOUR, DayCount.DAYS).en())
        .isEqualTo("1 h Mon 23/11, 24/11 (ngày của bài tập) skipped, 3 h Wed 25/11");
    assertThat(counted("24/08 15:20", 2, LimitUnit.WORKING_DAY, DayCount.ROLLING).vi())
        .isEqualTo("1 giờ 40 phút T2 24/08, 8 giờ T3 25/08, 6 giờ 20 phút T4 26/08");
  }

  @Test
  void saysWhereCalendarDaysAndMonthsComeTo() {
    assertThat(days("10/02 14:00", 7, LimitUnit.DAY))
        .isEqualTo("đến T3 17/02 là ngày nghỉ, bỏ qua 17–22/02 (ngày của bài tập), đến T2 23/02");
    assertThat(days("31/07 08:00", 1, LimitUnit.MONTH))
        .isEqualTo(
            "đến T2 31/08 là ngày nghỉ, bỏ qua 31/08–02/09 (ngày của bài tập), đến T5 03/09");
    assertThat(days("03/08 08:00", 3, LimitUnit.DAY)).isEqualTo("đến T5 06/08");
  }

  @Test
  void shortensALongCount() {
    assertThat(days("17/04 09:00", 20, LimitUnit.WORKING_DAY))
        .isEqualTo(
            "bỏ qua 18–19/04, T2 20/04, T3 21/04, T4 22/04, … 15 ngày nữa, bỏ qua 25–27/04 (ngày"
                + " của bài tập), bỏ qua 30/04–03/05 (ngày của bài tập), bỏ qua 2 kỳ nghỉ cuối"
                + " tuần …, T3 19/05, T4 20/05");
  }

  @Test
  void hasNothingToSayOfTheSameDay() {
    assertThat(days("17/08 08:30", 0, LimitUnit.WORKING_DAY)).isEmpty();
    assertThat(days("17/08 08:30", 0, LimitUnit.DAY)).isEmpty();
  }
}
