package vn.dunghen.portalsimulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.portalsimulator.EvaluationShape.Page;

/** The public evaluation (section 8): what is asked, counted when it is first asked for. */
final class Evaluation {

  /** Figures older than this are counted anew though nothing was sent: time itself moves them. */
  private static final long FRESH_SECONDS = 5;

  private static final int KEPT_MAX = 200;
  private static final int PAGE_MAX = 200;

  private final Store store;
  private final Settings settings;

  /** What was counted, by what was asked; the least asked for goes first. */
  private final Map<Asked, Counted> counted = new LinkedHashMap<>(16, 0.75f, true);

  Evaluation(Store store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  private record Asked(Period period, Catalogue.@Nullable Procedure only) {}

  private record Counted(long version, long asOf, List<Card> cards) {}

  /**
   * Answers an endpoint.
   *
   * @param stale whether figures that were counted before will do, however old
   * @return the data of the envelope
   * @throws Refused if it was asked wrongly
   */
  JsonNode answer(String endpoint, JsonNode asked, boolean stale) {
    EvaluationShape shape = EvaluationShape.of(endpoint);
    Period period = Period.of(asked);
    Counted found = counted(new Asked(period, procedure(asked, shape)), stale);
    String root = Json.text(asked, "rootDepartmentId");
    Units.Unit unit = store.world().units().province();
    if (root != null) {
      unit = store.world().units().named(root);
      if (unit == null) {
        throw new Refused("rootDepartmentId không có");
      }
    }
    List<Card> rows = new ArrayList<>();
    Card own = found.cards().get(unit.index());
    boolean begun = period.from() <= found.asOf();
    if (begun && root == null && shape == EvaluationShape.SERVICE_RESULTS) {
      rows.add(own);
      rows.addAll(OtherProvinces.beside(unit, period, found.asOf()));
    } else if (begun && unit.kind() == Units.Kind.PROVINCE) {
      rows.addAll(found.cards().subList(1, found.cards().size()));
    }
    return shape.answer(begun ? own : null, rows, ranks(rows), page(asked), found.asOf());
  }

  private static Page page(JsonNode asked) {
    int size = Json.number(asked, "pageSize", PAGE_MAX);
    int number = Json.number(asked, "currentPage", 1);
    if (size < 1 || size > PAGE_MAX || number < 0 || number > 1_000_000) {
      throw new Refused("currentPage từ 1, pageSize từ 1 đến " + PAGE_MAX);
    }
    // Whether the first is 0 or 1 is not known; both are understood.
    return new Page(Math.max(1, number), size);
  }

  /** Its filter is called {@code formalityID} at one endpoint and {@code formalityId} at others. */
  private Catalogue.@Nullable Procedure procedure(JsonNode asked, EvaluationShape shape) {
    String wanted = shape.filter() == null ? null : Json.text(asked, shape.filter());
    if (wanted == null) {
      return null;
    }
    return store.reading(
        () ->
            store.world().catalogue().all().stream()
                .filter(one -> one.code.equals(wanted) || id(one).toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused(shape.filter() + " không có")));
  }

  private static UUID id(Catalogue.Procedure procedure) {
    return UUID.nameUUIDFromBytes(procedure.code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private synchronized Counted counted(Asked asked, boolean stale) {
    Counted known = counted.get(asked);
    long asOf = settings.asOf();
    if (known != null && (stale || isFresh(known, asOf))) {
      return known;
    }
    long version = store.version();
    Tally[] tallies = store.count(asked.period(), asOf, asked.only());
    List<Card> cards = new ArrayList<>(tallies.length);
    for (Units.Unit unit : store.world().units().all()) {
      cards.add(new Card(unit, tallies[unit.index()], tallies[0]));
    }
    Counted made = new Counted(version, asOf, cards);
    counted.put(asked, made);
    if (counted.size() > KEPT_MAX) {
      counted.remove(counted.keySet().iterator().next());
    }
    return made;
  }

  private boolean isFresh(Counted known, long asOf) {
    long age = asOf - known.asOf();
    boolean young = settings.isAsOfSet() ? age == 0 : age >= 0 && age < FRESH_SECONDS;
    return young && known.version() == store.version();
  }

  /** By total, equal totals share a rank; a unit without dossiers has none. */
  private static Map<Card, Integer> ranks(List<Card> rows) {
    List<Card> ordered =
        rows.stream()
            .filter(card -> card.tally().inHand > 0)
            .sorted(Comparator.comparing(Card::total).reversed())
            .toList();
    Map<Card, Integer> ranks = new LinkedHashMap<>();
    BigDecimal before = null;
    int rank = 0;
    for (int i = 0; i < ordered.size(); i++) {
      BigDecimal total = ordered.get(i).total();
      if (before == null || total.compareTo(before) != 0) {
        rank = i + 1;
      }
      before = total;
      ranks.put(ordered.get(i), rank);
    }
    return ranks;
  }
}
