/** Tests of the measurements. */
@NullMarked
package vn.dunghen.benchmark;

import org.jspecify.annotations.NullMarked;
