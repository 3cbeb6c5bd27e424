package vn.dunghen.comparing;

import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Sentence;

/**
 * The one cause of a late verdict, with why it is that one.
 *
 * @param unmended why sending the dossier again changes nothing about it; null where it may
 */
public record Lateness(LateCause cause, Sentence sentence, @Nullable Sentence unmended) {

  /** One that sending again does not mend, for the reason of its cause. */
  Lateness(LateCause cause, Sentence sentence) {
    this(cause, sentence, cause.unmended());
  }

  /** The same, of a dossier that is not late by our own data: the portal need only be told them. */
  Lateness mended() {
    return new Lateness(cause, sentence, cause.mendable() ? null : unmended);
  }

  /** Whether sending the dossier again may mend it. */
  public boolean sendable() {
    return unmended == null;
  }
}
