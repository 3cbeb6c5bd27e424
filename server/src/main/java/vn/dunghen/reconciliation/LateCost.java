package vn.dunghen.reconciliation;

/**
 * What lateness costs in the ledger in which it is looked at: its score with these dossiers in time
 * and all else as it is, minus its score as it is.
 *
 * @param dossiers how many of the unit are late so
 */
public record LateCost(Late group, long dossiers, Cost.Effect unit, Cost.Effect province) {}
