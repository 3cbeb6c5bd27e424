package vn.dunghen.supposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayKind;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

class MendTest {

  private static final ProcedureCode PROCEDURE = new ProcedureCode("1.000001");
  private static final Instant ACCEPTED = Instant.parse("2026-06-01T02:00:00Z");
  private static final Instant DUE = Instant.parse("2026-06-10T10:00:00Z");
  private static final Instant MOMENT = Instant.parse("2026-06-08T02:00:00Z");
  private static final Instant ENDED = Instant.parse("2026-06-05T02:00:00Z");

  private static final Rules RULES =
      new Rules(
          new WorkingCalendar(
              List.of(new CalendarDay(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "Tết", "thử")),
              WorkingHours.STANDARD),
          new ProcedureCatalogue(
              List.of(
                  new Procedure(
                      PROCEDURE,
                      "Thủ tục",
                      "Hộ tịch",
                      "Bộ",
                      UnitKind.COMMUNE,
                      null,
                      true,
                      true,
                      true,
                      ServiceLevel.FULL,
                      PublicationState.PUBLIC,
                      java.util.Set.of(),
                      List.of(),
                      java.util.Set.of(),
                      java.util.Set.of()))),
          Rules.ASSUMED_POPULATION_DATABASES);

  private static Dossier open() {
    return new Dossier(
        new DossierCode("H32.101-260601-00001"),
        List.of(),
        PROCEDURE,
        null,
        null,
        2,
        1,
        ACCEPTED,
        ACCEPTED,
        null,
        Due.moment(DUE),
        Due.moment(DUE),
        List.of(),
        List.of(new StatusChange(Status.ACCEPTED.code(), ACCEPTED)),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        false,
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        "mot-cua",
        List.of(),
        null);
  }

  private static Dossier ended() {
    return DossierCopy.of(open())
        .statusHistory(
            List.of(
                new StatusChange(Status.ACCEPTED.code(), ACCEPTED),
                new StatusChange(Status.DONE.code(), ENDED)))
        .dossier();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "END")
  void whatIsMendedCountsAndCanNotBeMendedTwice(Mend mend) {
    Dossier mended = mend.of(ended(), RULES, MOMENT).orElseThrow();
    assertThat(Counts.dossier(mend.count()).of(mended, RULES).at(MOMENT)).isEqualTo(Answer.YES);
    assertThat(mend.of(mended, RULES, MOMENT)).isEmpty();
    assertThat(mended.code()).isEqualTo(ended().code());
    assertThat(mended.acceptedAt()).isEqualTo(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(Mend.class)
  void nothingIsMendedBeforeTheAcceptance(Mend mend) {
    assertThat(mend.of(open(), RULES, ACCEPTED.minusSeconds(1))).isEmpty();
    assertThat(mend.of(DossierCopy.of(open()).acceptedAt(null).dossier(), RULES, MOMENT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mend.class)
  void whatBelongsToTheEndIsNotMendedBeforeIt(Mend mend) {
    assertThat(mend.of(open(), RULES, MOMENT).isEmpty()).isEqualTo(mend.afterTheEnd());
  }

  @Test
  void whatEndsInTimeStaysOnTimeAndWhatHasEndedIsLeftAlone() {
    Dossier mended = Mend.END.of(open(), RULES, MOMENT).orElseThrow();
    Instant later = DUE.plusSeconds(900_000);
    assertThat(Counts.dossier(Mend.END.count()).of(open(), RULES).at(later)).isEqualTo(Answer.NO);
    assertThat(Counts.dossier(Mend.END.count()).of(mended, RULES).at(later)).isEqualTo(Answer.YES);
    assertThat(Mend.END.of(ended(), RULES, MOMENT)).isEmpty();
  }

  @Test
  void whatEndedLateIsNotOnTimeForBeingEnded() {
    Instant late = DUE.plusSeconds(86_400);
    Dossier mended = Mend.END.of(open(), RULES, late).orElseThrow();
    assertThat(Counts.dossier(Mend.END.count()).of(mended, RULES).at(late)).isEqualTo(Answer.NO);
  }
}
