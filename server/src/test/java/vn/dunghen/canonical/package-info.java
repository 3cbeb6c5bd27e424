@NullMarked
package vn.dunghen.canonical;

import org.jspecify.annotations.NullMarked;
