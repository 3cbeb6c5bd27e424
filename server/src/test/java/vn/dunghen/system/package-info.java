@NullMarked
package vn.dunghen.system;

import org.jspecify.annotations.NullMarked;
