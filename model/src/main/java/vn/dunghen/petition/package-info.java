/** The petition as the fold of its messages. */
@NullMarked
package vn.dunghen.petition;

import org.jspecify.annotations.NullMarked;
