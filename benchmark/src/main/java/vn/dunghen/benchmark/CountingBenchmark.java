package vn.dunghen.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.petition.Petition;
import vn.dunghen.register.Batch;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;

/**
 * All counts of all indicators for every unit of a province over a year: by the register, and by
 * two databases on the same rows in the same run.
 */
final class CountingBenchmark {

  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;
  private static final int BATCH = 2_000;

  /** The province's own year, for the goal in milliseconds. */
  private static final int PROVINCE_YEAR = 400_000;

  private final int rows;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final Consumer<String> progress;
  private final RealProvince province = new RealProvince();

  CountingBenchmark(int rows, Consumer<String> progress) {
    this.rows = rows;
    this.progress = progress;
  }

  Report run() throws SQLException {
    List<Petition> petitions = MadeUpPetitions.beside(rows, province);
    int year = Math.min(rows, PROVINCE_YEAR);
    Register provinceYear = laid(year, MadeUpPetitions.beside(year, province));
    double provinceYearSeconds = median(ownRuns(provinceYear));
    Register register = laid(rows, petitions);
    List<Map<String, List<Long>>> ours = answers(register);
    // Before, between and after the peers, so that whatever else the machine does meets all alike.
    List<Double> own = new ArrayList<>(ownRuns(register));
    Prepared prepared = Prepared.from(register, province);
    double bytes = (double) register.bytes() / register.dossiers();
    Measured duckDb = measured(new DuckDb(cores, petitions), prepared, ours);
    own.addAll(ownRuns(register));
    Measured postgreSql = measured(new PostgreSql(cores, petitions), prepared, ours);
    own.addAll(ownRuns(register));
    progress.accept("register: %.4f s".formatted(median(own)));
    return new Report(
        rows,
        cores,
        RUNS,
        median(own),
        duckDb.seconds(),
        postgreSql.seconds(),
        bytes,
        provinceYearSeconds * 1000,
        duckDb.equal() && postgreSql.equal());
  }

  /** Lays dossiers down by the way that the server takes, with all cores. */
  private Register laid(int count, List<Petition> petitions) {
    progress.accept("laying %,d dossiers".formatted(count));
    MadeUpDossiers dossiers = new MadeUpDossiers(province, count);
    Register register = new Register(Ledger.LOCAL, province.rules);
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService loaders = Executors.newFixedThreadPool(cores)) {
      List<Future<?>> loading = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        loading.add(loaders.submit(() -> lay(register, dossiers, next, count)));
      }
      for (Future<?> one : loading) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("loading failed", e);
    }
    Batch.Builder others = Batch.builder();
    petitions.forEach(others::lay);
    register.apply(others.build());
    return register;
  }

  private static void lay(
      Register register, MadeUpDossiers dossiers, AtomicInteger next, int count) {
    for (int from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
      List<Dossier> batch = new ArrayList<>(BATCH);
      for (int number = from; number < Math.min(from + BATCH, count); number++) {
        batch.add(dossiers.dossier(number));
      }
      register.apply(Batch.of(batch));
    }
  }

  private Map<String, Tally> ask(Register register, Question question) {
    return register.count(
        Slice.of(province.tree, RealProvince.PROVINCE, question.period(), question.asOf()),
        GroupBy.BRANCH);
  }

  private List<Map<String, List<Long>>> answers(Register register) {
    List<Map<String, List<Long>>> answers = new ArrayList<>();
    for (int run = 0; run < WARM_UPS + RUNS; run++) {
      answers.add(Figures.of(ask(register, Question.ofRun(run))));
    }
    return answers;
  }

  private List<Double> ownRuns(Register register) {
    List<Double> seconds = new ArrayList<>();
    // Ours is short, so it is run more often: the compiler must have seen it.
    for (int run = 0; run < 10 * WARM_UPS + RUNS; run++) {
      Question question = Question.ofRun(run);
      long start = System.nanoTime();
      Map<String, Tally> tallies = ask(register, question);
      long nanos = System.nanoTime() - start;
      if (run >= 10 * WARM_UPS && !tallies.isEmpty()) {
        seconds.add(nanos / 1e9);
      }
    }
    return seconds;
  }

  private record Measured(double seconds, boolean equal) {}

  private Measured measured(Peer peer, Prepared prepared, List<Map<String, List<Long>>> expected)
      throws SQLException {
    try (peer) {
      progress.accept("laying the same rows into " + peer.name());
      peer.load(prepared, new SmallTables(province, prepared));
      List<Double> seconds = new ArrayList<>();
      boolean equal = true;
      for (int run = 0; run < WARM_UPS + RUNS; run++) {
        Question question = Question.ofRun(run);
        long start = System.nanoTime();
        Map<String, List<Long>> answer = peer.count(question);
        long nanos = System.nanoTime() - start;
        equal &= same(peer, answer, expected.get(run));
        if (run >= WARM_UPS) {
          seconds.add(nanos / 1e9);
        }
      }
      progress.accept("%s: %.4f s".formatted(peer.name(), median(seconds)));
      return new Measured(median(seconds), equal);
    }
  }

  private boolean same(
      Peer peer, Map<String, List<Long>> answer, Map<String, List<Long>> expected) {
    if (answer.equals(expected)) {
      return true;
    }
    expected.forEach(
        (unit, figures) -> {
          if (!figures.equals(answer.get(unit))) {
            progress.accept(
                "%s differs for %s: %s, ours %s"
                    .formatted(peer.name(), unit, answer.get(unit), figures));
          }
        });
    return false;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
