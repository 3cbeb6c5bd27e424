/**
 * Who sends: how much, how late, with what faults, and whether somebody has fallen silent. Numbers
 * for watching, never for the index.
 */
@NullMarked
package vn.dunghen.source;

import org.jspecify.annotations.NullMarked;
