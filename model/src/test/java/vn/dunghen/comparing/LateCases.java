package vn.dunghen.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.OfficeCalendars;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** A dossier that is late, and what its lateness is judged by. */
final class LateCases {

  static final String PROCEDURE = "1.999001";
  static final Instant LATER = at("30/11 08:00");

  static final Rules RULES =
      new Rules(
          Calendars.OFFICIAL,
          new ProcedureCatalogue(
              List.of(
                  new Procedure(
                      new ProcedureCode(PROCEDURE),
                      "Thủ tục thử nghiệm",
                      "Lĩnh vực",
                      "Bộ",
                      UnitKind.PROVINCE,
                      new Limit(5, LimitUnit.WORKING_DAY),
                      true,
                      true,
                      true,
                      ServiceLevel.FULL,
                      PublicationState.PUBLIC,
                      Set.of(ProcedurePart.values()),
                      List.of(),
                      Set.of(),
                      Set.of()))),
          Set.of("1"));

  static final LateCauses CAUSES =
      new LateCauses(
          RULES,
          new ClockSettings(OfficeCalendars.standard(Calendars.officialDays()), List.of()),
          MinistrySystems.of(Set.of("bo-tu-phap"), Set.of()));

  /** Accepted Monday 17/08/2026, promised for Saturday 22/08 17:00, a worked one. */
  static Telling accepted() {
    return new Telling("H32.01-260817-00213")
        .say(
            "17/08 08:30",
            said ->
                said.withAcceptedAt(at("17/08 08:30"))
                    .withDue(Due.moment(at("22/08 17:00")))
                    .withProcedure(PROCEDURE)
                    .withUnits("H32.01", "H32.01", null)
                    .withStatus(2));
  }

  static Lateness cause(@Nullable Dossier ours, Dossier judged, Instant moment) {
    assertThat(Counts.dossier(CountName.ON_TIME).of(judged, RULES).at(moment))
        .as("late at all")
        .isEqualTo(Answer.NO);
    return CAUSES.of(ours, judged, moment);
  }

  static Lateness cause(Telling telling) {
    return cause(telling.local(), telling.local(), LATER);
  }

  private LateCases() {}
}
