package vn.dunghen.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.organisation.UnitKind;

/**
 * An indicator in the making: on-time dossiers over received ones, linear, unless said otherwise.
 */
final class IndicatorDraft {

  private final String code;
  private final String group;
  private final Points max;
  private double target = 100;
  private WhenEmpty whenEmpty = WhenEmpty.ZERO;
  private RatioRounding rounding = RatioRounding.NONE;
  private Set<UnitKind> appliesTo = EnumSet.allOf(UnitKind.class);
  private Elsewhere elsewhere = Elsewhere.NOT_APPLICABLE;
  private @Nullable String times;

  IndicatorDraft(String code, String group, Points max) {
    this.code = code;
    this.group = group;
    this.max = max;
  }

  IndicatorDraft target(double percent) {
    target = percent;
    return this;
  }

  IndicatorDraft whenEmpty(WhenEmpty rule) {
    whenEmpty = rule;
    return this;
  }

  IndicatorDraft rounding(RatioRounding rule) {
    rounding = rule;
    return this;
  }

  IndicatorDraft appliesTo(UnitKind kind) {
    appliesTo = EnumSet.of(kind);
    return this;
  }

  IndicatorDraft elsewhere(Elsewhere rule) {
    elsewhere = rule;
    return this;
  }

  IndicatorDraft times(String other) {
    times = other;
    return this;
  }

  Indicator build() {
    Words words = new Words("hồ sơ", "dossiers");
    Part numerator = new Part(words, List.of(new Term(Term.Sign.PLUS, CountName.ON_TIME)));
    Part denominator = new Part(words, List.of(new Term(Term.Sign.PLUS, CountName.RECEIVED)));
    return new Indicator(
        code,
        group,
        words,
        max,
        target,
        Population.IN_HAND,
        new Formula.Share(numerator, denominator, times, Formula.WhenUnreported.NUMERATOR),
        whenEmpty,
        appliesTo,
        elsewhere,
        rounding,
        Clause.inferred(code, "kiểm thử"),
        List.of());
  }
}
