package vn.dunghen.reconciliation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.comparing.LateCause;
import vn.dunghen.counting.Sentence;

/** Which of the late dossiers are asked for, in the words of an address. */
public sealed interface Late {

  /** All of them. */
  record All() implements Late {}

  /** Those that are not the unit's to answer for. */
  record NotOfUnit() implements Late {}

  /** Those with one cause. */
  record With(LateCause cause) implements Late {}

  /**
   * {@code all}, {@code not-of-unit} or the id of a cause.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Late of(String word) {
    return switch (word) {
      case "all" -> new All();
      case "not-of-unit" -> new NotOfUnit();
      default ->
          new With(LateCause.ofId(word).orElseThrow(() -> new IllegalArgumentException(word)));
    };
  }

  /** As {@link #of} reads it. */
  default String word() {
    return switch (this) {
      case All all -> "all";
      case NotOfUnit others -> "not-of-unit";
      case With with -> with.cause().id();
    };
  }

  /** Those that are meant. */
  default List<LateDossiers.Item> among(LateDossiers late) {
    return switch (this) {
      case All all -> late.items();
      case NotOfUnit others -> late.notOfUnit();
      case With with -> late.of(with.cause());
    };
  }

  /** The cause, where one is asked for. */
  default @Nullable LateCause one() {
    return this instanceof With with ? with.cause() : null;
  }

  /** Why sending mends no dossier with that cause, whichever it is; empty where it may. */
  default Optional<Sentence> unmended() {
    return Optional.ofNullable(one()).filter(cause -> !cause.mendable()).map(LateCause::unmended);
  }

  /** Why sending these again mends none of them; empty where it may mend some, or all is asked. */
  default Optional<Sentence> unmendedAmong(LateDossiers late) {
    return unmended()
        .or(
            () ->
                Optional.ofNullable(one())
                    .filter(cause -> late.counts().containsKey(cause))
                    .filter(cause -> sendable(late).isEmpty())
                    .map(LateCause::unmended));
  }

  /** Those meant that sending again may mend. */
  default List<LateDossiers.Item> sendable(LateDossiers late) {
    return among(late).stream().filter(item -> item.why().sendable()).toList();
  }
}
