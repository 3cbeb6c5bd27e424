@NullMarked
package vn.dunghen.recount;

import org.jspecify.annotations.NullMarked;
