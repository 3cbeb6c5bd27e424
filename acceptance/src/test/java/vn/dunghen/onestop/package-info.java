/**
 * One-stop software that speaks to the national portal, written from the portal's protocol alone.
 *
 * <p>It knows nothing of the server but what the protocol says of any portal: what works here works
 * there, and the other way round, with only the address changed.
 */
@NullMarked
package vn.dunghen.onestop;

import org.jspecify.annotations.NullMarked;
