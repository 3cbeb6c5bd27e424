/**
 * Our ledger held against the portal's, dossier by dossier: what differs, what that costs, why a
 * dossier is late, and the proof of all of it.
 */
@NullMarked
package vn.dunghen.reconciliation;

import org.jspecify.annotations.NullMarked;
