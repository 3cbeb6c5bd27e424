package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.quality.Distortion;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.register.QualityPick.Found;
import vn.dunghen.register.QualityPick.Shift;
import vn.dunghen.register.QualityPick.Touched;
import vn.dunghen.register.QualityPick.Wish;

/**
 * Goal: what the columns say of data quality is what asking each dossier gives, and every figure is
 * as long as its list. Method: dossiers, portal states, histories and questions by chance from a
 * seed that a failure prints.
 */
class QualityProperties {

  private static final Wish ON_TIME =
      new Wish(CountName.RECEIVED, CountName.ON_TIME, Population.IN_HAND);

  private static final Wish SYNCHRONISED =
      new Wish(CountName.RECEIVED, CountName.SYNCHRONISED, Population.RECEIVED);

  private static final Wish PAID =
      new Wish(CountName.FEE_BEARING, CountName.PAID_ONLINE, Population.RECEIVED);

  private static final Wish FEES =
      new Wish(
          CountName.PROCEDURES_WITH_FEE,
          CountName.PROCEDURES_WITH_FEE_DOSSIER,
          Population.RECEIVED);

  private static final Wish POPULATION =
      new Wish(
          CountName.PROCEDURES_FOR_CITIZENS,
          CountName.PROCEDURES_USING_POPULATION_DATA,
          Population.IN_HAND);

  private final List<Dossier> dossiers = new ArrayList<>();
  private final Map<DossierCode, Dossier> portal = new HashMap<>();

  private static QualitySettings settings(Random random) {
    Map<QualityRule, Integer> weights = new EnumMap<>(QualityRule.class);
    for (QualityRule rule : QualityRule.values()) {
      weights.put(rule, random.nextInt(3) * 50);
    }
    Map<QualityPattern, Integer> shares = new EnumMap<>(QualityPattern.class);
    Arrays.stream(QualityPattern.values()).forEach(pattern -> shares.put(pattern, 50));
    return new QualitySettings(weights, 30, shares, 2, 2, 30);
  }

  private Register register(Random random) {
    MadeUp madeUp = new MadeUp(random);
    dossiers.clear();
    portal.clear();
    dossiers.addAll(madeUp.dossiers(30));
    for (Dossier one : List.copyOf(dossiers)) {
      String code = one.code().value();
      if (random.nextInt(4) == 0) {
        dossiers.add(madeUp.twinOf(one, code + "9"));
      }
      if (random.nextInt(2) == 0) {
        portal.put(one.code(), random.nextBoolean() ? one : madeUp.dossier(code));
      }
    }
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 1);
    register.apply(Batch.builder().organisation(SmallProvince.ORGANISATION).build());
    Batch.Builder batch = Batch.builder();
    dossiers.forEach(one -> batch.lay(one, portal.get(one.code())));
    register.apply(batch.build());
    return register;
  }

  private static QualityQuestion question(Random random) {
    Set<QualityRule> unjudged = EnumSet.noneOf(QualityRule.class);
    if (random.nextInt(3) == 0) {
      unjudged.add(QualityRule.DQ_29);
    }
    String source = random.nextInt(3) == 0 ? "dat-dai" : null;
    return new QualityQuestion(new MadeUp(random).slice(), source, unjudged);
  }

  @Property(tries = 300)
  void everyFigureIsWhatAskingEachDossierGives(@ForAll Random random) {
    Register register = register(random);
    QualityQuestion question = question(random);
    QualitySettings settings = settings(random);
    Map<String, QualityTally> byUnit =
        Objects.requireNonNull(
            register.quality(question, settings, Set.of(QualityBy.UNIT)).get(QualityBy.UNIT));
    byUnit.forEach(
        (unit, tally) -> {
          Slice slice = question.slice().withUnit(new UnitCode(unit));
          QualityByHand byHand = new QualityByHand(question.withSlice(slice), dossiers, portal);
          assertLike(byHand, tally, settings);
        });
  }

  private static void assertLike(
      QualityByHand byHand, QualityTally tally, QualitySettings settings) {
    assertThat(tally.dossiers()).isEqualTo(byHand.dossiers());
    assertThat(tally.faulty()).isEqualTo(byHand.faulty(settings));
    assertThat(tally.hundredthsLost()).isEqualTo(byHand.lost(settings));
    for (QualityRule rule : QualityRule.values()) {
      assertThat(tally.found(rule)).as(rule.id()).isEqualTo(byHand.with(rule));
    }
    for (QualityPattern pattern : QualityPattern.values()) {
      if (pattern.trait() != null) {
        assertThat(tally.shown(pattern)).as(pattern.id()).isEqualTo(byHand.with(pattern.trait()));
      }
    }
    assertThat(tally.shown(QualityPattern.SAME_RESULT)).isEqualTo(byHand.sharingAResult());
  }

  private static long length(
      Register register, QualityQuestion question, QualitySettings settings, QualityPick pick) {
    Listing.DossierListing listing =
        register.list(
            question, settings, pick, ListOrder.CODE, ListState.ALL, "", 0, Integer.MAX_VALUE);
    assertThat(listing.rows()).hasSize((int) listing.figure());
    return listing.figure();
  }

  @Property(tries = 200)
  void aFigureIsAsLongAsItsList(@ForAll Random random) {
    Register register = register(random);
    QualityQuestion question = question(random);
    QualitySettings settings = settings(random);
    QualityTally tally =
        register
            .quality(question, settings, Set.of(QualityBy.TOTAL))
            .values()
            .iterator()
            .next()
            .values()
            .iterator()
            .next();
    assertThat(length(register, question, settings, new QualityPick.All()))
        .isEqualTo(tally.dossiers());
    assertThat(length(register, question, settings, new QualityPick.Faulty()))
        .isEqualTo(tally.faulty());
    assertThat(length(register, question, settings, new QualityPick.Sound()))
        .isEqualTo(tally.sound());
    for (QualityRule rule : QualityRule.values()) {
      if (rule.scope().ofDossiers() && !question.unjudged().contains(rule)) {
        assertThat(length(register, question, settings, new QualityPick.Found(rule)))
            .as(rule.id())
            .isEqualTo(tally.found(rule));
      }
    }
    for (QualityPattern pattern : QualityPattern.values()) {
      QualityPick shown = new QualityPick.Shown(pattern, tally.database());
      if (pattern != QualityPattern.SAME_DATABASE || !tally.database().isEmpty()) {
        assertThat(length(register, question, settings, shown))
            .as(pattern.id())
            .isEqualTo(tally.shown(pattern));
      }
    }
    List<Touched> asked = asked(question, tally.database());
    List<Shift> shifts = register.shifts(question, settings, asked);
    for (int i = 0; i < asked.size(); i++) {
      assertThat(length(register, question, settings, asked.get(i)))
          .as(asked.get(i).toString())
          .isEqualTo(shifts.get(i).dossiers());
    }
  }

  /** Every rule that is judged and every pattern, in every item in every way. */
  private static List<Touched> asked(QualityQuestion question, String database) {
    List<QualityPick> causes = new ArrayList<>();
    for (QualityRule rule : QualityRule.values()) {
      if (rule.scope().ofDossiers() && !question.unjudged().contains(rule)) {
        causes.add(new Found(rule));
      }
    }
    for (QualityPattern pattern : QualityPattern.values()) {
      if (pattern != QualityPattern.SAME_DATABASE || !database.isEmpty()) {
        causes.add(new QualityPick.Shown(pattern, database));
      }
    }
    List<Touched> asked = new ArrayList<>();
    for (QualityPick cause : causes) {
      for (Wish wish : List.of(ON_TIME, SYNCHRONISED, PAID, FEES, POPULATION)) {
        for (Distortion way : Distortion.values()) {
          asked.add(new Touched(cause, wish, way));
        }
      }
    }
    return asked;
  }

  /** Every count of the dossiers with the finding and of the others adds up to that of all. */
  @Property(tries = 100)
  void whatIsTakenOutIsWhatTheDossiersFoundAreCountedFor(@ForAll Random random) {
    Register register = register(random);
    QualityQuestion question = question(random).withSource(null);
    QualityByHand byHand = new QualityByHand(question, dossiers, portal);
    for (QualityRule rule : Marks.RULES) {
      List<Dossier> found =
          dossiers.stream().filter(one -> byHand.rules(one).contains(rule)).toList();
      ByHand counted = new ByHand(question.slice(), found);
      for (Wish wish : List.of(ON_TIME, SYNCHRONISED, PAID)) {
        long all = counted.dossiers(wish.all(), wish.population());
        long wished = counted.dossiers(wish.wished(), wish.population());
        assertThat(shift(register, question, rule, wish, Distortion.INFLATING))
            .as(rule + " " + wish)
            .isEqualTo(new Shift(wished, -wished, 0));
        assertThat(shift(register, question, rule, wish, Distortion.OVERCOUNTED).denominator())
            .as(rule + " " + wish)
            .isEqualTo(-all);
        if (wish.all() == CountName.RECEIVED) {
          assertThat(shift(register, question, rule, wish, Distortion.LOSING))
              .as(rule + " " + wish)
              .isEqualTo(new Shift(all - wished, all - wished, 0));
        }
      }
    }
  }

  /** Procedures go with the last dossier that answers for them, and come with the first. */
  @Property(tries = 100)
  void proceduresAreThoseThatNoOtherDossierAnswersFor(@ForAll Random random) {
    Register register = register(random);
    QualityQuestion question = question(random).withSource(null);
    QualityByHand byHand = new QualityByHand(question, dossiers, portal);
    for (QualityRule rule : Marks.RULES) {
      List<Dossier> others =
          dossiers.stream().filter(one -> !byHand.rules(one).contains(rule)).toList();
      for (Wish wish : List.of(FEES, POPULATION)) {
        long with = procedures(question, dossiers, wish);
        long without = procedures(question, others, wish);
        assertThat(shift(register, question, rule, wish, Distortion.INFLATING).numerator())
            .as(rule + " " + wish)
            .isEqualTo(without - with);
      }
    }
  }

  private static long procedures(QualityQuestion question, List<Dossier> counted, Wish wish) {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 1);
    register.apply(Batch.builder().organisation(SmallProvince.ORGANISATION).build());
    register.apply(Batch.of(counted));
    return register.count(question.slice()).of(wish.wished(), wish.population());
  }

  private static Shift shift(
      Register register, QualityQuestion question, QualityRule rule, Wish wish, Distortion way) {
    QualitySettings settings = settings(new Random(0));
    return register
        .shifts(question, settings, List.of(new Touched(new Found(rule), wish, way)))
        .getFirst();
  }

  @Property(tries = 100)
  void changesOneByOneGiveWhatAFreshRegisterGives(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register changed = new Register(Ledger.LOCAL, SmallProvince.RULES, 1);
    Map<DossierCode, Dossier> known = new HashMap<>();
    for (int i = 0; i < 120; i++) {
      Dossier dossier = madeUp.dossier(madeUp.code());
      if (random.nextInt(3) > 0) {
        changed.apply(Batch.of(List.of(dossier)));
        known.put(dossier.code(), dossier);
      } else {
        changed.apply(Batch.builder().remove(dossier.code()).build());
        known.remove(dossier.code());
      }
    }
    Register fresh = new Register(Ledger.LOCAL, SmallProvince.RULES, 1);
    fresh.apply(Batch.of(known.values()));
    assertThat(changed.differences(fresh, 10)).isEmpty();
  }
}
