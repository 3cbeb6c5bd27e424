package vn.dunghen.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Supplement;

/** Finds the traits of a dossier, as all its messages tell it. */
public final class Traits {

  /** Ours: what is called the last minutes before an appointment. */
  public static final Duration LAST = Duration.ofMinutes(15);

  /** Portal protocol, section 11, DQ-34. */
  private static final Duration LAST_WORKING_HOURS = Duration.ofHours(2);

  private static final int ONLINE = 2;

  private Traits() {}

  public static Set<Trait> of(Dossier dossier, WorkingCalendar calendar) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    submission(dossier, traits);
    components(dossier, traits);
    if (!dossier.databasesUsed().isEmpty()) {
      traits.add(Trait.DATABASE);
    }
    for (Result result : dossier.results()) {
      if (result.linkDigest() != null) {
        traits.add(Trait.LINKED);
      }
    }
    end(dossier, traits);
    supplements(dossier, calendar, traits);
    return traits;
  }

  private static void submission(Dossier dossier, Set<Trait> traits) {
    if (dossier.channel() == null || dossier.channel() != ONLINE) {
      return;
    }
    traits.add(Trait.ONLINE);
    // The door looks at the TechID itself; a digest is kept only where its month is known.
    boolean seen = dossier.doorFindings().stream().anyMatch(told -> told.rule().equals("DQ-08"));
    if (dossier.account() != null || seen) {
      traits.add(Trait.BY_ACCOUNT);
      if (!dossier.verifiedByVneid()) {
        traits.add(Trait.WITHOUT_VNEID);
      }
    }
    Instant submitted = dossier.submittedAt();
    if (submitted != null && submitted.equals(dossier.acceptedAt())) {
      traits.add(Trait.AT_ONCE);
    }
  }

  private static void components(Dossier dossier, Set<Trait> traits) {
    List<Component> components = dossier.components();
    boolean flagged = dossier.hasDigitisedComponent();
    int reused = 0;
    for (Component component : components) {
      flagged |= component.digitised();
      reused += component.reuse() > 0 ? 1 : 0;
    }
    if (flagged) {
      traits.add(Trait.DIGITISED_FLAG);
    }
    if (components.size() > 1 && reused > 0) {
      traits.add(Trait.REUSE_FLAGGED);
      Component first = components.getFirst();
      boolean proven = first.replacedBy() != null || first.fromRepository();
      if (reused == 1 && first.reuse() > 0 && !proven) {
        traits.add(Trait.REUSE_ON_FIRST);
      }
    }
  }

  private static void end(Dossier dossier, Set<Trait> traits) {
    Due due = dossier.due();
    Optional<Instant> ended = HandlingEnd.inHand(dossier);
    if (due == null || due.precision() == Due.Precision.DAY || ended.isEmpty()) {
      return;
    }
    traits.add(Trait.ENDED);
    Duration left = Duration.between(ended.get(), due.at());
    if (!left.isNegative() && left.compareTo(LAST) <= 0) {
      traits.add(Trait.LAST_MINUTES);
    }
  }

  private static void supplements(Dossier dossier, WorkingCalendar calendar, Set<Trait> traits) {
    List<Supplement> rounds = dossier.supplements();
    if (rounds.isEmpty()) {
      return;
    }
    traits.add(Trait.ASKED);
    if (rounds.size() > 1) {
      traits.add(Trait.ASKED_AGAIN);
    }
    if (rounds.stream().anyMatch(round -> askedLate(round, dossier, calendar))) {
      traits.add(Trait.ASKED_LATE);
    }
  }

  /** By the appointment that stood when it was asked. */
  private static boolean askedLate(Supplement round, Dossier dossier, WorkingCalendar calendar) {
    Due due = round.oldDue() != null ? round.oldDue() : dossier.firstDue();
    if (due == null || due.precision() == Due.Precision.DAY || round.askedAt().isAfter(due.at())) {
      return false;
    }
    try {
      return calendar.work(round.askedAt(), due.at()).compareTo(LAST_WORKING_HOURS) <= 0;
    } catch (DateOutsideCalendar noSuchYear) {
      return false;
    }
  }
}
