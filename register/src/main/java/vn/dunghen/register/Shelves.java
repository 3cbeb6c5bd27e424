package vn.dunghen.register;

import java.util.List;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.Organisation;

/** All that a ledger knows, as it stands between two batches. */
record Shelves(
    Columns columns,
    Catalogue catalogue,
    Organisation organisation,
    Petitions petitions,
    Reports reports) {

  /** Before anything is known; only of our own data is it said what is found in it. */
  static Shelves empty(Ledger ledger, Rules rules) {
    return new Shelves(
        new Columns(ledger == Ledger.LOCAL),
        new Catalogue(rules),
        new Organisation(List.of(), List.of()),
        new Petitions(),
        new Reports());
  }

  /** The same, to be changed apart; without what is said of the data of dossiers. */
  Shelves copy() {
    return new Shelves(columns.copy(), catalogue, organisation, petitions.copy(), reports.copy());
  }
}
