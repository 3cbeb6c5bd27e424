package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * The year, day by day, from its first day to now: the same messages for the same seed, last day
 * and scale. Nothing is held but what is still open.
 */
final class MadeUpYear {

  /** Takes the messages of one subject together, so that they can travel in one batch. */
  interface Outlet {
    void subject(List<String> messages);

    /** The whole story of a dossier as far as it has happened; the same as messages beside it. */
    default void dossier(Story story, Instant until, List<String> messages) {
      subject(messages);
    }

    /** Something happened just now; the same as messages beside it. */
    default void happened(Event event, List<String> messages) {
      subject(messages);
    }
  }

  /**
   * What happens to a dossier after the year.
   *
   * @param story the dossier as it is now
   * @param whole whether the dossier itself is told, not a step alone
   */
  record Event(Story story, Instant at, int status, boolean whole) {}

  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** The day whose published figures the year is made to. */
  private static final LocalDate MEASURED = LocalDate.of(2026, 10, 10);

  static final Instant MEASURED_UNTIL = VietnamTime.startOf(MEASURED.plusDays(1)).minusSeconds(1);

  /** Their codes have five digits. */
  private static final int MOST_PETITIONS = 99_999;

  private static final int REMEMBERED_OPEN = 4_000;

  private final long seed;
  private final double scale;
  private final Instant until;
  private final WorkingCalendar calendar = Reference.calendar();
  private final List<Service> services;
  private final Offices offices;
  private final Deque<Story> open = new ArrayDeque<>();

  MadeUpYear(long seed, double scale, Instant until) {
    this.seed = seed;
    this.scale = scale;
    this.until = until;
    this.services = Services.all(seed);
    this.offices = Offices.of(seed, services);
  }

  Offices offices() {
    return offices;
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  /** The latest dossiers that had not ended by then. */
  Deque<Story> open() {
    return open;
  }

  /** Tells everything; how many messages it was. */
  long tell(Outlet out) {
    LocalDate last = VietnamTime.dateOf(until);
    Days days = new Days(calendar, FIRST, MEASURED, Published.DOSSIERS * scale);
    Storyteller teller = new Storyteller(calendar, MEASURED_UNTIL);
    Telling telling = new Telling();
    Dirt dirt = new Dirt();
    Deque<Service> due = insisted();
    ControlReportMessages reports = new ControlReportMessages(calendar);
    long told = catalogue(out);
    for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
      Random random = Dice.of(seed, day.toString());
      Map<String, Integer> serials = new HashMap<>();
      long dossiers = days.on(day);
      for (long i = 0; i < dossiers; i++) {
        boolean insists = i % 2 == 0 && !due.isEmpty();
        Service wanted = insists ? due.poll() : null;
        Instant accepted = days.moment(day, random);
        Office office = wanted == null ? offices.draw(random) : offices.handling(wanted, random);
        Service service =
            wanted == null ? office.draw(teller.nextBearsFee(random), random) : wanted;
        int serial = serials.merge(office.code(), 1, Integer::sum);
        Story story =
            teller.tell(
                code(office, day, serial),
                office,
                service,
                accepted,
                insists ? Storyteller.Insist.ON_EVERYTHING : Storyteller.Insist.ON_NOTHING,
                random);
        told += emit(story, telling, dirt, random, out);
        reports.hear(office.code(), accepted);
      }
    }
    List<String> filed = new ArrayList<>();
    told += reports.tell(until, filed::add);
    if (!filed.isEmpty()) {
      out.subject(filed);
    }
    return told + petitions(last, out);
  }

  /** What is used must be so at any scale: each used procedure has a first dossier of its own. */
  private Deque<Service> insisted() {
    Deque<Service> due = new ArrayDeque<>();
    services.stream().filter(service -> service.uses().used()).forEach(due::add);
    return due;
  }

  private long catalogue(Outlet out) {
    List<String> messages = new ArrayList<>();
    new CatalogueMessages(calendar, FIRST).tell(services, until, messages::add);
    out.subject(messages);
    return messages.size();
  }

  static String code(Office office, LocalDate day, int serial) {
    return "%s-%02d%02d%02d-%05d"
        .formatted(
            office.code(), day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), serial);
  }

  private int emit(Story story, Telling telling, Dirt dirt, Random random, Outlet out) {
    if (story.accepted().isAfter(until)) {
      return 0;
    }
    List<String> messages = new ArrayList<>(8);
    Consumer<String> add = messages::add;
    telling.tell(story, until, add);
    dirt.spoil(story, until, random, add);
    if (random.nextInt(60) == 0) {
      // Out of order, and once again: neither may leave a trace.
      messages.add(messages.removeFirst());
      messages.add(messages.getFirst());
    }
    out.dossier(story, until, messages);
    if (story.ended().isAfter(until)) {
      open.add(story);
      if (open.size() > REMEMBERED_OPEN) {
        open.poll();
      }
    }
    return messages.size();
  }

  private long petitions(LocalDate last, Outlet out) {
    PetitionStories stories = new PetitionStories(calendar, offices);
    int measuredDays = MEASURED.getDayOfYear();
    int of = (int) Math.round(Published.PETITIONS * Math.max(1, scale));
    long days = last.toEpochDay() - FIRST.toEpochDay() + 1;
    int all = (int) Math.min(of * days / measuredDays, MOST_PETITIONS);
    long told = 0;
    for (int n = 0; n < all; n++) {
      LocalDate day = FIRST.plusDays((long) n * measuredDays / of);
      List<String> messages = new ArrayList<>(2);
      told += stories.tell(n, of, day, until, messages::add);
      if (!messages.isEmpty()) {
        out.subject(messages);
      }
    }
    return told;
  }
}
