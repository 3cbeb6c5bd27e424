package vn.dunghen.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.register.Register;

/**
 * The register's rows as typed columns for the peers: units and procedures as small numbers,
 * moments as seconds, one truth value an answer. The peers get all that is worked out once for us.
 */
final class Prepared {

  /** Later than any moment. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final List<CountName> NAMES =
      Counts.dossier().stream().map(DossierCount::name).toList();

  /** The third of the register's bits of distinct counts; see {@code RowViewer}. */
  private static final int FEE = 24 + 2;

  final Map<String, Integer> units = new HashMap<>();
  final Map<String, Integer> procedures = new HashMap<>();

  short[] unit;
  short[] procedure;
  int[] accepted;
  int[] ended;
  int[] lateFrom;
  int[] answers;
  int size;

  private Prepared(int rows) {
    unit = new short[rows];
    procedure = new short[rows];
    accepted = new int[rows];
    ended = new int[rows];
    lateFrom = new int[rows];
    answers = new int[rows];
  }

  static Prepared from(Register register, RealProvince province) {
    Prepared prepared = new Prepared(Math.toIntExact(register.dossiers()));
    province.tree.units().forEach(unit -> number(prepared.units, unit.code().value()));
    province.rules.procedures().all().forEach(p -> number(prepared.procedures, p.code().value()));
    register.showRows(
        (code, unit, procedure, accepted, ended, lateFrom, answers) ->
            prepared.add(unit, procedure, accepted, ended, lateFrom, answers));
    return prepared;
  }

  private static int number(Map<String, Integer> numbers, String code) {
    Integer known = numbers.get(code);
    if (known == null) {
      known = numbers.size();
      numbers.put(code, known);
    }
    return known;
  }

  private void add(
      String unitCode, String procedureCode, long accept, long end, long late, int bits) {
    unit[size] = (short) number(units, unitCode);
    procedure[size] = (short) number(procedures, procedureCode);
    accepted[size] = seconds(accept);
    ended[size] = seconds(end);
    lateFrom[size] = seconds(late);
    answers[size] = bits;
    size++;
  }

  private static int seconds(long sinceEpoch) {
    return sinceEpoch == Long.MAX_VALUE ? NEVER : Math.toIntExact(sinceEpoch - EPOCH);
  }

  static int seconds(Instant moment) {
    return Math.toIntExact(moment.getEpochSecond() - EPOCH);
  }

  boolean yes(int row, CountName count) {
    return ((answers[row] >> NAMES.indexOf(count)) & 1) != 0;
  }

  /** Whether the dossier carries a fee that is not 0. */
  boolean fee(int row) {
    return ((answers[row] >> FEE) & 1) != 0;
  }

  boolean everAccepted(int row) {
    return accepted[row] != NEVER;
  }

  /** Codes of units by their number. */
  List<String> unitCodes() {
    String[] codes = new String[units.size()];
    units.forEach((code, number) -> codes[number] = code);
    return new ArrayList<>(Arrays.asList(codes));
  }
}
