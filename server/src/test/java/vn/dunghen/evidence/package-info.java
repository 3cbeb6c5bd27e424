@NullMarked
package vn.dunghen.evidence;

import org.jspecify.annotations.NullMarked;
