package vn.dunghen.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/** Decides what happens with a dossier, so that the whole comes out as published. */
final class Storyteller {

  private static final Limit WITHOUT_LIMIT = new Limit(5, LimitUnit.WORKING_DAY);
  private static final Duration WORKING_DAY = Duration.ofHours(8);

  /** Of the dossiers of the year, those whose due date has come by the day of measuring. */
  private static final double DUE_BY_THEN = 0.955;

  /** Those done by then, neither open nor stopped nor withdrawn: only they can have a result. */
  private static final double DONE_BY_THEN = 0.935;

  private static final double STOPPED = 0.03;
  private static final int DONE = 9;
  private static final int HANDED_OVER = 10;

  private final WorkingCalendar calendar;
  private final Instant measured;
  private final Steering feeBearing = new Steering(Published.FEE_BEARING);
  private final Steering online = new Steering(Published.ONLINE);
  private final Steering onTime = new Steering(1 - (1 - Published.ON_TIME.share()) / DUE_BY_THEN);
  private final Steering paid = new Steering(Published.PAID_ONLINE);
  private final Steering result = new Steering(Published.RESULT.share() / DONE_BY_THEN);
  private final Steering digitised = new Steering(Published.DIGITISED.share() / DONE_BY_THEN);
  private final Steering reused = new Steering(Published.REUSED);
  private final Steering shared = new Steering(Published.SHARED);
  private final Steering population = new Steering(Published.POPULATION);
  private final Steering disliked = new Steering(Published.DISLIKED);
  private final Steering synchronised = new Steering(Published.SYNCHRONISED);
  private double handledDays;
  private long handled;

  /**
   * A storyteller.
   *
   * @param measured the moment as of which the published shares are to come out
   */
  Storyteller(WorkingCalendar calendar, Instant measured) {
    this.calendar = calendar;
    this.measured = measured;
  }

  /** Whether the next dossier is one that bears a fee. */
  boolean nextBearsFee(Random random) {
    return feeBearing.draw(Published.FEE_BEARING.share(), random);
  }

  /** The whole story of a dossier accepted at that moment. */
  Story tell(
      String code, Office office, Service service, Instant accepted, Insist insist, Random random) {
    boolean counts = !accepted.isAfter(measured);
    Course course = course(office, service, accepted, random);
    int channel = channel(service, insist, random);
    boolean done = course.status() >= DONE;
    Story.Facts facts =
        facts(
            office, service, counts, done && !(counts && course.openAt(measured)), insist, random);
    @Nullable Boolean liked = liked(course.onTime(), random);
    if (counts) {
      feeBearing.saw(service.bearsFee());
      online.saw(channel == 2);
      disliked.saw(course.onTime() && Boolean.FALSE.equals(liked));
      remember(course, accepted);
    }
    return new Story(
        code,
        office,
        service,
        "CB-%s-%04d".formatted(office.code().substring(4), 1 + random.nextInt(office.officers())),
        channel,
        submitted(accepted, channel, random),
        accepted,
        course.due(),
        course.ended(),
        course.status(),
        course.asked(),
        course.answered(),
        facts,
        liked,
        acknowledged(counts, random));
  }

  /** How the handling of a dossier goes. */
  private record Course(
      Instant due,
      boolean onTime,
      Instant ended,
      int status,
      @Nullable Instant asked,
      @Nullable Instant answered) {

    boolean openAt(Instant moment) {
      return ended.isAfter(moment);
    }
  }

  private Course course(Office office, Service service, Instant accepted, Random random) {
    Instant due = due(accepted, service);
    boolean inTime = onTime.draw(office.punctual() + seasonal(accepted), random);
    Instant ended = inTime ? inTime(accepted, due, random) : afterwards(due, random);
    int status = random.nextDouble() < STOPPED ? (random.nextBoolean() ? 8 : 7) : done(random);
    if (random.nextInt(100) < (inTime ? 3 : 20)) {
      Instant asked = calendar.plus(accepted, Duration.ofMinutes(30 + random.nextInt(400)));
      if (asked.isBefore(ended)) {
        Instant answered = calendar.plus(asked, Duration.ofMinutes(240 + random.nextInt(1_500)));
        // The time of waiting is taken out: what was late stays late, what was in time in time.
        Instant later = ended.plus(Duration.between(asked, answered));
        return new Course(due, inTime, later, status, asked, answered);
      }
    }
    return new Course(due, inTime, ended, status, null, null);
  }

  private static int done(Random random) {
    return random.nextInt(3) == 0 ? DONE : HANDED_OVER;
  }

  private void remember(Course course, Instant accepted) {
    if (course.due().isBefore(measured)) {
      onTime.saw(course.onTime(), seasonal(accepted));
    }
    if (course.status() >= DONE && !course.openAt(measured)) {
      handledDays += Duration.between(accepted, course.ended()).toSeconds() / 86_400.0;
      handled++;
    }
  }

  /** Whether a dossier must carry whatever its procedure may, so that no procedure goes unused. */
  enum Insist {
    ON_EVERYTHING,
    ON_NOTHING
  }

  private Instant due(Instant accepted, Service service) {
    Limit limit = service.limit() == null ? WITHOUT_LIMIT : service.limit();
    return calendar.due(accepted, limit, DayCount.DAYS);
  }

  private Instant inTime(Instant accepted, Instant due, Random random) {
    Duration available = calendar.work(accepted, due);
    double mean = handled == 0 ? Published.HANDLING_DAYS : handledDays / handled;
    double haste = Math.clamp(0.45 + 2 * (Published.HANDLING_DAYS - mean), 0.05, 0.97);
    double part = Math.clamp(haste + 0.3 * (random.nextDouble() - 0.5), 0.02, 0.98);
    Duration worked = Duration.ofSeconds((long) (available.toSeconds() * part));
    return calendar.plus(accepted, worked.isZero() ? Duration.ofMinutes(10) : worked);
  }

  private Instant afterwards(Instant due, Random random) {
    double days = 0.1 - 2.2 * Math.log(1 - random.nextDouble());
    return calendar.plus(due, Duration.ofSeconds((long) (WORKING_DAY.toSeconds() * days) + 60));
  }

  /**
   * How much more than usual is on time in a month: worse in the full summer months, better in the
   * quiet ones. Over the dossiers up to the day of measuring it comes to nothing.
   */
  private static double seasonal(Instant accepted) {
    return switch (VietnamTime.dateOf(accepted).getMonth()) {
      case JANUARY -> 0.045;
      case FEBRUARY -> 0.05;
      case MARCH -> -0.01;
      case APRIL -> 0.02;
      case MAY -> 0.025;
      case JUNE -> 0.005;
      case JULY -> -0.045;
      case AUGUST -> -0.03;
      case SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER -> 0;
    };
  }

  private int channel(Service service, Insist insist, Random random) {
    if (!service.uses().online()) {
      return random.nextInt(50) == 0 ? 3 : 1;
    }
    if (insist == Insist.ON_EVERYTHING || online.draw(Published.ONLINE.share() + 0.03, random)) {
      return 2;
    }
    return random.nextInt(40) == 0 ? 3 : 1;
  }

  /**
   * What the indicators look at.
   *
   * @param mayHaveResult false also for one still open on the day of measuring: it gets no file
   *     later, because the published share is of that day and facts are those known now
   */
  private Story.Facts facts(
      Office office,
      Service service,
      boolean counts,
      boolean mayHaveResult,
      Insist insist,
      Random random) {
    boolean all = insist == Insist.ON_EVERYTHING;
    Service.Uses uses = service.uses();
    boolean paidOnline = uses.paid() && (all || paid.draw(Published.PAID_ONLINE.share(), random));
    boolean known =
        uses.population() && (all || population.draw(Published.POPULATION.share() + 0.1, random));
    boolean file = mayHaveResult && result.draw(0.67 + 0.12 * office.digital(), random);
    boolean component = file && digitised.draw(0.30 * office.digital(), random);
    boolean again = reused.draw(0.17 * office.digital(), random);
    boolean inList = shared.draw(Published.SHARED.share(), random);
    if (counts) {
      if (service.bearsFee()) {
        paid.saw(paidOnline);
      }
      population.saw(known);
      if (mayHaveResult) {
        result.saw(file);
        digitised.saw(component);
      }
      reused.saw(again);
      shared.saw(inList);
    }
    return new Story.Facts(
        paidOnline,
        paidOnline && random.nextInt(4) == 0,
        uses.feeSent() && (all || random.nextInt(3) == 0),
        file,
        component || (!file && random.nextInt(10) == 0),
        again,
        inList,
        known);
  }

  private @Nullable Boolean liked(boolean onTime, Random random) {
    if (onTime && disliked.draw(Published.DISLIKED.share(), random)) {
      return Boolean.FALSE;
    }
    int drawn = random.nextInt(1_000);
    if (!onTime && drawn < 20) {
      return Boolean.FALSE;
    }
    return drawn > 980 ? Boolean.TRUE : null;
  }

  private Story.Acknowledged acknowledged(boolean counts, Random random) {
    boolean confirmed = synchronised.draw(Published.SYNCHRONISED.share(), random);
    if (counts) {
      synchronised.saw(confirmed);
    }
    if (!confirmed) {
      return Story.Acknowledged.NOTHING;
    }
    return random.nextInt(25) == 0 ? Story.Acknowledged.THE_BEGINNING : Story.Acknowledged.ALL;
  }

  /** Online dossiers come at any hour and wait for the office to open. */
  private Instant submitted(Instant accepted, int channel, Random random) {
    if (channel != 2) {
      return accepted;
    }
    if (random.nextInt(3) > 0) {
      return accepted.minusSeconds(300 + random.nextInt(5_400));
    }
    LocalDate before = VietnamTime.dateOf(accepted).minusDays(1);
    return VietnamTime.startOf(before).plusSeconds(18 * 3_600L + random.nextInt(5 * 3_600));
  }
}
