/**
 * Who is evaluated: the units of a province with the days on which they stand, what became of those
 * that were closed, and the tree they form on any day.
 */
@NullMarked
package vn.dunghen.organisation;

import org.jspecify.annotations.NullMarked;
