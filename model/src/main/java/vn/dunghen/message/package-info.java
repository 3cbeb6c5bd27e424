/** The canonical messages: what a source says of one subject, as values. */
@NullMarked
package vn.dunghen.message;

import org.jspecify.annotations.NullMarked;
