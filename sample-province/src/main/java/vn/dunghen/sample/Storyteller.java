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

  /** Share of the dossiers of the measured days that have ended on the day of measuring. */
  private static final double ENDED_BY_THEN = 0.967;

  private final WorkingCalendar calendar;
  private final Instant measured;
  private final Steering feeBearing = new Steering(Published.FEE_BEARING);
  private final Steering online = new Steering(Published.ONLINE);
  private final Steering late = new Steering(Published.ON_TIME);
  private final Steering paid = new Steering(Published.PAID_ONLINE);
  private final Steering result = new Steering(Published.RESULT, ENDED_BY_THEN);
  private final Steering digitised = new Steering(Published.DIGITISED, ENDED_BY_THEN);
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
    Instant due = due(accepted, service);
    boolean onTime = late.draw(office.punctual() + seasonal(accepted), random);
    Instant ended = onTime ? inTime(accepted, due, random) : afterwards(due, random);
    int status = random.nextInt(100) < 97 ? 9 : random.nextBoolean() ? 8 : 7;
    @Nullable Instant asked = null;
    @Nullable Instant answered = null;
    int percent = onTime ? 3 : 20;
    if (random.nextInt(100) < percent) {
      Instant request = calendar.plus(accepted, Duration.ofMinutes(30 + random.nextInt(400)));
      if (request.isBefore(ended)) {
        asked = request;
        answered = calendar.plus(request, Duration.ofMinutes(240 + random.nextInt(1_500)));
        // The time of waiting is taken out: what was late stays late, what was in time in time.
        ended = ended.plus(Duration.between(request, answered));
      }
    }
    int channel = channel(service, insist, random);
    Story.Facts facts = facts(office, service, ended, counts, insist, random);
    @Nullable Boolean liked = liked(onTime, random);
    if (counts) {
      boolean lateByThen = !onTime && due.isBefore(measured);
      feeBearing.saw(service.bearsFee());
      online.saw(channel == 2);
      late.saw(!lateByThen);
      disliked.saw(onTime && Boolean.FALSE.equals(liked));
      if (status == 9 && !ended.isAfter(measured)) {
        handledDays += Duration.between(accepted, ended).toSeconds() / 86_400.0;
        handled++;
      }
    }
    Story.Acknowledged acknowledged = acknowledged(counts, random);
    return new Story(
        code,
        office,
        service,
        "CB-%s-%04d".formatted(office.code().substring(4), 1 + random.nextInt(office.officers())),
        channel,
        submitted(accepted, channel, random),
        accepted,
        due,
        ended,
        status,
        asked,
        answered,
        facts,
        liked,
        acknowledged);
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
    double haste = Math.clamp(0.55 + (Published.HANDLING_DAYS - mean) / 3, 0.05, 0.97);
    double part = Math.clamp(haste + 0.3 * (random.nextDouble() - 0.5), 0.02, 0.98);
    Duration worked = Duration.ofSeconds((long) (available.toSeconds() * part));
    return calendar.plus(accepted, worked.isZero() ? Duration.ofMinutes(10) : worked);
  }

  private Instant afterwards(Instant due, Random random) {
    double days = 0.1 - 2.2 * Math.log(1 - random.nextDouble());
    return calendar.plus(due, Duration.ofSeconds((long) (WORKING_DAY.toSeconds() * days) + 60));
  }

  private static double seasonal(Instant accepted) {
    return switch (VietnamTime.dateOf(accepted).getMonthValue()) {
      case 1, 2 -> 0.045;
      case 3, 4, 5 -> 0.02;
      case 7, 8 -> -0.055;
      case 9 -> -0.03;
      default -> 0;
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

  private Story.Facts facts(
      Office office, Service service, Instant ended, boolean counts, Insist insist, Random random) {
    boolean all = insist == Insist.ON_EVERYTHING;
    Service.Uses uses = service.uses();
    boolean paidOnline = uses.paid() && (all || paid.draw(Published.PAID_ONLINE.share(), random));
    boolean known =
        uses.population() && (all || population.draw(Published.POPULATION.share() + 0.1, random));
    // Who was open on the day of measuring gets no file later: the published share is of that day.
    boolean canHaveResult = !counts || !ended.isAfter(measured);
    boolean file = canHaveResult && result.draw(0.62 + 0.12 * office.digital(), random);
    boolean component = file && digitised.draw(0.30 * office.digital(), random);
    boolean again = reused.draw(0.17 * office.digital(), random);
    boolean inList = shared.draw(Published.SHARED.share(), random);
    if (counts) {
      if (service.bearsFee()) {
        paid.saw(paidOnline);
      }
      population.saw(known);
      if (canHaveResult) {
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
