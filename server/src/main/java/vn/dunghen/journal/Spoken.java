package vn.dunghen.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.message.Message;

/**
 * What was said of a dossier, or taken back of it.
 *
 * @param element what it was on the portal's wire; null where it came otherwise
 */
record Spoken(Message message, @Nullable Element element, Instant heardAt) {}
