@NullMarked
package vn.dunghen.intake;

import org.jspecify.annotations.NullMarked;
