package vn.dunghen.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a procedure that takes effect on a day and is to be announced by a decision before
 * it.
 *
 * @param basis the legal text that brings it; null if not told
 */
public record ToAnnounce(LocalDate effectiveOn, PublicationKind kind, @Nullable String basis) {}
