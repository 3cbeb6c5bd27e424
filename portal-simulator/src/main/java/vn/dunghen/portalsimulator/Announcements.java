package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 1.1 to 1.3: decisions that announce procedures, and their publication in time. */
final class Announcements {

  /** Working days of a province: decision before effect, publication after decision. */
  private static final int LIMIT = 5;

  /** Đang công khai, đang công khai sửa đổi bổ sung, bãi bỏ. */
  private static final Set<String> TO_BE_PUBLIC =
      Set.of("PENDING", "PENDING_AMENDMENT", "ABOLISHED");

  /** Đã công khai, đã công khai sửa đổi bổ sung. */
  private static final Set<String> PUBLIC = Set.of("PUBLIC", "PUBLIC_AMENDED");

  private final Catalogue catalogue;
  private final WorkingDays days;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate today;
  private final Catalogue.@Nullable Procedure only;

  Announcements(
      Catalogue catalogue,
      WorkingDays days,
      Period period,
      long asOf,
      Catalogue.@Nullable Procedure only) {
    this.catalogue = catalogue;
    this.days = days;
    this.first = Moments.dateOf(period.from());
    this.last = Moments.dateOf(period.until() - 1);
    this.today = Moments.dateOf(asOf);
    this.only = only;
  }

  void count(Tally tally) {
    for (Catalogue.Procedure procedure : catalogue.all()) {
      if (procedure.known && (only == null || only == procedure)) {
        announced(procedure, tally);
        publicised(procedure, tally);
        if (PUBLIC.contains(procedure.state)) {
          tally.publicised++;
          tally.publicisedWhole += procedure.hasAllParts ? 1 : 0;
        }
      }
    }
  }

  /** One decision of the period that was late makes the procedure late. */
  private void announced(Catalogue.Procedure procedure, Tally tally) {
    boolean any = false;
    boolean late = false;
    for (Catalogue.Decision decision : procedure.decisions) {
      if (isIn(decision.decided())) {
        any = true;
        late |= !announcedOnTime(decision);
      }
    }
    tally.announced += any ? 1 : 0;
    tally.announcedOnTime += any && !late ? 1 : 0;
  }

  private boolean announcedOnTime(Catalogue.Decision decision) {
    LocalDate effective = decision.effective();
    try {
      // What takes effect on no known day cannot be late.
      return effective == null || !decision.decided().isAfter(days.day(effective, -LIMIT));
    } catch (DateTimeException unknownYear) {
      return false;
    }
  }

  /** Publicised in the period, or to be publicised by the end of it (9.2 no. 3, as written). */
  private void publicised(Catalogue.Procedure procedure, Tally tally) {
    boolean any = false;
    boolean late = false;
    LocalDate end = last.isBefore(today) ? last : today;
    for (Catalogue.Decision decision : procedure.decisions) {
      LocalDate done = decision.publicised();
      boolean inPeriod = done != null && isIn(done);
      boolean due =
          (done == null || done.isAfter(today))
              && TO_BE_PUBLIC.contains(procedure.state)
              && !decision.decided().isAfter(today)
              && !decision.decided().isAfter(plus(end));
      if (inPeriod || due) {
        any = true;
        // What is not yet publicised is not publicised on time, though it may still be.
        late |= done == null || done.isAfter(today) || done.isAfter(plus(decision.decided()));
      }
    }
    tally.toPublicise += any ? 1 : 0;
    tally.publicisedOnTime += any && !late ? 1 : 0;
  }

  private LocalDate plus(LocalDate day) {
    try {
      return days.day(day, LIMIT);
    } catch (DateTimeException unknownYear) {
      return day;
    }
  }

  private boolean isIn(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last) && !day.isAfter(today);
  }
}
