package vn.dunghen.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The approved process by which a procedure is handled within the office, <i>quy trình nội bộ</i>.
 *
 * @param decision number of the decision that approved it
 * @param approvedOn date of the decision
 * @param electronic whether it is set up as an electronic process; null if not known
 */
public record InternalProcess(
    String decision, LocalDate approvedOn, @Nullable Boolean electronic) {}
