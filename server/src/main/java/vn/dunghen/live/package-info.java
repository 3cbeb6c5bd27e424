/**
 * The registers in memory, kept in step with the journal, and the stream that says what changed.
 */
@NullMarked
package vn.dunghen.live;

import org.jspecify.annotations.NullMarked;
