/** The made-up year of a real province. */
@NullMarked
package vn.dunghen.sample;

import org.jspecify.annotations.NullMarked;
