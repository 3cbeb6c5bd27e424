/** Tests of the counting: by hand, and against the model row by row. */
@NullMarked
package vn.dunghen.register;

import org.jspecify.annotations.NullMarked;
