package vn.dunghen.intake;

import org.jspecify.annotations.Nullable;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.journal.Element;

/**
 * A message at the door.
 *
 * @param element what it was on the portal's wire; null where it came as a canonical message
 */
public record Offered(Read read, @Nullable Element element) {

  /** One that came as a canonical message. */
  public static Offered canonical(Read read) {
    return new Offered(read, null);
  }
}
