package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.Finding;
import vn.dunghen.quality.Subject;
import vn.dunghen.quality.Traits;
import vn.dunghen.quality.Twin;

/**
 * What is to be said of a dossier's data, worked out once by the rules of the model.
 *
 * @param bits what is said in the end, see {@link Marks}
 * @param timeline a moment and what holds from then on (lower half, upper half), and so forth;
 *     empty where beginning and end say all of it
 * @param links a number for each result link
 * @param submission the number of who handed it in and in which hour; 0 where that is not known
 * @param receipt the number of what its source calls it; 0 where that is not known
 */
record Remark(
    long bits,
    List<Integer> timeline,
    List<Long> links,
    Origin origin,
    int submission,
    int receipt) {

  static Remark of(Subject subject, Row row) {
    Dossier dossier = subject.dossier();
    List<Finding> findings = DossierChecks.of(subject);
    long traits = Marks.of(Traits.of(dossier, subject.rules().calendar()));
    long content = ((long) Twin.content(dossier)) << Marks.CONTENT_SHIFT;
    boolean brief = findings.stream().allMatch(finding -> brief(finding, row));
    long all = traits;
    for (Finding finding : findings) {
      all |= Marks.of(finding.rule());
    }
    return new Remark(
        all | content | (brief ? 0 : Marks.CHANGING),
        brief ? List.of() : timeline(findings, traits, row.began()),
        Twin.links(dossier),
        Origin.of(dossier),
        Twin.submission(dossier),
        Twin.receipt(dossier));
  }

  /** Whether the short form says when the finding begins to hold. */
  private static boolean brief(Finding finding, Row row) {
    if (finding.until() != null) {
      return false;
    }
    int began = row.began();
    int since = Math.max(began, second(finding.since()));
    long rule = Marks.of(finding.rule());
    if ((rule & Marks.SINCE_END) != 0) {
      return since == Math.max(began, row.ended());
    }
    if ((rule & Marks.AFTER_AN_HOUR) != 0) {
      return since == (long) began + Marks.HOUR_SECONDS;
    }
    return since == began;
  }

  private static int second(Instant moment) {
    return moment.equals(Instant.MIN) ? Integer.MIN_VALUE : Seconds.of(moment);
  }

  private static List<Integer> timeline(List<Finding> findings, long traits, int began) {
    TreeSet<Integer> moments = new TreeSet<>();
    moments.add(began);
    for (Finding finding : findings) {
      moments.add(second(finding.since()));
      if (finding.until() != null) {
        moments.add(second(finding.until()));
      }
    }
    List<Integer> timeline = new ArrayList<>();
    for (int moment : moments.tailSet(began, true)) {
      long then = traits | rules(findings, moment);
      timeline.add(moment);
      timeline.add((int) then);
      timeline.add((int) (then >>> Integer.SIZE));
    }
    return timeline;
  }

  /** The findings of that second. */
  private static long rules(List<Finding> findings, int moment) {
    long bits = 0;
    for (Finding finding : findings) {
      Instant until = finding.until();
      boolean begun = second(finding.since()) <= moment;
      if (begun && (until == null || second(until) > moment)) {
        bits |= Marks.of(finding.rule());
      }
    }
    return bits;
  }
}
