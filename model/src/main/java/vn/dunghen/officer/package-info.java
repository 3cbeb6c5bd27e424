/** Officers by code: where each works and as what, day by day. Never a name. */
@NullMarked
package vn.dunghen.officer;

import org.jspecify.annotations.NullMarked;
