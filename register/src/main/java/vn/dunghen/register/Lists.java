package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.Listing.DossierListing;
import vn.dunghen.register.Listing.DossierRow;
import vn.dunghen.register.Listing.PetitionListing;
import vn.dunghen.register.Listing.ProcedureListing;
import vn.dunghen.register.Listing.ReportListing;

/** The things behind a figure, found by the same looking as the figure. */
final class Lists {

  private final Shelves shelves;
  private final Columns columns;
  private final Slice slice;
  private final Branch branch;
  private final Narrowing narrowing;
  private final Window window;

  Lists(Shelves shelves, Slice slice) {
    this(shelves, slice, new Window(slice, shelves.catalogue().rules()));
  }

  /** The things of a slice as another window sees them. */
  Lists(Shelves shelves, Slice slice, Window window) {
    this.shelves = shelves;
    this.columns = shelves.columns();
    this.slice = slice;
    this.branch = Branch.total(slice);
    this.narrowing = new Narrowing(slice, columns, shelves.catalogue().rules().procedures());
    this.window = window;
  }

  /** Which page of which order, and what it is filtered by. */
  record Page(ListOrder order, ListState state, String find, int offset, int limit) {

    Page {
      if (offset < 0 || limit < 0) {
        throw new IllegalArgumentException(
            "a page starts at 0 or later and has no negative length: " + offset + ", " + limit);
      }
      find = find.strip().toUpperCase(Locale.ROOT);
    }

    <T> List<T> of(List<T> all) {
      int from = Math.min(offset, all.size());
      return all.subList(from, (int) Math.min((long) from + limit, all.size()));
    }

    boolean finds(String text) {
      return find.isEmpty() || text.toUpperCase(Locale.ROOT).contains(find);
    }
  }

  Listing list(CountName count, Population population, Page page) {
    return switch (count.subject()) {
      case DOSSIER -> dossiers(Bits.of(count), 0, population, page);
      case PROCEDURE_IN_DOSSIERS, PROCEDURE -> procedures(codes(count, population), page);
      case PETITION -> petitions(count, Set.of(), population, page);
      case REPORT -> reports(page);
    };
  }

  /** What answers yes to one count and to none of the others, all of the same kind of thing. */
  Listing listWithout(CountName count, Set<CountName> without, Population population, Page page) {
    return switch (count.subject()) {
      case DOSSIER -> {
        int others = without.stream().mapToInt(Bits::of).reduce(0, (one, other) -> one | other);
        yield dossiers(Bits.of(count), others, population, page);
      }
      case PROCEDURE_IN_DOSSIERS, PROCEDURE -> {
        Set<ProcedureCode> others =
            without.stream().flatMap(other -> codes(other, population)).collect(Collectors.toSet());
        yield procedures(codes(count, population).filter(code -> !others.contains(code)), page);
      }
      case PETITION -> petitions(count, without, population, page);
      case REPORT -> throw new IllegalArgumentException(count + " is reported, not counted");
    };
  }

  private Stream<ProcedureCode> codes(CountName count, Population population) {
    return count.subject() == CountName.Subject.PROCEDURE
        ? catalogue(count)
        : distinct(count, population);
  }

  /** Whether a row that was looked at is listed. */
  @FunctionalInterface
  interface Wanted {
    boolean is(Chunk chunk, int i, long seen);
  }

  private Listing dossiers(int bit, int without, Population population, Page page) {
    return dossiers(
        (chunk, i, seen) ->
            Dossiers.in(population, (int) (seen >> 32))
                && ((int) seen & bit) != 0
                && ((int) seen & without) == 0,
        page);
  }

  DossierListing dossiers(Wanted wanted, Page page) {
    int[] groupOfPlace = Grouping.byUnit(branch, narrowing, columns.places).groupOfPlace();
    Rows all = new Rows();
    Rows found = new Rows();
    for (int row = 0; row < columns.size(); row++) {
      Chunk chunk = columns.chunk(row);
      int i = row & Chunk.MASK;
      if (groupOfPlace[chunk.place[i]] >= 0 && narrowing.admitsOfficers(chunk, i)) {
        long seen = window.look(chunk, i, columns.timelines());
        if (seen != Window.OUTSIDE && wanted.is(chunk, i, seen)) {
          all.add(row);
          if (passes(page, chunk, i, (int) seen)) {
            found.add(row);
          }
        }
      }
    }
    return page(all.size(), found, page);
  }

  /** All rows of the slice that are wanted, those handed in and not accepted among them. */
  List<DossierRow> rows(Predicate<DossierCode> wanted) {
    int[] groupOfPlace = Grouping.byUnit(branch, narrowing, columns.places).groupOfPlace();
    List<DossierRow> found = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      Chunk chunk = columns.chunk(row);
      int i = row & Chunk.MASK;
      if (groupOfPlace[chunk.place[i]] >= 0
          && narrowing.admitsOfficers(chunk, i)
          && (window.look(chunk, i, columns.timelines()) != Window.OUTSIDE
              || window.submittedWithin(chunk, i))
          && wanted.test(new DossierCode(columns.codes.text(chunk.code[i])))) {
        found.add(row(row));
      }
    }
    return found;
  }

  /** Rows that were found elsewhere; those that were never accepted among them. */
  DossierListing dossiers(List<Integer> picked, Page page) {
    Rows found = new Rows();
    for (int row : picked) {
      Chunk chunk = columns.chunk(row);
      int i = row & Chunk.MASK;
      long seen = window.look(chunk, i, columns.timelines());
      if (passes(page, chunk, i, seen == Window.OUTSIDE ? 0 : (int) seen)) {
        found.add(row);
      }
    }
    return page(picked.size(), found, page);
  }

  private DossierListing page(int figure, Rows found, Page page) {
    int[] sorted = new RowOrder(columns, window).sorted(found.toArray(), page.order());
    int from = Math.min(page.offset(), sorted.length);
    int to = (int) Math.min((long) from + page.limit(), sorted.length);
    List<DossierRow> rows = Arrays.stream(sorted, from, to).mapToObj(this::row).toList();
    return new DossierListing(figure, found.size(), rows);
  }

  private boolean passes(Page page, Chunk chunk, int i, int answers) {
    boolean inState =
        switch (page.state()) {
          case ALL -> true;
          case RUNNING -> !window.over(chunk, i);
          case ENDED -> window.over(chunk, i);
          case LATE -> (answers & Bits.OVERDUE) != 0;
        };
    return inState && page.finds(page.find().isEmpty() ? "" : columns.codes.text(chunk.code[i]));
  }

  private DossierRow row(int row) {
    Chunk chunk = columns.chunk(row);
    int i = row & Chunk.MASK;
    boolean accepted = (chunk.bits[i] & Bits.UNACCEPTED) == 0;
    long seen = window.look(chunk, i, columns.timelines());
    return new DossierRow(
        new DossierCode(columns.codes.text(chunk.code[i])),
        columns.places.units.value(columns.places.unit(chunk.place[i])),
        columns.places.procedures.value(columns.places.procedure(chunk.place[i])),
        Bits.channel(chunk.bits[i]),
        Seconds.toInstant(chunk.accepted[i]),
        accepted ? Seconds.toInstant(chunk.ended[i]) : null,
        accepted ? Seconds.toInstant(window.lateFrom(chunk, i, columns.timelines())) : null,
        seen != Window.OUTSIDE && ((int) seen & Bits.OVERDUE) != 0);
  }

  private Stream<ProcedureCode> distinct(CountName count, Population population) {
    if (population == Population.PRESENT) {
      throw new IllegalArgumentException(count + " is counted in a period, not at present");
    }
    Grouping grouping = Grouping.byUnit(branch, narrowing, columns.places);
    Sums sums = Scan.over(columns, window, grouping, narrowing, 1);
    DistinctProcedures distinct = DistinctProcedures.of(sums, grouping, columns.places);
    BitSet services = new BitSet();
    if (count == CountName.PROCEDURES_USED_ONLINE) {
      catalogue(CountName.ONLINE_SERVICES_APPLIED)
          .map(columns.places.procedures::find)
          .filter(number -> number >= 0)
          .forEach(services::set);
    }
    return distinct
        .marked(
            0, DistinctProcedures.mark(count, population), new DistinctProcedures.Wanted(services))
        .stream()
        .map(columns.places.procedures::value)
        .flatMap(Stream::ofNullable);
  }

  private Stream<ProcedureCode> catalogue(CountName count) {
    Catalogue catalogue = shelves.catalogue();
    BitSet yes = catalogue.yes(count, slice, narrowing);
    BitSet applied = catalogue.applied(slice.tree(), branch).getFirst();
    return catalogue.inBranch(count, yes, applied, branch.wholeProvince()).stream()
        .mapToObj(i -> catalogue.procedures().get(i))
        .map(procedure -> procedure.code().national());
  }

  private Listing procedures(Stream<ProcedureCode> codes, Page page) {
    List<ProcedureCode> all = codes.sorted().collect(Collectors.toList());
    List<ProcedureCode> found = all.stream().filter(code -> page.finds(named(code))).toList();
    return new ProcedureListing(all.size(), found.size(), page.of(found));
  }

  private String named(ProcedureCode code) {
    return code.value()
        + ' '
        + shelves.catalogue().rules().procedures().find(code).map(Procedure::name).orElse("");
  }

  private Listing petitions(
      CountName count, Set<CountName> without, Population population, Page page) {
    if (population == Population.PRESENT) {
      throw new IllegalArgumentException(count + " is counted in a period, not at present");
    }
    int number = Petitions.numberOf(count);
    List<Integer> others = without.stream().map(Petitions::numberOf).toList();
    var all =
        shelves.petitions().all().stream()
            .filter(petition -> looksAt(petition, population, number))
            .filter(p -> others.stream().noneMatch(other -> looksAt(p, population, other)))
            .map(Petitions.Shelved::petition)
            .filter(p -> branch.targetsAbove(branch.place(p.unit()).unit()) != null)
            .toList();
    var found = all.stream().filter(petition -> page.finds(petition.code().value())).toList();
    return new PetitionListing(all.size(), found.size(), page.of(found));
  }

  private boolean looksAt(Petitions.Shelved petition, Population population, int count) {
    int kind = window.kind(petition.arrived(), petition.finished());
    return kind != Window.NEITHER
        && Dossiers.in(population, kind)
        && ((petition.answersAt(window.momentOfPetition(petition.finished())) >> count) & 1) != 0;
  }

  private Listing reports(Page page) {
    if (slice.narrowed()) {
      return new ReportListing(0, 0, List.of());
    }
    List<ReportTotal> all = shelves.reports().of(slice.tree(), branch.top(), slice.period());
    Long largest = shelves.reports().largest(slice.tree(), branch.top(), slice.period());
    return new ReportListing(largest == null ? 0 : largest, all.size(), page.of(all));
  }

  /** Numbers of rows, as many as come. */
  private static final class Rows {

    private int[] numbers = new int[64];
    private int size;

    void add(int row) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = row;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
