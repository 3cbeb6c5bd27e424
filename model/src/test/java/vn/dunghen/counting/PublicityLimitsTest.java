package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.procedure.PublicationKind.AMENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dunghen.counting.PublicityLimits.Urgency;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ToAnnounce;

/** The worked examples of deadlines, section 12, "Transparency", and the radar around them. */
class PublicityLimitsTest {

  private static final Rules RULES = Book.rules();

  private static Procedure procedure(
      PublicationState state, List<Publication> publications, List<ToAnnounce> toAnnounce) {
    return new Procedure(
        new ProcedureCode("1.000001"),
        "Thủ tục",
        "",
        "",
        UnitKind.PROVINCE,
        null,
        null,
        true,
        true,
        null,
        state,
        Set.of(),
        publications,
        Set.of(),
        Set.of(),
        null,
        toAnnounce);
  }

  private static Publication decided(String day, @Nullable String effective) {
    return new Publication(
        "1/QĐ-UBND",
        LocalDate.parse(day),
        effective == null ? null : LocalDate.parse(effective),
        null,
        AMENDED);
  }

  @Test
  void theDecisionOf20November2026IsPublicisedBy30November() {
    assertThat(PublicityLimits.publiciseBy(LocalDate.parse("2026-11-20"), RULES))
        .contains(LocalDate.parse("2026-11-30"));
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01,2026-12-25", "2026-03-01,2026-02-23"})
  void whatTakesEffectIsAnnouncedFiveWorkingDaysBefore(LocalDate effective, LocalDate limit) {
    assertThat(PublicityLimits.announceBy(effective, RULES)).contains(limit);
  }

  /** The limit is Monday 30 November 2026; two working days before is Thursday 26. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-25,AHEAD",
    "2026-11-26,SOON",
    "2026-11-29,SOON",
    "2026-11-30,TODAY",
    "2026-12-01,LATE"
  })
  void theRadarSpeaksTwoWorkingDaysBeforeAndOnTheDay(LocalDate today, Urgency urgency) {
    assertThat(PublicityLimits.urgency(LocalDate.parse("2026-11-30"), today, RULES))
        .isEqualTo(urgency);
  }

  @Test
  void aChangeIsToBeAnnouncedUntilADecisionBearsItsDay() {
    LocalDate effective = LocalDate.parse("2027-01-01");
    List<ToAnnounce> change = List.of(new ToAnnounce(effective, AMENDED, null));
    Procedure waiting = procedure(PublicationState.PUBLIC, List.of(), change);
    Procedure announced =
        procedure(PublicationState.PUBLIC, List.of(decided("2026-12-20", "2027-01-01")), change);
    assertThat(PublicityLimits.toAnnounce(waiting, LocalDate.parse("2026-12-24"))).hasSize(1);
    assertThat(PublicityLimits.toAnnounce(announced, LocalDate.parse("2026-12-24"))).isEmpty();
    assertThat(PublicityLimits.toAnnounce(announced, LocalDate.parse("2026-12-19"))).hasSize(1);
  }

  @Test
  void aDecisionIsToBePublicisedWhileTheProcedureWaitsForIt() {
    List<Publication> decided = List.of(decided("2026-11-20", null));
    LocalDate today = LocalDate.parse("2026-11-23");
    assertThat(
            PublicityLimits.toPublicise(
                procedure(PublicationState.PENDING_AMENDMENT, decided, List.of()), today))
        .hasSize(1);
    assertThat(
            PublicityLimits.toPublicise(
                procedure(PublicationState.PUBLIC, decided, List.of()), today))
        .isEmpty();
    assertThat(
            PublicityLimits.toPublicise(
                procedure(PublicationState.PENDING, decided, List.of()),
                LocalDate.parse("2026-11-19")))
        .isEmpty();
  }

  @Test
  void aLimitOutsideTheCalendarIsNotKnown() {
    assertThat(PublicityLimits.publiciseBy(LocalDate.parse("2090-01-01"), RULES)).isEmpty();
  }
}
