@NullMarked
package vn.dunghen.evaluation;

import org.jspecify.annotations.NullMarked;
