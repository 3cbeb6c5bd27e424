/** Our counting beside its peers, in one run on the same rows. */
@NullMarked
package vn.dunghen.benchmark;

import org.jspecify.annotations.NullMarked;
