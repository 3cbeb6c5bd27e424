package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The portal's rule on the cases of deadlines 12, P1 to P8 and W10. */
class VerdictTest {

  private static final long LATER = Moments.ofText("2027-06-01");
  private final WorkingDays days = WorkingDays.ofReference();

  /** W10: accepted 17/08/2026 08:30, promised for T7 22/08 17:00. */
  private static ObjectNode w10() {
    return Asking.dossier("H32.1")
        .put("NgayTiepNhan", "20260817083000")
        .put("NgayHenTra", "20260822170000");
  }

  private static ObjectNode round(ObjectNode dossier, String asked, String answered) {
    dossier
        .withArray("DanhSachHoSoBoSung")
        .addObject()
        .put("NgayBoSung", asked)
        .put("NgayTiepNhanBoSung", answered);
    return dossier;
  }

  private static Dossier held(ObjectNode element) {
    return new Dossier(Snapshot.of(element), 0, 0, LATER);
  }

  private Verdict at(Dossier dossier, String asOf) {
    return Verdict.of(dossier, null, days, LATER, Moments.ofText(asOf));
  }

  private Verdict later(Dossier dossier) {
    return Verdict.of(dossier, null, days, LATER, LATER);
  }

  @Test
  void w10TakesTheWaitingOutAndIsLateAllTheSame() {
    ObjectNode ended = w10().put("TrangThaiHoSo", "9").put("NgayKetThucXuLy", "20260828093000");

    assertThat(later(held(round(ended, "20260819100000", "20260824140000"))))
        .isEqualTo(Verdict.OVERDUE);
  }

  @Test
  void p1NineComesBeforeTen() {
    Dossier dossier = held(w10());
    dossier.step(Moments.ofText("2026-08-28T09:00:00+07:00"), 10, 1, 0);
    dossier.step(Moments.ofText("2026-08-22T16:00:00+07:00"), 9, 2, 0);

    assertThat(later(dossier)).isEqualTo(Verdict.ON_TIME);
  }

  @Test
  void p2WhatWaitsForItsCitizenEndsWithTheRequest() {
    Dossier waiting = held(round(w10().put("TrangThaiHoSo", "5"), "20260819100000", ""));

    assertThat(at(waiting, "2026-08-31T00:00:00+07:00")).isEqualTo(Verdict.ON_TIME);
  }

  @Test
  void p3ASecondOpenRequestIsOverdueThoughTheDayHasNotCome() {
    ObjectNode twice = w10().put("TrangThaiHoSo", "5");
    round(twice, "20260818090000", "20260819090000");

    assertThat(at(held(round(twice, "20260821090000", "")), "2026-08-21T10:00:00+07:00"))
        .isEqualTo(Verdict.OVERDUE);
  }

  @Test
  void p4TwoAnsweredRequestsOfAnEndedDossierAreTakenOut() {
    ObjectNode ended = w10().put("TrangThaiHoSo", "9").put("NgayKetThucXuLy", "20260825160000");
    round(ended, "20260818080000", "20260819080000");

    assertThat(later(held(round(ended, "20260820080000", "20260822080000"))))
        .isEqualTo(Verdict.ON_TIME);
  }

  @Test
  void p5WhatIsNotYetDueIsOnTime() {
    assertThat(at(held(w10()), "2026-08-21T09:00:00+07:00")).isEqualTo(Verdict.ON_TIME);
    assertThat(at(held(w10()), "2026-08-23T09:00:00+07:00")).isEqualTo(Verdict.OVERDUE);
  }

  @Test
  void p6WaitingForPaymentIsNotTakenOut() {
    Dossier dossier =
        held(w10().put("TrangThaiHoSo", "9").put("NgayKetThucXuLy", "20260827100000"));
    dossier.step(Moments.ofText("2026-08-20T09:00:00+07:00"), 6, 1, 0);
    dossier.step(Moments.ofText("2026-08-27T09:00:00+07:00"), 4, 2, 0);

    assertThat(later(dossier)).isEqualTo(Verdict.OVERDUE);
  }

  @Test
  void p7ADayWithoutATimeIsItsMidnight() {
    ObjectNode ended = w10().put("NgayHenTra", "20260822").put("NgayKetThucXuLy", "20260822090000");

    assertThat(later(held(ended))).isEqualTo(Verdict.OVERDUE);
  }

  @Test
  void p8WithoutAnAppointmentTheLongestTimeCounts() {
    ObjectNode ended =
        Asking.dossier("H32.1")
            .put("NgayTiepNhan", "20260424152000")
            .put("NgayHenTra", "")
            .put("NgayKetThucXuLy", "20260506164000");
    WorkingDays.Limit five = new WorkingDays.Limit(5, WorkingDays.LimitUnit.WORKING_DAY);

    assertThat(Verdict.of(held(ended), five, days, LATER, LATER)).isEqualTo(Verdict.ON_TIME);
    assertThat(later(held(ended))).isEqualTo(Verdict.NOT_KNOWN);
  }

  @Test
  void aPastPeriodIsJudgedAtItsEnd() {
    Dossier running = held(w10());

    assertThat(
            Verdict.of(
                running, null, days, Moments.ofText("2026-08-20"), Moments.ofText("2026-12-01")))
        .isEqualTo(Verdict.ON_TIME);
  }
}
