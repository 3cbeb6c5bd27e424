/** What-ifs and forecasts against what really happens. */
@NullMarked
package vn.dunghen.foresight;

import org.jspecify.annotations.NullMarked;
