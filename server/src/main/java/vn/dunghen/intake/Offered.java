package vn.dunghen.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.journal.Element;
import vn.dunghen.journal.Outgoing;

/**
 * A message at the door.
 *
 * @param element what it was on the portal's wire; null where it came as a canonical message
 * @param outgoing what goes on to the portal; null where nothing does
 */
public record Offered(Read read, @Nullable Element element, @Nullable Outgoing outgoing) {

  private static final Pattern SOURCE = Pattern.compile("\"source\":\"([A-Za-z0-9._-]{1,40})\"");

  /** Who sent it, where that can be told. */
  @Nullable String source() {
    return switch (read) {
      case Good good -> good.message().stamp().source();
      case Bad bad -> sourceIn(bad.redacted());
    };
  }

  private static @Nullable String sourceIn(String redacted) {
    Matcher named = SOURCE.matcher(redacted);
    return named.find() ? named.group(1) : null;
  }

  /** One that came as a canonical message. */
  public static Offered canonical(Read read) {
    return new Offered(read, null, null);
  }
}
