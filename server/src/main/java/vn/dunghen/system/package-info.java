/** The host itself: where its data live, its store, its token, its health. */
@NullMarked
package vn.dunghen.system;

import org.jspecify.annotations.NullMarked;
