package vn.dunghen.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.register.Batch;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;
import vn.dunghen.supposing.Mend;

/**
 * How long a what-if takes over a province's year: the changed dossiers judged anew, and every unit
 * counted before and after, so that ranks can be told ({@code counting_…}); and the whole of it as
 * the server answers it ({@code whatif_ms}). The answers are compared with those of a fresh
 * register in which the changes really happened.
 */
final class WhatIfBenchmark {

  private static final int WARM_UPS = 20;
  private static final int RUNS = 21;
  private static final int FEW = 37;
  private static final int MANY = 20_000;

  private static final Instant AS_OF = VietnamTime.startOf(LocalDate.of(2026, 10, 11));

  private final int rows;
  private final Consumer<String> progress;
  private final RealProvince province = new RealProvince();
  private final MadeUpDossiers dossiers;

  /**
   * A benchmark of so many dossiers.
   *
   * @param rows 400,000 are a province's own year
   */
  WhatIfBenchmark(int rows, Consumer<String> progress) {
    this.rows = rows;
    this.progress = progress;
    this.dossiers = new MadeUpDossiers(province, rows);
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    Map<String, Object> values = counted();
    new WhatIfByHttp(rows, FEW, RUNS, progress).measure(values);
    return values;
  }

  /** Without the server: the changed dossiers are there already, and nothing is scored. */
  private Map<String, Object> counted() {
    progress.accept("laying %,d dossiers".formatted(rows));
    Register register = new Register(Ledger.LOCAL, province.rules);
    lay(register, Map.of());
    Map<Integer, Dossier> few = ending(FEW);
    Map<Integer, Dossier> many = withFiles(MANY);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("dossiers", register.dossiers());
    values.put("changed_few", few.size());
    values.put("counting_ms", median(register, few));
    values.put("changed_many", many.size());
    values.put("counting_many_ms", median(register, many));
    values.put("answers_equal", equal(register, few) && equal(register, many));
    values.put("runs", RUNS);
    values.put("cores", Runtime.getRuntime().availableProcessors());
    return values;
  }

  private void lay(Register register, Map<Integer, Dossier> changed) {
    int batch = 5_000;
    for (int from = 0; from < rows; from += batch) {
      List<Dossier> some = new ArrayList<>(batch);
      for (int number = from; number < Math.min(from + batch, rows); number++) {
        some.add(changed.getOrDefault(number, dossiers.dossier(number)));
      }
      register.apply(Batch.of(some));
    }
  }

  /** Open dossiers that end now. */
  private Map<Integer, Dossier> ending(int wanted) {
    return mended(Mend.END, wanted);
  }

  private Map<Integer, Dossier> withFiles(int wanted) {
    return mended(Mend.RESULT_FILE, wanted);
  }

  private Map<Integer, Dossier> mended(Mend mend, int wanted) {
    Map<Integer, Dossier> mended = new LinkedHashMap<>();
    for (int number = 0; number < rows && mended.size() < wanted; number++) {
      int at = number;
      mend.of(dossiers.dossier(number), province.rules, AS_OF)
          .ifPresent(dossier -> mended.put(at, dossier));
    }
    return mended;
  }

  private Slice slice() {
    return Slice.of(province.tree, RealProvince.PROVINCE, Period.parse("2026"), AS_OF);
  }

  private double median(Register register, Map<Integer, Dossier> changed) {
    Batch batch = Batch.of(changed.values());
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < WARM_UPS + RUNS; run++) {
      long start = System.nanoTime();
      Map<String, Tally> before = register.count(slice(), GroupBy.BRANCH);
      Map<String, Tally> after = register.supposing(batch).count(slice(), GroupBy.BRANCH);
      long nanos = System.nanoTime() - start;
      if (before.size() != after.size()) {
        throw new IllegalStateException("the units are not the same");
      }
      if (run >= WARM_UPS) {
        millis.add(nanos / 1e6);
      }
    }
    double median = millis.stream().sorted().toList().get(RUNS / 2);
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", median));
  }

  private boolean equal(Register register, Map<Integer, Dossier> changed) {
    progress.accept("laying a fresh register with %,d changes".formatted(changed.size()));
    Register fresh = new Register(Ledger.LOCAL, province.rules);
    lay(fresh, changed);
    return Figures.of(fresh.count(slice(), GroupBy.BRANCH))
        .equals(
            Figures.of(
                register.supposing(Batch.of(changed.values())).count(slice(), GroupBy.BRANCH)));
  }
}
