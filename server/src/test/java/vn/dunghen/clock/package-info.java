@NullMarked
package vn.dunghen.clock;

import org.jspecify.annotations.NullMarked;
