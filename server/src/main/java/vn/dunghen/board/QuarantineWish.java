package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.QuarantineFilter;
import vn.dunghen.journal.Quarantine;
import vn.dunghen.journal.Quarantine.Wanted;
import vn.dunghen.message.MessageKind;

/** Which waiting messages the address asks for. What cannot be read is left out, and seen to be. */
record QuarantineWish(QuarantineFilter filter, Wanted wanted) {

  static QuarantineWish read(HttpServletRequest request) {
    QuarantineFilter filter =
        new QuarantineFilter(
            text(request, "nguon"), rule(request), kind(request), day(text(request, "ngay")));
    @Nullable String source =
        filter.source().equals(QuarantineFilter.NO_SOURCE) ? "" : orNull(filter.source());
    Wanted wanted =
        new Wanted(
            Quarantine.Status.OPEN,
            source,
            orNull(filter.rule()),
            orNull(filter.kind()),
            filter.day().isEmpty() ? null : LocalDate.parse(filter.day()));
    return new QuarantineWish(filter, wanted);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip().replace("\0", "");
  }

  private static String rule(HttpServletRequest request) {
    String rule = text(request, "lyDo");
    return rule.matches("[A-Za-z0-9.-]{1,40}") ? rule : "";
  }

  private static String kind(HttpServletRequest request) {
    return MessageKind.named(text(request, "loai")).map(MessageKind::word).orElse("");
  }

  private static String day(String text) {
    try {
      return text.isEmpty() ? "" : LocalDate.parse(text).toString();
    } catch (DateTimeException noDay) {
      return "";
    }
  }
}
