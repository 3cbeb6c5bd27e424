package vn.dunghen.register;

/** All that a ledger knows, as it stands between two batches. */
record Shelves(Columns columns, Catalogue catalogue, Petitions petitions, Reports reports) {}
