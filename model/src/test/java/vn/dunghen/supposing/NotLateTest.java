package vn.dunghen.supposing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.folding.Telling;
import vn.dunghen.procedure.ProcedureCatalogue;

/** Late in each way there is; then it is not, and counts for all else as before. */
class NotLateTest {

  private static final Instant MOMENT = at("30/11 08:00");
  private static final Set<CountName> OF_LATENESS =
      Set.of(CountName.ON_TIME, CountName.OVERDUE, CountName.SATISFIED);

  /** The stricter one, by which also an answered second request is late. */
  private static final Rules RULES =
      new Rules(
          Calendars.OFFICIAL,
          new ProcedureCatalogue(List.of()),
          Set.of("1"),
          PortalAssumptions.STANDARD.with(SeveralSupplements.ALWAYS));

  private static Telling accepted() {
    return new Telling("H32.01-260817-00213").accepted("17/08 08:30", "22/08 17:00");
  }

  static Stream<Dossier> late() {
    return Stream.of(
            accepted(),
            accepted().status(9, "24/08 17:00"),
            accepted().status(5, "25/08 09:00").supplement("1", "25/08 09:00", null),
            accepted()
                .supplement("1", "18/08 09:00", "19/08 09:00")
                .supplement("2", "20/08 09:00", null),
            accepted()
                .supplement("1", "18/08 09:00", "19/08 09:00")
                .supplement("2", "20/08 09:00", "21/08 09:00")
                .status(9, "21/08 10:00"),
            new Telling("H32.01-260817-00214")
                .accepted("17/08 08:30", null)
                .supplement("1", "18/08 09:00", "19/08 09:00")
                .supplement("2", "20/08 09:00", null))
        .map(Telling::local);
  }

  @ParameterizedTest
  @MethodSource("late")
  void isInTimeAtAnyMomentUntilThen(Dossier dossier) {
    DossierCount onTime = Counts.dossier(CountName.ON_TIME);
    assertThat(onTime.of(dossier, RULES).at(MOMENT)).isEqualTo(Answer.NO);
    Dossier supposed = NotLate.until(dossier, MOMENT);
    for (String when : List.of("17/08 08:30", "23/08 08:00", "31/08 08:00", "30/11 08:00")) {
      assertThat(onTime.of(supposed, RULES).at(at(when))).as(when).isEqualTo(Answer.YES);
    }
    assertThat(Counts.dossier(CountName.SATISFIED).of(supposed, RULES).at(MOMENT))
        .isEqualTo(Answer.YES);
  }

  @ParameterizedTest
  @MethodSource("late")
  void countsForEverythingElseAsBefore(Dossier dossier) {
    Dossier supposed = NotLate.until(dossier, MOMENT);
    for (DossierCount count : Counts.dossier()) {
      if (!OF_LATENESS.contains(count.name())) {
        assertThat(count.of(supposed, RULES))
            .as(count.name().name())
            .isEqualTo(count.of(dossier, RULES));
      }
    }
  }
}
