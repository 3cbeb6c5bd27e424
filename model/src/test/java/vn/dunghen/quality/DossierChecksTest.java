package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.done;
import static vn.dunghen.quality.Looked.now;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.folding.Telling;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationKind;
import vn.dunghen.procedure.PublicationState;

/** For each rule of one dossier something that is wrong, and its neighbour that is not. */
class DossierChecksTest {

  private static final String[] NONE = {};

  private static List<Finding> found(Telling telling, QualityRule rule) {
    return Looked.in(telling).stream().filter(finding -> finding.rule() == rule).toList();
  }

  @Test
  void nothingIsWrongWithADossierThatIsInOrder() {
    assertThat(now(accepted())).containsExactly(NONE);
    assertThat(now(done())).containsExactly(NONE);
  }

  @Test
  void dq01OnHoldHereAndDoneOnThePortal() {
    Telling held = accepted().status(9, "20/08 10:00").acknowledged("20/08 10:01", Telling.id(3));
    held.status(6, "20/08 11:00");
    List<Finding> findings = Looked.beside(held);
    assertThat(Looked.at(Looked.LATER, findings)).contains("DQ-01");
    assertThat(findings.getFirst().vi())
        .isEqualTo(
            "Hồ sơ H32.01-260817-00213 đang tạm dừng (Yêu cầu thực hiện nghĩa vụ tài chính) nhưng"
                + " được gửi lên Cổng là \"Đã xử lý xong\"; Cổng sẽ không ghi nhận thời gian chờ.");
    Telling both = accepted().status(6, "20/08 11:00").acknowledged("20/08 11:01", Telling.id(3));
    assertThat(Looked.at(Looked.LATER, Looked.beside(both))).doesNotContain("DQ-01");
  }

  @Test
  void dq04IsWhatTheDoorSaw() {
    DoorFinding seen = new DoorFinding("DQ-04", "SoGiayToChuHoSo", null);
    assertThat(now(accepted(said -> said.withFindings(seen)))).containsExactly("DQ-04");
    DoorFinding unheardOf = new DoorFinding("DQ-99", null, null);
    assertThat(now(accepted(said -> said.withFindings(unheardOf)))).containsExactly(NONE);
  }

  @Test
  void dq07FlaggedAsDigitisedWithoutAFile() {
    assertThat(now(accepted(said -> said.withComponent(false, true, false, null))))
        .containsExactly("DQ-07");
    assertThat(now(accepted(said -> said.withComponent(true, true, false, null))))
        .containsExactly(NONE);
    // Data in place of paper have no file at all.
    assertThat(now(accepted(said -> said.withComponent(false, true, false, "KQ9"))))
        .containsExactly(NONE);
    assertThat(now(accepted(said -> said.withComponent(false, false, false, null))))
        .containsExactly(NONE);
  }

  @Test
  void dq09AnAppointmentWithoutATimeOrAtMidnight() {
    Due day = Due.day(LocalDate.of(2026, 8, 21));
    assertThat(now(accepted(said -> said.withDue(day)))).containsExactly("DQ-09");
    Due midnight = Due.moment(at("21/08 00:00"));
    assertThat(now(accepted(said -> said.withDue(midnight)))).containsExactly("DQ-09");
    Due morning = Due.moment(at("21/08 07:00"));
    assertThat(now(accepted(said -> said.withDue(morning)))).containsExactly(NONE);
  }

  @Test
  void dq10NoAppointmentUnlessTheResultIsReturnedAtOnce() {
    assertThat(now(accepted(Telling.Fields::withoutDue))).containsExactly("DQ-10");
    assertThat(now(accepted(said -> said.withoutDue().withProcedure(Looked.AT_ONCE))))
        .containsExactly(NONE);
    List<Finding> findings = Looked.in(accepted(Telling.Fields::withoutDue));
    assertThat(findings.getFirst().holdsAt(at("17/08 08:29"))).isFalse();
    assertThat(findings.getFirst().holdsAt(at("17/08 08:30"))).isTrue();
  }

  @Test
  void dq11AnEndingStatusWithoutTheEndOfProcessing() {
    Telling stopped = accepted().status(8, "20/08 10:00");
    assertThat(now(stopped)).containsExactly("DQ-11");
    assertThat(Looked.at(at("20/08 09:59"), Looked.in(stopped))).containsExactly(NONE);
    assertThat(now(accepted().status(6, "20/08 10:00"))).containsExactly(NONE);
  }

  @Test
  void dq12MoreThanAnHourFromTheMomentOfStatusNine() {
    Telling far =
        accepted()
            .status(9, "21/08 10:00")
            .say("21/08 12:00", s -> s.withEndedAt(at("21/08 11:01")));
    far.result("21/08 12:00", true);
    assertThat(now(far)).containsExactly("DQ-12");
    assertThat(found(far, QualityRule.DQ_12).getFirst().vi())
        .isEqualTo(
            "Ngày kết thúc xử lý của H32.01-260817-00213 lệch 61 phút so với thời điểm chuyển"
                + " \"Đã xử lý xong\".");
    Telling near =
        accepted()
            .status(9, "21/08 10:00")
            .say("21/08 12:00", s -> s.withEndedAt(at("21/08 11:00")));
    near.result("21/08 12:00", true);
    assertThat(now(near)).containsExactly(NONE);
  }

  @Test
  void dq13OneMomentAfterThatWhichFollowsIt() {
    Telling early = accepted(said -> said.withSubmittedAt(at("17/08 08:31")));
    assertThat(now(early)).containsExactly("DQ-13");
    assertThat(found(early, QualityRule.DQ_13).getFirst().vi())
        .isEqualTo(
            "Thứ tự thời gian của H32.01-260817-00213 không hợp lý: thời điểm nộp sau thời điểm"
                + " tiếp nhận.");
    assertThat(now(accepted(said -> said.withSubmittedAt(at("17/08 08:30")))))
        .containsExactly(NONE);
    assertThat(now(done().say("22/08 08:00", said -> said.withReturnedAt(at("21/08 09:00")))))
        .containsExactly("DQ-13");
    DoorFinding ahead = new DoorFinding("DQ-13", "NgayTiepNhan", "20301231080000");
    assertThat(now(accepted(said -> said.withFindings(ahead)))).containsExactly("DQ-13");
  }

  @Test
  void dq14ASecondRoundWhileItIsOpen() {
    // P3 of the deadlines: asked again on 21/08 at 09:00.
    Telling again =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "21/08 09:00", null);
    List<Finding> findings = Looked.in(again);
    assertThat(Looked.at(at("21/08 10:00"), findings)).containsExactly("DQ-14");
    assertThat(Looked.at(at("21/08 08:59"), findings)).containsExactly(NONE);
    Telling answered =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "21/08 09:00", "21/08 15:00");
    assertThat(Looked.at(at("21/08 14:59"), Looked.in(answered))).containsExactly("DQ-14");
    assertThat(Looked.at(at("21/08 15:00"), Looked.in(answered))).containsExactly(NONE);
    assertThat(now(accepted().supplement("1", "18/08 09:00", null))).containsExactly(NONE);
  }

  @Test
  void dq15WentOnWithoutTheDateOfTheAnswer() {
    Telling went = accepted().supplement("1", "18/08 09:00", null).status(4, "19/08 10:00");
    assertThat(now(went)).containsExactly("DQ-15");
    assertThat(Looked.at(at("19/08 09:59"), Looked.in(went))).containsExactly(NONE);
    assertThat(
            now(accepted().supplement("1", "18/08 09:00", "19/08 09:00").status(4, "19/08 10:00")))
        .containsExactly(NONE);
  }

  private static Telling round(String oldDue, String newDue) {
    Supplement round =
        new Supplement(
            "1",
            at("19/08 10:00"),
            at("20/08 14:00"),
            Due.moment(at(oldDue)),
            Due.moment(at(newDue)));
    return accepted().say("20/08 14:00", said -> said.withRounds(round));
  }

  @Test
  void dq16ADateMovedByARoundWhoseTimeIsTakenOutToo() {
    assertThat(now(round("22/08 17:00", "24/08 17:00"))).containsExactly("DQ-16");
    assertThat(now(round("22/08 17:00", "22/08 17:00"))).containsExactly(NONE);
  }

  @Test
  void dq17LaterThanTheLimitAllows() {
    // W10: five working days from 17/08 end on Saturday 22/08, which is worked.
    Telling long2 = accepted(said -> said.withDue(Due.moment(at("24/08 17:00"))));
    assertThat(now(long2)).containsExactly("DQ-17");
    assertThat(found(long2, QualityRule.DQ_17).getFirst().vi())
        .isEqualTo("Ngày hẹn trả của H32.01-260817-00213 dài hơn thời hạn quy định 2 ngày.");
    // A round answered on 20/08 lets the limit start again: 26/08 is the last day.
    Supplement answered = new Supplement("1", at("19/08 10:00"), at("20/08 14:00"), null, null);
    assertThat(now(accepted(s -> s.withDue(Due.moment(at("26/08 17:00"))).withRounds(answered))))
        .containsExactly(NONE);
  }

  @Test
  void dq17CountsTheLimitAsThePortalsRuleIsSet() {
    // Accepted before opening on Monday 17/08: by the day the fifth working day is Saturday 22/08,
    // by the minute forty hours of work are over on Friday 21/08 at 17:00.
    Telling early =
        accepted(
            said -> said.withAcceptedAt(at("17/08 06:00")).withDue(Due.moment(at("22/08 17:00"))));
    assertThat(now(early)).containsExactly(NONE);
    Rules rolling =
        new Rules(
            Looked.RULES.calendar(),
            Looked.RULES.procedures(),
            Looked.RULES.populationDatabases(),
            PortalAssumptions.STANDARD.with(DayCount.ROLLING));
    List<Finding> found = Looked.in(early.local(), null, rolling);
    assertThat(Looked.at(Looked.LATER, found)).containsExactly("DQ-17");
    assertThat(found.getFirst().vi()).endsWith("dài hơn thời hạn quy định 1 ngày.");
  }

  @Test
  void dq18OnADayOffOrOutsideWorkingHours() {
    Telling sunday = accepted(said -> said.withDue(Due.moment(at("23/08 10:00"))));
    assertThat(now(sunday)).containsExactly("DQ-17", "DQ-18");
    assertThat(now(accepted(said -> said.withDue(Due.moment(at("21/08 17:01"))))))
        .containsExactly("DQ-18");
    assertThat(now(accepted(said -> said.withDue(Due.moment(at("21/08 12:00"))))))
        .containsExactly("DQ-18");
    assertThat(now(accepted(said -> said.withDue(Due.moment(at("21/08 11:30"))))))
        .containsExactly(NONE);
    assertThat(found(sunday, QualityRule.DQ_18).getFirst().vi())
        .endsWith("rơi vào ngày nghỉ (10:00 ngày 23/08/2026).");
    // 21/08/2026 is a Friday.
    Telling noon = accepted(said -> said.withDue(Due.moment(at("21/08 12:00"))));
    assertThat(found(noon, QualityRule.DQ_18).getFirst().vi())
        .endsWith("rơi vào thời gian ngoài giờ làm việc (12:00 ngày 21/08/2026).");
  }

  @Test
  void dq20DoneWithoutAResultFile() {
    Telling bare =
        accepted()
            .status(10, "21/08 10:00")
            .say("21/08 11:00", s -> s.withEndedAt(at("21/08 10:00")));
    assertThat(now(bare)).containsExactly("DQ-20");
    Telling other =
        accepted(said -> said.withProcedure(Looked.AT_ONCE).withDue(Due.moment(at("17/08 17:00"))));
    other.status(10, "17/08 10:00").say("17/08 11:00", s -> s.withEndedAt(at("17/08 10:00")));
    assertThat(now(other)).containsExactly(NONE);
    assertThat(now(bare.say("21/08 12:00", said -> said.withLinks("abc")))).containsExactly(NONE);
  }

  @Test
  void dq21AUnitThatDoesNotStandOnTheDay() {
    Telling strange = accepted(said -> said.withUnits("X99", "X99", null));
    assertThat(now(strange)).containsExactly("DQ-21");
    assertThat(found(strange, QualityRule.DQ_21).getFirst().vi())
        .isEqualTo("Không xác định được đơn vị \"X99\" của hồ sơ H32.01-260817-00213.");
    // Ban Dân tộc closed on 30/06/2025.
    assertThat(now(accepted(said -> said.withUnits("H32.02", "H32.02", null))))
        .containsExactly("DQ-21");
    assertThat(now(accepted(said -> said.withUnits("000.00.01.H32", "000.00.01.H32", null))))
        .containsExactly(NONE);
  }

  @Test
  void dq21AUnitNotFoundByItsNameThoughTheSenderStandsForIt() {
    DoorFinding seen = new DoorFinding("DQ-21", "DonViXuLy", null);
    Telling credited =
        accepted(said -> said.withUnits("H32.01", "H32.01", null).withFindings(seen));
    assertThat(now(credited)).containsExactly("DQ-21");
    assertThat(found(credited, QualityRule.DQ_21).getFirst().vi())
        .isEqualTo("Không xác định được đơn vị \"–\" của hồ sơ H32.01-260817-00213.");
    // Told by a person since: it stands elsewhere, and rightly.
    assertThat(now(credited.say("21/08 12:00", s -> s.withUnits("H32.01", "H32.17", null))))
        .containsExactly(NONE);
  }

  @Test
  void dq22AProcedureUnknownClosedOrWithoutALimit() {
    assertThat(now(accepted(said -> said.withProcedure("9.999999")))).containsExactly("DQ-22");
    assertThat(now(accepted(said -> said.withProcedure("1.999003")))).containsExactly("DQ-22");
    assertThat(now(accepted(said -> said.withProcedure("1.999001.H32")))).containsExactly(NONE);
  }

  @Test
  void dq22AProcedureIsClosedFromTheDayItsAbolitionTakesEffect() {
    assertThat(closedOn(LocalDate.of(2026, 8, 17))).containsExactly("DQ-22");
    assertThat(closedOn(LocalDate.of(2026, 8, 18))).containsExactly(NONE);
  }

  private static List<String> closedOn(LocalDate effective) {
    Publication end =
        new Publication(
            "1/QĐ", LocalDate.of(2026, 8, 1), effective, null, PublicationKind.ABOLISHED);
    Rules rules =
        new Rules(
            Calendars.OFFICIAL,
            new ProcedureCatalogue(
                List.of(
                    Looked.procedure(
                        Looked.PROCEDURE,
                        new Limit(5, LimitUnit.WORKING_DAY),
                        true,
                        true,
                        PublicationState.ABOLISHED,
                        end))),
            java.util.Set.of());
    return Looked.at(Looked.LATER, Looked.in(accepted().local(), null, rules));
  }

  @Test
  void dq23ACodeOfNoKnownFormOrOfAnotherDay() {
    assertThat(now(accepted("HS-1", said -> said))).containsExactly("DQ-23");
    assertThat(now(accepted("H32.01-260818-00213", said -> said))).containsExactly("DQ-23");
    assertThat(now(accepted("000.00.01.H32-260817-0213", said -> said))).containsExactly(NONE);
    assertThat(now(accepted("H32.01-260817-0000213", said -> said))).containsExactly("DQ-23");
  }

  @Test
  void dq24ACodeOutsideItsList() {
    Telling strange = accepted(said -> said.withChannel(7));
    assertThat(now(strange)).containsExactly("DQ-24");
    assertThat(found(strange, QualityRule.DQ_24).getFirst().vi())
        .isEqualTo("Giá trị \"7\" của trường KenhThucHien chưa có trong danh mục.");
    assertThat(now(accepted(said -> said.withChannel(3)))).containsExactly(NONE);
    assertThat(now(accepted().status(11, "18/08 10:00"))).containsExactly("DQ-24");
    assertThat(now(accepted(s -> s.withComponents(new Component("T", true, true, 3, false, null)))))
        .containsExactly("DQ-24");
  }

  @Test
  void dq25NoChannel() {
    Telling silent =
        new Telling(Looked.CODE)
            .say(
                "17/08 08:30",
                said ->
                    said.withAcceptedAt(at("17/08 08:30"))
                        .withDue(Due.moment(at("22/08 17:00")))
                        .withProcedure(Looked.PROCEDURE)
                        .withUnits("H32.01", "H32.01", null)
                        .withFees(50_000))
            .acknowledged("17/08 08:31", Telling.id(1));
    assertThat(now(silent)).containsExactly("DQ-25");
    assertThat(now(silent.say("18/08 08:00", said -> said.withChannel(1)))).containsExactly(NONE);
  }

  @Test
  void dq26ProgressAnHourWithoutADossier() {
    Telling orphan = new Telling(Looked.CODE).status(4, "17/08 09:00");
    List<Finding> findings = Looked.in(orphan);
    assertThat(Looked.at(at("17/08 10:00"), findings)).containsExactly(NONE);
    assertThat(Looked.at(at("17/08 10:01"), findings)).containsExactly("DQ-26");
    assertThat(now(accepted().status(4, "17/08 09:00"))).containsExactly(NONE);
  }

  @Test
  void dq27BackFromDone() {
    assertThat(now(done().status(4, "22/08 08:00"))).containsExactly("DQ-27");
    assertThat(found(done().status(4, "22/08 08:00"), QualityRule.DQ_27).getFirst().vi())
        .isEqualTo("Hồ sơ H32.01-260817-00213 đã kết thúc lại chuyển về \"Đang xử lý\".");
    assertThat(now(done().status(10, "22/08 08:00"))).containsExactly(NONE);
  }

  @Test
  void dq29NotOnThePortalAnHourAfterTheAcceptance() {
    Telling alone =
        new Telling(Looked.CODE)
            .say("17/08 08:30", s -> s.withAcceptedAt(at("17/08 08:30")).withChannel(2));
    List<Finding> findings = Looked.in(alone);
    assertThat(Looked.at(at("17/08 09:31"), findings)).contains("DQ-29");
    assertThat(Looked.at(at("17/08 09:30"), findings)).doesNotContain("DQ-29");
    assertThat(now(accepted())).doesNotContain("DQ-29");
  }

  @Test
  void dq30ThePortalKnowsAnotherDate() {
    Telling two = accepted().say("18/08 08:00", s -> s.withEndedAt(at("18/08 07:45")));
    Finding finding =
        Looked.beside(two).stream()
            .filter(f -> f.rule() == QualityRule.DQ_30)
            .findFirst()
            .orElseThrow();
    assertThat(finding.vi())
        .isEqualTo(
            "Dữ liệu H32.01-260817-00213 trên Cổng khác với hệ thống của tỉnh."
                + " Ngày kết thúc xử lý: Cổng không có / tỉnh 07:45 ngày 18/08/2026.");
    assertThat(finding.en()).endsWith("Ended: portal none / province 07:45 on 18/08/2026.");
    assertThat(Looked.at(Looked.LATER, Looked.beside(accepted()))).containsExactly(NONE);
    // What no verdict rests on may differ.
    Telling fees = accepted().say("18/08 08:00", s -> s.withFees(60_000));
    assertThat(Looked.at(Looked.LATER, Looked.beside(fees))).containsExactly(NONE);
  }
}
