package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** Looks at the columns as they are, without counting. */
final class Inspection {

  private Inspection() {}

  static List<DossierCode> dossiersOf(Columns columns, ProcedureCode national) {
    int procedure = columns.places.procedures.find(national);
    List<DossierCode> found = new ArrayList<>();
    for (int row = 0; row < columns.size() && procedure >= 0; row++) {
      if (columns.places.procedure(columns.chunk(row).place[row & Chunk.MASK]) == procedure) {
        found.add(code(columns, row));
      }
    }
    return found;
  }

  static List<DossierCode> dossiersOf(Columns columns, Tree tree, UnitCode top) {
    boolean[] inside = Grouping.inside(new Branch(tree, top, GroupBy.TOTAL), columns.places);
    List<DossierCode> found = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      if (inside[columns.places.unit(columns.chunk(row).place[row & Chunk.MASK])]) {
        found.add(code(columns, row));
      }
    }
    return found;
  }

  static List<DossierCode> dossiersOfUnits(
      Columns columns, Organisation before, Organisation after) {
    boolean[] changed = new boolean[columns.places.units.size()];
    for (int unit = 1; unit < changed.length; unit++) {
      UnitCode code = columns.places.units.value(unit);
      changed[unit] = code != null && !before.find(code).equals(after.find(code));
    }
    List<DossierCode> found = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      int place = columns.chunk(row).place[row & Chunk.MASK];
      if (changed[columns.places.unit(place)]) {
        found.add(code(columns, row));
      }
    }
    return found;
  }

  static List<String> sources(Columns columns) {
    Set<String> sources = new TreeSet<>();
    for (int number = 1; number < columns.remarks.origins.size(); number++) {
      Origin origin = columns.remarks.origins.value(number);
      if (origin != null) {
        sources.add(origin.source());
      }
    }
    return List.copyOf(sources);
  }

  private static DossierCode code(Columns columns, int row) {
    return new DossierCode(columns.codes.text(columns.code(row)));
  }

  static List<DossierCode> differences(Columns one, Columns other, int limit) {
    List<DossierCode> different = new ArrayList<>();
    for (int row = 0; row < one.size() && different.size() < limit; row++) {
      DossierCode code = code(one, row);
      int there = other.find(code);
      if (there < 0 || !same(one, row, other, there)) {
        different.add(code);
      }
    }
    for (int row = 0; row < other.size() && different.size() < limit; row++) {
      DossierCode code = code(other, row);
      if (one.find(code) < 0) {
        different.add(code);
      }
    }
    return different;
  }

  private static boolean same(Columns one, int row, Columns other, int there) {
    return fields(one, row).equals(fields(other, there));
  }

  /** All that a row says, told without numbers that only its own register understands. */
  private static List<Object> fields(Columns columns, int row) {
    Chunk chunk = columns.chunk(row);
    int i = row & Chunk.MASK;
    boolean changeable = (chunk.bits[i] & Bits.CHANGEABLE) != 0;
    Object late =
        changeable
            ? Arrays.stream(columns.timelines().list(chunk.lateFrom[i])).boxed().toList()
            : (Object) chunk.lateFrom[i];
    Set<OfficerCode> officers = new HashSet<>();
    for (int officer : columns.officerLists().list(chunk.officers[i])) {
      OfficerCode code = columns.officers.value(officer);
      if (code != null) {
        officers.add(code);
      }
    }
    return List.of(
        chunk.accepted[i],
        chunk.ended[i],
        late,
        chunk.bits[i],
        unit(columns, chunk.place[i]),
        procedure(columns, chunk.place[i]),
        officers,
        chunk.remarks == null ? List.of() : columns.remarks.told(chunk.remarks, i));
  }

  private static String unit(Columns columns, int place) {
    var unit = columns.places.units.value(columns.places.unit(place));
    return unit == null ? "" : unit.value();
  }

  private static String procedure(Columns columns, int place) {
    var procedure = columns.places.procedures.value(columns.places.procedure(place));
    return procedure == null ? "" : procedure.value();
  }

  static void show(Columns columns, RowViewer viewer) {
    for (int row = 0; row < columns.size(); row++) {
      Chunk chunk = columns.chunk(row);
      int i = row & Chunk.MASK;
      boolean changeable = (chunk.bits[i] & Bits.CHANGEABLE) != 0;
      boolean unaccepted = (chunk.bits[i] & Bits.UNACCEPTED) != 0;
      viewer.row(
          columns.codes.text(chunk.code[i]),
          unit(columns, chunk.place[i]),
          procedure(columns, chunk.place[i]),
          seconds(chunk.accepted[i]),
          seconds(chunk.ended[i]),
          changeable || unaccepted ? Long.MAX_VALUE : seconds(chunk.lateFrom[i]),
          chunk.bits[i]);
    }
  }

  private static long seconds(int moment) {
    Instant instant = Seconds.toInstant(moment);
    return instant == null ? Long.MAX_VALUE : instant.getEpochSecond();
  }
}
