package vn.dunghen.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.canonical.Problem;

/** What became of a batch, message by message. */
public record Receipt(long accepted, long known, long quarantined, List<Result> results) {

  static Receipt of(List<Result> results) {
    return new Receipt(
        number("accepted", results),
        number("known", results),
        number("quarantined", results),
        results);
  }

  private static long number(String outcome, List<Result> results) {
    return results.stream().filter(result -> result.outcome().equals(outcome)).count();
  }

  /** The same without what needs no attention. */
  Receipt brief() {
    return new Receipt(
        accepted, known, quarantined, results.stream().filter(Result::needsAttention).toList());
  }

  /** What became of one message; {@code index} counts from 0 within the batch. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Result(
      @JsonInclude(JsonInclude.Include.ALWAYS) int index,
      @Nullable String messageId,
      String outcome,
      @Nullable Long quarantineId,
      List<Problem> warnings,
      List<Problem> problems,
      @JsonIgnore boolean waitedBefore) {

    Result(
        int index,
        @Nullable String messageId,
        String outcome,
        @Nullable Long quarantineId,
        List<Problem> warnings,
        List<Problem> problems) {
      this(index, messageId, outcome, quarantineId, warnings, problems, false);
    }

    /** Known, or kept out before for the same reasons. */
    public boolean saysNothingNew() {
      return outcome.equals("known") || waitedBefore;
    }

    public boolean needsAttention() {
      return quarantineId != null || !warnings.isEmpty();
    }
  }
}
