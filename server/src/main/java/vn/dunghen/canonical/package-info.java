/**
 * The canonical message as JSON: its shapes, the check of what comes in, and the way to and from
 * the model's messages.
 */
@NullMarked
package vn.dunghen.canonical;

import org.jspecify.annotations.NullMarked;
