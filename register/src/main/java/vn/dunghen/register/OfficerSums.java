package vn.dunghen.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.OfficerCode;

/** Sums for each officer: a dossier counts once for everybody who has a step on it. */
final class OfficerSums {

  private final Columns columns;
  private final Window window;
  private final Map<Integer, Tally> tallies = new HashMap<>();
  private final Map<Integer, DistinctProcedures> distinct = new HashMap<>();

  OfficerSums(Columns columns, Window window) {
    this.columns = columns;
    this.window = window;
  }

  void scan(Grouping grouping, Narrowing narrowing) {
    for (int c = 0; c < columns.chunks().size(); c++) {
      Chunk chunk = columns.chunks().get(c);
      for (int i = 0; i < columns.rowsIn(c); i++) {
        int group = grouping.groupOfPlace()[chunk.place[i]];
        if (group >= 0 && chunk.officers[i] != Pool.NONE && narrowing.admitsOfficers(chunk, i)) {
          look(chunk, i, grouping.groups().get(group));
        }
      }
    }
  }

  private void look(Chunk chunk, int i, Grouping.Group group) {
    long seen = window.look(chunk, i, columns.timelines());
    int procedure = columns.places.procedure(chunk.place[i]);
    for (int officer : columns.officerLists().list(chunk.officers[i])) {
      if (seen != Window.OUTSIDE) {
        int kind = (int) (seen >> 32);
        add(tallies.computeIfAbsent(officer, o -> new Tally()), kind, (int) seen, chunk, i, group);
        mark(officer, procedure, Sums.marks(kind, (int) seen));
      } else if (window.submittedWithin(chunk, i)) {
        mark(officer, procedure, Sums.marksOfUnaccepted(chunk.bits[i]));
      }
    }
  }

  private static void add(
      Tally tally, int kind, int answers, Chunk chunk, int i, Grouping.Group group) {
    for (Population population : List.of(Population.RECEIVED, Population.IN_HAND)) {
      if (Dossiers.in(population, kind)) {
        for (int bit = 0; bit < Bits.DOSSIER.size(); bit++) {
          tally.add(Bits.DOSSIER.get(bit), population, (answers >> bit) & 1);
        }
        if ((answers & Bits.HANDLED) != 0) {
          tally.addHandlingSeconds(population, (long) chunk.ended[i] - chunk.accepted[i]);
        }
        tally.addSplit(population, group.split() ? 1 : 0);
        tally.addUnplaced(population, group.unplaced() ? 1 : 0);
      }
    }
  }

  private void mark(int officer, int procedure, int marks) {
    if (marks != 0) {
      distinct
          .computeIfAbsent(
              officer, o -> new DistinctProcedures(1, columns.places.procedures.size()))
          .mark(0, procedure, marks);
    }
  }

  /** Officers with at least one dossier. */
  Map<OfficerCode, Tally> tallies() {
    Map<OfficerCode, Tally> byCode = new HashMap<>();
    tallies.forEach(
        (officer, tally) -> {
          OfficerCode code = columns.officers.value(officer);
          if (code != null) {
            byCode.put(code, tally);
          }
        });
    return byCode;
  }

  DistinctProcedures distinct(OfficerCode officer) {
    return distinct.getOrDefault(
        columns.officers.find(officer),
        new DistinctProcedures(1, columns.places.procedures.size()));
  }
}
