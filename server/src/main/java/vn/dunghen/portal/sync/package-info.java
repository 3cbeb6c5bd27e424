/** The portal's protocols as a client: one adapter each, so that a successor stands beside. */
@NullMarked
package vn.dunghen.portal.sync;

import org.jspecify.annotations.NullMarked;
