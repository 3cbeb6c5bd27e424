package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.register.SmallProvince.at;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.quality.Distortion;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;

class QualityTest {

  private static final QualitySettings SETTINGS = settings(20);

  private static QualitySettings settings(int bulkMin) {
    Map<QualityPattern, Integer> shares = new EnumMap<>(QualityPattern.class);
    Arrays.stream(QualityPattern.values()).forEach(pattern -> shares.put(pattern, 80));
    return new QualitySettings(QualitySettings.errorsOnly(), 30, shares, bulkMin, 2, 30);
  }

  /** In order but for what a test leaves out: accepted Monday 02/03/2026, handed in online. */
  private static Told sound(int serial) {
    return Told.dossier("H32.10-260302-%05d".formatted(serial))
        .of(SmallProvince.LAND)
        .applyingFor(SmallProvince.LAND_TITLE)
        .by(2)
        .submitted(at("2026-03-01T20:00").plusSeconds(serial))
        .accepted("2026-03-02T08:00")
        .due("2026-03-16T17:00")
        .fee(50_000)
        .verified()
        .synchronised()
        .from("mot-cua");
  }

  private static Register laid(List<Dossier> dossiers) {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 1);
    register.apply(Batch.builder().organisation(SmallProvince.ORGANISATION).build());
    register.apply(Batch.of(dossiers));
    return register;
  }

  private static QualityQuestion question(String asOf) {
    return new QualityQuestion(
        SmallProvince.slice(SmallProvince.PROVINCE, "2026", at(asOf)), null, Set.of());
  }

  private static QualityTally tally(Register register, QualitySettings settings) {
    return Objects.requireNonNull(
        by(register, settings, QualityBy.TOTAL).get(SmallProvince.PROVINCE.value()));
  }

  private static Map<String, QualityTally> by(
      Register register, QualitySettings settings, QualityBy way) {
    return Objects.requireNonNull(
        register.quality(question("2026-06-01T08:00"), settings, Set.of(way)).get(way));
  }

  private static List<Dossier> many(int count, java.util.function.UnaryOperator<Told> spoilt) {
    List<Dossier> dossiers = new ArrayList<>();
    for (int serial = 0; serial < count; serial++) {
      dossiers.add(spoilt.apply(sound(serial)).now());
    }
    return dossiers;
  }

  @Test
  void theScoreIsTheShareOfDossiersWithoutAnError() {
    List<Dossier> dossiers = new ArrayList<>(many(3, told -> told));
    dossiers.add(sound(7).due((java.time.Instant) null).now());
    QualityTally tally = tally(laid(dossiers), SETTINGS);
    assertThat(tally.dossiers()).isEqualTo(4);
    assertThat(tally.found(QualityRule.DQ_10)).isEqualTo(1);
    assertThat(tally.score()).isEqualTo(75.0);
  }

  @Test
  void withoutDossiersThereIsNoScore() {
    assertThat(tally(laid(List.of()), SETTINGS).score()).isNaN();
  }

  @Test
  void aPatternShowsOverThirtyDossiersAndNotOverTwentyNine() {
    for (int count = 29; count <= 30; count++) {
      Register register = laid(many(count, told -> told.submitted(at("2026-03-02T08:00"))));
      QualityTally tally = tally(register, SETTINGS);
      long shown = tally.shown(QualityPattern.AT_ONCE);
      assertThat(shown).isEqualTo(count);
      assertThat(SETTINGS.shows(QualityPattern.AT_ONCE, shown, tally.among(QualityPattern.AT_ONCE)))
          .isEqualTo(count == 30);
    }
  }

  @Test
  void bulkIsManyOfOneProcedureAtOneUnitWithinAnHour() {
    assertThat(tally(laid(many(20, told -> told)), SETTINGS).shown(QualityPattern.BULK))
        .isEqualTo(20);
    assertThat(tally(laid(many(19, told -> told)), SETTINGS).shown(QualityPattern.BULK)).isZero();
    assertThat(tally(laid(many(20, told -> told.by(1))), SETTINGS).shown(QualityPattern.BULK))
        .isZero();
    List<Dossier> apart = new ArrayList<>(many(19, told -> told));
    apart.add(sound(19).accepted("2026-03-02T09:00").now());
    assertThat(tally(laid(apart), SETTINGS).shown(QualityPattern.BULK)).isZero();
  }

  @Test
  void whatOneAccountHandsInWithinAnHourIsManyTogether() {
    QualityPattern pattern = QualityPattern.ONE_ACCOUNT;
    assertThat(tally(laid(many(20, told -> told.byAccount("a"))), SETTINGS).shown(pattern))
        .isEqualTo(20);
    assertThat(tally(laid(many(19, told -> told.byAccount("a"))), SETTINGS).shown(pattern))
        .isZero();
    assertThat(tally(laid(many(20, told -> told)), SETTINGS).shown(pattern)).isZero();
    assertThat(tally(laid(many(20, told -> told.byAccount("a").by(1))), SETTINGS).shown(pattern))
        .isZero();
    List<Dossier> others = new ArrayList<>(many(19, told -> told.byAccount("a")));
    others.add(sound(19).byAccount("b").now());
    others.add(sound(20).byAccount("a").submitted(at("2026-03-01T21:00")).now());
    assertThat(tally(laid(others), SETTINGS).shown(pattern)).isZero();
  }

  @Test
  void oneResultFileInTwoDossiersShowsInBoth() {
    List<Dossier> dossiers =
        List.of(
            sound(1).linked("a").linked("b").now(),
            sound(2).linked("b").now(),
            sound(3).linked("c").now());
    assertThat(tally(laid(dossiers), SETTINGS).shown(QualityPattern.SAME_RESULT)).isEqualTo(2);
  }

  @Test
  void oneDossierUnderTwoCodesIsAnErrorInBoth() {
    List<Dossier> dossiers =
        List.of(
            sound(1).now(),
            sound(2).submitted(at("2026-03-01T20:00").plusSeconds(1)).now(),
            sound(3).now());
    QualityTally tally = tally(laid(dossiers), SETTINGS);
    assertThat(tally.found(QualityRule.DQ_05)).isEqualTo(2);
    assertThat(tally.faulty()).isEqualTo(2);
    assertThat(laid(dossiers).twins(dossiers.getFirst().code()))
        .containsExactly(dossiers.get(1).code());
    assertThat(laid(dossiers).twins(dossiers.get(2).code())).isEmpty();
  }

  @Test
  void oneReceiptUnderTwoCodesIsAnErrorInBothWithinUnitProcedureAndDay() {
    List<Dossier> dossiers =
        List.of(
            sound(1).called("BN-7").now(),
            sound(2).called("BN-7").accepted("2026-03-02T16:30").now(),
            sound(3).called("BN-8").now(),
            sound(4).called("BN-7").accepted("2026-03-03T08:00").due("2026-03-17T17:00").now(),
            sound(5).called("BN-7").from("mot-cua-khac").now(),
            sound(6).now());
    assertThat(tally(laid(dossiers), SETTINGS).found(QualityRule.DQ_05)).isEqualTo(2);
    assertThat(laid(dossiers).twins(dossiers.getFirst().code()))
        .containsExactly(dossiers.get(1).code());
    assertThat(laid(dossiers).twins(dossiers.get(3).code())).isEmpty();
    QualityPick twins = new QualityPick.Found(QualityRule.DQ_05);
    assertThat(shift(laid(dossiers), twins, SYNCHRONISED, Distortion.OVERCOUNTED))
        .isEqualTo(new QualityPick.Shift(2, -1, -1));
  }

  private static QualityPick.Shift shift(
      Register register, QualityPick cause, QualityPick.Wish wish, Distortion way) {
    QualityPick.Touched touched = new QualityPick.Touched(cause, wish, way);
    return register.shifts(question("2026-06-01T08:00"), SETTINGS, List.of(touched)).getFirst();
  }

  private static final QualityPick.Wish SYNCHRONISED =
      new QualityPick.Wish(CountName.RECEIVED, CountName.SYNCHRONISED, Population.RECEIVED);

  @Test
  void aSourceThatIsHeardLateShowsAsAPattern() {
    List<Dossier> dossiers = new ArrayList<>(many(24, told -> told));
    for (int serial = 24; serial < 31; serial++) {
      dossiers.add(sound(serial).seenAtTheDoor("DQ-28").now());
    }
    Register register = laid(dossiers);
    QualityTally tally =
        Objects.requireNonNull(by(register, SETTINGS, QualityBy.SOURCE).get("mot-cua"));
    assertThat(tally.shown(QualityPattern.HEARD_LATE)).isEqualTo(7);
    assertThat(tally.among(QualityPattern.HEARD_LATE)).isEqualTo(31);
  }

  @Test
  void ofTwoCodesForOneDossierOneStays() {
    Register register =
        laid(
            List.of(
                sound(1).now(),
                sound(2).submitted(at("2026-03-01T20:00").plusSeconds(1)).now(),
                sound(3).now()));
    QualityPick twins = new QualityPick.Found(QualityRule.DQ_05);
    assertThat(shift(register, twins, SYNCHRONISED, Distortion.OVERCOUNTED))
        .isEqualTo(new QualityPick.Shift(2, -1, -1));
  }

  @Test
  void progressWithoutADossierWouldComeIntoBoth() {
    Dossier orphan =
        Told.dossier("H32.10-260302-00009")
            .entered(vn.dunghen.dossier.Status.IN_PROCESS, at("2026-03-02T09:00"))
            .now();
    QualityPick orphans = new QualityPick.Found(QualityRule.DQ_26);
    assertThat(
            shift(
                laid(List.of(sound(1).now(), orphan)), orphans, SYNCHRONISED, Distortion.UNCOUNTED))
        .isEqualTo(new QualityPick.Shift(1, 1, 1));
  }

  @Test
  void oneResultForManyIsTakenOutOfTheNumeratorOfElectronicResults() {
    QualityPick.Wish results =
        new QualityPick.Wish(CountName.RECEIVED, CountName.ELECTRONIC_RESULT, Population.RECEIVED);
    Register register =
        laid(
            List.of(
                sound(1).linked("a").now(),
                sound(2).linked("a").now(),
                sound(3).linked("b").now()));
    long with =
        register
            .count(question("2026-06-01T08:00").slice())
            .of(CountName.ELECTRONIC_RESULT, Population.RECEIVED);
    assertThat(
            shift(
                register,
                new QualityPick.Shown(QualityPattern.SAME_RESULT, ""),
                results,
                Distortion.INFLATING))
        .isEqualTo(new QualityPick.Shift(2, -2, 0));
    assertThat(with).isEqualTo(3);
  }

  @Test
  void theDatabaseMetMostOftenIsTold() {
    List<Dossier> dossiers =
        List.of(sound(1).asking("7").now(), sound(2).asking("1").asking("7").now(), sound(3).now());
    QualityTally tally = tally(laid(dossiers), SETTINGS);
    assertThat(tally.database()).isEqualTo("7");
    assertThat(tally.shown(QualityPattern.SAME_DATABASE)).isEqualTo(2);
    assertThat(tally.among(QualityPattern.SAME_DATABASE)).isEqualTo(3);
  }

  @Test
  void sourcesAndMonthsAreToldApart() {
    List<Dossier> dossiers =
        List.of(
            sound(1).now(),
            sound(2).from("dat-dai").by(null).now(),
            sound(3).accepted("2026-04-02T08:00").now());
    Register register = laid(dossiers);
    Map<String, QualityTally> sources = by(register, SETTINGS, QualityBy.SOURCE);
    assertThat(sources.keySet()).containsExactly("dat-dai", "mot-cua");
    assertThat(Objects.requireNonNull(sources.get("dat-dai")).score()).isZero();
    Map<String, QualityTally> months = by(register, SETTINGS, QualityBy.MONTH);
    assertThat(Objects.requireNonNull(months.get("2026-03")).dossiers()).isEqualTo(2);
    assertThat(Objects.requireNonNull(months.get("2026-04")).dossiers()).isEqualTo(1);
    assertThat(register.sources()).containsExactly("dat-dai", "mot-cua");
  }

  @Test
  void progressWithoutADossierCountsFromItsFirstStep() {
    Dossier orphan =
        Told.dossier("H32.10-260302-00001")
            .entered(vn.dunghen.dossier.Status.IN_PROCESS, at("2026-03-02T09:00"))
            .now();
    QualityTally tally = tally(laid(List.of(orphan)), SETTINGS);
    assertThat(tally.dossiers()).isEqualTo(1);
    assertThat(tally.found(QualityRule.DQ_26)).isEqualTo(1);
  }

  @Test
  void aUnitThatBecomesKnownMustBeLaidAgain() {
    Register register = laid(List.of(sound(1).now(), sound(2).of(SmallProvince.STRANGE).now()));
    Organisation none = new Organisation(List.of(), List.of());
    assertThat(register.dossiersOfUnits(none, SmallProvince.ORGANISATION))
        .containsExactly(sound(1).now().code());
    assertThat(register.dossiersOfUnits(SmallProvince.ORGANISATION, SmallProvince.ORGANISATION))
        .isEmpty();
  }

  @Test
  void aRowStaysWithinItsBytes() {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 1);
    register.apply(Batch.of(many(Chunk.ROWS, told -> told.linked("x" + told.hashCode()))));
    assertThat((double) register.bytes() / register.dossiers()).isLessThan(64);
  }

  @Test
  void thePortalsLedgerKnowsNothingOfQuality() {
    Register portal = new Register(Ledger.PORTAL, SmallProvince.RULES, 1);
    portal.apply(Batch.of(List.of(sound(1).now())));
    assertThat(portal.sources()).isEmpty();
  }
}
