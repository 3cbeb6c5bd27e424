package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Links;
import vn.dunghen.figure.QualityFigures;
import vn.dunghen.figure.QualityGains;
import vn.dunghen.figure.QualityGains.Cause;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.QualityPick;

/**
 * Which dossiers of data quality are asked for, as the address says it.
 *
 * @param pairs the parameters that say which, in pairs of name and value
 */
record QualityWish(
    QualityPick pick,
    @Nullable QualityRule rule,
    @Nullable QualityPattern pattern,
    @Nullable String item,
    @Nullable String source,
    QualityFigures.Page page,
    List<String> pairs) {

  static final List<String> ORDERS = List.of("code", "-accepted", "accepted", "-ended", "ended");

  private static final int LONGEST = 200;
  private static final int MOST_PROBLEMS = 10;

  private static final Set<String> KNOWN =
      Set.of(
          "unit", "lang", "source", "rule", "item", "cach", "mau", "csdl", "loai", "order", "find",
          "offset");

  /**
   * Reads the address.
   *
   * @throws BadQuestion with what is wrong first
   */
  static QualityWish read(
      HttpServletRequest request, Question question, List<String> sources, int limit) {
    checkNames(request);
    @Nullable String source = source(request, sources);
    @Nullable String ruleText = text(request, "rule");
    @Nullable String patternText = text(request, "mau");
    @Nullable String item = text(request, "item");
    @Nullable QualityRule rule = ruleText == null ? null : rule(ruleText);
    @Nullable QualityPattern pattern = patternText == null ? null : pattern(patternText);
    String which = Optional.ofNullable(text(request, "loai")).orElse("all");
    String database = Optional.ofNullable(text(request, "csdl")).orElse("");
    @Nullable String way = text(request, "cach");
    @Nullable Cause cause = cause(rule, pattern, database);
    QualityPick pick =
        cause != null && item != null
            ? touched(question, cause, item, way)
            : pick(which, rule, pattern, database);
    List<String> pairs = new ArrayList<>();
    add(pairs, "source", source);
    add(pairs, "rule", ruleText);
    add(pairs, "item", item);
    add(pairs, "cach", way);
    add(pairs, "mau", patternText);
    add(pairs, "csdl", database);
    add(pairs, "loai", which.equals("all") ? null : which);
    return new QualityWish(
        pick, rule, pattern, item, source, page(request, limit), List.copyOf(pairs));
  }

  /** What is not understood must not look as if it had been heeded. */
  private static void checkNames(HttpServletRequest request) {
    List<BadQuestion.Problem> unknown =
        request.getParameterMap().keySet().stream()
            .filter(name -> !KNOWN.contains(name) && !Links.KEPT_ORDER.contains(name))
            .sorted()
            .limit(MOST_PROBLEMS)
            .map(
                name ->
                    new BadQuestion.Problem(
                        name.substring(0, Math.min(LONGEST, name.length())), "", "bad.parameter"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new BadQuestion(unknown);
    }
  }

  private static @Nullable String source(HttpServletRequest request, List<String> sources) {
    @Nullable String source = text(request, "source");
    if (source != null && !sources.contains(source)) {
      throw new BadQuestion("source", source, "bad.source.unknown");
    }
    return source;
  }

  private static void add(List<String> pairs, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      pairs.addAll(List.of(name, value));
    }
  }

  private static QualityRule rule(String text) {
    return QualityRule.ofId(text)
        .filter(rule -> rule.scope().ofDossiers())
        .orElseThrow(() -> new BadQuestion("rule", text, "bad.rule"));
  }

  private static QualityPattern pattern(String text) {
    return QualityPattern.ofId(text).orElseThrow(() -> new BadQuestion("mau", text, "bad.pattern"));
  }

  private static @Nullable Cause cause(
      @Nullable QualityRule rule, @Nullable QualityPattern pattern, String database) {
    if (rule != null) {
      return Cause.of(rule);
    }
    return pattern == null ? null : Cause.of(pattern, database);
  }

  /** Without a way the first in which the cause may stand in the item. */
  private static QualityPick touched(
      Question question, Cause cause, String item, @Nullable String way) {
    return question.definition().indicator(item).stream()
        .flatMap(indicator -> QualityGains.touched(cause, indicator).stream())
        .filter(touched -> way == null || GainCells.word(touched.way()).equals(way))
        .findFirst()
        .orElseThrow(() -> new BadQuestion("item", item, "bad.indicator"));
  }

  private static QualityPick pick(
      String which, @Nullable QualityRule rule, @Nullable QualityPattern pattern, String database) {
    if (rule != null) {
      return new QualityPick.Found(rule);
    }
    if (pattern != null) {
      return new QualityPick.Shown(pattern, database);
    }
    return switch (which) {
      case "all" -> new QualityPick.All();
      case "sound" -> new QualityPick.Sound();
      case "faulty" -> new QualityPick.Faulty();
      default -> throw new BadQuestion("loai", which, "bad.loai");
    };
  }

  private static QualityFigures.Page page(HttpServletRequest request, int limit) {
    String order = Optional.ofNullable(text(request, "order")).orElse("code");
    if (!ORDERS.contains(order)) {
      throw new BadQuestion("order", order, "bad.order");
    }
    boolean descending = order.startsWith("-");
    String column = descending ? order.substring(1) : order;
    String find = Optional.ofNullable(text(request, "find")).orElse("");
    return new QualityFigures.Page(
        new ListOrder(
            ListOrder.Column.valueOf(column.toUpperCase(java.util.Locale.ROOT)),
            descending ? ListOrder.Direction.DESCENDING : ListOrder.Direction.ASCENDING),
        ListState.ALL,
        find,
        offset(request),
        limit);
  }

  static int offset(HttpServletRequest request) {
    @Nullable String text = text(request, "offset");
    if (text == null) {
      return 0;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new BadQuestion("offset", text, "bad.offset");
    }
    return Integer.parseInt(text);
  }

  /** A parameter; null where it is not given. */
  static @Nullable String text(HttpServletRequest request, String name) {
    String text = request.getParameter(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw new BadQuestion(name, stripped.substring(0, LONGEST), "bad.source");
    }
    return stripped;
  }

  String orderWord(HttpServletRequest request) {
    return Optional.ofNullable(text(request, "order")).orElse("code");
  }
}
