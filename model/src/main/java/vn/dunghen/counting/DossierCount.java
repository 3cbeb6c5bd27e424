package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/**
 * What a dossier counts for, by one rule.
 *
 * <p>A count knows no period: the slice decides which dossiers it looks at, by acceptance and end.
 */
public interface DossierCount {

  CountName name();

  Clause basis();

  /** The moments at which the answer for this dossier changes, with a sentence for each stretch. */
  Profile of(Dossier dossier, Rules rules);
}
