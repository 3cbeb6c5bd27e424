/**
 * What an index is made of, as data, and how counts become points: definitions, scoring, readings
 * side by side, ranks (index-766 sections 3, 7 and 8).
 */
@NullMarked
package vn.dunghen.index;

import org.jspecify.annotations.NullMarked;
