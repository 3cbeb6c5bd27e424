package vn.dunghen.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.counting.CountName;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.register.QualityPick.Found;
import vn.dunghen.register.QualityPick.Only;
import vn.dunghen.register.QualityPick.Shift;
import vn.dunghen.register.QualityPick.Shown;
import vn.dunghen.register.QualityPick.Touched;

/** Which findings and patterns stand in the way of which item, or puff it up. */
final class QualityShifts {

  private final QualityQuestion question;
  private final QualityRows everySource;
  private final QualityRows rows;
  private final QualityCounting counting;
  private final QualityMatch match;
  private final List<Part> parts = new ArrayList<>();
  private final Map<CountName, BitSet> bound;
  private final boolean ofProcedures;

  /** One of those asked about. */
  private static final class Part {

    final Touched touched;

    /** Of the finding or trait; 0 where it takes more than one row to see it. */
    final long mask;

    /** Of the one dossier; below 0 where it is not about one that is known. */
    final int row;

    final Standing standing;
    final Map<Long, long[]> twins = new HashMap<>();
    long dossiers;
    long wished;
    long all;

    Part(Touched touched, Standing standing, Columns columns) {
      this.touched = touched;
      this.row = touched.cause() instanceof Only only ? columns.find(only.code()) : -1;
      this.standing = standing;
      this.mask =
          switch (touched.cause()) {
            case Found found when found.rule() != QualityRule.DQ_05 -> Marks.of(found.rule());
            case Shown(var pattern, var database) when pattern.trait() != null ->
                Marks.of(pattern.trait());
            default -> 0;
          };
    }

    boolean ofTwins() {
      return touched.cause() instanceof Found found && found.rule() == QualityRule.DQ_05;
    }
  }

  QualityShifts(
      Shelves shelves, QualityQuestion question, QualityCounting counting, List<Touched> asked) {
    this.question = question;
    this.rows = new QualityRows(shelves, question);
    this.everySource = new QualityRows(shelves, question.withSource(null));
    this.counting = counting;
    this.match = new QualityMatch(rows.columns(), counting);
    this.ofProcedures = asked.stream().anyMatch(each -> each.wish().ofProcedures());
    this.bound = ofProcedures ? bound(shelves) : Map.of();
    int procedures = rows.columns().places.procedures.size();
    for (Touched touched : asked) {
      parts.add(
          new Part(touched, new Standing(touched, rows.window(), procedures), rows.columns()));
    }
  }

  /**
   * The procedures of each count of the catalogue in this unit, by their numbers in the columns.
   */
  private Map<CountName, BitSet> bound(Shelves shelves) {
    Slice slice = question.slice();
    Branch branch = Branch.total(slice);
    Catalogue catalogue = shelves.catalogue();
    Narrowing narrowing = new Narrowing(slice, shelves.columns(), catalogue.rules().procedures());
    BitSet applied = catalogue.applied(slice.tree(), branch).getFirst();
    int[] numbers = catalogue.numbersIn(shelves.columns().places.procedures);
    Map<CountName, BitSet> byCount = new EnumMap<>(CountName.class);
    catalogue
        .yes(slice, narrowing)
        .forEach(
            (count, yes) -> {
              BitSet known = new BitSet();
              catalogue.inBranch(count, yes, applied, branch.wholeProvince()).stream()
                  .filter(procedure -> numbers[procedure] >= 0)
                  .forEach(procedure -> known.set(numbers[procedure]));
              byCount.put(count, known);
            });
    return byCount;
  }

  /** In the order asked. */
  List<Shift> counted() {
    count();
    return parts.stream().map(this::shift).toList();
  }

  /** The rows touched by any of those asked about. */
  List<Integer> rows() {
    if (ofProcedures) {
      count();
    }
    List<Integer> touched = new ArrayList<>();
    rows.walk(
        rows.grouping(GroupBy.TOTAL),
        (row, chunk, remarks, i, group, bits) -> {
          long seen = rows.window().look(chunk, i, rows.columns().timelines());
          for (Part part : parts) {
            if (marked(part, row, chunk, remarks, i, bits)
                && part.standing.touches(chunk, i, seen)
                && (!part.touched.wish().ofProcedures()
                    || procedures(part).get(procedure(chunk, i)))) {
              touched.add(row);
              break;
            }
          }
        });
    return touched;
  }

  private void count() {
    everySource.walk(
        everySource.grouping(GroupBy.TOTAL),
        (row, chunk, remarks, i, group, bits) -> {
          long seen = rows.window().look(chunk, i, rows.columns().timelines());
          boolean asked = rows.admitsSource(remarks, i);
          for (Part part : parts) {
            boolean marked = asked && marked(part, row, chunk, remarks, i, bits);
            if (part.touched.wish().ofProcedures()) {
              part.standing.procedure(procedure(chunk, i), marked, chunk, i, seen);
            } else if (marked && part.standing.touches(chunk, i, seen)) {
              add(part, chunk, remarks, i, seen);
            }
          }
        });
  }

  private boolean marked(Part part, int row, Chunk chunk, Remarks remarks, int i, long bits) {
    if (part.mask != 0) {
      return (bits & part.mask) != 0;
    }
    return part.row >= 0
        ? part.row == row
        : match.picks(part.touched.cause(), row, chunk, remarks, i, bits);
  }

  private void add(Part part, Chunk chunk, Remarks remarks, int i, long seen) {
    long wished = part.standing.wished(seen) ? 1 : 0;
    part.dossiers++;
    part.wished += wished;
    part.all++;
    if (part.ofTwins()) {
      long[] group =
          part.twins.computeIfAbsent(
              counting.together().common(chunk, remarks, i), key -> new long[2]);
      group[0]++;
      group[1] += wished;
    }
  }

  private int procedure(Chunk chunk, int i) {
    return rows.columns().places.procedure(chunk.place[i]);
  }

  private BitSet procedures(Part part) {
    return part.standing.procedures(bound.getOrDefault(part.touched.wish().all(), new BitSet()));
  }

  private Shift shift(Part part) {
    if (part.touched.wish().ofProcedures()) {
      BitSet procedures = procedures(part);
      long dossiers = part.standing.dossiersOf(procedures);
      return switch (part.touched.way()) {
        case LOSING -> new Shift(dossiers, procedures.cardinality(), 0);
        case INFLATING, OVERCOUNTED -> new Shift(dossiers, -procedures.cardinality(), 0);
        case KEPT_OUT, UNCOUNTED -> new Shift(0, 0, 0);
      };
    }
    long n = part.dossiers;
    return switch (part.touched.way()) {
      case LOSING -> new Shift(n, n, 0);
      case INFLATING -> new Shift(n, -n, 0);
      case KEPT_OUT -> new Shift(n, 0, n);
      case UNCOUNTED -> new Shift(n, n, n);
      case OVERCOUNTED -> new Shift(n, staying(part, 1) - part.wished, staying(part, 0) - part.all);
    };
  }

  /** Of several codes for one dossier one stays, and counts where any of them does. */
  private static long staying(Part part, int of) {
    return part.twins.values().stream().filter(group -> group[of] > 0).count();
  }
}
