package vn.dunghen.register;

import vn.dunghen.organisation.Organisation;

/** All that a ledger knows, as it stands between two batches. */
record Shelves(
    Columns columns,
    Catalogue catalogue,
    Organisation organisation,
    Petitions petitions,
    Reports reports) {}
