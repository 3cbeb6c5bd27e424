package vn.dunghen.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/** Due dates of random limits of all units, both ways of counting, on one core. */
final class ClockBenchmark {

  private static final int CASES = 200_000;
  private static final int WARM_UPS = 10;
  private static final int RUNS = 7;
  private static final int SEED = 24;

  private record Case(Instant start, Limit limit, DayCount how) {}

  private final WorkingCalendar calendar = new RealProvince().rules.calendar();
  private final List<Case> cases = new ArrayList<>();

  ClockBenchmark() {
    SplittableRandom random = new SplittableRandom(SEED);
    long from = VietnamTime.startOf(LocalDate.of(2022, 1, 1)).getEpochSecond();
    long days = 365L * 5;
    LimitUnit[] units = LimitUnit.values();
    for (int i = 0; i < CASES; i++) {
      LimitUnit unit = units[random.nextInt(units.length)];
      int amount = unit == LimitUnit.MONTH ? random.nextInt(7) : random.nextInt(60);
      cases.add(
          new Case(
              Instant.ofEpochSecond(from + random.nextLong(days * 86_400)),
              new Limit(amount, unit),
              random.nextBoolean() ? DayCount.DAYS : DayCount.ROLLING));
    }
  }

  /** Keys as promised: {@code due_per_second_per_core} is the median of the runs. */
  Map<String, Object> run() {
    List<Double> rates = new ArrayList<>();
    long folded = 0;
    for (int run = 0; run < WARM_UPS + RUNS; run++) {
      long start = System.nanoTime();
      for (Case one : cases) {
        folded += calendar.due(one.start(), one.limit(), one.how()).getEpochSecond();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (run >= WARM_UPS) {
        rates.add(CASES / seconds);
      }
    }
    rates.sort(null);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("due_per_second_per_core", Math.round(rates.get(RUNS / 2)));
    values.put("cases", CASES);
    values.put("runs", RUNS);
    // Printed so that no compiler may leave the work out; the same number in every run.
    values.put("checksum", folded / (WARM_UPS + RUNS));
    return values;
  }
}
