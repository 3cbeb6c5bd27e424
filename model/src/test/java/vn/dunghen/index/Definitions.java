package vn.dunghen.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small definitions for the tests of this package. */
final class Definitions {

  private Definitions() {}

  static IndicatorDraft indicator(String code, String group, String max) {
    return new IndicatorDraft(code, group, Points.of(max));
  }

  static IndexDefinition of(Indicator... indicators) {
    return of(Settings.NotApplicable.SHOW_SUM_OF_MAXIMA, indicators);
  }

  static IndexDefinition of(Settings.NotApplicable notApplicable, Indicator... indicators) {
    Words words = new Words("thử", "trial");
    Map<String, Points> sums = new LinkedHashMap<>();
    Points total = Points.ZERO;
    for (Indicator indicator : indicators) {
      sums.merge(indicator.group(), indicator.max(), Points::plus);
      total = total.plus(indicator.max());
    }
    List<Group> groups =
        sums.entrySet().stream()
            .map(sum -> new Group(sum.getKey(), words, sum.getValue()))
            .toList();
    LocalDate day = LocalDate.of(2026, 1, 1);
    return new IndexDefinition(
        "trial",
        words,
        words,
        day,
        null,
        day,
        total,
        groups,
        List.of(indicators),
        List.of(),
        List.of(new Band("WEAK", words, Points.ZERO), new Band("GOOD", words, Points.of("50"))),
        settings(notApplicable));
  }

  private static Settings settings(Settings.NotApplicable notApplicable) {
    return new Settings(
        Settings.Rounding.HALF_UP_2,
        notApplicable,
        List.of(Settings.RankList.TOGETHER),
        Settings.Ties.SHARED,
        "vietnam",
        Settings.EndOfRunningPeriod.AS_OF,
        Settings.DueCompare.INSTANT,
        Settings.SupplementMode.SUBTRACT,
        Settings.SeveralSupplements.WAITING_ONLY);
  }
}
