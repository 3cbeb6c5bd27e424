@NullMarked
package vn.dunghen.intake.portal;

import org.jspecify.annotations.NullMarked;
