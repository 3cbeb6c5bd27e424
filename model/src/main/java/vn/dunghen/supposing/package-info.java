/**
 * What would be known if something were otherwise: a dossier as it would be after one change. What
 * it then counts for is said by the counts, as ever.
 */
@NullMarked
package vn.dunghen.supposing;

import org.jspecify.annotations.NullMarked;
