/** The dossier as the fold of its messages, in either ledger. */
@NullMarked
package vn.dunghen.dossier;

import org.jspecify.annotations.NullMarked;
