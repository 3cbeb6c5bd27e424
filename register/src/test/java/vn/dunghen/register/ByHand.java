package vn.dunghen.register;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.PetitionCount;
import vn.dunghen.counting.Population;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/**
 * The slow way to a figure: each dossier is asked by the words of index-766 section 4, and the
 * profiles of the model answer at that moment. No columns, no bits.
 */
final class ByHand {

  private static final Rules RULES = SmallProvince.RULES;

  private final Slice slice;
  private final List<Dossier> inSlice;

  ByHand(Slice slice, Collection<Dossier> dossiers) {
    this.slice = slice;
    this.inSlice = dossiers.stream().filter(this::holds).toList();
  }

  List<Dossier> inSlice() {
    return inSlice;
  }

  private boolean holds(Dossier dossier) {
    return standsIn(slice.tree(), slice.unit(), dossier.owner())
        && (slice.procedure() == null || slice.procedure().national().equals(national(dossier)))
        && (slice.field() == null || slice.field().equals(field(dossier)))
        && (slice.officer() == null
            || dossier.steps().stream().anyMatch(s -> slice.officer().equals(s.officer())))
        && (slice.channel() == null || slice.channel().equals(channel(dossier)));
  }

  static boolean standsIn(Tree tree, UnitCode unit, Optional<UnitCode> owner) {
    UnitCode standing =
        owner.map(code -> tree.place(code).unit()).orElseGet(() -> SmallProvince.PROVINCE);
    return tree.branch(unit).contains(standing);
  }

  private static @Nullable ProcedureCode national(Dossier dossier) {
    return dossier.procedure() == null ? null : dossier.procedure().national();
  }

  private static @Nullable String field(Dossier dossier) {
    return dossier.procedure() == null
        ? null
        : RULES.procedures().find(dossier.procedure()).map(Procedure::field).orElse(null);
  }

  private static int channel(Dossier dossier) {
    return dossier.channel() == null ? 1 : dossier.channel();
  }

  private boolean in(Population population, Dossier dossier) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null || accepted.isAfter(slice.asOf())) {
      return false;
    }
    Optional<Instant> end = HandlingEnd.inHand(dossier);
    return switch (population) {
      case RECEIVED -> slice.period().contains(accepted);
      case IN_HAND ->
          accepted.isBefore(slice.period().to())
              && (end.isEmpty() || !end.get().isBefore(slice.period().from()));
      case PRESENT -> false;
    };
  }

  private boolean yes(DossierCount count, Dossier dossier) {
    Instant asOf = slice.asOf();
    boolean over = HandlingEnd.inHand(dossier).filter(end -> !end.isAfter(asOf)).isPresent();
    Instant to = slice.period().to();
    Instant moment = over || asOf.isBefore(to) ? asOf : to;
    return count.of(dossier, RULES).at(moment) == Answer.YES;
  }

  long dossiers(CountName count, Population population) {
    return inSlice.stream()
        .filter(dossier -> in(population, dossier))
        .filter(dossier -> yes(Counts.dossier(count), dossier))
        .count();
  }

  /** Distinct procedures, but for 3.2's being of the services that the unit applies. */
  long procedures(CountName count, Population population) {
    Set<ProcedureCode> found = new HashSet<>();
    for (Dossier dossier : inSlice) {
      ProcedureCode code = national(dossier);
      if (code != null
          && (in(population, dossier) || handedIn(count, population, dossier))
          && yes(Counts.inDossiers(count), dossier)) {
        found.add(code);
      }
    }
    if (count == CountName.PROCEDURES_USED_ONLINE) {
      found.removeIf(code -> !applied(code));
    }
    return found.size();
  }

  private boolean handedIn(CountName count, Population population, Dossier dossier) {
    Instant submitted = dossier.submittedAt();
    return count == CountName.PROCEDURES_WITH_FEE_DOSSIER
        && population == Population.RECEIVED
        && dossier.acceptedAt() == null
        && submitted != null
        && slice.period().contains(submitted)
        && !submitted.isAfter(slice.asOf());
  }

  /** Births by every commune, land titles in the branch office, copies by justice and the north. */
  private boolean applied(ProcedureCode code) {
    List<UnitCode> branch = slice.tree().branch(slice.unit());
    List<UnitCode> appliedBy =
        code.equals(SmallProvince.BIRTH)
            ? List.of(SmallProvince.NORTH, SmallProvince.SOUTH, SmallProvince.ISLAND)
            : code.equals(SmallProvince.LAND_TITLE)
                ? List.of(SmallProvince.LAND_BRANCH)
                : code.equals(SmallProvince.COPY)
                    ? List.of(SmallProvince.JUSTICE, SmallProvince.NORTH)
                    : List.of();
    return appliedBy.stream().anyMatch(branch::contains);
  }

  /** Petitions of the branch, by the model's own words for what is in hand. */
  long petitions(CountName count, Population population, Collection<Petition> petitions) {
    return petitions.stream()
        .filter(p -> standsIn(slice.tree(), slice.unit(), Optional.ofNullable(p.unit())))
        .filter(
            p ->
                population == Population.IN_HAND
                    ? PetitionCount.inHand(p, slice.period(), slice.asOf())
                    : p.arrivedAt()
                        .filter(at -> slice.period().contains(at) && !at.isAfter(slice.asOf()))
                        .isPresent())
        .filter(
            p ->
                Counts.petition(count)
                        .of(p, RULES)
                        .at(PetitionCount.evaluatedAt(p, slice.period(), slice.asOf()))
                    == Answer.YES)
        .count();
  }
}
