package vn.dunghen.counting;

import java.time.Instant;
import java.util.Optional;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Limit;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.procedure.Procedure;

/**
 * The moment by which a dossier is to be done: the date promised, or else the procedure's limit
 * counted from the acceptance; deadlines section 7, steps 6 and 7.
 *
 * @param promised false where no date was given and the limit stands for it
 */
public record Appointment(Instant at, boolean promised) {

  /** Empty where neither a date nor a limit is known: the verdict is then not known either. */
  public static Optional<Appointment> of(Dossier dossier, Rules rules) {
    if (dossier.due() != null) {
      return Optional.of(new Appointment(dossier.due().at(), true));
    }
    Instant accepted = dossier.acceptedAt();
    return accepted == null
        ? Optional.empty()
        : limit(dossier, rules)
            .flatMap(limit -> counted(accepted, limit, rules))
            .map(due -> new Appointment(due, false));
  }

  /** How the limit is counted from the acceptance, day by day, whether a date was given or not. */
  public static Optional<Sentence> daysOfLimit(Dossier dossier, Rules rules) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null) {
      return Optional.empty();
    }
    return limit(dossier, rules)
        .flatMap(
            limit ->
                counted(accepted, limit, rules)
                    .map(due -> said(limit, accepted, due, rules).sentence()));
  }

  private static LawRule.Step said(Limit limit, Instant accepted, Instant due, Rules rules) {
    Sentence days =
        CountedDays.of(rules.calendar(), accepted, limit, due, rules.portal().dayCount());
    return LawSteps.counted(limit, accepted, days, due);
  }

  private static Optional<Limit> limit(Dossier dossier, Rules rules) {
    return rules.procedureOf(dossier).map(Procedure::limit);
  }

  private static Optional<Instant> counted(Instant accepted, Limit limit, Rules rules) {
    try {
      return Optional.of(rules.calendar().handledBy(accepted, limit, rules.portal().dayCount()));
    } catch (DateOutsideCalendar noSuchYear) {
      // A year without a table of holidays is "not known", never "no holidays".
      return Optional.empty();
    }
  }
}
