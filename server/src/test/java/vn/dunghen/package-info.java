@NullMarked
package vn.dunghen;

import org.jspecify.annotations.NullMarked;
