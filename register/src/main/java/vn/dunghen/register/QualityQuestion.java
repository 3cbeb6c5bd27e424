package vn.dunghen.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.quality.QualityRule;

/**
 * Whose data are looked at: the dossiers of a slice that began in its period. A dossier begins with
 * its acceptance; one that was never accepted with the first that was told of it.
 *
 * @param slice findings are those of its as-of moment
 * @param source only dossiers of which this source spoke last; null: all
 * @param unjudged rules that cannot be judged now, such as those of a portal that never answered
 */
public record QualityQuestion(Slice slice, @Nullable String source, Set<QualityRule> unjudged) {

  public QualityQuestion {
    unjudged = Set.copyOf(unjudged);
  }

  public QualityQuestion withSlice(Slice other) {
    return new QualityQuestion(other, source, unjudged);
  }

  public QualityQuestion withSource(@Nullable String other) {
    return new QualityQuestion(slice, other, unjudged);
  }
}
