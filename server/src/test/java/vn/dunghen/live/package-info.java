@NullMarked
package vn.dunghen.live;

import org.jspecify.annotations.NullMarked;
