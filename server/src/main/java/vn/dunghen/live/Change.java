package vn.dunghen.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.message.MessageKind;
import vn.dunghen.organisation.UnitCode;

/**
 * Something that was heard and is now in every figure.
 *
 * @param dossier the dossier it belongs to, if any
 * @param subject code of what it speaks of
 * @param unit the unit whose figures it may have moved, if known
 */
public record Change(
    Instant heardAt,
    MessageKind kind,
    String subject,
    @Nullable String dossier,
    @Nullable UnitCode unit) {}
