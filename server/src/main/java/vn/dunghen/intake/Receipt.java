package vn.dunghen.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.canonical.Problem;

/** What became of a batch, message by message. */
record Receipt(long accepted, long known, long quarantined, List<Result> results) {

  /** What became of one message; {@code index} counts from 0 within the batch. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Result(
      @JsonInclude(JsonInclude.Include.ALWAYS) int index,
      @Nullable String messageId,
      String outcome,
      @Nullable Long quarantineId,
      List<Problem> warnings,
      List<Problem> problems) {}
}
