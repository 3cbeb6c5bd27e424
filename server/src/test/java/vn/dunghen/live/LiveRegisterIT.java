package vn.dunghen.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.journal.Told.told;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Incoming;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

class LiveRegisterIT {

  private static final String MORNING = "08-17T08:30:00";
  private static final String NOON = "08-17T11:30:00";

  @TempDir
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private Path home;

  @SuppressWarnings("NullAway.Init") // set before each test
  private TestLive province;

  @BeforeEach
  void open() {
    province = new TestLive(home);
  }

  @AfterEach
  void close() {
    province.close();
  }

  private static Incoming accepted(String code, String unit, String more) {
    return told(
        "dossier",
        "hs-" + code,
        MORNING,
        "'dossier':'%s','competentUnit':'%s','acceptedAt':'2026-08-17T08:30:00+07:00','due':'2026-08-21'%s"
            .formatted(code, unit, more));
  }

  @Test
  void countsADossierForItsUnitAndAllAboveIt() {
    province.hear(accepted("A", "H32.101", ",'channel':2"));
    assertThat(province.received("H32.101", CountName.ONLINE)).isEqualTo(1);
    assertThat(province.received("H32", CountName.ONLINE)).isEqualTo(1);
    assertThat(province.received("H32.25", CountName.ONLINE)).isZero();
  }

  @Test
  void takesADossierOutOfEveryFigureWhenItIsRetracted() {
    province.hear(accepted("A", "H32.101", ""));
    province.hear(told("retraction", "x", NOON, "'retracts':'hs-A'"));
    assertThat(province.received("H32", CountName.RECEIVED)).isZero();
    assertThat(province.live.dossiers()).isZero();
  }

  @Test
  void laysDossiersAgainWhenTheirProcedureChanges() {
    province.hear(accepted("A", "H32.101", ",'procedure':'1.000105.H32'"));
    assertThat(province.received("H32", CountName.FEE_BEARING)).isZero();
    province.hear(
        told("procedure", "tt-1", MORNING, "'procedure':'1.000105','name':'X','feeBearing':true"));
    assertThat(province.received("H32", CountName.FEE_BEARING)).isEqualTo(1);
    province.hear(told("procedure", "tt-2", MORNING, "'procedure':'1.000105','feeBearing':false"));
    assertThat(province.received("H32", CountName.FEE_BEARING)).isZero();
  }

  /** Portal-protocol, section 9: a dossier keeps the version in force when it was accepted. */
  @Test
  void judgesADossierByTheProcedureAsItWasAtItsAcceptance() {
    String january = "01-05T00:00:00";
    String fiveDays = "'procedure':'1.000105','limit':{'amount':5,'unit':'WORKING_DAY'}";
    String oneDay = "'procedure':'1.000105','limit':{'amount':1,'unit':'WORKING_DAY'}";
    province.hear(
        told("procedure", "tt-1", january, fiveDays + ",'feeBearing':true"),
        told(
            "dossier",
            "hs-A",
            "08-19T08:30:00",
            "'dossier':'A','competentUnit':'H32.101','procedure':'1.000105.H32',"
                + "'acceptedAt':'2026-08-17T08:30:00+07:00','endedAt':'2026-08-19T08:00:00+07:00',"
                + "'status':9"));
    assertThat(province.received("H32", CountName.ON_TIME)).isEqualTo(1);
    province.hear(told("procedure", "tt-2", "08-17T12:00:00", oneDay + ",'feeBearing':false"));
    assertThat(province.received("H32", CountName.ON_TIME)).isEqualTo(1);
    assertThat(province.received("H32", CountName.FEE_BEARING)).isEqualTo(1);
    assertThat(province.live.procedures().find(new ProcedureCode("1.000105")))
        .get()
        .matches(now -> Boolean.FALSE.equals(now.feeBearing()));
    // Told now of a change before the acceptance: it was in force then.
    province.hear(told("procedure", "tt-3", "08-17T08:00:00", oneDay));
    assertThat(province.received("H32", CountName.ON_TIME)).isZero();
    assertThat(province.received("H32", CountName.FEE_BEARING)).isEqualTo(1);
  }

  @Test
  void laysThePortalsDossierAgainByTheProcedureThatThePortalHas() {
    province.hear(
        accepted("A", "H32.101", ",'procedure':'1.000105'"),
        told("dossier", "hs-2", NOON, "'dossier':'A','procedure':'2.000200'"),
        told(
            "acknowledgement",
            "q",
            NOON,
            "'dossier':'A','at':'2026-08-17T12:00:00+07:00','acknowledges':['hs-A']"));
    province.hear(told("procedure", "tt", NOON, "'procedure':'1.000105','feeBearing':true"));
    assertThat(
            province
                .register(Ledger.PORTAL)
                .count(province.slice("H32"))
                .of(CountName.FEE_BEARING, Population.RECEIVED))
        .isEqualTo(1);
    assertThat(province.received("H32", CountName.FEE_BEARING)).isZero();
  }

  @Test
  void faultsADossierAsLongAsAPetitionNamesIt() {
    province.hear(accepted("A", "H32.101", ""), accepted("B", "H32.101", ""));
    province.hear(told("petition", "p-1", MORNING, "'petition':'P','dossier':'A'"));
    assertThat(province.received("H32", CountName.FAULTED)).isEqualTo(1);
    province.hear(told("petition", "p-2", NOON, "'petition':'P','dossier':null"));
    assertThat(province.received("H32", CountName.FAULTED)).isZero();
  }

  @Test
  void followsWhatIsToldOfUnits() {
    province.hear(accepted("A", "H32.901", ""));
    assertThat(province.live.organisation().find(new UnitCode("H32.901"))).isEmpty();
    province.hear(
        told(
            "unit",
            "dv-1",
            MORNING,
            "'unit':'H32.901','name':'Xã Mới','unitKind':'COMMUNE','parent':'H32','validFrom':'2026-01-01'"));
    assertThat(province.received("H32.901", CountName.RECEIVED)).isEqualTo(1);
    assertThat(province.tally("H32").unplaced(Population.RECEIVED)).isZero();
  }

  @Test
  void doesNotFollowWhatWouldBreakTheTreeButTheRest() {
    province.hear(
        told("unit", "dv-1", MORNING, "'unit':'H32.901','validTo':'2026-06-30'"),
        told("unit", "dv-2", NOON, "'unit':'H32.901','validFrom':'2026-07-01'"),
        told("unit", "dv-3", NOON, "'unit':'H32','parent':'H32.101'"),
        told(
            "unit",
            "dv-4",
            NOON,
            "'unit':'H32.902','name':'Xã Mới','unitKind':'COMMUNE','parent':'H32','validFrom':'2026-01-01'"));
    province.hear(accepted("A", "H32.101", ""), accepted("B", "H32.902", ""));
    assertThat(province.live.organisation().find(new UnitCode("H32")).orElseThrow().parent())
        .isNull();
    assertThat(province.received("H32", CountName.RECEIVED)).isEqualTo(2);
    assertThat(province.received("H32.902", CountName.RECEIVED)).isEqualTo(1);
  }

  @Test
  void forgetsAReportThatIsTakenBack() {
    province.hear(
        told(
            "reportTotal",
            "bc-1",
            MORNING,
            "'unit':'H32','period':'2026','to':'BCQG','received':9"),
        told(
            "reportTotal", "bc-2", NOON, "'unit':'H32','period':'2026','to':'BCQG','received':12"));
    assertThat(province.tally("H32").reported()).isEqualTo(12);
    province.hear(told("retraction", "x-2", NOON, "'retracts':'bc-2'"));
    assertThat(province.tally("H32").reported()).isEqualTo(9);
    province.hear(told("retraction", "x-1", NOON, "'retracts':'bc-1'"));
    assertThat(province.tally("H32").reported()).isNull();
  }

  @Test
  void hearsOfThePortalOnlyWithTheFirstAcknowledgement() {
    province.hear(accepted("A", "H32.101", ""));
    assertThat(province.live.portalHeard()).isFalse();
    province.hear(
        told(
            "acknowledgement",
            "q",
            NOON,
            "'dossier':'A','at':'2026-08-17T12:00:00+07:00','acknowledges':['hs-A']"));
    assertThat(province.live.portalHeard()).isTrue();
  }

  @Test
  void tellsWhoListensWhatChangedAndWhere() {
    List<Changes.Step> steps = new CopyOnWriteArrayList<>();
    province.changes.tell(steps::add);
    province.hear(accepted("A", "H32.101", ""), told("petition", "p", NOON, "'petition':'P'"));
    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().entries()).isEqualTo(2);
    assertThat(steps.getFirst().units()).containsExactly("H32.101");
    assertThat(province.changes.recent()).extracting(Change::subject).containsExactly("P", "A");
  }
}
