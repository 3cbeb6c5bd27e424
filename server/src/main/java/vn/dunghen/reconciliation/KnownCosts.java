package vn.dunghen.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.Slice;

/**
 * The latest costs that were reckoned. They stand for the same question about groups that are as
 * large, within the same minute of the clock, while nothing is laid in a register.
 */
final class KnownCosts<C> {

  private static final int KEPT = 32;

  private final Map<Asked, List<C>> known = new LinkedHashMap<>();

  /**
   * What was asked for.
   *
   * @param version of the registers, read before anything else was
   * @param groups how many dossiers each has
   */
  record Asked(
      long version,
      Ledger ledger,
      IndexDefinition definition,
      LocalDate tree,
      UnitCode unit,
      Period period,
      Instant minute,
      @Nullable ProcedureCode procedure,
      @Nullable String field,
      @Nullable OfficerCode officer,
      @Nullable Integer channel,
      Map<?, Long> groups) {

    static Asked of(long version, FigureQuestion question, Map<?, Long> groups) {
      Slice slice = question.slice();
      return new Asked(
          version,
          question.ledger(),
          question.definition(),
          slice.tree().date(),
          slice.unit(),
          slice.period(),
          slice.asOf().truncatedTo(ChronoUnit.MINUTES),
          slice.procedure(),
          slice.field(),
          slice.officer(),
          slice.channel(),
          groups);
    }
  }

  /** The costs, reckoned now where they are not known. */
  List<C> of(Asked asked, Supplier<List<C>> reckon) {
    return find(asked).orElseGet(() -> keep(asked, reckon.get()));
  }

  private synchronized Optional<List<C>> find(Asked asked) {
    return Optional.ofNullable(known.get(asked));
  }

  private synchronized List<C> keep(Asked asked, List<C> costs) {
    while (known.size() >= KEPT) {
      known.remove(known.keySet().iterator().next());
    }
    List<C> kept = List.copyOf(costs);
    known.put(asked, kept);
    return kept;
  }
}
