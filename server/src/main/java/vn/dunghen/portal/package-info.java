/** What goes to the national portal. */
@NullMarked
package vn.dunghen.portal;

import org.jspecify.annotations.NullMarked;
