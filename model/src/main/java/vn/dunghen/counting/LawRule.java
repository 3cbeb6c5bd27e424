package vn.dunghen.counting;

import static vn.dunghen.counting.LawSteps.compared;
import static vn.dunghen.counting.LawSteps.reappointment;
import static vn.dunghen.counting.LawSteps.step;
import static vn.dunghen.counting.LawSteps.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.counting.ClockSettings.Option;
import vn.dunghen.counting.ClockSettings.PauseMode;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.procedure.Procedure;

/**
 * The verdict of the law on one dossier, at any moment; deadlines sections 3 to 7.
 *
 * <p>The clock starts when the competent authority has the dossier. A supplement restarts the whole
 * limit, a wait for payment extends it, unless the settings of the province say otherwise. One new
 * appointment may be given before the old one has passed; a date moved after it passed mends
 * nothing.
 */
public final class LawRule {

  /** Where the dossier stands. */
  public enum Stage {
    IN_TIME,
    WAITING,
    ON_TIME,
    /** Within a new appointment, after the first: overdue, unless a setting says otherwise. */
    ON_TIME_AFTER_REAPPOINTMENT,
    OVERDUE_RUNNING,
    OVERDUE_ENDED;

    /** Whether the dossier counts as overdue by the default {@code reappointmentCounts}. */
    public boolean overdue() {
      return this == OVERDUE_RUNNING
          || this == OVERDUE_ENDED
          || this == ON_TIME_AFTER_REAPPOINTMENT;
    }
  }

  /**
   * A step of the calculation.
   *
   * @param at the moment that it came to
   */
  public record Step(StepKind kind, Sentence sentence, Instant at) {

    /** Where the rule stands. */
    public String basis() {
      return kind.basis();
    }
  }

  /**
   * The verdict with everything it was reckoned from.
   *
   * @param end when it ended, or the moment of the verdict; of a waiting one, when the wait began
   */
  public record Reckoning(Stage stage, Instant start, Instant due, Instant end, List<Step> steps) {

    public Reckoning {
      steps = List.copyOf(steps);
    }

    /** The last step of that kind. */
    Optional<Step> last(StepKind kind) {
      return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }
  }

  private final Dossier dossier;
  private final Instant accepted;
  private final LawClock clock;

  /** Time waited that is taken from the end, by the setting SUBTRACT. */
  private Duration subtracted = Duration.ZERO;

  private LawRule(Dossier dossier, Instant accepted, LawClock clock) {
    this.dossier = dossier;
    this.accepted = accepted;
    this.clock = clock;
  }

  /**
   * The verdict at that moment, with what had happened until then.
   *
   * @return empty where the dossier was not accepted by then, or neither an appointment nor a limit
   *     is known, or a date lies outside the calendar: then nothing is known, never "on time"
   */
  public static Optional<Reckoning> at(
      Instant moment, Dossier dossier, Rules rules, ClockSettings settings) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null || accepted.isAfter(moment)) {
      return Optional.empty();
    }
    @Nullable Limit limit = rules.procedureOf(dossier).map(Procedure::limit).orElse(null);
    if (dossier.due() == null && limit == null) {
      return Optional.empty();
    }
    try {
      Option option = settings.of(dossier, VietnamTime.dateOf(accepted));
      WorkingCalendar calendar = settings.calendarOf(dossier, moment);
      LawClock clock = new LawClock(calendar, option, limit);
      return Optional.of(new LawRule(dossier, accepted, clock).at(moment));
    } catch (DateOutsideCalendar noSuchYear) {
      return Optional.empty();
    }
  }

  private Reckoning at(Instant moment) {
    List<Step> steps = new ArrayList<>();
    Instant start = start(steps);
    Instant due = firstDue(start, steps);
    Instant firstDue = due;
    Optional<Instant> ended = HandlingEnd.byRule(dossier, moment);
    Instant end = ended.orElse(moment);
    boolean reappointed = false;
    boolean apologised = false;
    for (Turn turn : turns(end)) {
      if (turn.at().isAfter(due)) {
        // Late before it, late after it.
        break;
      }
      if (turn.pause() != null) {
        Pause pause = turn.pause();
        if (ended.isEmpty() && pause.openAt(moment)) {
          steps.add(waiting(pause));
          return new Reckoning(Stage.WAITING, start, due, pause.from(), steps);
        }
        due = after(pause, due, end, steps);
        firstDue = reappointed ? firstDue : due;
      } else if (turn.change() != null) {
        due = reappointed ? due : clock.promised(turn.change().to());
        apologised |= !reappointed && turn.change().apologised();
        steps.add(reappointment(turn.change(), reappointed, due));
        reappointed = true;
      }
    }
    end = end.minus(subtracted);
    boolean late = end.isAfter(due);
    Stage stage =
        ended.isEmpty()
            ? late ? Stage.OVERDUE_RUNNING : Stage.IN_TIME
            : late
                ? Stage.OVERDUE_ENDED
                : end.isAfter(firstDue) && !(clock.option().reappointedIsOnTime() && apologised)
                    ? Stage.ON_TIME_AFTER_REAPPOINTMENT
                    : Stage.ON_TIME;
    if (stage == Stage.IN_TIME && !reappointed) {
      Instant apology = Transfer.apologyDue(due, clock.calendar());
      if (apology.isAfter(accepted)) {
        steps.add(LawSteps.apology(apology));
      }
    }
    steps.add(compared(ended.isPresent(), end, due));
    return new Reckoning(stage, start, due, end, steps);
  }

  private Instant start(List<Step> steps) {
    acceptance(accepted, dossier, clock.calendar(), clock.option()).ifPresent(steps::add);
    boolean elsewhere =
        dossier.receivingUnit() != null
            && dossier.competentUnit() != null
            && !dossier.receivingUnit().equals(dossier.competentUnit());
    if (clock.option().start() == ClockSettings.StartClock.ACCEPTED) {
      return shifted(
          step(StepKind.ACCEPTED_ALWAYS, accepted, "Tiếp nhận %s", "Accepted %s", accepted), steps);
    }
    @Nullable Instant received = dossier.competentReceivedAt();
    if (elsewhere && received != null && received.isAfter(accepted)) {
      steps.add(
          step(
              StepKind.RECEIVED,
              received,
              "Tiếp nhận ở nơi khác %s; cơ quan có thẩm quyền nhận %s, tính từ đó",
              "Accepted elsewhere %s; the competent authority received it %s and counts from there",
              accepted,
              received));
      LawSteps.transferred(
              Transfer.due(accepted, clock.calendar(), clock.option().transferGrace()), received)
          .ifPresent(steps::add);
      return received;
    }
    return shifted(
        elsewhere && received == null
            ? step(
                StepKind.ACCEPTED,
                accepted,
                "Tiếp nhận %s; không rõ cơ quan có thẩm quyền nhận lúc nào nên tính từ đây",
                "Accepted %s; when the competent authority received it is not known, so from here",
                accepted)
            : step(StepKind.ACCEPTED, accepted, "Tiếp nhận %s", "Accepted %s", accepted),
        steps);
  }

  /** By when it is to be accepted; empty where its submission is not known or lies too far back. */
  private static Optional<Step> acceptance(
      Instant accepted, Dossier dossier, WorkingCalendar calendar, Option option) {
    @Nullable Instant submitted = dossier.submittedAt();
    if (submitted == null) {
      return Optional.empty();
    }
    try {
      Instant until = calendar.plus(submitted, option.acceptWithin());
      return LawSteps.submitted(submitted, until, accepted);
    } catch (DateOutsideCalendar noSuchYear) {
      return Optional.empty();
    }
  }

  private Instant shifted(Step begun, List<Step> steps) {
    steps.add(begun);
    if (!clock.option().shiftAfter15()) {
      return accepted;
    }
    Instant from = Transfer.shifted(accepted, clock.calendar());
    if (from.isAfter(accepted)) {
      steps.add(
          step(
              StepKind.SHIFTED,
              from,
              "Tiếp nhận sau 15:00 nên tính từ đầu giờ làm việc sau, %s",
              "Accepted after 15:00, so it counts from the next opening, %s",
              from));
    }
    return from;
  }

  private Instant firstDue(Instant start, List<Step> steps) {
    @Nullable Due first = dossier.firstDue() != null ? dossier.firstDue() : dossier.due();
    if (dossier.due() == null || first == null) {
      return counted(start, steps);
    }
    Instant due = clock.promised(first);
    steps.add(
        first.precision() == Due.Precision.DAY
            ? step(
                StepKind.APPOINTED_DAY,
                due,
                "Hẹn trả trong ngày, tính đến %s",
                "Promised for a day: until %s",
                due)
            : step(StepKind.APPOINTED, due, "Hẹn trả %s", "Promised for %s", due));
    beside(start, due).ifPresent(steps::add);
    return due;
  }

  /** The limit beside the promise, which stands whether the limit can be counted or not. */
  private Optional<Step> beside(Instant start, Instant due) {
    @Nullable Limit known = clock.limit();
    if (known == null) {
      return Optional.empty();
    }
    try {
      Instant counted = clock.ends(start, known);
      return Optional.of(LawSteps.beside(known, clock.days(start, known, counted), counted, due));
    } catch (DateOutsideCalendar noSuchYear) {
      return Optional.empty();
    }
  }

  /** The end of the procedure's limit from that moment, with the days that it counts. */
  private Instant counted(Instant from, List<Step> steps) {
    Limit known = Objects.requireNonNull(clock.limit());
    Instant due = clock.ends(from, known);
    steps.add(LawSteps.counted(known, from, clock.days(from, known, due), due));
    return due;
  }

  /** A pause or a new appointment, whichever is not null. */
  private record Turn(Instant at, @Nullable Pause pause, @Nullable DueChange change) {}

  private List<Turn> turns(Instant end) {
    List<Pause> pauses =
        Pause.of(dossier).stream().filter(pause -> pause.from().isBefore(end)).toList();
    List<Turn> turns = new ArrayList<>();
    pauses.forEach(pause -> turns.add(new Turn(pause.from(), pause, null)));
    if (dossier.due() != null) {
      for (DueChange change : dossier.dueChanges()) {
        if (change.from() != null
            && !change.spokeOf().isAfter(end)
            && pauses.stream().noneMatch(pause -> clock.belongs(change, pause))) {
          turns.add(new Turn(change.spokeOf(), null, change));
        }
      }
    }
    turns.sort(Comparator.comparing(Turn::at));
    return turns;
  }

  private Instant after(Pause pause, Instant due, Instant end, List<Step> steps) {
    Instant to = pause.to() == null || pause.to().isAfter(end) ? end : pause.to();
    @Nullable Due written =
        pause.newDue() != null
            ? pause.newDue()
            : dossier.dueChanges().stream()
                .filter(change -> dossier.due() != null && clock.belongs(change, pause))
                .filter(change -> !change.spokeOf().isAfter(end))
                .map(DueChange::to)
                .reduce((first, second) -> second)
                .orElse(null);
    if (written != null) {
      Instant then = clock.promised(written);
      steps.add(
          step(
              StepKind.REDATED,
              then,
              "Chờ công dân từ %s đến %s; thông báo ghi ngày hẹn mới %s",
              "Waited for the citizen from %s to %s; the notice names the new date %s",
              pause.from(),
              to,
              then));
      return then;
    }
    boolean supplement = pause.kind() == Pause.Kind.SUPPLEMENT;
    PauseMode mode = supplement ? clock.option().supplement() : clock.option().payment();
    if (mode == PauseMode.SUBTRACT) {
      Duration waited = Duration.between(pause.from(), to);
      subtracted = subtracted.plus(waited);
      steps.add(
          step(
              supplement ? StepKind.SUBTRACTED : StepKind.PAYMENT,
              to,
              "Chờ công dân từ %s đến %s; trừ %s khỏi thời gian giải quyết",
              "Waited for the citizen from %s to %s; %s is taken from the time of handling",
              pause.from(),
              to,
              waited));
      return due;
    }
    if (mode == PauseMode.RESTART && clock.limit() != null) {
      steps.add(
          step(
              supplement ? StepKind.RESTARTED : StepKind.PAYMENT,
              to,
              "Chờ công dân từ %s đến %s; tính lại từ đầu",
              "Waited for the citizen from %s to %s; the limit begins again",
              pause.from(),
              to));
      Instant again = counted(to, steps);
      return again.isBefore(due) ? due : again;
    }
    Duration work = clock.calendar().work(pause.from(), to);
    Instant then = clock.extended(due, work);
    steps.add(
        step(
            supplement ? StepKind.EXTENDED : StepKind.PAYMENT,
            then,
            "Chờ công dân từ %s đến %s, %s làm việc; hạn dời đến %s",
            "Waited for the citizen from %s to %s, %s of work; the date moves to %s",
            pause.from(),
            to,
            CountedDays.work(work),
            then));
    return then;
  }
}
