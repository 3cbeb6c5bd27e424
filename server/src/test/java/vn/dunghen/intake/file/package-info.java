@NullMarked
package vn.dunghen.intake.file;

import org.jspecify.annotations.NullMarked;
