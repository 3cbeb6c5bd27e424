/** What the templates show: finished values, how they are written, and where they lead. */
@NullMarked
package vn.dunghen.board.page;

import org.jspecify.annotations.NullMarked;
