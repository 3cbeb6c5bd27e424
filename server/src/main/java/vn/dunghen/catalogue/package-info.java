/** What is known before any message: units, calendar, index definitions. */
@NullMarked
package vn.dunghen.catalogue;

import org.jspecify.annotations.NullMarked;
