/**
 * What would come of a change, what is worth mending most, and what the period will come to: always
 * the same count over rows judged by the same rules, never a second formula.
 */
@NullMarked
package vn.dunghen.foresight;

import org.jspecify.annotations.NullMarked;
