package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Ranking;
import vn.dunghen.index.Readings;
import vn.dunghen.index.Settings.RankList;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.register.Batch;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;
import vn.dunghen.supposing.Mend;

/**
 * Counts as if something were otherwise. The changed dossiers are judged by the rules that judge
 * all, laid into a copy of the register, and everything is counted again.
 */
@Component
public final class WhatIf {

  /** So many states are read at once. */
  private static final int READ_AT_ONCE = 5_000;

  private final LiveRegister live;
  private final Figures figures;
  private final Dossiers dossiers;

  WhatIf(LiveRegister live, Figures figures, Dossiers dossiers) {
    this.live = live;
    this.figures = figures;
    this.dossiers = dossiers;
  }

  /** What is laid down for a change. */
  private record Laid(Register register, long changed, long unchanged) {}

  /**
   * The unit of the question before and after the change.
   *
   * @param question of a whole unit, not narrowed
   * @throws IllegalArgumentException for a change that the ledger of the question cannot have
   * @throws org.springframework.dao.DataAccessException if the dossiers cannot be read
   */
  public Supposed ask(FigureQuestion question, Change change) {
    long began = System.nanoTime();
    Laid laid = lay(question, change);
    long counted = System.nanoTime();
    IndexDefinition definition =
        change instanceof Change.Redefined redefined
            ? redefined.definition()
            : question.definition();
    FigureQuestion whole = question.withUnit(question.province().code());
    Map<UnitCode, Scored> before = figures.branch(whole);
    Map<UnitCode, Scored> after =
        Figures.of(laid.register()).branch(whole.withDefinition(definition));
    Scored first = of(before, question);
    Scored second = of(after, question);
    return new Supposed(
        first,
        second,
        definition,
        Readings.differences(first.score(), second.score()),
        place(question, before, after),
        laid.changed(),
        laid.unchanged(),
        Duration.ofNanos(counted - began),
        Duration.ofNanos(System.nanoTime() - counted));
  }

  private static Scored of(Map<UnitCode, Scored> units, FigureQuestion question) {
    Scored scored = units.get(question.unit().code());
    if (scored == null) {
      throw new IllegalStateException(question.unit().code() + " was not counted");
    }
    return scored;
  }

  private static Supposed.@Nullable Place place(
      FigureQuestion question, Map<UnitCode, Scored> before, Map<UnitCode, Scored> after) {
    UnitKind kind = question.unit().kind();
    if (kind != UnitKind.DEPARTMENT && kind != UnitKind.COMMUNE) {
      return null;
    }
    RankList list = kind == UnitKind.DEPARTMENT ? RankList.DEPARTMENTS : RankList.COMMUNES;
    List<Ranking.Place> places = Figures.ranked(list, after);
    return new Supposed.Place(
        list, rank(question, Figures.ranked(list, before)), rank(question, places), places.size());
  }

  private static @Nullable Integer rank(FigureQuestion question, List<Ranking.Place> places) {
    return places.stream()
        .filter(place -> place.unit().equals(question.unit().code()))
        .map(Ranking.Place::rank)
        .findFirst()
        .orElse(null);
  }

  private Laid lay(FigureQuestion question, Change change) {
    Register register = live.register(question.ledger());
    return switch (change) {
      case Change.Mended mended -> mended(question, mended.mend(), mended.dossiers());
      case Change.MendedAll all -> mended(question, all.mend(), candidates(register, all));
      case Change.SentAgain again -> sentAgain(question);
      case Change.Redefined redefined -> new Laid(register, 0, 0);
      case Change.PopulationDatabases databases -> judgedAnew(question, databases.codes());
    };
  }

  private Laid mended(FigureQuestion question, Mend mend, List<DossierCode> codes) {
    Register register = live.register(question.ledger());
    Rules rules = register.rules();
    Instant moment = question.slice().asOf();
    List<Dossier> changed = new ArrayList<>();
    Set<DossierCode> named = new LinkedHashSet<>(codes);
    for (State state : states(named)) {
      state
          .in(question.ledger())
          .flatMap(dossier -> mend.of(dossier, rules, moment))
          .ifPresent(changed::add);
    }
    return new Laid(
        register.supposing(Batch.of(changed)), changed.size(), named.size() - changed.size());
  }

  /** Those of the slice that may lack it; whether they can be mended is asked of each. */
  private static List<DossierCode> candidates(Register register, Change.MendedAll all) {
    ListState state = all.mend() == Mend.END ? ListState.RUNNING : ListState.ALL;
    Set<CountName> without = all.mend() == Mend.END ? Set.of() : Set.of(all.mend().count());
    Listing listing =
        register.listWithout(
            all.among(),
            CountName.RECEIVED,
            without,
            Population.IN_HAND,
            ListOrder.CODE,
            all.mend().afterTheEnd() ? ListState.ENDED : state,
            "",
            0,
            Integer.MAX_VALUE);
    return ((Listing.DossierListing) listing)
        .rows().stream()
            .filter(row -> isDue(row, all.dueBefore()))
            .map(Listing.DossierRow::code)
            .toList();
  }

  private static boolean isDue(Listing.DossierRow row, @Nullable Instant before) {
    return before == null || (row.lateFrom() != null && !row.lateFrom().isAfter(before));
  }

  private Laid sentAgain(FigureQuestion question) {
    if (question.ledger() != Ledger.PORTAL) {
      throw new IllegalArgumentException("what is sent again changes the portal's ledger only");
    }
    Slice slice = question.slice();
    Set<DossierCode> codes =
        new LinkedHashSet<>(
            live.register(Ledger.LOCAL).dossiersOf(slice.tree(), question.unit().code()));
    List<Dossier> changed = new ArrayList<>();
    for (State state : states(codes)) {
      Optional<Dossier> ours = state.local();
      if (ours.isPresent() && !ours.equals(state.portal())) {
        changed.add(confirmed(ours.get(), slice.asOf()));
      }
    }
    return new Laid(
        live.register(Ledger.PORTAL).supposing(Batch.of(changed)),
        changed.size(),
        codes.size() - changed.size());
  }

  /** What the portal knows it has confirmed. */
  private Dossier confirmed(Dossier dossier, Instant moment) {
    return Mend.SYNCHRONISE.of(dossier, live.rules(), moment).orElse(dossier);
  }

  private Laid judgedAnew(FigureQuestion question, Set<String> populationDatabases) {
    Register register = live.register(question.ledger());
    Rules others = register.rules().with(populationDatabases);
    Register anew = register.supposing(Batch.of(others));
    dossiers.forEachBatch(
        stored -> {
          List<Dossier> batch = new ArrayList<>(stored.size());
          stored.forEach(each -> each.read().in(question.ledger()).ifPresent(batch::add));
          anew.apply(Batch.of(batch));
        });
    return new Laid(anew, anew.dossiers(), 0);
  }

  private List<State> states(Set<DossierCode> codes) {
    List<DossierCode> all = List.copyOf(codes);
    List<State> states = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
      states.addAll(dossiers.states(all.subList(from, Math.min(from + READ_AT_ONCE, all.size()))));
    }
    return states;
  }
}
