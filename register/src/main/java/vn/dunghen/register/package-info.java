/** The columns in memory and the counting over them; a figure is always a recount. */
@NullMarked
package vn.dunghen.register;

import org.jspecify.annotations.NullMarked;
