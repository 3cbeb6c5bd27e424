@NullMarked
package vn.dunghen.reconciliation;

import org.jspecify.annotations.NullMarked;
