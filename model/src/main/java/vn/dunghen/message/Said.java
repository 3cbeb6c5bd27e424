package vn.dunghen.message;

import org.jspecify.annotations.Nullable;

/**
 * A field that a message speaks of: with a value, or cleared.
 *
 * <p>A message component of this type that is itself null was not spoken of and leaves what was
 * known.
 *
 * @param value null where the message clears the field
 */
public record Said<T>(@Nullable T value) {

  public static <T> Said<T> of(T value) {
    return new Said<>(value);
  }

  public static <T> Said<T> cleared() {
    return new Said<>(null);
  }
}
