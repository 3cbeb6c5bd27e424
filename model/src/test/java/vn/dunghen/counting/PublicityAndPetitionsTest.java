package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Period;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationKind;
import vn.dunghen.procedure.PublicationState;

/** Working days as worked out by hand in the deadlines, section 12. */
class PublicityAndPetitionsTest {

  private static final Period YEAR = Period.parse("2026");
  private static final Instant END = at("31/12 23:00");
  private static final Rules RULES = Book.rules();

  private static Answer answer(CountName name, Procedure procedure, Instant asOf) {
    return Counts.procedure(name).of(procedure, YEAR, asOf, RULES).answer();
  }

  private static Publication decision(
      String decided, @Nullable String effective, @Nullable String publicised) {
    return new Publication(
        "1829/QĐ-UBND",
        LocalDate.parse(decided),
        effective == null ? null : LocalDate.parse(effective),
        publicised == null ? null : LocalDate.parse(publicised),
        PublicationKind.NEW);
  }

  @Test
  void decisionFiveWorkingDaysBeforeItsEffectIsOnTime() {
    Procedure onTime =
        Book.announced("1.1", PublicationState.PUBLIC, decision("2026-02-23", "2026-03-01", null));
    Procedure late =
        Book.announced("1.2", PublicationState.PUBLIC, decision("2026-02-24", "2026-03-01", null));
    assertThat(answer(CountName.ANNOUNCED_ON_TIME, onTime, END)).isEqualTo(Answer.YES);
    assertThat(answer(CountName.ANNOUNCED_ON_TIME, late, END)).isEqualTo(Answer.NO);
    assertThat(answer(CountName.ANNOUNCED, late, END)).isEqualTo(Answer.YES);
  }

  @Test
  void oneLateDecisionMakesTheProcedureLate() {
    Procedure procedure =
        Book.announced(
            "1.1",
            PublicationState.PUBLIC,
            decision("2026-02-23", "2026-03-01", null),
            decision("2026-06-30", "2026-07-01", null));
    assertThat(answer(CountName.ANNOUNCED_ON_TIME, procedure, END)).isEqualTo(Answer.NO);
    assertThat(answer(CountName.ANNOUNCED_ON_TIME, procedure, at("31/05 12:00")))
        .isEqualTo(Answer.YES);
  }

  @Test
  void publicisedByTheFifthWorkingDayIsOnTime() {
    // 20/11/2026, with 24/11 a day off: the fifth working day is Monday 30/11.
    Procedure onTime =
        Book.announced("1.1", PublicationState.PUBLIC, decision("2026-11-20", null, "2026-11-30"));
    Procedure late =
        Book.announced("1.2", PublicationState.PUBLIC, decision("2026-11-20", null, "2026-12-01"));
    assertThat(answer(CountName.PUBLICISED_ON_TIME, onTime, END)).isEqualTo(Answer.YES);
    assertThat(answer(CountName.PUBLICISED_ON_TIME, late, END)).isEqualTo(Answer.NO);
  }

  @Test
  void whatWaitsToBePublicisedIsInTheDenominator() {
    Procedure pending =
        Book.announced("1.1", PublicationState.PENDING, decision("2026-11-20", null, null));
    assertThat(answer(CountName.PUBLICISED, pending, END)).isEqualTo(Answer.YES);
    assertThat(answer(CountName.PUBLICISED_ON_TIME, pending, END)).isEqualTo(Answer.NO);
    Procedure published =
        Book.announced("1.2", PublicationState.PUBLIC, decision("2026-11-20", null, null));
    assertThat(answer(CountName.PUBLICISED, published, END)).isEqualTo(Answer.NO);
  }

  private static Petition petition(
      @Nullable Instant sent,
      @Nullable Instant received,
      @Nullable Instant refused,
      @Nullable Instant askedMore,
      @Nullable Instant handled,
      @Nullable Instant awaiting,
      @Nullable Instant published,
      int likes,
      int dislikes,
      boolean again) {
    return new Petition(
        new PetitionCode("PA1"),
        null,
        null,
        null,
        sent,
        sent != null,
        received,
        null,
        null,
        refused,
        askedMore,
        handled,
        awaiting,
        published,
        likes,
        dislikes,
        again);
  }

  private static Answer onTime(Petition petition, Instant moment) {
    return Counts.petition(CountName.PETITIONS_ON_TIME).of(petition, RULES).at(moment);
  }

  @Test
  void handledByTheFifteenthWorkingDay() {
    // Sent Monday 20/04/2026: the fifteenth working day is Thursday 14/05.
    Petition inTime =
        petition(at("20/04 09:00"), null, null, null, at("14/05 23:59"), null, null, 0, 0, false);
    Petition late =
        petition(at("20/04 09:00"), null, null, null, at("15/05 00:00"), null, null, 0, 0, false);
    Petition open = petition(at("20/04 09:00"), null, null, null, null, null, null, 0, 0, false);
    assertThat(onTime(inTime, END)).isEqualTo(Answer.YES);
    assertThat(onTime(late, END)).isEqualTo(Answer.NO);
    assertThat(onTime(open, at("14/05 23:00"))).isEqualTo(Answer.YES);
    assertThat(onTime(open, at("15/05 00:00"))).isEqualTo(Answer.NO);
  }

  @Test
  void refusedByTheSecondAndAskedByTheFifthWorkingDay() {
    Petition refused =
        petition(null, at("24/04 10:00"), at("29/04 16:00"), null, null, null, null, 0, 0, false);
    Petition refusedLate =
        petition(null, at("24/04 10:00"), at("04/05 08:00"), null, null, null, null, 0, 0, false);
    assertThat(onTime(refused, END)).isEqualTo(Answer.YES);
    assertThat(onTime(refusedLate, END)).isEqualTo(Answer.NO);
    Petition asked =
        petition(
            null,
            at("28/08 10:00"),
            null,
            at("09/09 16:00"),
            at("10/09 08:00"),
            null,
            null,
            0,
            0,
            false);
    assertThat(onTime(asked, END)).isEqualTo(Answer.YES);
    Petition askedLate =
        petition(
            null,
            at("28/08 10:00"),
            null,
            at("10/09 08:00"),
            at("10/09 09:00"),
            null,
            null,
            0,
            0,
            false);
    assertThat(onTime(askedLate, END)).isEqualTo(Answer.NO);
  }

  @Test
  void publishedByTheSecondWorkingDayAfterWaiting() {
    // Waiting since Monday 23/11, with 24/11 a day off: Thursday 26/11.
    Petition published =
        petition(
            at("20/11 09:00"),
            null,
            null,
            null,
            at("23/11 09:00"),
            at("23/11 09:00"),
            at("26/11 20:00"),
            0,
            0,
            false);
    assertThat(onTime(published, END)).isEqualTo(Answer.YES);
    Petition late =
        petition(
            at("20/11 09:00"),
            null,
            null,
            null,
            at("23/11 09:00"),
            at("23/11 09:00"),
            at("27/11 08:00"),
            0,
            0,
            false);
    assertThat(onTime(late, END)).isEqualTo(Answer.NO);
  }

  @Test
  void aPetitionIsTakenOffOnceForDislikeRepetitionOrLateness() {
    PetitionCount satisfied = Counts.petition(CountName.PETITIONS_SATISFIED);
    Petition disliked =
        petition(at("20/04 09:00"), null, null, null, at("21/04 09:00"), null, null, 1, 2, false);
    Petition even =
        petition(at("20/04 09:00"), null, null, null, at("21/04 09:00"), null, null, 2, 2, false);
    Petition again =
        petition(at("20/04 09:00"), null, null, null, at("21/04 09:00"), null, null, 2, 0, true);
    assertThat(satisfied.of(disliked, RULES).at(END)).isEqualTo(Answer.NO);
    assertThat(satisfied.of(even, RULES).at(END)).isEqualTo(Answer.YES);
    assertThat(satisfied.of(again, RULES).at(END)).isEqualTo(Answer.NO);
  }

  @Test
  void aPetitionThatWasPetitionedAgainIsNotTakenOffOnThePortal() {
    PetitionCount there = Counts.petition(CountName.PETITIONS_NOT_DISLIKED);
    Petition again =
        petition(at("20/04 09:00"), null, null, null, at("21/04 09:00"), null, null, 2, 0, true);
    Petition disliked =
        petition(at("20/04 09:00"), null, null, null, at("21/04 09:00"), null, null, 1, 2, false);
    Petition late =
        petition(at("20/04 09:00"), null, null, null, at("21/07 09:00"), null, null, 2, 0, false);
    assertThat(there.of(again, RULES).at(END)).isEqualTo(Answer.YES);
    assertThat(there.of(disliked, RULES).at(END)).isEqualTo(Answer.NO);
    assertThat(there.of(late, RULES).at(END)).isEqualTo(Answer.NO);
  }

  /** The fifteenth working day after Friday 10/07/2026 is Friday 31/07, the last of the month. */
  @Test
  void aPetitionWhoseLastDayIsThePeriodsLastIsInTimeAtItsEnd() {
    Petition open = petition(at("10/07 09:00"), null, null, null, null, null, null, 0, 0, false);
    Instant later = at("05/08 09:00");
    Instant july = PetitionCount.evaluatedAt(open, Period.parse("2026-07"), later);
    Instant august = PetitionCount.evaluatedAt(open, Period.parse("2026-08"), later);
    assertThat(onTime(open, july)).isEqualTo(Answer.YES);
    assertThat(onTime(open, august)).isEqualTo(Answer.NO);
  }
}
