@NullMarked
package vn.dunghen.proceduredatabase;

import org.jspecify.annotations.NullMarked;
