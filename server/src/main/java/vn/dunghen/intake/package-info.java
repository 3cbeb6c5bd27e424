/** Where messages enter: checked, then journalled, or kept in quarantine with their reasons. */
@NullMarked
package vn.dunghen.intake;

import org.jspecify.annotations.NullMarked;
