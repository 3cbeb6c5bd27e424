package vn.dunghen.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.Period;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.comparing.LateCause;
import vn.dunghen.comparing.LateCauses;
import vn.dunghen.comparing.Lateness;
import vn.dunghen.comparing.MinistrySystems;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.portal.SendAgain;
import vn.dunghen.register.Batch;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing.DossierListing;
import vn.dunghen.register.Listing.DossierRow;
import vn.dunghen.register.Register;
import vn.dunghen.supposing.NotLate;

/**
 * The two ledgers held against one another, counted when it is asked for. Pages and the API take
 * every figure from here.
 */
@Component
public final class Reconciliation {

  /** What was accepted within the last hour may be on its way; portal protocol, DQ-29. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final LiveRegister live;
  private final Differing differing;
  private final States states;
  private final KnownCauses knownCauses;
  private final KnownCosts<Cost> knownCosts = new KnownCosts<>();
  private final KnownCosts<LateCost> knownLateCosts = new KnownCosts<>();
  private final SendAgain sendAgain;
  private final ClockSettings clock;
  private final MinistrySystems ministries;

  Reconciliation(
      LiveRegister live,
      Differing differing,
      States states,
      KnownCauses knownCauses,
      SendAgain sendAgain,
      ClockSettings clock,
      @Value("${dunghen.ministry-sources:}") List<String> ministrySources,
      @Value("${dunghen.ministry-procedures:}") List<String> ministryProcedures) {
    this.live = live;
    this.differing = differing;
    this.states = states;
    this.knownCauses = knownCauses;
    this.sendAgain = sendAgain;
    this.clock = clock;
    this.ministries = MinistrySystems.of(ministrySources, ministryProcedures);
  }

  /** Whether there is anything to compare with: the portal ever acknowledged something. */
  public boolean hasData() {
    return live.portalHeard();
  }

  /**
   * What differs among the dossiers of the unit and period. The ledger of the question does not
   * matter; a procedure, field, officer or channel narrows it.
   */
  public Differences differences(FigureQuestion question) {
    if (!hasData()) {
      return new Differences(List.of());
    }
    Register local = live.register(Ledger.LOCAL);
    Register portal = live.register(Ledger.PORTAL);
    Map<DossierCode, DossierRow> rows = new HashMap<>();
    for (DossierRow row :
        local.rows(question.slice(), code -> differing.has(code) || !portal.has(code))) {
      if (portal.has(row.code()) || isDueThere(row, question.slice().asOf())) {
        rows.put(row.code(), row);
      }
    }
    for (DossierRow row :
        portal.rows(question.slice(), code -> differing.has(code) || !local.has(code))) {
      rows.putIfAbsent(row.code(), row);
    }
    List<Differences.Item> items = new ArrayList<>(rows.size());
    rows.forEach(
        (code, row) -> {
          Set<DifferenceKind> kinds = kinds(code, local.has(code), portal.has(code));
          if (!kinds.isEmpty()) {
            items.add(new Differences.Item(row, kinds));
          }
        });
    items.sort(Comparator.comparing(item -> item.row().code().value()));
    return new Differences(items);
  }

  private static boolean isDueThere(DossierRow row, Instant asOf) {
    return row.acceptedAt() != null && row.acceptedAt().plus(PATIENCE).isBefore(asOf);
  }

  private Set<DifferenceKind> kinds(DossierCode code, boolean here, boolean there) {
    return here && there
        ? differing.of(code)
        : here
            ? EnumSet.of(DifferenceKind.MISSING_THERE)
            : there ? EnumSet.of(DifferenceKind.MISSING_HERE) : Set.of();
  }

  /**
   * The late dossiers of the unit and period in the ledger of the question, each with its cause; as
   * many as the count {@link CountName#OVERDUE} of dossiers in hand.
   */
  public LateDossiers late(FigureQuestion question) {
    Ledger ledger = question.ledger();
    DossierListing listing =
        (DossierListing)
            live.register(ledger)
                .list(
                    question.slice(),
                    CountName.OVERDUE,
                    Population.IN_HAND,
                    ListOrder.CODE,
                    ListState.ALL,
                    "",
                    0,
                    Integer.MAX_VALUE);
    Map<DossierCode, Lateness> whys = whys(question, listing.rows());
    List<LateDossiers.Item> items = new ArrayList<>(listing.rows().size());
    for (DossierRow row : listing.rows()) {
      Lateness why = whys.get(row.code());
      if (why != null) {
        items.add(new LateDossiers.Item(row, why));
      }
    }
    return new LateDossiers(ledger, items);
  }

  /** The causes; states are read of those only whose cause is not known already. */
  private Map<DossierCode, Lateness> whys(FigureQuestion question, List<DossierRow> rows) {
    Ledger ledger = question.ledger();
    LateCauses causes = causes();
    Map<DossierCode, Lateness> whys = new HashMap<>(2 * rows.size());
    Map<DossierCode, KnownCauses.Known> places = new HashMap<>();
    for (DossierRow row : rows) {
      Instant moment = judgedAt(row, question.slice().period(), question.slice().asOf());
      String code = row.code().value();
      knownCauses
          .cause(ledger, code, causes.rules(), moment)
          .ifPresentOrElse(
              why -> whys.put(row.code(), why),
              () ->
                  places.put(row.code(), knownCauses.expect(ledger, code, causes.rules(), moment)));
    }
    states
        .of(places.keySet())
        .forEach(
            (code, state) -> {
              KnownCauses.Known place = Objects.requireNonNull(places.get(code));
              cause(causes, state, ledger, place.from())
                  .ifPresent(
                      why -> {
                        whys.put(code, why);
                        knownCauses.keep(ledger, state, place, why);
                      });
            });
    return whys;
  }

  /** An open dossier is judged at the end of the period, at the latest; deadlines, section 7. */
  private Instant judgedAt(DossierRow row, Period period, Instant asOf) {
    boolean over = row.endedAt() != null && !row.endedAt().isAfter(asOf);
    return over ? asOf : judgedAt(period, asOf);
  }

  private Instant judgedAt(Period period, Instant asOf) {
    return live.rules().portal().endOfRunningPeriod().judgedAt(asOf, period.to());
  }

  /** The cause of a late verdict; empty where the dossier is not late there at that moment. */
  public Optional<Lateness> cause(State state, Ledger ledger, Instant moment) {
    return state
        .in(ledger)
        .filter(dossier -> isLate(dossier, moment))
        .flatMap(dossier -> cause(causes(), state, ledger, moment));
  }

  private boolean isLate(Dossier dossier, Instant moment) {
    return Counts.dossier(CountName.ON_TIME).of(dossier, live.rules()).at(moment) == Answer.NO;
  }

  private static Optional<Lateness> cause(
      LateCauses causes, State state, Ledger ledger, Instant moment) {
    return state.in(ledger).map(judged -> causes.of(state.local().orElse(null), judged, moment));
  }

  private LateCauses causes() {
    return new LateCauses(live.rules(), clock, ministries);
  }

  /**
   * What each kind of difference costs, and all together first; exact, by counting the portal's
   * ledger again with these dossiers as we know them. What only the portal has leaves it; what it
   * lacks is in it, and confirmed.
   */
  public List<Cost> costs(FigureQuestion question, Differences differences) {
    FigureQuestion there = question.withLedger(Ledger.PORTAL);
    return knownCosts.of(
        KnownCosts.Asked.of(live.version(), there, differences.counts()),
        () -> reckon(there, differences));
  }

  private List<Cost> reckon(FigureQuestion there, Differences differences) {
    Map<DossierCode, State> known = states.of(codes(differences.items()));
    Supposing supposing = new Supposing(live.register(Ledger.PORTAL), there);
    List<Cost> costs = new ArrayList<>();
    costs.add(cost(supposing, null, differences.items(), known));
    differences
        .counts()
        .keySet()
        .forEach(kind -> costs.add(cost(supposing, kind, differences.of(kind), known)));
    return costs;
  }

  private static Cost cost(
      Supposing supposing,
      @Nullable DifferenceKind kind,
      List<Differences.Item> items,
      Map<DossierCode, State> known) {
    Batch.Builder batch = Batch.builder();
    for (DossierCode code : codes(items)) {
      State state = known.get(code);
      if (state != null) {
        state
            .local()
            .map(ours -> confirmed(ours, supposing.asOf()))
            .ifPresentOrElse(batch::lay, () -> batch.remove(code));
      }
    }
    return supposing.reckon(
        batch.build(), (unit, province) -> new Cost(kind, items.size(), unit, province));
  }

  /**
   * What being late costs in the ledger of these dossiers: all together, those that are not the
   * unit's, and each cause; exact, by counting that ledger again with them in time and all else as
   * it is. None where nothing is late.
   */
  public List<LateCost> costs(FigureQuestion question, LateDossiers late) {
    if (late.items().isEmpty()) {
      return List.of();
    }
    FigureQuestion asked = question.withLedger(late.ledger());
    return knownLateCosts.of(
        KnownCosts.Asked.of(live.version(), asked, late.counts()), () -> reckon(asked, late));
  }

  private List<LateCost> reckon(FigureQuestion asked, LateDossiers late) {
    Instant asOf = asked.slice().asOf();
    Instant judged = judgedAt(asked.slice().period(), asOf);
    Instant latest = judged.isAfter(asOf) ? judged : asOf;
    Map<DossierCode, Dossier> inTime = new HashMap<>();
    states
        .of(late.items().stream().map(item -> item.row().code()).toList())
        .forEach(
            (code, state) ->
                state
                    .in(late.ledger())
                    .ifPresent(dossier -> inTime.put(code, NotLate.until(dossier, latest))));
    Supposing supposing = new Supposing(live.register(late.ledger()), asked);
    return Stream.concat(
            Stream.of(new Late.All(), new Late.NotOfUnit()),
            late.counts().keySet().stream().map(Late.With::new))
        .map(
            which -> {
              List<LateDossiers.Item> items = which.among(late);
              List<Dossier> supposed =
                  items.stream()
                      .flatMap(item -> Stream.ofNullable(inTime.get(item.row().code())))
                      .toList();
              return supposing.reckon(
                  Batch.of(supposed),
                  (unit, province) -> new LateCost(which, items.size(), unit, province));
            })
        .toList();
  }

  /** What is on the portal is synchronised (1.4). */
  private static Dossier confirmed(Dossier ours, Instant asOf) {
    return ours.synchronisedAt() != null
        ? ours
        : DossierCopy.of(ours).synchronisedAt(asOf).dossier();
  }

  private static List<DossierCode> codes(List<Differences.Item> items) {
    return items.stream().map(item -> item.row().code()).toList();
  }

  /** Orders the dossiers of a group to be sent again, or to be asked for. */
  public SendAgain.Ordered sendAgain(FigureQuestion question, @Nullable DifferenceKind kind) {
    return order(
        question,
        codes(differences(question).of(kind)),
        kind == null ? "hồ sơ khác nhau" : kind.vietnamese());
  }

  /**
   * Orders late dossiers to be sent again, or to be asked for: of those meant the ones that it may
   * mend, which are none where {@link Late#unmendedAmong} says why.
   *
   * @param late as {@link #late} gives them
   */
  public SendAgain.Ordered sendAgain(FigureQuestion question, Late which, LateDossiers late) {
    LateCause cause = which.one();
    return order(
        question,
        which.sendable(late).stream().map(item -> item.row().code()).toList(),
        cause == null ? "hồ sơ trễ" : "hồ sơ trễ, " + cause.vietnamese());
  }

  private SendAgain.Ordered order(FigureQuestion question, List<DossierCode> codes, String group) {
    return sendAgain.order(
        codes,
        "Đối soát với Cổng: %s (%s, kỳ %s)"
            .formatted(group, question.unit().code(), question.slice().period().label()));
  }

  /**
   * In which of the units directly below the one asked about each row stands, in the order of the
   * tree; rows of the unit itself under its own code.
   */
  public <T> Map<UnitCode, List<T>> byUnit(
      FigureQuestion question, List<T> items, java.util.function.Function<T, DossierRow> row) {
    Tree tree = question.slice().tree();
    UnitCode top = question.unit().code();
    Map<UnitCode, List<T>> parts = new LinkedHashMap<>();
    parts.put(top, new ArrayList<>());
    tree.children(top).forEach(unit -> parts.put(unit.code(), new ArrayList<>()));
    for (T item : items) {
      parts
          .computeIfAbsent(below(tree, top, row.apply(item).unit()), u -> new ArrayList<>())
          .add(item);
    }
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  private static UnitCode below(Tree tree, UnitCode top, @Nullable UnitCode of) {
    if (of == null) {
      return top;
    }
    UnitCode unit = tree.place(of).unit();
    UnitCode before = top;
    while (!unit.equals(top)) {
      before = unit;
      Optional<Unit> above = tree.parent(unit);
      if (above.isEmpty()) {
        // Elsewhere in our ledger than in the portal's: it belongs to no part.
        return top;
      }
      unit = above.get().code();
    }
    return before;
  }
}
