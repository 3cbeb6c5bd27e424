package vn.dunghen.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Subject;

/**
 * What a ledger knows, in memory, ready to be counted: a row of numbers for each dossier, petitions
 * and reported totals as they are. Every figure is counted from them when it is asked for.
 *
 * <p>Safe for many threads: readers share, and see a {@link Batch} wholly or not at all. A row says
 * what the model's profiles said when it was laid; the register itself knows no rule.
 */
public final class Register {

  /** Below so many rows a second thread costs more than it brings. */
  private static final int WORTH_SHARING = 2 * Chunk.ROWS;

  private final Ledger ledger;
  private final int threads;

  /** Whether it keeps what is said of the data of its dossiers. */
  private final boolean remarked;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Shelves shelves;

  /** An empty register that counts with all cores. */
  public Register(Ledger ledger, Rules rules) {
    this(ledger, rules, Runtime.getRuntime().availableProcessors());
  }

  /** An empty register that counts with at most so many threads for one question. */
  public Register(Ledger ledger, Rules rules, int threads) {
    this(ledger, threads, ledger == Ledger.LOCAL, Shelves.empty(ledger, rules));
    if (threads < 1) {
      throw new IllegalArgumentException("counting needs a thread, not " + threads);
    }
  }

  private Register(Ledger ledger, int threads, boolean remarked, Shelves shelves) {
    this.ledger = ledger;
    this.threads = threads;
    this.remarked = remarked;
    this.shelves = shelves;
  }

  /**
   * A register that knows what this one knows and the changes of the batch; this one does not learn
   * of them. What is said of the data of dossiers is left out.
   */
  public Register supposing(Batch batch) {
    Register supposed = reading(() -> new Register(ledger, threads, false, shelves.copy()));
    supposed.apply(batch);
    return supposed;
  }

  public Ledger ledger() {
    return ledger;
  }

  /**
   * Makes the changes of the batch visible, all at once. What a dossier counts for is worked out
   * before readers are kept waiting, so several threads may load at the same time.
   */
  public void apply(Batch batch) {
    List<Row> rows = rows(batch);
    apply(batch, rows, remarks(batch, rows));
  }

  /**
   * Applies the batch here and to the other register. Where both judge by the same rules, and no
   * batch changes them meanwhile, what a dossier counts for is worked out once.
   */
  public void applyWith(Register other, Batch batch) {
    List<Row> rows = rows(batch);
    apply(batch, rows, remarks(batch, rows));
    List<Row> others = other.rules().equals(rules()) ? rows : other.rows(batch);
    other.apply(batch, others, other.remarks(batch, others));
  }

  private List<Row> rows(Batch batch) {
    Rules rules = batch.rules() != null ? batch.rules() : rules();
    List<Row> rows = new ArrayList<>(batch.dossiers().size());
    for (Dossier dossier : batch.dossiers()) {
      rows.add(Row.of(dossier, rules));
    }
    return rows;
  }

  /** What is said of the data, for each of the rows; nothing in a ledger that is not ours. */
  private List<Remark> remarks(Batch batch, List<Row> rows) {
    if (!remarked) {
      return List.of();
    }
    Rules rules = batch.rules() != null ? batch.rules() : rules();
    Organisation organisation =
        batch.organisation() != null ? batch.organisation() : organisation();
    List<Remark> remarks = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Dossier dossier = batch.dossiers().get(i);
      Dossier portal = batch.onPortal().get(dossier.code());
      remarks.add(Remark.of(Subject.of(dossier, portal, rules, organisation), rows.get(i)));
    }
    return remarks;
  }

  private void apply(Batch batch, List<Row> rows, List<Remark> remarks) {
    @Nullable Catalogue catalogue = batch.rules() == null ? null : new Catalogue(batch.rules());
    lock.writeLock().lock();
    try {
      lay(batch, rows, remarks, catalogue);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void lay(
      Batch batch, List<Row> rows, List<Remark> remarks, @Nullable Catalogue catalogue) {
    if (catalogue != null || batch.organisation() != null) {
      shelves =
          new Shelves(
              shelves.columns(),
              catalogue != null ? catalogue : shelves.catalogue(),
              batch.organisation() != null ? batch.organisation() : shelves.organisation(),
              shelves.petitions(),
              shelves.reports());
    }
    if (catalogue != null) {
      shelves.petitions().judgeBy(catalogue.rules());
    }
    for (int i = 0; i < rows.size(); i++) {
      shelves.columns().lay(rows.get(i), remarks.isEmpty() ? null : remarks.get(i));
    }
    batch.dossiersGone().forEach(shelves.columns()::remove);
    Rules rules = shelves.catalogue().rules();
    batch.petitions().forEach(p -> shelves.petitions().lay(Petitions.Shelved.of(p, rules)));
    batch.petitionsGone().forEach(shelves.petitions()::remove);
    batch.reports().forEach(shelves.reports()::lay);
    batch.reportsGone().forEach(shelves.reports()::remove);
  }

  /** As of the latest batch that brought any; none before the first. */
  public Organisation organisation() {
    return reading(() -> shelves.organisation());
  }

  public Rules rules() {
    return reading(() -> shelves.catalogue().rules());
  }

  /**
   * Counts the slice from the rows.
   *
   * @return a tally for each key, see {@link GroupBy}; units in the order of the tree, months in
   *     order of time, other keys in the order of their text. A unit that does not stand in the
   *     tree has a tally without anything.
   */
  public Map<String, Tally> count(Slice slice, GroupBy by) {
    return count(slice, by, dossiers() < WORTH_SHARING ? 1 : threads);
  }

  Map<String, Tally> count(Slice slice, GroupBy by, int together) {
    return reading(() -> new Counting(shelves, slice, by).run(together));
  }

  public Tally count(Slice slice) {
    return count(slice, GroupBy.TOTAL).values().iterator().next();
  }

  /**
   * One page of what makes the figure; its {@code figure()} is what {@link #count} says.
   *
   * @param find part of the code (of procedures also of the name) in any case; "" for all
   * @throws IllegalArgumentException if offset or limit is negative, or for a population in which
   *     the count is not counted
   */
  public Listing list(
      Slice slice,
      CountName count,
      Population population,
      ListOrder order,
      String find,
      int offset,
      int limit) {
    return list(slice, count, population, order, ListState.ALL, find, offset, limit);
  }

  /** One page of what makes the figure, of dossiers in one state only. */
  public Listing list(
      Slice slice,
      CountName count,
      Population population,
      ListOrder order,
      ListState state,
      String find,
      int offset,
      int limit) {
    Lists.Page page = new Lists.Page(order, state, find, offset, limit);
    return reading(() -> new Lists(shelves, slice).list(count, population, page));
  }

  /**
   * One page of what answers yes to one count and to none of the others, such as what an indicator
   * still misses: dossiers received without those on time.
   *
   * @param without counts of the same kind of thing
   */
  public Listing listWithout(
      Slice slice,
      CountName count,
      Set<CountName> without,
      Population population,
      ListOrder order,
      ListState state,
      String find,
      int offset,
      int limit) {
    Lists.Page page = new Lists.Page(order, state, find, offset, limit);
    return reading(() -> new Lists(shelves, slice).listWithout(count, without, population, page));
  }

  /**
   * Form 06 of the slice, at the end of its period or at its as-of time, whichever is first.
   *
   * @param by TOTAL, UNIT or BRANCH
   * @return a form for each unit, in the order of the tree
   */
  public Map<UnitCode, Form06> form06(Slice slice, GroupBy by) {
    return reading(() -> new FormCount(shelves, slice).count(by));
  }

  /** One page of the dossiers of these cells together; none is in two of one column. */
  public Listing.DossierListing listForm06(
      Slice slice,
      Set<Form06.Cell> cells,
      ListOrder order,
      ListState state,
      String find,
      int offset,
      int limit) {
    Lists.Page page = new Lists.Page(order, state, find, offset, limit);
    return reading(() -> new FormCount(shelves, slice).list(cells, page));
  }

  /** All that was reported for exactly this period, in no particular order. */
  public List<ReportTotal> reports(Period period) {
    return reading(() -> shelves.reports().of(period));
  }

  /** What the unit itself reported for exactly this period; null where it reported nothing. */
  public @Nullable Long reported(Tree tree, UnitCode unit, Period period) {
    return reading(() -> Optional.ofNullable(shelves.reports().largest(tree, unit, period)))
        .orElse(null);
  }

  /** The dossiers of a procedure, by its national code: to be laid again when its rules change. */
  public List<DossierCode> dossiersOf(ProcedureCode procedure) {
    return reading(() -> Inspection.dossiersOf(shelves.columns(), procedure.national()));
  }

  /** All dossiers of a unit and of those below it, whenever they came. */
  public List<DossierCode> dossiersOf(Tree tree, UnitCode unit) {
    return reading(() -> Inspection.dossiersOf(shelves.columns(), tree, unit));
  }

  /** The dossiers of units that these two lists do not tell alike: to be laid again. */
  public List<DossierCode> dossiersOfUnits(Organisation before, Organisation after) {
    return reading(() -> Inspection.dossiersOfUnits(shelves.columns(), before, after));
  }

  /**
   * What is found in the data of the dossiers asked about, told apart in each of these ways.
   *
   * @return for each way and key, see {@link QualityBy}; units in the order of the tree, months in
   *     order of time, sources in the order of their names
   */
  public Map<QualityBy, Map<String, QualityTally>> quality(
      QualityQuestion question, QualitySettings settings, Set<QualityBy> ways) {
    return reading(
        () -> {
          QualityCounting counting = new QualityCounting(shelves, question, settings);
          Map<QualityBy, Map<String, QualityTally>> tallies = new EnumMap<>(QualityBy.class);
          ways.forEach(by -> tallies.put(by, counting.by(by)));
          return tallies;
        });
  }

  /** By what findings and patterns shift items of the index; in the order asked. */
  public List<QualityPick.Shift> shifts(
      QualityQuestion question, QualitySettings settings, List<QualityPick.Touched> asked) {
    return reading(
        () -> {
          QualityCounting counting = new QualityCounting(shelves, question, settings);
          return new QualityShifts(shelves, question, counting, asked).counted();
        });
  }

  /** One page of dossiers picked by their findings. */
  public Listing.DossierListing list(
      QualityQuestion question,
      QualitySettings settings,
      QualityPick pick,
      ListOrder order,
      ListState state,
      String find,
      int offset,
      int limit) {
    Lists.Page page = new Lists.Page(order, state, find, offset, limit);
    return reading(() -> new QualityLists(shelves, question, settings).list(pick, page));
  }

  /**
   * The dossiers of the slice that are wanted: received in its period or in hand there, or handed
   * in there and not accepted; in no order.
   */
  public List<Listing.DossierRow> rows(Slice slice, Predicate<DossierCode> wanted) {
    return reading(() -> new Lists(shelves, slice).rows(wanted));
  }

  /** The sources that dossiers came from, as told; a source that nobody named is "". */
  public List<String> sources() {
    return reading(() -> Inspection.sources(shelves.columns()));
  }

  /** Like this one under another code; DQ-05. */
  public List<DossierCode> twins(DossierCode dossier) {
    return reading(() -> Together.twins(shelves.columns(), dossier));
  }

  public boolean has(DossierCode dossier) {
    return reading(() -> shelves.columns().find(dossier) >= 0);
  }

  /**
   * Dossiers of which the other register has another row, or none; for the recount.
   *
   * @param limit at most so many codes
   */
  public List<DossierCode> differences(Register other, int limit) {
    return reading(
        () ->
            other.reading(
                () -> Inspection.differences(shelves.columns(), other.shelves.columns(), limit)));
  }

  /** Shows every row as it stands in the columns, in no particular order. */
  public void showRows(RowViewer viewer) {
    reading(
        () -> {
          Inspection.show(shelves.columns(), viewer);
          return true;
        });
  }

  /** The never accepted ones included. */
  public long dossiers() {
    return reading(() -> (long) shelves.columns().size());
  }

  /** Memory of all that grows with dossiers, the officers' table left out; in bytes. */
  public long bytes() {
    return reading(() -> shelves.columns().bytes());
  }

  public long officerBytes() {
    return reading(() -> shelves.columns().officerBytes());
  }

  private <T> T reading(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
