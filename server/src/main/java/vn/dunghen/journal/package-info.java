/** What was said, append only, and the present state of every dossier, in PostgreSQL. */
@NullMarked
package vn.dunghen.journal;

import org.jspecify.annotations.NullMarked;
