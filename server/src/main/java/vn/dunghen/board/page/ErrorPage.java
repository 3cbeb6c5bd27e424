package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What failed, what is still true, and what to do.
 *
 * @param code of HTTP
 */
public record ErrorPage(
    Frame frame,
    int code,
    String what,
    List<String> details,
    String stillTrue,
    @Nullable String next,
    @Nullable String nextHref) {

  public ErrorPage {
    details = List.copyOf(details);
  }
}
