package vn.dunghen.folding;

import org.jspecify.annotations.Nullable;
import vn.dunghen.message.Said;

/** What a fold knows after one more message: the said value replaces, silence leaves. */
final class Known {

  private Known() {}

  static <T> @Nullable T after(@Nullable T known, @Nullable Said<? extends T> said) {
    return said == null ? known : said.value();
  }

  static <T> T after(T known, @Nullable Said<? extends T> said, T whenCleared) {
    if (said == null) {
      return known;
    }
    T value = said.value();
    return value == null ? whenCleared : value;
  }
}
