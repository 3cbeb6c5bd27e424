/**
 * The working calendar of the administration, limits and periods: every date and moment the rules
 * speak of is worked out here, in the time of Việt Nam, and nowhere is the clock read.
 */
@NullMarked
package vn.dunghen.calendar;

import org.jspecify.annotations.NullMarked;
