package vn.dunghen.index;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complete index as data, <i>cách tính</i>: which counts divide, what they are worth, how they
 * add up; index-766 sections 3, 7 and 8.
 *
 * @param validFrom first day of the periods it was made for
 * @param validTo last such day; null: open
 * @param knownFrom since when it has been known
 * @param total the sum of all maxima
 * @param indicators in the order in which they are shown
 * @param figures shown, not scored
 * @param bands from the best to the worst
 */
public record IndexDefinition(
    String id,
    Words name,
    Words about,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalDate knownFrom,
    Points total,
    List<Group> groups,
    List<Indicator> indicators,
    List<UnscoredFigure> figures,
    List<Band> bands,
    Settings settings) {

  /** Puts the bands in order, and refuses maxima that do not add up. */
  public IndexDefinition {
    groups = List.copyOf(groups);
    indicators = List.copyOf(indicators);
    figures = List.copyOf(figures);
    bands = bands.stream().sorted(Comparator.comparing(Band::from).reversed()).toList();
    Points stated = groups.stream().map(Group::max).reduce(Points.ZERO, Points::plus);
    if (!stated.equals(total)) {
      throw new IllegalArgumentException(
          "the groups of %s add up to %s, not to %s".formatted(id, stated, total));
    }
    for (Group group : groups) {
      Points sum = sumOfMaxima(indicators, group);
      if (!sum.equals(group.max())) {
        throw new IllegalArgumentException(
            "indicators of %s add up to %s, not to %s".formatted(group.code(), sum, group.max()));
      }
    }
  }

  private static Points sumOfMaxima(List<Indicator> indicators, Group group) {
    return indicators.stream()
        .filter(indicator -> indicator.group().equals(group.code()))
        .map(Indicator::max)
        .reduce(Points.ZERO, Points::plus);
  }

  /** The scored indicator of this code. */
  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /** The group of this code. */
  public Optional<Group> group(String code) {
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /** The unscored figure of this code. */
  public Optional<UnscoredFigure> figure(String code) {
    return figures.stream().filter(figure -> figure.code().equals(code)).findFirst();
  }

  /** The indicators of a group, in order. */
  public List<Indicator> indicatorsOf(Group group) {
    return indicators.stream().filter(indicator -> indicator.group().equals(group.code())).toList();
  }

  /** The band of a total; only totals have one. */
  public Band band(Points total) {
    return bands.stream()
        .filter(band -> band.from().compareTo(total) <= 0)
        .findFirst()
        .orElse(bands.getLast());
  }

  /** Whether it was made for a period that ends on this day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
