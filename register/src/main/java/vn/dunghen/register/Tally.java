package vn.dunghen.register;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;

/** What a slice counted to: every count in every population it can be asked for. */
public final class Tally {

  private final Counted received = new Counted();
  private final Counted inHand = new Counted();
  private final Counted present = new Counted();
  private @Nullable Long reported;

  Tally() {}

  /** What was counted in one population. */
  private static final class Counted {

    private final Map<CountName, Long> counts = new EnumMap<>(CountName.class);
    private long handlingSeconds;
    private long split;
    private long unplaced;
  }

  private Counted in(Population population) {
    return switch (population) {
      case RECEIVED -> received;
      case IN_HAND -> inHand;
      case PRESENT -> present;
    };
  }

  /**
   * How many answered yes. Procedures of the catalogue are counted in the present state and bound
   * to the period by their own rule, so they answer the same for every population.
   *
   * @throws IllegalArgumentException for dossiers or petitions of the population PRESENT, which
   *     would be all that ever were, and for {@code REPORTED_RECEIVED}, which is no count
   */
  public long of(CountName count, Population population) {
    switch (count.subject()) {
      case DOSSIER, PROCEDURE_IN_DOSSIERS, PETITION -> {
        if (population == Population.PRESENT) {
          throw new IllegalArgumentException(count + " is counted in a period, not at present");
        }
      }
      case PROCEDURE -> {}
      case REPORT -> throw new IllegalArgumentException(count + " is reported, not counted");
    }
    return in(population).counts.getOrDefault(count, 0L);
  }

  /**
   * The larger of the totals that the unit reported for this very period; null where it did not.
   */
  public @Nullable Long reported() {
    return reported;
  }

  /**
   * Elapsed time from acceptance to end, over the dossiers of {@code HANDLED} in the population; in
   * seconds; 2.2.
   */
  public long handlingSeconds(Population population) {
    return in(population).handlingSeconds;
  }

  /**
   * Dossiers that came here from a unit that was divided among several: they may belong to another
   * part.
   */
  public long split(Population population) {
    return in(population).split;
  }

  /** Dossiers that stand here because their own unit is not known or not in this tree. */
  public long unplaced(Population population) {
    return in(population).unplaced;
  }

  /**
   * The same tally with other amounts of some counts.
   *
   * @param told amounts of counts of the populations received and in hand
   * @param otherReported what the unit reported; null where it did not
   */
  public Tally supposing(Map<Population, Map<CountName, Long>> told, @Nullable Long otherReported) {
    Tally supposed = new Tally();
    supposed.add(this);
    told.forEach((population, counts) -> supposed.in(population).counts.putAll(counts));
    supposed.reported = otherReported;
    return supposed;
  }

  void add(CountName count, Population population, long amount) {
    in(population).counts.merge(count, amount, Long::sum);
  }

  void addInEveryPopulation(CountName count, long amount) {
    for (Population population : Population.values()) {
      add(count, population, amount);
    }
  }

  /** Adds all counts of another tally. */
  void add(Tally other) {
    for (Population population : Population.values()) {
      other.in(population).counts.forEach((count, amount) -> add(count, population, amount));
    }
  }

  void addHandlingSeconds(Population population, long seconds) {
    in(population).handlingSeconds += seconds;
  }

  void addSplit(Population population, long amount) {
    in(population).split += amount;
  }

  void addUnplaced(Population population, long amount) {
    in(population).unplaced += amount;
  }

  void report(@Nullable Long total) {
    reported = total;
  }

  /** Whether no dossier at all was looked at. */
  boolean withoutDossiers() {
    return of(CountName.RECEIVED, Population.RECEIVED) == 0
        && of(CountName.RECEIVED, Population.IN_HAND) == 0;
  }
}
