package vn.dunghen.foresight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.register.Slice;
import vn.dunghen.supposing.Mend;

/** What is supposed to be otherwise. */
public sealed interface Change {

  /** These dossiers are mended at the as-of moment of the question. */
  record Mended(Mend mend, List<DossierCode> dossiers) implements Change {

    public Mended {
      dossiers = List.copyOf(dossiers);
    }
  }

  /**
   * All dossiers of a slice that can be are mended at the as-of moment of the question.
   *
   * @param dueBefore only those that are overdue by then; null: all
   */
  record MendedAll(Mend mend, Slice among, @Nullable Instant dueBefore) implements Change {}

  /**
   * The unit of the question sends its dossiers again, so that the portal knows of them what we
   * know. What the portal has and we have not stays there.
   */
  record SentAgain() implements Change {}

  /** Another definition is applied to the same counts. */
  record Redefined(IndexDefinition definition) implements Change {}

  /** Other codes of {@code MaCSDL} mean the population database; every dossier is judged anew. */
  record PopulationDatabases(Set<String> codes) implements Change {

    public PopulationDatabases {
      codes = Set.copyOf(codes);
    }
  }
}
