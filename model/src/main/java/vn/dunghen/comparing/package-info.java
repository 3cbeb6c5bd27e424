/**
 * What two ledgers say otherwise of one dossier, and why a dossier is late: the rules of
 * reconciliation.
 */
@NullMarked
package vn.dunghen.comparing;

import org.jspecify.annotations.NullMarked;
