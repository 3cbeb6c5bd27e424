/** What keeps the house in its shape: arrows between modules, purity of the model, sizes. */
@NullMarked
package vn.dunghen.house;

import org.jspecify.annotations.NullMarked;
