/** What the province tells the national portal, and what the portal is known to hold. */
@NullMarked
package vn.dunghen.portal;

import org.jspecify.annotations.NullMarked;
