/** What each subject counts for: one class a count, with its clause and its sentence. */
@NullMarked
package vn.dunghen.counting;

import org.jspecify.annotations.NullMarked;
