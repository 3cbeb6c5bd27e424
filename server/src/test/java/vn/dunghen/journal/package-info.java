@NullMarked
package vn.dunghen.journal;

import org.jspecify.annotations.NullMarked;
