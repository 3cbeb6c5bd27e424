package vn.dunghen.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A procedure announced by a decision, <i>quyết định công bố</i>, and then publicised.
 *
 * @param decision number of the decision
 * @param decidedOn date of the decision
 * @param effectiveOn when what it announces takes effect; null if not known
 * @param publicisedOn when it was publicised in the national database; null while it is not
 */
public record Publication(
    String decision,
    LocalDate decidedOn,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate publicisedOn,
    PublicationKind kind) {}
