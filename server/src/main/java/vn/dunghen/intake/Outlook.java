package vn.dunghen.intake;

import java.util.List;
import vn.dunghen.canonical.Problem;

/**
 * What would become of a message, were it sent now.
 *
 * @param subject what it speaks of, by its own code; empty where it is refused
 * @param warnings what it would be told
 * @param problems why it would be refused
 */
public record Outlook(
    Becomes becomes, String subject, List<Problem> warnings, List<Problem> problems) {

  public Outlook {
    warnings = List.copyOf(warnings);
    problems = List.copyOf(problems);
  }

  /** The outcomes that a message can have. */
  public enum Becomes {
    /** The first that is told of its subject. */
    NEW,
    /** Says more of a known subject. */
    CHANGES,
    KNOWN,
    REFUSED
  }
}
