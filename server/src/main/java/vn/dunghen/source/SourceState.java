package vn.dunghen.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param lastHeard when it sent last
 * @param lastHour messages of the last hour, whatever became of them
 * @param today since midnight; {@code weekBefore} until the same time of the same weekday
 * @param late how long after the event it was heard today, on average; null where nothing told
 * @param latest the same of the worst
 * @param waiting messages that wait in quarantine, whenever they came
 * @param rules what was found wrong in the last seven days, most frequent first
 * @param silent why it is thought to have fallen silent; null where it is not
 */
public record SourceState(
    String source,
    Instant lastHeard,
    long lastHour,
    Volume today,
    long weekBefore,
    @Nullable Duration late,
    @Nullable Duration latest,
    long waiting,
    List<Rule> rules,
    @Nullable Silence silent) {

  /** How many messages, by what became of them. */
  public record Volume(long accepted, long known, long quarantined, long flagged) {

    public long all() {
      return accepted + known + quarantined;
    }
  }

  /** A fault and how often it was found. */
  public record Rule(String rule, long heard) {}

  /** Why a source is thought to have fallen silent. */
  public enum Silence {
    /** Nothing for an hour in which it sent a week before. */
    UNLIKE_A_WEEK_BEFORE,
    /** Nothing for a whole working day. */
    A_WORKING_DAY
  }
}
