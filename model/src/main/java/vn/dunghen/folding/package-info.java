/**
 * How messages become states: always from all messages of a subject, in the order of what they
 * speak of, never of their arrival.
 */
@NullMarked
package vn.dunghen.folding;

import org.jspecify.annotations.NullMarked;
