package vn.dunghen.message;

import java.time.Instant;
import java.util.Comparator;

/**
 * Who said it, under which id, and of which time it speaks; the order in which messages are folded.
 *
 * <p>Never the order of arrival: a late or repeated message must leave no residue.
 */
public record Stamp(Instant spokeOf, String source, String messageId) implements Comparable<Stamp> {

  private static final Comparator<Stamp> FOLD_ORDER =
      Comparator.comparing(Stamp::spokeOf)
          .thenComparing(Stamp::source)
          .thenComparing(Stamp::messageId);

  @Override
  public int compareTo(Stamp other) {
    return FOLD_ORDER.compare(this, other);
  }
}
