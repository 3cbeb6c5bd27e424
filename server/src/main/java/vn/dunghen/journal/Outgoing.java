package vn.dunghen.journal;

import org.jspecify.annotations.Nullable;

/**
 * An element of the portal's protocol that is to go on to the portal as it came. It waits sealed,
 * beside its entry and written with it.
 *
 * @param unit the unit that it was sent for, {@code madonvi}
 * @param status the status that a step tells; null of a snapshot
 * @param shown keyed digest of what a look-up at the portal shows of a step; null of a snapshot
 * @param sealed the whole element, encrypted
 */
// Nobody compares two of them, and a copy of each would be for nothing.
@SuppressWarnings("ArrayRecordComponent")
public record Outgoing(
    String unit, @Nullable Integer status, @Nullable String shown, byte[] sealed) {}
