/** Counting everything again from the journal, and writing the journal out for others to do so. */
@NullMarked
package vn.dunghen.recount;

import org.jspecify.annotations.NullMarked;
