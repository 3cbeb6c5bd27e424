package vn.dunghen.portalsimulator;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.portalsimulator.Score.Indicator;

/** All scores of a unit for a period. */
final class Card {

  /** The six groups of the portal, whose maxima come to 100. */
  enum Group {
    CKMB(18, Indicator.ANNOUNCED, Indicator.PUBLICISED, Indicator.WHOLE, Indicator.SYNCHRONISED),
    TDGQ(20, Indicator.ON_TIME),
    CLGQ(12, Indicator.OFFERED, Indicator.USED, Indicator.ONLINE),
    TTTT(10, Indicator.PAID_PROCEDURES, Indicator.FEE_PROCEDURES, Indicator.PAID),
    MDSH(
        22,
        Indicator.RESULT,
        Indicator.DIGITISED,
        Indicator.REUSED,
        Indicator.SHARED,
        Indicator.POPULATION_PROCEDURES,
        Indicator.POPULATION,
        Indicator.CERTIFIED_COPY),
    MDHL(18, Indicator.PETITIONS_ON_TIME, Indicator.PETITIONS_CONTENT, Indicator.CONTENTED);

    final int max;
    final List<Indicator> parts;

    Group(int max, Indicator... parts) {
      this.max = max;
      this.parts = List.of(parts);
    }
  }

  private final Units.Unit unit;
  private final Tally tally;
  private final Map<Indicator, Score> scores = new EnumMap<>(Indicator.class);

  /**
   * The card of a unit.
   *
   * @param province the counts of its province, whose figures of 1.1 to 1.3 stand for every unit
   */
  Card(Units.Unit unit, Tally tally, Tally province) {
    this.unit = unit;
    this.tally = tally;
    boolean isProvince = unit.kind() == Units.Kind.PROVINCE;
    add(Indicator.ANNOUNCED, province.announcedOnTime, province.announced);
    add(Indicator.PUBLICISED, province.publicisedOnTime, province.toPublicise);
    add(Indicator.WHOLE, province.publicisedWhole, province.publicised);
    add(Indicator.SYNCHRONISED, tally.received, isTemporary() ? tally.received : tally.reported);
    add(Indicator.ON_TIME, tally.onTime, tally.inHand);
    // NB: an authority of 0 stands in child units, and so 0 of 2 points.
    add(
        Indicator.OFFERED,
        isProvince ? tally.partial + tally.full : 0,
        isProvince ? tally.authority : 0);
    add(Indicator.USED, tally.servicesUsed, tally.services);
    add(Indicator.ONLINE, tally.online, tally.received);
    add(Indicator.PAID_PROCEDURES, tally.paidProcedures.cardinality(), tally.feeBearing);
    add(Indicator.FEE_PROCEDURES, tally.feeProcedures.cardinality(), tally.feeBearing);
    add(Indicator.PAID, tally.paid, tally.obliged);
    add(Indicator.RESULT, tally.withResult, tally.inHand);
    add(Indicator.DIGITISED, tally.digitised, tally.inHand);
    add(Indicator.REUSED, tally.reused, tally.inHand);
    add(Indicator.SHARED, tally.shared, tally.inHand);
    add(
        Indicator.POPULATION_PROCEDURES,
        tally.populationProcedures.cardinality(),
        tally.forCitizens);
    add(Indicator.POPULATION, tally.population, tally.inHand);
    add(Indicator.CERTIFIED_COPY, 0, 0);
    add(Indicator.PETITIONS_ON_TIME, tally.petitionsOnTime, tally.petitions);
    add(Indicator.PETITIONS_CONTENT, tally.petitionsContent, tally.petitions);
    add(Indicator.CONTENTED, tally.contented, tally.inHand);
  }

  private void add(Indicator indicator, long numerator, long denominator) {
    scores.put(indicator, Score.of(indicator, numerator, denominator));
  }

  Units.Unit unit() {
    return unit;
  }

  Tally tally() {
    return tally;
  }

  /**
   * Whether no control report tells the denominator of 1.4, so that the numerator stands for it.
   */
  boolean isTemporary() {
    return tally.reported == 0;
  }

  Score of(Indicator indicator) {
    return java.util.Objects.requireNonNull(scores.get(indicator));
  }

  /** The sum of the rounded points; what was not measured adds nothing. */
  BigDecimal of(Group group) {
    return group.parts.stream()
        .map(part -> of(part).adds())
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO.setScale(2);
    for (Group group : Group.values()) {
      total = total.add(of(group));
    }
    return total;
  }
}
