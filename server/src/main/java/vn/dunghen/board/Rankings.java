package vn.dunghen.board;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.OverviewPage.Head;
import vn.dunghen.board.page.OverviewPage.ListChoice;
import vn.dunghen.board.page.OverviewPage.OldUnit;
import vn.dunghen.board.page.OverviewPage.Order;
import vn.dunghen.board.page.OverviewPage.Spark;
import vn.dunghen.board.page.OverviewPage.Totals;
import vn.dunghen.board.page.OverviewPage.UnitRow;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Ranking;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

/** Every unit in the order of its total, or in another. */
@Component
final class Rankings {

  /** Below so many dossiers a figure says little. */
  static final long FEW = 30;

  static final String ALL = "tat-ca";
  static final String DEPARTMENTS = "so";
  static final String COMMUNES = "xa";
  private static final List<String> LISTS = List.of(ALL, DEPARTMENTS, COMMUNES);

  private static final String BY_NAME = "ten";
  private static final String BY_TOTAL = "diem";
  private static final List<String> COLUMNS =
      List.of(BY_NAME, BY_TOTAL, "tuan", "hoso", "dunghan", "quahan", "mat");

  private final Questions questions;
  private final Names names;

  Rankings(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
  }

  /**
   * What the ranking is asked for.
   *
   * @param order column, with a minus before it for descending
   */
  record Wish(String list, String order, String find) {

    static Wish of(@Nullable String list, @Nullable String order, @Nullable String find) {
      Wish wish =
          new Wish(
              list == null || list.isBlank() ? ALL : list,
              order == null || order.isBlank() ? "-" + BY_TOTAL : order,
              find == null ? "" : find.strip());
      if (!LISTS.contains(wish.list)) {
        throw new BadQuestion("ds", wish.list, "bad.list");
      }
      if (!COLUMNS.contains(wish.column())) {
        throw new BadQuestion("sap", wish.order, "bad.order");
      }
      return wish;
    }

    String column() {
      return descending() ? order.substring(1) : order;
    }

    boolean descending() {
      return order.startsWith("-");
    }
  }

  /**
   * @param weeks the same at the end of earlier weeks, the earliest first
   */
  vn.dunghen.board.page.OverviewPage.Ranking of(
      Question question, Wish wish, Map<UnitCode, Scored> now, List<Map<UnitCode, Scored>> weeks) {
    Map<String, List<Unit>> lists = lists(question);
    List<UnitRow> rows = rows(question, wish, now, weeks);
    List<ListChoice> choices =
        LISTS.stream()
            .map(
                list ->
                    new ListChoice(
                        question.links().ranking(list, unlessStandard(wish.order()), wish.find()),
                        question.t("list." + list),
                        units(lists, list).size(),
                        list.equals(wish.list())))
            .toList();
    String order = unlessStandard(wish.order());
    return new vn.dunghen.board.page.OverviewPage.Ranking(
        wish.list(),
        choices,
        order(question, wish),
        wish.find(),
        question.links().rankingCsv(wish.list(), order, wish.find()),
        rows,
        wish.list().equals(COMMUNES) || !wish.find().isEmpty() ? List.of() : old(question),
        totals(question, now, weekAgo(weeks)),
        question.t(
            "ranking.lead",
            question.written().count(units(lists, DEPARTMENTS).size()),
            question.written().count(units(lists, COMMUNES).size())));
  }

  private static String unlessStandard(String order) {
    return order.equals("-" + BY_TOTAL) ? "" : order;
  }

  private static List<Unit> units(Map<String, List<Unit>> lists, String list) {
    return lists.getOrDefault(list, List.of());
  }

  private static Map<String, List<Unit>> lists(Question question) {
    List<Unit> departments = children(question, UnitKind.DEPARTMENT);
    List<Unit> communes = children(question, UnitKind.COMMUNE);
    List<Unit> all = new ArrayList<>(departments);
    all.addAll(children(question, UnitKind.DISTRICT));
    all.addAll(communes);
    Map<String, List<Unit>> lists = new LinkedHashMap<>();
    lists.put(ALL, all);
    lists.put(DEPARTMENTS, departments);
    lists.put(COMMUNES, communes);
    return lists;
  }

  private static List<Unit> children(Question question, UnitKind kind) {
    return question.tree().units().stream().filter(unit -> unit.kind() == kind).toList();
  }

  private static Map<UnitCode, Scored> weekAgo(List<Map<UnitCode, Scored>> weeks) {
    return weeks.isEmpty() ? Map.of() : weeks.getLast();
  }

  /**
   * @param weeks the same at the end of earlier weeks, the earliest first
   */
  List<UnitRow> rows(
      Question question, Wish wish, Map<UnitCode, Scored> now, List<Map<UnitCode, Scored>> weeks) {
    List<Unit> units = units(lists(question), wish.list());
    Map<UnitCode, Points> totals = new LinkedHashMap<>();
    for (Unit unit : units) {
      Optional.ofNullable(now.get(unit.code()))
          .filter(scored -> Timeliness.of(question.definition(), scored.tally()).dossiers() > 0)
          .flatMap(scored -> Optional.ofNullable(scored.score().total()))
          .ifPresent(total -> totals.put(unit.code(), total));
    }
    Map<UnitCode, Integer> ranks = new LinkedHashMap<>();
    Ranking.of(totals).forEach(place -> ranks.put(place.unit(), place.rank()));
    String sought = folded(wish.find());
    return units.stream()
        .filter(unit -> folded(unit.name() + " " + unit.code()).contains(sought))
        .flatMap(
            unit ->
                Optional.ofNullable(now.get(unit.code()))
                    .map(s -> row(question, unit, s, weeks, ranks.get(unit.code())))
                    .stream())
        .sorted(comparator(wish))
        .toList();
  }

  /** Without marks and capitals, so that "nha trang" and "dak lak" are found. */
  static String folded(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<Points> total(Map<UnitCode, Scored> scores, UnitCode unit) {
    return Optional.ofNullable(scores.get(unit)).map(scored -> scored.score().total());
  }

  private static UnitRow row(
      Question question,
      Unit unit,
      Scored scored,
      List<Map<UnitCode, Scored>> weeks,
      @Nullable Integer rank) {
    Timeliness time = Timeliness.of(question.definition(), scored.tally());
    Optional<GroupScore> worst = Losses.worstGroup(scored.score());
    @Nullable Points total = scored.score().total();
    Points reachable = scored.score().maxApplicable();
    return new UnitRow(
        rank,
        unit.code(),
        unit.name(),
        question.links().unit(unit.code()),
        total,
        reachable.equals(question.definition().total()) ? null : reachable,
        rank == null ? null : Heroes.band(question, scored.score().band()),
        Losses.change(total, total(weekAgo(weeks), unit.code()).orElse(null)),
        time.dossiers(),
        question.links().list(Timeliness.INDICATOR, "denominator", unit.code()),
        time.ratio(),
        time.late(),
        question.links().list(Timeliness.INDICATOR, "denominator", unit.code(), "count", "OVERDUE"),
        worst
            .flatMap(group -> question.definition().group(group.code()))
            .map(group -> question.language().say(group.name()))
            .orElse(null),
        worst.map(Losses::missing).orElse(null),
        time.dossiers() < FEW,
        spark(question, unit, scored, weeks));
  }

  /** The total at the end of each week and now; empty where a unit had none to compare. */
  private static @Nullable Spark spark(
      Question question, Unit unit, Scored scored, List<Map<UnitCode, Scored>> weeks) {
    List<Double> totals = new ArrayList<>();
    weeks.forEach(week -> total(week, unit.code()).ifPresent(t -> totals.add(t.asDouble())));
    Optional.ofNullable(scored.score().total()).ifPresent(total -> totals.add(total.asDouble()));
    return Sparks.of(question, "spark.weeks", unit.name(), totals);
  }

  private static Comparator<UnitRow> comparator(Wish wish) {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    Comparator<UnitRow> byName = Comparator.comparing(UnitRow::name, vietnamese);
    Comparator<UnitRow> order =
        switch (wish.column()) {
          case BY_NAME -> byName;
          case "tuan" -> Comparator.comparingDouble(row -> value(row.week()));
          case "hoso" -> Comparator.comparingLong(UnitRow::dossiers);
          case "dunghan" ->
              Comparator.comparingDouble(row -> row.onTime() == null ? -1 : row.onTime());
          case "quahan" -> Comparator.comparingLong(UnitRow::late);
          case "mat" -> Comparator.comparingDouble(row -> value(row.lostPoints()));
          default -> Comparator.comparingDouble(row -> value(row.total()));
        };
    return (wish.descending() ? order.reversed() : order).thenComparing(UnitRow::code);
  }

  private static double value(@Nullable Points points) {
    return points == null ? Double.NEGATIVE_INFINITY : points.asDouble();
  }

  private static Order order(Question question, Wish wish) {
    List<Head> heads =
        COLUMNS.stream()
            .map(
                column -> {
                  boolean chosen = column.equals(wish.column());
                  boolean descending = chosen ? !wish.descending() : !column.equals(BY_NAME);
                  String order = unlessStandard((descending ? "-" : "") + column);
                  String href = question.links().ranking(wish.list(), order, wish.find());
                  return new Head(column, question.t("column." + column), href, chosen);
                })
            .toList();
    return new Order(wish.column(), wish.descending(), heads);
  }

  private static Totals totals(
      Question question, Map<UnitCode, Scored> now, Map<UnitCode, Scored> weekAgo) {
    UnitCode root = question.root().code();
    Scored whole = now.get(root);
    if (whole == null) {
      return new Totals(null, 0, null, 0);
    }
    Timeliness time = Timeliness.of(question.definition(), whole.tally());
    return new Totals(
        Losses.change(whole.score().total(), total(weekAgo, root).orElse(null)),
        time.dossiers(),
        time.ratio(),
        time.late());
  }

  /** Departments of an earlier tree, which the portal may still list. */
  private List<OldUnit> old(Question question) {
    return questions.organisation().units().stream()
        .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
        .filter(unit -> unit.validTo() != null && unit.validTo().isBefore(question.tree().date()))
        .map(
            unit ->
                new OldUnit(
                    unit.code(),
                    unit.name(),
                    unit.validTo(),
                    names.nameOf(question.tree().place(unit.code()).unit())))
        .toList();
  }
}
