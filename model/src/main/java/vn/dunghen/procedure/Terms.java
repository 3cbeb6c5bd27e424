package vn.dunghen.procedure;

import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;

/**
 * What a dossier of a procedure is judged by; null where it was not told.
 *
 * @param limit the longest time it may take
 * @param feeBearing whether a fee or charge is due
 * @param returnsDocument whether its result is a document; taken to be one where it was not told
 */
public record Terms(
    @Nullable Limit limit, @Nullable Boolean feeBearing, @Nullable Boolean returnsDocument) {

  /** These, and what they leave open as the others have it. */
  Terms orElse(Terms others) {
    return new Terms(
        limit != null ? limit : others.limit,
        feeBearing != null ? feeBearing : others.feeBearing,
        returnsDocument != null ? returnsDocument : others.returnsDocument);
  }

  /** Of these only what the others leave open. */
  Terms without(Terms others) {
    return new Terms(
        others.limit == null ? limit : null,
        others.feeBearing == null ? feeBearing : null,
        others.returnsDocument == null ? returnsDocument : null);
  }

  /** The procedure as it would be with these terms. */
  Procedure in(Procedure present) {
    return new Procedure(
        present.code(),
        present.name(),
        present.field(),
        present.ministry(),
        present.level(),
        limit,
        feeBearing,
        present.forCitizens(),
        returnsDocument == null || returnsDocument,
        present.service(),
        present.state(),
        present.parts(),
        present.publications(),
        present.appliedBy(),
        present.appliedByKinds(),
        present.internalProcess(),
        present.toAnnounce());
  }
}
