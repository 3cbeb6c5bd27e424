package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dunghen.counting.Population.IN_HAND;
import static vn.dunghen.counting.Population.PRESENT;
import static vn.dunghen.counting.Population.RECEIVED;
import static vn.dunghen.register.SmallProvince.at;
import static vn.dunghen.register.SmallProvince.slice;
import static vn.dunghen.register.Told.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.message.ReportTotalMessage.ReportedTo;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.petition.PetitionSubject;
import vn.dunghen.register.Listing.DossierListing;

class RegisterTest {

  private static final Instant AUTUMN = at("2026-10-10T00:00");

  private static Register with(Told... dossiers) {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    register.apply(Batch.of(Arrays.stream(dossiers).map(Told::now).toList()));
    return register;
  }

  private static Tally under(Map<String, Tally> tallies, String key) {
    return Objects.requireNonNull(tallies.get(key), key);
  }

  private static Tally province(Register register, String period, Instant asOf) {
    return register.count(slice(SmallProvince.PROVINCE, period, asOf));
  }

  private static Told inMarch(String code) {
    return dossier(code)
        .of(SmallProvince.NORTH)
        .applyingFor(SmallProvince.BIRTH)
        .accepted("2026-03-02T08:00")
        .due("2026-03-05T17:00");
  }

  @Test
  void countsADossierInTheMonthOfItsAcceptanceAndInEachMonthItIsInHand() {
    Register register = with(inMarch("A").done("2026-05-04T10:00"));
    assertThat(province(register, "2026-02", AUTUMN).of(CountName.RECEIVED, IN_HAND)).isZero();
    for (String month : List.of("2026-03", "2026-04", "2026-05")) {
      Tally tally = province(register, month, AUTUMN);
      assertThat(tally.of(CountName.RECEIVED, IN_HAND)).isEqualTo(1);
      assertThat(tally.of(CountName.RECEIVED, RECEIVED)).isEqualTo(month.equals("2026-03") ? 1 : 0);
    }
    assertThat(province(register, "2026-06", AUTUMN).of(CountName.RECEIVED, IN_HAND)).isZero();
  }

  @Test
  void anOpenDossierTurnsOverdueByTheAsOfTimeAlone() {
    Register register = with(inMarch("A"));
    assertThat(province(register, "2026", at("2026-03-05T17:00")).of(CountName.ON_TIME, IN_HAND))
        .isEqualTo(1);
    Tally later = province(register, "2026", at("2026-03-05T17:00").plusSeconds(1));
    assertThat(later.of(CountName.ON_TIME, IN_HAND)).isZero();
    assertThat(later.of(CountName.OVERDUE, IN_HAND)).isEqualTo(1);
    assertThat(later.of(CountName.SATISFIED, IN_HAND)).isZero();
  }

  @Test
  void anEndAfterThePeriodButBeforeTheAsOfTimeIsUsedAsItIs() {
    Register register = with(inMarch("A").due("2026-04-02T17:00").done("2026-04-03T09:00"));
    assertThat(province(register, "2026-03", at("2026-04-01T00:00")).of(CountName.ON_TIME, IN_HAND))
        .isEqualTo(1);
    assertThat(province(register, "2026-03", AUTUMN).of(CountName.ON_TIME, IN_HAND)).isZero();
  }

  @Test
  void aDossierStillOpenIsJudgedAtTheEndOfAPastPeriod() {
    Register register = with(inMarch("A").due("2026-04-02T17:00"));
    assertThat(province(register, "2026-03", AUTUMN).of(CountName.ON_TIME, IN_HAND)).isEqualTo(1);
    assertThat(province(register, "2026-04", AUTUMN).of(CountName.ON_TIME, IN_HAND)).isZero();
  }

  /** Deadlines, P3: the second open request is overdue, though the date has not come. */
  @Test
  void aSecondOpenSupplementIsOverdueUntilItIsAnswered() {
    Register register =
        with(
            inMarch("A")
                .due("2026-04-30T17:00")
                .asked(at("2026-03-03T08:00"), at("2026-03-04T08:00"))
                .asked(at("2026-03-05T08:00"), at("2026-03-09T08:00")));
    assertThat(onTime(register, "2026-03-04T12:00")).isTrue();
    assertThat(onTime(register, "2026-03-06T12:00")).isFalse();
    assertThat(onTime(register, "2026-03-10T12:00")).isTrue();
    // 1 + 4 days of waiting are taken out: on time until 5 May, 17:00.
    assertThat(onTime(register, "2026-05-05T17:00")).isTrue();
    assertThat(onTime(register, "2026-05-05T17:01")).isFalse();
  }

  private static boolean onTime(Register register, String asOf) {
    return province(register, "2026", at(asOf)).of(CountName.ON_TIME, IN_HAND) == 1;
  }

  @Test
  void whatHasNotHappenedByTheAsOfTimeHasNotHappened() {
    Register register = with(inMarch("A").done("2026-03-04T09:00"));
    assertThat(province(register, "2026", at("2026-03-01T00:00")).of(CountName.RECEIVED, RECEIVED))
        .isZero();
    Tally open = province(register, "2026", at("2026-03-03T00:00"));
    assertThat(open.of(CountName.HANDLED, RECEIVED)).isZero();
    Tally ended = province(register, "2026", AUTUMN);
    assertThat(ended.of(CountName.HANDLED, RECEIVED)).isEqualTo(1);
    // 2 days and 1 hour.
    assertThat(ended.handlingSeconds(RECEIVED)).isEqualTo(49 * 3600);
  }

  @Test
  void withoutAppointmentAndLimitADossierIsNeitherOnTimeNorOverdue() {
    Register register =
        with(inMarch("A").due((Instant) null).applyingFor(SmallProvince.UNHEARD_OF));
    Tally tally = province(register, "2026", AUTUMN);
    assertThat(tally.of(CountName.RECEIVED, IN_HAND)).isEqualTo(1);
    assertThat(tally.of(CountName.ON_TIME, IN_HAND)).isZero();
    assertThat(tally.of(CountName.OVERDUE, IN_HAND)).isZero();
    assertThat(tally.of(CountName.SATISFIED, IN_HAND)).isEqualTo(1);
  }

  @Test
  void dossiersStandUnderEveryUnitAbove() {
    Register register =
        with(
            inMarch("A").of(SmallProvince.LAND_BRANCH),
            inMarch("B").of(SmallProvince.LAND),
            inMarch("C").of(SmallProvince.SOUTH));
    var byUnit = register.count(slice(SmallProvince.PROVINCE, "2026", AUTUMN), GroupBy.BRANCH);
    assertThat(byUnit)
        .containsOnlyKeys("H32", "H32.10", "H32.10.01", "H32.11", "H32.101", "H32.102", "H32.103");
    assertThat(under(byUnit, "H32").of(CountName.RECEIVED, RECEIVED)).isEqualTo(3);
    assertThat(under(byUnit, "H32.10").of(CountName.RECEIVED, RECEIVED)).isEqualTo(2);
    assertThat(under(byUnit, "H32.10.01").of(CountName.RECEIVED, RECEIVED)).isEqualTo(1);
    assertThat(under(byUnit, "H32.101").of(CountName.RECEIVED, RECEIVED)).isZero();
    var below = register.count(slice(SmallProvince.LAND, "2026", AUTUMN), GroupBy.UNIT);
    assertThat(below).containsOnlyKeys("H32.10", "H32.10.01");
  }

  @Test
  void aDividedUnitGoesToItsPrimarySuccessorAndIsFlagged() {
    Register register = with(inMarch("A").of(SmallProvince.DIVIDED), inMarch("B"));
    Tally north = register.count(slice(SmallProvince.NORTH, "2026", AUTUMN));
    assertThat(north.of(CountName.RECEIVED, RECEIVED)).isEqualTo(2);
    assertThat(north.split(RECEIVED)).isEqualTo(1);
    Slice before =
        Slice.of(
            SmallProvince.ORGANISATION.treeOn(LocalDate.of(2025, 1, 1)),
            SmallProvince.DIVIDED,
            Period.parse("2026"),
            AUTUMN);
    assertThat(register.count(before).of(CountName.RECEIVED, RECEIVED)).isEqualTo(1);
  }

  @Test
  void aDossierOfNoKnownUnitBelongsToTheProvince() {
    Register register = with(inMarch("A").of(SmallProvince.STRANGE), inMarch("B").of(null));
    Tally tally = province(register, "2026", AUTUMN);
    assertThat(tally.of(CountName.RECEIVED, RECEIVED)).isEqualTo(2);
    assertThat(tally.unplaced(RECEIVED)).isEqualTo(2);
  }

  @Test
  void distinctProceduresAreCountedOnceInEachBranchAndNeverAddedUp() {
    Register register =
        with(
            inMarch("A").by(2),
            inMarch("B").by(2),
            inMarch("C").by(2).of(SmallProvince.SOUTH),
            inMarch("D").by(2).of(SmallProvince.SOUTH).applyingFor(SmallProvince.UNHEARD_OF));
    var byUnit = register.count(slice(SmallProvince.PROVINCE, "2026", AUTUMN), GroupBy.BRANCH);
    for (String unit : List.of("H32", "H32.101", "H32.102")) {
      assertThat(under(byUnit, unit).of(CountName.PROCEDURES_USED_ONLINE, RECEIVED)).isEqualTo(1);
    }
  }

  @Test
  void onlyServicesThatTheUnitAppliesAreUsedOnline() {
    // Land titles are applied by the branch office alone, and so by the branches it stands in.
    Register register =
        with(inMarch("A").by(2).of(SmallProvince.SOUTH).applyingFor(SmallProvince.LAND_TITLE));
    var byUnit = register.count(slice(SmallProvince.PROVINCE, "2026", AUTUMN), GroupBy.BRANCH);
    assertThat(under(byUnit, "H32").of(CountName.PROCEDURES_USED_ONLINE, RECEIVED)).isEqualTo(1);
    assertThat(under(byUnit, "H32.102").of(CountName.PROCEDURES_USED_ONLINE, RECEIVED)).isZero();
    assertThat(under(byUnit, "H32.102").of(CountName.ONLINE, RECEIVED)).isEqualTo(1);
  }

  @Test
  void aFeeOfAnApplicationNeverAcceptedCountsByItsSubmission() {
    Told refused =
        dossier("A")
            .of(SmallProvince.NORTH)
            .applyingFor(SmallProvince.COPY)
            .submitted(at("2026-03-02T08:00"))
            .fee(20_000);
    Register register = with(refused);
    Tally march = province(register, "2026-03", AUTUMN);
    assertThat(march.of(CountName.RECEIVED, IN_HAND)).isZero();
    assertThat(march.of(CountName.PROCEDURES_WITH_FEE_DOSSIER, RECEIVED)).isEqualTo(1);
    assertThat(
            province(register, "2026-04", AUTUMN)
                .of(CountName.PROCEDURES_WITH_FEE_DOSSIER, RECEIVED))
        .isZero();
    assertThat(register.dossiers()).isEqualTo(1);
  }

  @Test
  void theProvinceHasAllProceduresAndAUnitThoseItApplies() {
    Register register = with();
    var byUnit = register.count(slice(SmallProvince.PROVINCE, "2026", AUTUMN), GroupBy.BRANCH);
    Tally whole = under(byUnit, "H32");
    assertThat(whole.of(CountName.PROCEDURES_UNDER_AUTHORITY, PRESENT)).isEqualTo(4);
    assertThat(whole.of(CountName.PROCEDURES_ONLINE, PRESENT)).isEqualTo(3);
    // Nobody applies NOTICE, and it is no service.
    assertThat(whole.of(CountName.PROCEDURES_FOR_CITIZENS, PRESENT)).isEqualTo(3);
    // BIRTH by its kind, COPY through the divided commune.
    assertThat(under(byUnit, "H32.101").of(CountName.ONLINE_SERVICES_APPLIED, PRESENT))
        .isEqualTo(2);
    assertThat(under(byUnit, "H32.103").of(CountName.ONLINE_SERVICES_APPLIED, PRESENT))
        .isEqualTo(1);
    assertThat(under(byUnit, "H32.10").of(CountName.PROCEDURES_WITH_FEE, PRESENT)).isEqualTo(1);
  }

  @Test
  void narrowsByProcedureFieldOfficerAndChannel() {
    Register register =
        with(
            inMarch("A").by(2).handledBy("CB01"),
            inMarch("B").by(1).handledBy("CB01").handledBy("CB02"),
            inMarch("C").by(null).applyingFor(SmallProvince.LAND_TITLE),
            inMarch("D").by(3).applyingFor(null));
    Slice all = slice(SmallProvince.PROVINCE, "2026", AUTUMN);
    assertThat(received(register, all.withProcedure(SmallProvince.BIRTH))).isEqualTo(2);
    assertThat(received(register, all.withField("Đất đai"))).isEqualTo(1);
    assertThat(received(register, all.withOfficer(new OfficerCode("CB02")))).isEqualTo(1);
    assertThat(received(register, all.withOfficer(new OfficerCode("CB99")))).isZero();
    assertThat(received(register, all.withChannel(1))).isEqualTo(2);
    assertThat(register.count(all, GroupBy.CHANNEL)).containsOnlyKeys("1", "2", "3");
    assertThat(register.count(all, GroupBy.PROCEDURE)).containsOnlyKeys("", "1.000001", "1.000002");
    assertThat(register.count(all, GroupBy.FIELD)).containsOnlyKeys("", "Hộ tịch", "Đất đai");
    var byOfficer = register.count(all, GroupBy.OFFICER);
    assertThat(under(byOfficer, "CB01").of(CountName.RECEIVED, RECEIVED)).isEqualTo(2);
    assertThat(under(byOfficer, "CB02").of(CountName.RECEIVED, RECEIVED)).isEqualTo(1);
    assertThat(register.count(all, GroupBy.MONTH)).hasSize(12);
  }

  private static long received(Register register, Slice slice) {
    return register.count(slice).of(CountName.RECEIVED, RECEIVED);
  }

  @Test
  void takesBackADossierThatStopsCounting() {
    Register register = with(inMarch("A"), inMarch("H32.25-260302-00001"), inMarch("C"));
    register.apply(Batch.of(List.of(inMarch("H32.25-260302-00001").of(SmallProvince.SOUTH).now())));
    register.apply(Batch.builder().remove(new DossierCode("A")).build());
    var byUnit = register.count(slice(SmallProvince.PROVINCE, "2026", AUTUMN), GroupBy.BRANCH);
    assertThat(under(byUnit, "H32.101").of(CountName.RECEIVED, RECEIVED)).isEqualTo(1);
    assertThat(under(byUnit, "H32.102").of(CountName.RECEIVED, RECEIVED)).isEqualTo(1);
    assertThat(register.has(new DossierCode("A"))).isFalse();
    assertThat(register.has(new DossierCode("H32.25-260302-00001"))).isTrue();
  }

  @Test
  void reportsTheLargerTotalOfTheUnitItself() {
    Register register = with();
    Period year = Period.parse("2026");
    register.apply(
        Batch.builder()
            .lay(ReportTotal.of(SmallProvince.NORTH, year, ReportedTo.BCQG, 90))
            .lay(ReportTotal.of(SmallProvince.NORTH, year, ReportedTo.PORTAL, 100))
            .lay(ReportTotal.of(SmallProvince.NORTH, Period.parse("2026-03"), ReportedTo.BCQG, 7))
            .build());
    Slice north = slice(SmallProvince.NORTH, "2026", AUTUMN);
    assertThat(register.count(north).reported()).isEqualTo(100);
    assertThat(register.count(north.withChannel(2)).reported()).isNull();
    assertThat(province(register, "2026", AUTUMN).reported()).isNull();
    Listing entries =
        register.list(north, CountName.REPORTED_RECEIVED, PRESENT, ListOrder.CODE, "", 0, 10);
    assertThat(entries.figure()).isEqualTo(100);
    assertThat(entries.rows()).hasSize(2);
  }

  @Test
  void countsPetitionsUnderTheirUnitAndListsThem() {
    Register register = with();
    register.apply(
        Batch.builder()
            .lay(petition("P1", SmallProvince.NORTH, at("2026-04-20T09:00"), null))
            .lay(petition("P2", SmallProvince.LAND_BRANCH, at("2025-12-01T09:00"), null))
            .lay(
                petition("P3", SmallProvince.NORTH, at("2025-12-01T09:00"), at("2025-12-05T09:00")))
            .build());
    Slice all = slice(SmallProvince.PROVINCE, "2026", AUTUMN);
    var byUnit = register.count(all, GroupBy.BRANCH);
    assertThat(under(byUnit, "H32").of(CountName.PETITIONS, IN_HAND)).isEqualTo(2);
    assertThat(under(byUnit, "H32").of(CountName.PETITIONS, RECEIVED)).isEqualTo(1);
    assertThat(under(byUnit, "H32.10").of(CountName.PETITIONS, IN_HAND)).isEqualTo(1);
    assertThat(register.list(all, CountName.PETITIONS, IN_HAND, ListOrder.CODE, "p2", 0, 10).rows())
        .hasSize(1);
  }

  private static Petition petition(
      String code, UnitCode unit, Instant received, @Nullable Instant handled) {
    return new Petition(
        new PetitionCode(code),
        unit,
        PetitionSubject.OTHER,
        null,
        received,
        true,
        received,
        null,
        null,
        null,
        null,
        handled,
        null,
        null,
        0,
        0,
        false);
  }

  @Test
  void listsPagesInTheOrderAskedFor() {
    Register register =
        with(
            inMarch("H32.25-260302-00002").done("2026-03-03T08:00"),
            inMarch("H32.25-260302-00010"),
            inMarch("odd code").accepted("2026-03-01T08:00"),
            inMarch("H32.03-260302-00002").due("2026-12-30T17:00"));
    assertThat(codes(register, ListOrder.CODE, ListState.ALL, "", 0, 9))
        .containsExactly(
            "H32.03-260302-00002", "H32.25-260302-00002", "H32.25-260302-00010", "odd code");
    ListOrder latest = new ListOrder(ListOrder.Column.ACCEPTED, ListOrder.Direction.ASCENDING);
    assertThat(codes(register, latest, ListState.ALL, "", 0, 1)).containsExactly("odd code");
    assertThat(codes(register, ListOrder.CODE, ListState.ENDED, "", 0, 9))
        .containsExactly("H32.25-260302-00002");
    assertThat(codes(register, ListOrder.CODE, ListState.LATE, "", 0, 9))
        .containsExactly("H32.25-260302-00010", "odd code");
    assertThat(codes(register, ListOrder.CODE, ListState.ALL, "h32.25", 1, 9))
        .containsExactly("H32.25-260302-00010");
  }

  private static List<String> codes(
      Register register, ListOrder order, ListState state, String find, int offset, int limit) {
    Slice all = slice(SmallProvince.PROVINCE, "2026", AUTUMN);
    DossierListing listing =
        (DossierListing)
            register.list(all, CountName.RECEIVED, RECEIVED, order, state, find, offset, limit);
    assertThat(listing.figure()).isEqualTo(4);
    return listing.rows().stream().map(row -> row.code().value()).toList();
  }

  @Test
  void tellsWhichDossiersAnotherRegisterHasOtherwise() {
    Register one = with(inMarch("A"), inMarch("B"), inMarch("C"));
    Register other = with(inMarch("B").liked(false), inMarch("C"), inMarch("D"));
    assertThat(one.differences(other, 10))
        .extracting(DossierCode::value)
        .containsExactlyInAnyOrder("A", "B", "D");
  }

  @Test
  void namesTheDossiersOfAProcedureWhoseRulesChanged() {
    Register register = with(inMarch("A"), inMarch("B").applyingFor(SmallProvince.COPY));
    assertThat(register.dossiersOf(SmallProvince.COPY)).containsExactly(new DossierCode("B"));
    assertThat(register.rules()).isSameAs(SmallProvince.RULES);
    register.apply(Batch.of(List.of(inMarch("B").applyingFor(SmallProvince.COPY).now())));
    assertThat(register.dossiers()).isEqualTo(2);
  }

  @Test
  void refusesToCountDossiersOfNoPeriod() {
    Tally tally = province(with(), "2026", AUTUMN);
    assertThatThrownBy(() -> tally.of(CountName.ON_TIME, PRESENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ON_TIME");
  }
}
