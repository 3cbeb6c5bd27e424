/**
 * The proof of what was sent of a dossier, what was answered and what both ledgers say: to attach
 * to a letter, and to be checked by anybody.
 */
@NullMarked
package vn.dunghen.evidence;

import org.jspecify.annotations.NullMarked;
