/** Figures: counts of the register scored by a definition, and published counts scored likewise. */
@NullMarked
package vn.dunghen.figure;

import org.jspecify.annotations.NullMarked;
