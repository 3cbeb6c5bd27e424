package vn.dunghen.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;

/**
 * A time in which the citizen has the dossier; deadlines section 4.
 *
 * @param to null while it lasts
 * @param newDue the date written on the notice that ended it; null where none was
 */
public record Pause(Kind kind, Instant from, @Nullable Instant to, @Nullable Due newDue) {

  /** For what the citizen is waited for. */
  public enum Kind {
    SUPPLEMENT,
    PAYMENT
  }

  /** In order of time; those that touch or overlap are joined. */
  public static List<Pause> of(Dossier dossier) {
    List<Pause> all = new ArrayList<>();
    for (Supplement round : dossier.supplements()) {
      @Nullable Instant to = round.answeredAt();
      if (to == null) {
        to = next(dossier, round.askedAt(), Status.SUPPLEMENT_ASKED).orElse(null);
      }
      all.add(new Pause(Kind.SUPPLEMENT, round.askedAt(), to, round.newDue()));
    }
    for (StatusChange change : dossier.statusHistory()) {
      if (change.status() == Status.PAYMENT_ASKED.code()) {
        @Nullable Instant to = next(dossier, change.at(), Status.PAYMENT_ASKED).orElse(null);
        all.add(new Pause(Kind.PAYMENT, change.at(), to, null));
      }
    }
    all.removeIf(pause -> pause.to() != null && !pause.from().isBefore(pause.to()));
    all.sort(Comparator.comparing(Pause::from));
    return joined(all);
  }

  /** When the dossier moved on from there, whatever to. */
  private static Optional<Instant> next(Dossier dossier, Instant after, Status than) {
    return dossier.statusHistory().stream()
        .filter(change -> change.at().isAfter(after) && change.status() != than.code())
        .map(StatusChange::at)
        .findFirst();
  }

  private static List<Pause> joined(List<Pause> all) {
    List<Pause> joined = new ArrayList<>();
    for (Pause pause : all) {
      @Nullable Pause before = joined.isEmpty() ? null : joined.getLast();
      if (before == null || (before.to() != null && before.to().isBefore(pause.from()))) {
        joined.add(pause);
      } else {
        joined.set(joined.size() - 1, before.with(pause));
      }
    }
    return joined;
  }

  /** One pause of two; a supplement among them makes it one for supplements. */
  private Pause with(Pause later) {
    @Nullable Instant end = to == null || later.to == null || to.isAfter(later.to) ? to : later.to;
    if (to != null && later.to == null) {
      end = null;
    }
    return new Pause(
        kind == Kind.SUPPLEMENT ? kind : later.kind,
        from,
        end,
        later.newDue != null ? later.newDue : newDue);
  }

  boolean openAt(Instant moment) {
    return !from.isAfter(moment) && (to == null || to.isAfter(moment));
  }
}
