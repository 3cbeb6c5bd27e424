package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.Period;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureList;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.ListQuestion;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Points;
import vn.dunghen.index.Ranking;
import vn.dunghen.index.Settings.RankList;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.register.Listing;

/** Published scores beside ours. */
@Component
public final class Published {

  private final Captures captures;
  private final Overlap overlap;
  private final Figures figures;
  private final Definitions definitions;
  private final LiveRegister live;

  Published(
      Captures captures,
      Overlap overlap,
      Figures figures,
      Definitions definitions,
      LiveRegister live) {
    this.captures = captures;
    this.overlap = overlap;
    this.figures = figures;
    this.definitions = definitions;
    this.live = live;
  }

  /**
   * The unit of the question compared, with what was captured until its as-of time.
   *
   * @param question to our own ledger, not narrowed
   */
  public Comparison compare(FigureQuestion question) {
    FigureQuestion local = question.withLedger(Ledger.LOCAL);
    List<PublishedFigure> latest =
        captures.latest(
            local.unit().code().value(), local.slice().period().label(), local.slice().asOf());
    return new Comparing(local, figures, overlap.parts(), definitions, latest)
        .compare(ranks(local, latest));
  }

  /** The months of the question's period of which a total or any indicator is published. */
  public Map<String, Comparison> months(FigureQuestion question) {
    FigureQuestion local = question.withLedger(Ledger.LOCAL);
    Map<String, Comparison> months = new LinkedHashMap<>();
    for (Period month : local.slice().period().months()) {
      List<PublishedFigure> latest =
          captures.latest(local.unit().code().value(), month.label(), local.slice().asOf());
      if (!latest.isEmpty()) {
        FigureQuestion part = local.withSlice(local.slice().withPeriod(month));
        months.put(
            month.label(),
            new Comparing(part, figures, overlap.parts(), definitions, latest)
                .compare(new Comparison.Ranks(null, null, null, null, 0)));
      }
    }
    return months;
  }

  private Comparison.Ranks ranks(FigureQuestion question, List<PublishedFigure> latest) {
    RankList list = list(question.unit().kind());
    Optional<PublishedFigure> own =
        latest.stream().filter(one -> one.kind() == PublishedFigure.Kind.TOTAL).findFirst();
    @Nullable Integer told = own.map(PublishedFigure::rank).orElse(null);
    if (list == null) {
      return new Comparison.Ranks(told, null, null, null, 0);
    }
    FigureQuestion province = question.withUnit(question.province().code());
    List<Ranking.Place> local = Figures.ranked(list, figures.branch(province));
    List<Ranking.Place> predicted = List.of();
    if (figures.hasData(Ledger.PORTAL) && own.isPresent()) {
      Instant at = own.get().capturedAt();
      predicted =
          Figures.ranked(
              list,
              figures.branch(
                  province.withLedger(Ledger.PORTAL).withSlice(province.slice().withAsOf(at))));
    }
    List<Ranking.Place> published =
        own.isPresent() && whole(own.get()) ? publishedPlaces(province, list) : List.of();
    UnitCode unit = question.unit().code();
    return new Comparison.Ranks(
        told, rank(published, unit), rank(predicted, unit), rank(local, unit), local.size());
  }

  private static @Nullable RankList list(UnitKind kind) {
    return switch (kind) {
      case DEPARTMENT -> RankList.DEPARTMENTS;
      case COMMUNE -> RankList.COMMUNES;
      case PROVINCE, DISTRICT, OTHER -> null;
    };
  }

  private boolean whole(PublishedFigure total) {
    return captures.outcome(total.capture()).filter(Capture.Outcome.COMPLETE::equals).isPresent();
  }

  private List<Ranking.Place> publishedPlaces(FigureQuestion province, RankList list) {
    UnitKind kind = list == RankList.DEPARTMENTS ? UnitKind.DEPARTMENT : UnitKind.COMMUNE;
    Map<UnitCode, Points> totals = new LinkedHashMap<>();
    for (PublishedFigure figure : totals(province)) {
      UnitCode code = new UnitCode(figure.unit());
      Points score = figure.score();
      if (score != null
          && province.slice().tree().find(code).filter(one -> one.kind() == kind).isPresent()) {
        totals.put(code, score);
      }
    }
    return Ranking.of(totals);
  }

  private List<PublishedFigure> totals(FigureQuestion question) {
    return captures.latestOfAll(
        PublishedFigure.TOTAL, question.slice().period().label(), question.slice().asOf());
  }

  private static @Nullable Integer rank(List<Ranking.Place> places, UnitCode unit) {
    return places.stream()
        .filter(place -> place.unit().equals(unit))
        .map(Ranking.Place::rank)
        .findFirst()
        .orElse(null);
  }

  /**
   * A unit's total, published, predicted and local.
   *
   * @param published null where the portal does not list it
   * @param predicted as of its capture; null without one or without a portal ledger
   */
  public record UnitTotal(
      Unit unit,
      @Nullable PublishedFigure published,
      @Nullable Points predicted,
      @Nullable Points local) {}

  /** Every unit below the question's unit, itself first, in the order of the tree. */
  public List<UnitTotal> units(FigureQuestion question) {
    FigureQuestion local = question.withLedger(Ledger.LOCAL);
    Map<String, PublishedFigure> totals =
        totals(local).stream()
            .collect(Collectors.toMap(PublishedFigure::unit, one -> one, (one, two) -> one));
    Map<Instant, Map<UnitCode, Scored>> predicted = new TreeMap<>();
    List<UnitTotal> rows = new ArrayList<>();
    for (Scored scored : figures.branch(local).values()) {
      PublishedFigure figure = totals.get(scored.unit().code().value());
      @Nullable Points there = null;
      if (figure != null && figures.hasData(Ledger.PORTAL)) {
        Scored then =
            predicted
                .computeIfAbsent(
                    figure.capturedAt(),
                    at ->
                        figures.branch(
                            local.withLedger(Ledger.PORTAL).withSlice(local.slice().withAsOf(at))))
                .get(scored.unit().code());
        there = then == null ? null : then.score().total();
      }
      rows.add(new UnitTotal(scored.unit(), figure, there, scored.score().total()));
    }
    return rows;
  }

  /**
   * Who is listed where.
   *
   * @param notOurs listed on the portal, not in our tree; one figure of each
   * @param notThere in our tree, not listed on the portal
   */
  public record Strangers(List<PublishedFigure> notOurs, List<Unit> notThere) {

    public Strangers {
      notOurs = List.copyOf(notOurs);
      notThere = List.copyOf(notThere);
    }
  }

  /** Units that only one of the two knows, in the captures of the question's period. */
  public Strangers strangers(FigureQuestion question) {
    Map<String, PublishedFigure> listed = new TreeMap<>();
    captures
        .listed(question.slice().period().label(), question.slice().asOf())
        .forEach(figure -> listed.putIfAbsent(figure.unit(), figure));
    List<Unit> ours =
        question.slice().tree().branch(question.province().code()).stream()
            .flatMap(code -> question.slice().tree().find(code).stream())
            .filter(unit -> unit.kind() != UnitKind.DISTRICT)
            .toList();
    Set<String> codes = ours.stream().map(unit -> unit.code().value()).collect(Collectors.toSet());
    return new Strangers(
        listed.values().stream().filter(figure -> !codes.contains(figure.unit())).toList(),
        listed.size() < 2 // a file of the province alone lists nobody
            ? List.of()
            : ours.stream().filter(unit -> !listed.containsKey(unit.code().value())).toList());
  }

  /** Signs that the portal's formula changed, in the question's period. */
  public List<Jump> jumps(FigureQuestion question) {
    if (!figures.hasData(Ledger.PORTAL)) {
      return List.of();
    }
    FigureQuestion province = question.withUnit(question.province().code());
    return new Jumps(province, figures, definitions.all())
        .in(captures.all(province.slice().period().label(), province.slice().asOf()));
  }

  /**
   * A figure as it was shown once.
   *
   * @param changed whether it is another than the one before
   * @param afterEnd whether the period had ended before the one before was shown, so that a past
   *     period was changed
   */
  public record Shown(PublishedFigure figure, boolean changed, boolean afterEnd) {}

  /** All that was ever shown of an indicator, a group or the total, oldest first. */
  public List<Shown> history(UnitCode unit, String code, Period period) {
    List<Shown> shown = new ArrayList<>();
    PublishedFigure before = null;
    for (PublishedFigure figure : captures.history(unit.value(), code, period.label())) {
      boolean changed = before != null && before.differsFrom(figure);
      boolean afterEnd = changed && before != null && !before.capturedAt().isBefore(period.to());
      shown.add(new Shown(figure, changed, afterEnd));
      before = figure;
    }
    return shown;
  }

  /** Captures of a period, the latest first. */
  public List<Capture> captures(Period period, int most) {
    return captures.list(period.label(), most);
  }

  /** Periods of which anything is known, the latest first. */
  public List<String> periods() {
    return captures.periods();
  }

  /** A raw answer as it came. */
  public Optional<byte[]> answer(long id) {
    return captures.body(id);
  }

  /** Our dossiers that should be on the portal and count for a part of an indicator, by code. */
  public List<DossierCode> due(FigureQuestion question, String indicator, ListQuestion.Side side) {
    ListQuestion all = ListQuestion.first(indicator, side, Integer.MAX_VALUE);
    return overlap.parts().due().list(question.withLedger(Ledger.LOCAL), all)
                instanceof FigureList.Things things
            && things.listing() instanceof Listing.DossierListing dossiers
        ? dossiers.rows().stream().map(Listing.DossierRow::code).toList()
        : List.of();
  }

  /** Dossiers that count otherwise in the two ledgers for an indicator, by code. */
  public List<PublishedDossier> differing(FigureQuestion question, String indicator) {
    return Membership.differing(
        question.withLedger(Ledger.LOCAL),
        figures,
        indicator,
        (ledger, dossier) -> live.register(ledger).has(dossier));
  }
}
