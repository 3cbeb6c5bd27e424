package vn.dunghen.folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.message.Message;
import vn.dunghen.message.OfficerMessage;
import vn.dunghen.message.Said;
import vn.dunghen.officer.Officer;
import vn.dunghen.officer.Post;
import vn.dunghen.organisation.UnitCode;

/**
 * An officer from all messages that speak of one. A first day tells posts apart: another first day
 * is another post, which ends the one before it; the same is a correction. Where none is said,
 * another unit is a move on the day the message speaks of, and all else corrects the post of that
 * day.
 */
public final class OfficerFold {

  /** Of a post of which nobody said when it began. */
  private static final LocalDate EVER = LocalDate.MIN;

  private final NavigableMap<LocalDate, Post> posts = new TreeMap<>();

  private OfficerFold() {}

  /** The officer; empty where no message that still stands speaks of one. */
  public static Optional<Officer> fold(OfficerCode code, Collection<? extends Message> messages) {
    OfficerFold fold = new OfficerFold();
    for (Message message : new Heard(messages).standing()) {
      if (message instanceof OfficerMessage said) {
        fold.hear(said);
      }
    }
    return fold.posts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Officer(code, fold.finished()));
  }

  private void hear(OfficerMessage said) {
    LocalDate from = from(said);
    Post known = posts.get(from);
    Map.Entry<LocalDate, Post> before = posts.lowerEntry(from);
    // A new post keeps of the old one what nobody says otherwise, but not its end.
    @Nullable Post old = known != null ? known : before == null ? null : before.getValue();
    posts.put(
        from,
        new Post(
            Known.after(old == null ? null : old.unit(), said.unit()),
            Known.after(old == null ? null : old.title(), said.title()),
            from.equals(EVER) ? null : from,
            Known.after(known == null ? null : known.validTo(), said.validTo())));
  }

  private LocalDate from(OfficerMessage said) {
    @Nullable LocalDate first = value(said.validFrom());
    if (first != null) {
      return first;
    }
    if (posts.isEmpty()) {
      return EVER;
    }
    LocalDate day = VietnamTime.dateOf(said.stamp().spokeOf());
    Map.Entry<LocalDate, Post> standing = posts.floorEntry(day);
    if (standing == null) {
      standing = posts.firstEntry();
    }
    @Nullable UnitCode unit = value(said.unit());
    boolean moved = unit != null && !unit.equals(standing.getValue().unit());
    boolean later = standing.getKey().isBefore(day);
    return moved && later && standing.getValue().unit() != null ? day : standing.getKey();
  }

  private static <T> @Nullable T value(@Nullable Said<T> said) {
    return said == null ? null : said.value();
  }

  /** Each ends on the day before the next at the latest; an end before its beginning is none. */
  private List<Post> finished() {
    List<Post> finished = new ArrayList<>(posts.size());
    posts.forEach(
        (from, post) -> {
          @Nullable LocalDate next = posts.higherKey(from);
          @Nullable LocalDate told = post.validTo();
          @Nullable LocalDate last = told == null || told.isBefore(from) ? null : told;
          if (next != null && (last == null || !last.isBefore(next))) {
            last = next.minusDays(1);
          }
          finished.add(new Post(post.unit(), post.title(), post.validFrom(), last));
        });
    return finished;
  }
}
