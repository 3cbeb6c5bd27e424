package vn.dunghen.forecasting;

import java.util.BitSet;
import java.util.List;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.forecasting.PetitionCourse.Fault;

/** What a unit's dossiers and petitions came to, or might come to. */
public final class Tallied {

  private static final List<Population> POPULATIONS =
      List.of(Population.RECEIVED, Population.IN_HAND);

  private static final List<CountName> DISTINCT =
      List.of(
          CountName.PROCEDURES_USED_ONLINE,
          CountName.PROCEDURES_PAID_ONLINE,
          CountName.PROCEDURES_WITH_FEE_DOSSIER,
          CountName.PROCEDURES_USING_POPULATION_DATA);

  private static final int[] MARKS = {
    Course.bit(CountName.ONLINE),
    Course.bit(CountName.PAID_ONLINE),
    Course.FEE_DEMANDED,
    Course.bit(CountName.POPULATION_DATA)
  };

  private static final List<CountName> PETITIONS =
      List.of(
          CountName.PETITIONS,
          CountName.PETITIONS_ON_TIME,
          CountName.PETITIONS_SATISFIED,
          CountName.PETITIONS_NOT_DISLIKED);

  private final long[][] dossiers = new long[POPULATIONS.size()][Course.BITS];
  private final long[][] petitions = new long[POPULATIONS.size()][PETITIONS.size()];
  private final BitSet[][] procedures = new BitSet[POPULATIONS.size()][DISTINCT.size()];

  Tallied() {
    for (BitSet[] some : procedures) {
      for (int i = 0; i < some.length; i++) {
        some[i] = new BitSet();
      }
    }
  }

  Tallied copy() {
    Tallied copy = new Tallied();
    copy.add(this);
    return copy;
  }

  void add(Tallied other) {
    for (int population = 0; population < POPULATIONS.size(); population++) {
      for (int i = 0; i < Course.BITS; i++) {
        dossiers[population][i] += other.dossiers[population][i];
      }
      for (int i = 0; i < PETITIONS.size(); i++) {
        petitions[population][i] += other.petitions[population][i];
      }
      for (int i = 0; i < DISTINCT.size(); i++) {
        procedures[population][i].or(other.procedures[population][i]);
      }
    }
  }

  /**
   * Adds a dossier.
   *
   * @param procedure its number, or -1
   */
  void add(boolean received, boolean inHand, int answers, int procedure) {
    if (received) {
      add(0, answers, procedure);
    }
    if (inHand) {
      add(1, answers, procedure);
    }
  }

  private void add(int population, int answers, int procedure) {
    for (int rest = answers; rest != 0; rest &= rest - 1) {
      dossiers[population][Integer.numberOfTrailingZeros(rest)]++;
    }
    for (int i = 0; i < MARKS.length && procedure >= 0; i++) {
      if ((answers & MARKS[i]) != 0) {
        procedures[population][i].set(procedure);
      }
    }
  }

  /** So many dossiers that were satisfied turn out to be disliked. */
  void dislike(boolean received, long many) {
    for (int population = received ? 0 : 1; population < POPULATIONS.size(); population++) {
      dossiers[population][Course.NAMES.indexOf(CountName.SATISFIED)] -= many;
      dossiers[population][Course.NAMES.indexOf(CountName.FAULTED)] += many;
    }
  }

  void addPetition(boolean received, boolean inHand, boolean onTime, Fault fault) {
    boolean[] in = {received, inHand};
    boolean[] answers = {
      true, onTime, onTime && fault == Fault.NONE, onTime && fault != Fault.DISLIKED
    };
    for (int population = 0; population < in.length; population++) {
      for (int i = 0; i < answers.length && in[population]; i++) {
        petitions[population][i] += answers[i] ? 1 : 0;
      }
    }
  }

  /** Whether it says how many that is. */
  public static boolean tells(CountName count) {
    return Course.NAMES.contains(count) || DISTINCT.contains(count) || PETITIONS.contains(count);
  }

  /** Only these procedures count as used online. */
  void keepOnline(BitSet services) {
    for (BitSet[] some : procedures) {
      some[0].and(services);
    }
  }

  /**
   * How many answered yes.
   *
   * @throws IllegalArgumentException for what it does not {@linkplain #tells tell}
   */
  public long of(CountName count, Population population) {
    int in = POPULATIONS.indexOf(population);
    if (in < 0 || !tells(count)) {
      throw new IllegalArgumentException(count + " in " + population);
    }
    return switch (count.subject()) {
      case DOSSIER -> dossiers[in][Course.NAMES.indexOf(count)];
      case PROCEDURE_IN_DOSSIERS -> procedures[in][DISTINCT.indexOf(count)].cardinality();
      case PETITION -> petitions[in][PETITIONS.indexOf(count)];
      case PROCEDURE, REPORT -> throw new IllegalArgumentException(count.name());
    };
  }
}
