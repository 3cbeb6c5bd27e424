package vn.dunghen.quality;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;

/** What can be wrong with the papers handed in and given out. */
final class PaperChecks {

  private PaperChecks() {}

  /** DQ-07: flagged as digitised, with neither a file nor data in its place. */
  static void digitisedWithoutFile(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    List<Component> components = dossier.components();
    boolean component = components.stream().anyMatch(one -> one.digitised() && !provable(one));
    boolean whole =
        dossier.hasDigitisedComponent() && components.stream().noneMatch(PaperChecks::provable);
    if (component || whole) {
      found.accept(Finding.always(QualityRule.DQ_07, subject.code()));
    }
  }

  /** A component taken from the repository or replaced by data may have no file at all. */
  private static boolean provable(Component component) {
    return component.hasFile() || component.fromRepository() || component.replacedBy() != null;
  }

  /** DQ-20: done, the procedure returns a document, and there is none. */
  static void doneWithoutResult(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    // One that is not in the catalogue is taken to return a document, as in 4.1.
    boolean returns = subject.procedure() == null || subject.procedure().returnsDocument();
    boolean hasOne =
        dossier.results().stream().anyMatch(r -> r.hasFile() || r.linkDigest() != null);
    @Nullable Instant done = done(dossier);
    if (returns && !hasOne && done != null) {
      found.accept(Finding.since(done, QualityRule.DQ_20, subject.code()));
    }
  }

  private static @Nullable Instant done(Dossier dossier) {
    for (StatusChange change : dossier.statusHistory()) {
      if (change.status() == Status.DONE.code() || change.status() == Status.RETURNED.code()) {
        return change.at();
      }
    }
    return null;
  }
}
