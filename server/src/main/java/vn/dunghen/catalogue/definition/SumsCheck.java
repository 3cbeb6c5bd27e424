package vn.dunghen.catalogue.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Points;

/**
 * Holds the parts of a definition against each other: names that must be there, maxima that add up.
 */
final class SumsCheck {

  private final Problems problems;

  SumsCheck(Problems problems) {
    this.problems = problems;
  }

  void check(
      Fields definition,
      @Nullable Points total,
      List<DefinitionReader.GroupRead> groups,
      List<IndicatorReader.Read> indicators,
      List<FigureReader.Read> figures) {
    Set<String> codes = new HashSet<>();
    groups.forEach(each -> once(each.fields(), "group", each.group().code(), codes));
    Set<String> indicatorCodes = new HashSet<>();
    indicators.forEach(each -> once(each.fields(), "indicator", each.code(), indicatorCodes));
    figures.forEach(each -> once(each.fields(), "indicator", each.code(), indicatorCodes));
    indicators.forEach(each -> knownGroup(each.fields(), each.group(), codes));
    figures.forEach(each -> knownGroup(each.fields(), each.group(), codes));
    groups.forEach(each -> groupSum(each, indicators));
    if (total != null) {
      totalSum(definition, total, groups);
    }
    products(indicators);
  }

  private void once(Fields fields, String what, @Nullable String code, Set<String> seen) {
    if (code != null && !seen.add(code)) {
      problems.at(fields.place("code"), "%s %s is defined twice", what, code);
    }
  }

  private void knownGroup(Fields fields, @Nullable String group, Set<String> groups) {
    if (group != null && !groups.contains(group)) {
      problems.at(fields.place("group"), "there is no group '%s'", group);
    }
  }

  private void groupSum(DefinitionReader.GroupRead group, List<IndicatorReader.Read> indicators) {
    Points sum = Points.ZERO;
    for (IndicatorReader.Read indicator : indicators) {
      if (indicator.group() == null || indicator.max() == null) {
        // Its own problem is told; a sum without it would only mislead.
        return;
      }
      if (indicator.group().equals(group.group().code())) {
        sum = sum.plus(indicator.max());
      }
    }
    if (!sum.equals(group.group().max())) {
      problems.at(
          group.fields().place("max"),
          "the indicators of %s add up to %s, not to %s",
          group.group().code(),
          sum,
          group.group().max());
    }
  }

  private void totalSum(Fields definition, Points total, List<DefinitionReader.GroupRead> groups) {
    Points sum = Points.ZERO;
    for (DefinitionReader.GroupRead group : groups) {
      sum = sum.plus(group.group().max());
    }
    if (!groups.isEmpty() && !sum.equals(total)) {
      problems.at(
          definition.place("total"), "the groups add up to %s, not to the total %s", sum, total);
    }
  }

  /** A ratio can be multiplied by that of another indicator, once. */
  private void products(List<IndicatorReader.Read> indicators) {
    Map<String, String> factors = new HashMap<>();
    Set<String> codes = new HashSet<>();
    for (IndicatorReader.Read each : indicators) {
      if (each.code() != null) {
        codes.add(each.code());
      }
      String factor = factor(each.indicator());
      if (factor != null && each.code() != null) {
        factors.put(each.code(), factor);
      }
    }
    for (IndicatorReader.Read each : indicators) {
      String factor = factor(each.indicator());
      if (factor != null && !codes.contains(factor)) {
        problems.at(each.fields().place("timesRatioOf"), "there is no indicator '%s'", factor);
      } else if (factor != null && factors.containsKey(factor)) {
        problems.at(
            each.fields().place("timesRatioOf"), "%s is itself multiplied by another", factor);
      }
    }
  }

  private static @Nullable String factor(@Nullable Indicator indicator) {
    return indicator != null && indicator.formula() instanceof Formula.Share share
        ? share.timesRatioOf()
        : null;
  }
}
