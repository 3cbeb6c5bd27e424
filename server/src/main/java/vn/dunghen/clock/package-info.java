/** Due dates worked out from a file, for whoever wants to check the working calendar. */
@NullMarked
package vn.dunghen.clock;

import org.jspecify.annotations.NullMarked;
